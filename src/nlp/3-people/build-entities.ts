import type { TokenizedText } from '../1-text/tokenized-text.ts';
import type { Mention } from '../2-names/mention.ts';
import type { Article, Entity } from '../report.ts';

/** Merges the mentions of an article into its entities, most salient first. */
export function buildEntities(_article: Article, _tokens: TokenizedText, _mentions: readonly Mention[]): Entity[] {
  return [];
}
