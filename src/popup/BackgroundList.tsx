import type { BackgroundFact, Excerpt, Span } from '../nlp/report.ts';
import { t, uiLanguage } from '../platform/i18n.ts';
import { byTime } from '../ui/by-time.ts';
import { formatWhen } from '../ui/format-date.ts';

interface BackgroundListProps {
  readonly facts: readonly BackgroundFact[];
  readonly text: string;
  readonly onJump: (span: Span) => void;
}

/** What happened before, oldest first; facts without a date come last. */
export function BackgroundList({ facts, text, onJump }: BackgroundListProps) {
  if (facts.length === 0) return <p class="empty">{t('noBackground')}</p>;
  return (
    <ol class="timeline">
      {byTime(facts).map(fact => (
        <li key={fact.start} class={fact.when ? '' : 'undated'}>
          <p class="when">{fact.when ? formatWhen(fact.when, uiLanguage()) : t(`kind_${fact.kind}`)}</p>
          <button type="button" class="verbatim" dir="auto" onClick={() => onJump(fact)}>
            <WithEvidence text={text} span={fact} evidence={fact.when?.evidence} />
          </button>
        </li>
      ))}
    </ol>
  );
}

/** A sentence with the words that tell its time brought out. */
function WithEvidence({ text, span, evidence }: { text: string; span: Span; evidence: Excerpt | undefined }) {
  if (!evidence || evidence.start < span.start || evidence.end > span.end)
    return <>{text.slice(span.start, span.end)}</>;
  return (
    <>
      {text.slice(span.start, evidence.start)}
      <mark>{text.slice(evidence.start, evidence.end)}</mark>
      {text.slice(evidence.end, span.end)}
    </>
  );
}
