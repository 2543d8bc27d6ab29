import type { Quote, Span } from '../nlp/report.ts';
import { FirstFew } from './FirstFew.tsx';
import { Remark } from './Remark.tsx';
import { Verbatim } from './Verbatim.tsx';

interface QuoteLinesProps {
  readonly quotes: readonly Quote[];
  /** Claims shown before the reader asks for the others. */
  readonly few: number;
  readonly text: string;
  readonly onJump: (span: Span) => void;
  readonly class?: string;
}

/** Claims as given, in the article's own words. */
export function QuoteLines({ quotes, few, text, onJump, class: name }: QuoteLinesProps) {
  return (
    <FirstFew items={quotes} few={few}>
      {shown => (
        <ul class={name}>
          {shown.map(quote => (
            <li key={quote.start} class={quote.kind}>
              <Verbatim span={quote} text={text} onJump={onJump} />
              <Remark quote={quote} />
            </li>
          ))}
        </ul>
      )}
    </FirstFew>
  );
}
