import type { Article } from '../report.ts';
import { dayNumber, isOld, oldestAge } from './ages.ts';
import { contentOfText, type SentenceFacts } from './sentence-facts.ts';
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
  /** Of each sentence the index of the first one of its paragraph. */
  readonly opening: readonly number[];
  /** Day of the article in days since 1970; NaN where it is unknown. */
  readonly day: number;
  /** Of each sentence the age of the oldest time it names, see oldestAge. */
  readonly oldest: readonly number[];
  /** Share of the sentences that name an old time. */
  readonly shareOld: number;
  /** Share of the sentences that quote. */
  readonly shareQuoting: number;
}

/** A sentence quotes where more than this share of it stands in quotation marks. */
const QUOTING = 0.2;

export function relateSentences(article: Article, sentences: readonly SentenceFacts[]): ArticleFacts {
  const lead = sentences.findIndex(({ isJunk }) => !isJunk);
  const second = sentences.findIndex(({ isJunk }, i) => i > lead && !isJunk);
  const title = contentOfText(article.title ?? '');
  const day = dayNumber(article.date);
  const oldest = sentences.map(({ times }) => oldestAge(times, day));
  const shareOf = (some: readonly unknown[]) => some.length / Math.max(1, sentences.length);
  let clean = -1;
  let opening = 0;
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
    opening: sentences.map(({ paragraph }, i) => {
      if (paragraph !== sentences[opening].paragraph) opening = i;
      return opening;
    }),
    day,
    oldest,
    shareOld: shareOf(oldest.filter(isOld)),
    shareQuoting: shareOf(sentences.filter(({ quoted }) => quoted > QUOTING)),
  };
}
