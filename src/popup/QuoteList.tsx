import type { Report, Span } from '../nlp/report.ts';
import { t } from '../platform/i18n.ts';
import { groupBySpeaker, type SpeakerGroup } from '../ui/group-quotes.ts';
import { QuoteLines } from '../ui/QuoteLines.tsx';

/** Claims of one speaker shown before the reader asks for the others. */
const FEW = 4;

interface QuoteListProps {
  readonly report: Report;
  readonly text: string;
  readonly onJump: (span: Span) => void;
}

/** Claims by speaker, in order of the first; direct speech in its own marks, reported speech set apart. */
export function QuoteList({ report, text, onJump }: QuoteListProps) {
  if (report.quotes.length === 0) return <p class="empty">{t('noQuotes')}</p>;
  return (
    <div class="speakers">
      {groupBySpeaker(report.quotes).map(group => (
        <Speaker
          key={group.key}
          group={group}
          role={report.entities.find(({ id }) => id === group.entityId)?.role?.text}
          text={text}
          onJump={onJump}
        />
      ))}
    </div>
  );
}

interface SpeakerProps {
  readonly group: SpeakerGroup;
  readonly role: string | undefined;
  readonly text: string;
  readonly onJump: (span: Span) => void;
}

function Speaker({ group: { name, claims }, role, text, onJump }: SpeakerProps) {
  return (
    <section class="speaker">
      <h3>{name === undefined ? t('unknownSpeaker') : <bdi>{name}</bdi>}</h3>
      {role !== undefined && (
        <p class="role">
          <bdi>{role}</bdi>
        </p>
      )}
      <QuoteLines claims={claims} few={FEW} text={text} onJump={onJump} />
    </section>
  );
}
