import { type Report, type Span, shortenSummary } from '../nlp/report.ts';
import type { SUMMARY_LENGTHS } from '../settings/settings.ts';

/** The summary in as many sentences as the reader wants, in order of the text. */
export function summaryOf({ summary }: Report, length: (typeof SUMMARY_LENGTHS)[number]): readonly Span[] {
  return shortenSummary(summary, length);
}
