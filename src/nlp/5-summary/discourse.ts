import type { TokenizedText } from '../1-text/tokenized-text.ts';
import { classify } from '../linear/linear-model.ts';
import type { Article, Entity, Quote } from '../report.ts';
import { DISCOURSE_CLASSES, type DiscourseClass, type DiscourseModel } from './model.ts';
import {
  createSentenceFeatures,
  describeSentences,
  hasCue,
  MOST_SENTENCE_FEATURES,
  type SentenceFacts,
} from './sentence-features.ts';

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

/** Reads the discourse of an article: the trained model where there is one, else cue words and position. */
export function readDiscourse(
  article: Article,
  tokens: TokenizedText,
  _entities: readonly Entity[],
  quotes: readonly Quote[],
  model?: DiscourseModel,
): Discourse {
  const direct = quotes.filter(({ kind }) => kind === 'direct');
  const facts = describeSentences(article, tokens, direct);
  if (!model) return { article, sentences: facts.map((each, i) => byCues(each, i, facts)) };
  const features = createSentenceFeatures(article, facts);
  const hashes = new Int32Array(MOST_SENTENCE_FEATURES);
  const sentences = facts.map((each, i) => {
    const structure = features.structureOf(i, hashes);
    const summaryScore = classify(model.ranker, hashes, structure)[1];
    const probabilities = classify(model.discourse, hashes, features.wordsOf(i, hashes, structure));
    const classes = Object.fromEntries(DISCOURSE_CLASSES.map((name, c) => [name, probabilities[c]])) as Record<
      DiscourseClass,
      number
    >;
    return { ...each, classes, summaryScore };
  });
  return { article, sentences };
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
    (isPast || (hasCue(facts, 'arrest') && facts.times.length > 0));
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
