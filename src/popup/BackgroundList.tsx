import { useState } from 'preact/hooks';
import type { BackgroundFact, Excerpt, Span } from '../nlp/report.ts';
import { t, tCount, uiLanguage } from '../platform/i18n.ts';
import { byTime } from '../ui/by-time.ts';
import { formatWhen } from '../ui/format-date.ts';
import { Verbatim } from '../ui/Verbatim.tsx';

/** Facts shown before the reader asks for more. */
const FEW = 3;

interface BackgroundListProps {
  /** Best first. */
  readonly facts: readonly BackgroundFact[];
  /** Less sure ones, shown only when asked for. */
  readonly more: readonly BackgroundFact[];
  readonly text: string;
  readonly onJump: (span: Span) => void;
}

/** What happened before: the best few, all when asked for; oldest first, facts without a date last. */
export function BackgroundList({ facts, more, text, onJump }: BackgroundListProps) {
  const [isOpen, setOpen] = useState(false);
  const all = [...facts, ...more];
  const shown = isOpen ? all : facts.slice(0, FEW);
  return (
    <>
      {facts.length === 0 && <p class="empty">{t('noBackground')}</p>}
      <ol class="timeline">
        {byTime(shown).map(fact => (
          <li key={fact.start} class={fact.when ? '' : 'undated'}>
            <p class="when">{fact.when ? formatWhen(fact.when, uiLanguage()) : t(`kind_${fact.kind}`)}</p>
            <Verbatim span={fact} text={text} onJump={onJump}>
              <WithEvidence text={text} span={fact} evidence={fact.when?.evidence} />
            </Verbatim>
            {more.includes(fact) && <span class="remark">{t('probably')}</span>}
          </li>
        ))}
      </ol>
      {all.length > shown.length && (
        <button type="button" class="quiet" onClick={() => setOpen(true)}>
          {tCount('more', all.length - shown.length)}
        </button>
      )}
    </>
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
