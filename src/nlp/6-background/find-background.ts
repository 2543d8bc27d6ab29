import type { Discourse } from '../5-summary/discourse.ts';
import type { BackgroundFact, Span } from '../report.ts';

/** Finds what happened before or around the main event, best first; none of the summary's sentences. */
export function findBackground(_discourse: Discourse, _summary: readonly Span[]): BackgroundFact[] {
  return [];
}
