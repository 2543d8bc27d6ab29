import type { QuoteKind } from '../report.ts';
import type { TokenSpan } from './sources.ts';

/** A claim in tokens, before its speaker is resolved. */
export interface Claim {
  /** UTF-16 span of the content. */
  readonly start: number;
  readonly end: number;
  readonly kind: QuoteKind;
  /** Token of the reporting verb; -1 where there is none. */
  readonly cue: number;
  readonly cueEnd: number;
  readonly source: TokenSpan | undefined;
}
