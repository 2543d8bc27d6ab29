import type { Span } from '../report.ts';
import type { Discourse } from './discourse.ts';

/** Picks `count` sentences that tell what happened, in order of the text. */
export function summarise({ tokens }: Discourse, count = 3): Span[] {
  return tokens.sentences.slice(0, count).map(({ start, end }) => ({ start, end }));
}
