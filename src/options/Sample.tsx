import { t } from '../platform/i18n.ts';
import type { MarkKind, Settings } from '../settings/settings.ts';

/** What the marks look like, on the names of the sample sentence; in other languages than English the names stand as they are. */
const NAMES: readonly (readonly [name: string, kind: MarkKind])[] = [
  ['Ada Bell', 'person'],
  ['Nordic Rail', 'organization'],
  ['Oslo', 'place'],
  ['Constitution Day', 'misc'],
];

/** A live preview of the marks. */
export function Sample({ marks }: { marks: Settings['marks'] }) {
  const sentence = t('optionsSample');
  const claimStart = sentence.search(/[“„«"]/);
  const intro = claimStart < 0 ? sentence : sentence.slice(0, claimStart);
  const claim = claimStart < 0 ? '' : sentence.slice(claimStart);
  const parts = intro.split(new RegExp(`(${NAMES.map(([name]) => name).join('|')})`));
  return (
    <p class="sample">
      {parts.map(part => {
        const kind = NAMES.find(([name]) => name === part)?.[1];
        return kind && marks[kind] ? (
          <span key={part} class={`type-${kind}`}>
            {part}
          </span>
        ) : (
          part
        );
      })}
      <span class={marks.claim ? 'type-claim' : ''}>{claim}</span>
    </p>
  );
}
