import type { Span } from '../report.ts';

/** A quoted stretch of one paragraph, marks included. */
export interface Quotation extends Span {
  /** The closing mark is missing, because the quotation runs on into the next paragraph or was never closed. */
  readonly open: boolean;
  /** It continues a quotation that the paragraph before left open. */
  readonly continues: boolean;
}
