import type { Article } from '../report.ts';
import { contentOf, type SentenceFacts } from './sentence-facts.ts';
import { compareSentences, type SentenceVectors } from './sentence-vectors.ts';

/** The sentences of an article with what they are to each other. */
export interface ArticleFacts {
  readonly sentences: readonly SentenceFacts[];
  readonly vectors: SentenceVectors;
  readonly hasTitle: boolean;
  /** Index of the first sentence that is not junk; -1 where all are. */
  readonly lead: number;
  /** Place of each sentence among those that are not junk; junk has that of the sentence before it. */
  readonly cleanIndex: readonly number[];
  /** Day of the article in days since 1970; NaN where it is unknown. */
  readonly day: number;
}

const MS_A_DAY = 86_400_000;
export const dayNumber = (date: string | undefined): number => Date.parse(date ?? '') / MS_A_DAY;

export function relateSentences(article: Article, sentences: readonly SentenceFacts[]): ArticleFacts {
  const lead = sentences.findIndex(({ isJunk }) => !isJunk);
  const second = sentences.findIndex(({ isJunk }, i) => i > lead && !isJunk);
  const title = contentOf(article.title?.match(/[\p{L}\p{N}]+/gu) ?? []);
  let clean = -1;
  return {
    sentences,
    vectors: compareSentences(
      sentences.map(({ content }) => content),
      title,
      lead,
      second,
    ),
    hasTitle: title.length > 0,
    lead,
    cleanIndex: sentences.map(({ isJunk }) => (isJunk ? Math.max(clean, 0) : ++clean)),
    day: dayNumber(article.date),
  };
}
