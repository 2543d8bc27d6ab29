import type { TokenizedText } from '../1-text/tokenized-text.ts';
import { classify } from '../linear/linear-model.ts';
import type { Article, Entity, Quote } from '../report.ts';
import { relateSentences } from './article-facts.ts';
import { writeDiscourseFeatures } from './discourse-features.ts';
import { FeatureList } from './feature-list.ts';
import { DISCOURSE_CLASSES, type DiscourseClass, type DiscourseModel } from './model.ts';
import { writeRankerFeatures } from './ranker-features.ts';
import { describeSentences, hasCue, type SentenceFacts } from './sentence-facts.ts';

/** A sentence with the probability of each thing it may do, and of standing in a good summary. */
export interface DiscourseSentence extends SentenceFacts {
  readonly classes: Readonly<Record<DiscourseClass, number>>;
  readonly summaryScore: number;
}

/** What the summary and the background know of each sentence, computed once for both. */
export interface Discourse {
  readonly article: Article;
  readonly sentences: readonly DiscourseSentence[];
}

const list = new FeatureList();

/** Reads the discourse of an article: the trained model where there is one, else cue words and position. */
export function readDiscourse(
  article: Article,
  tokens: TokenizedText,
  entities: readonly Entity[],
  quotes: readonly Quote[],
  model?: DiscourseModel,
): Discourse {
  const facts = describeSentences(article, tokens, quotes, entities);
  if (!model) return { article, sentences: facts.map((each, i) => byCues(each, i, facts)) };
  const related = relateSentences(article, facts);
  const sentences = facts.map((each, i) => {
    writeRankerFeatures(related, i, list);
    const summaryScore = classify(model.ranker, list.hashes, list.count)[1];
    writeDiscourseFeatures(related, tokens, i, list);
    return { ...each, summaryScore, classes: named(classify(model.discourse, list.hashes, list.count)) };
  });
  return { article, sentences };
}

function named(probabilities: Float64Array): Record<DiscourseClass, number> {
  return Object.fromEntries(DISCOURSE_CLASSES.map((name, c) => [name, probabilities[c]])) as Record<
    DiscourseClass,
    number
  >;
}

/** The fallback without weights. */
function byCues(facts: SentenceFacts, index: number, all: readonly SentenceFacts[]): DiscourseSentence {
  const lead = all.findIndex(({ isJunk }) => !isJunk);
  const isPast =
    hasCue(facts, 'pluperfect') || hasCue(facts, 'ago') || hasCue(facts, 'in a year') || hasCue(facts, 'last period');
  const isEvent =
    !facts.isJunk &&
    facts.quoted === 0 &&
    index !== lead &&
    (isPast || (hasCue(facts, 'deed') && facts.times.length > 0));
  const none = Object.fromEntries(DISCOURSE_CLASSES.map(name => [name, 0])) as Record<DiscourseClass, number>;
  const classes = {
    ...none,
    'not-article': facts.isJunk ? 0.9 : 0,
    'main-event': index === lead ? 0.9 : 0,
    'previous-event': isEvent ? 0.5 : 0,
    'current-context': !isEvent && hasCue(facts, 'perfect') ? 0.3 : 0,
  };
  return { ...facts, classes, summaryScore: facts.isJunk ? 0 : 1 / (2 + index - lead) };
}
