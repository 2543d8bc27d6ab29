import type { Span } from '../nlp/report.ts';
import { FirstFew } from './FirstFew.tsx';
import { type Pieces, wordsOf } from './group-quotes.ts';
import { Remark } from './Remark.tsx';
import { Verbatim } from './Verbatim.tsx';

interface QuoteLinesProps {
  readonly claims: readonly Pieces[];
  /** Claims shown before the reader asks for the others. */
  readonly few: number;
  readonly text: string;
  readonly onJump: (span: Span) => void;
  readonly class?: string;
}

/** Claims as given, in the article's own words. */
export function QuoteLines({ claims, few, text, onJump, class: name }: QuoteLinesProps) {
  return (
    <FirstFew items={claims} few={few}>
      {shown => (
        <ul class={name}>
          {shown.map(claim => {
            const [first] = claim;
            return (
              <li key={first.start} class={first.kind}>
                <Verbatim span={first} text={text} onJump={onJump}>
                  {wordsOf(claim, text)}
                </Verbatim>
                <Remark quote={first} />
              </li>
            );
          })}
        </ul>
      )}
    </FirstFew>
  );
}
