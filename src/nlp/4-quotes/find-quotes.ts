import type { TokenizedText } from '../1-text/tokenized-text.ts';
import type { Article, Entity, Quote } from '../report.ts';
import type { QuotesModel } from './model.ts';

/** Finds quoted and reported claims, each with its cue and resolved speaker, in order of the text. */
export function findQuotes(
  _article: Article,
  _tokens: TokenizedText,
  _entities: readonly Entity[],
  _model?: QuotesModel,
): Quote[] {
  return [];
}
