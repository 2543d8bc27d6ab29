import type { TokenizedText } from '../1-text/tokenized-text.ts';
import type { Article, Entity, Quote } from '../report.ts';
import type { DiscourseModel } from './model.ts';

/** What the summary and the background know of each sentence, computed once for both. */
export interface Discourse {
  readonly article: Article;
  readonly tokens: TokenizedText;
  readonly quotes: readonly Quote[];
  readonly model: DiscourseModel | undefined;
}

export function readDiscourse(
  article: Article,
  tokens: TokenizedText,
  _entities: readonly Entity[],
  quotes: readonly Quote[],
  model?: DiscourseModel,
): Discourse {
  return { article, tokens, quotes, model };
}
