import type { Span } from '../nlp/report.ts';
import { t, tCount } from '../platform/i18n.ts';
import { FirstFew } from './FirstFew.tsx';

/** Mentions shown before the reader asks for the others. */
const FEW = 3;
/** Characters of context on each side. */
const CONTEXT = 36;

interface MentionListProps {
  readonly mentions: readonly Span[];
  readonly text: string;
  readonly onJump: (span: Span) => void;
}

/** Where an entity is named, each mention with the words around it. */
export function MentionList({ mentions, text, onJump }: MentionListProps) {
  return (
    <>
      <h4 class="minor">{tCount('mentions', mentions.length)}</h4>
      <FirstFew items={mentions} few={FEW}>
        {shown => (
          <ul class="mentions">
            {shown.map((mention, i) => (
              <li key={mention.start}>
                <button type="button" dir="auto" title={t('jumpToMention', i + 1)} onClick={() => onJump(mention)}>
                  {before(text, mention.start)}
                  <strong>{text.slice(mention.start, mention.end)}</strong>
                  {after(text, mention.end)}
                </button>
              </li>
            ))}
          </ul>
        )}
      </FirstFew>
    </>
  );
}

/** The words before an offset, from the paragraph's begin or from a whole word on. */
function before(text: string, at: number): string {
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  if (at - lineStart <= CONTEXT) return text.slice(lineStart, at);
  return `…${text.slice(at - CONTEXT, at).replace(/^\S*/, '')}`;
}

function after(text: string, at: number): string {
  const lineEnd = text.indexOf('\n', at);
  const end = lineEnd < 0 ? text.length : lineEnd;
  if (end - at <= CONTEXT) return text.slice(at, end);
  return `${text.slice(at, at + CONTEXT).replace(/\S*$/, '')}…`;
}
