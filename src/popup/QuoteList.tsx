import { type Quote, type Span, SURE } from '../nlp/report.ts';
import { t } from '../platform/i18n.ts';
import { groupBySpeaker } from './group-quotes.ts';

interface QuoteListProps {
  readonly quotes: readonly Quote[];
  readonly text: string;
  readonly onJump: (span: Span) => void;
}

/** Claims by speaker, in order of the first; direct speech in its own marks, reported speech set apart. */
export function QuoteList({ quotes, text, onJump }: QuoteListProps) {
  if (quotes.length === 0) return <p class="empty">{t('noQuotes')}</p>;
  return (
    <div class="speakers">
      {groupBySpeaker(quotes).map(({ name, quotes: own }) => (
        <section key={name ?? ''} class="speaker">
          <h3>{name === undefined ? t('unknownSpeaker') : <bdi>{name}</bdi>}</h3>
          <ul>
            {own.map(quote => (
              <li key={quote.start} class={quote.kind}>
                <button type="button" class="verbatim" dir="auto" onClick={() => onJump(quote)}>
                  {text.slice(quote.start, quote.end)}
                </button>
                <Remark quote={quote} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Remark({ quote: { kind, speaker } }: { quote: Quote }) {
  const isUnsure = speaker?.entity !== undefined && speaker.confidence < SURE;
  const parts = [kind === 'direct' ? '' : t('reported'), isUnsure ? t('probably') : ''].filter(part => part !== '');
  return parts.length > 0 ? <span class="remark">{parts.join(', ')}</span> : null;
}
