import type { TokenizedText } from '../1-text/tokenized-text.ts';
import { classify, sumWeights } from '../linear/linear-model.ts';
import type { Article, Entity, Quote } from '../report.ts';
import { type ArticleFacts, relateSentences } from './article-facts.ts';
import { collectTerms } from './article-terms.ts';
import { bondsOf, marginalsOf, passChain, potentialsOf } from './chain.ts';
import { writeDiscourseFeatures } from './discourse-features.ts';
import { ExpectedOverlap } from './expected-overlap.ts';
import { FeatureList } from './feature-list.ts';
import { DISCOURSE_CLASSES, type DiscourseClass, type DiscourseModel } from './model.ts';
import { writeRankerFeatures } from './ranker-features.ts';
import { Repetition } from './repetition.ts';
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
  readonly overlap: ExpectedOverlap;
  readonly repetition: Repetition;
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
  const related = relateSentences(article, facts);
  const sentences = model ? byModel(related, tokens, model) : facts.map((each, i) => byCues(each, i, related.lead));
  const terms = collectTerms(
    related,
    tokens,
    sentences.map(({ summaryScore }) => summaryScore),
  );
  return {
    article,
    sentences,
    overlap: new ExpectedOverlap(terms, model?.terms),
    repetition: new Repetition(facts),
  };
}

function byModel(related: ArticleFacts, tokens: TokenizedText, model: DiscourseModel): DiscourseSentence[] {
  const potentials = related.sentences.map((_, i) => {
    writeDiscourseFeatures(related, tokens, i, list);
    return potentialsOf(sumWeights(model.discourse, list.hashes, list.count).map(sum => sum * model.discourse.scale));
  });
  const chances = marginalsOf(passChain(potentials, bondsOf(related.sentences), model.transitions.map(Math.exp)));
  return related.sentences.map((each, i) => {
    writeRankerFeatures(related, i, list);
    const summaryScore = classify(model.ranker, list.hashes, list.count)[1];
    return { ...each, summaryScore, classes: named(chances[i]) };
  });
}

function named(probabilities: Float64Array): Record<DiscourseClass, number> {
  return Object.fromEntries(DISCOURSE_CLASSES.map((name, c) => [name, probabilities[c]])) as Record<
    DiscourseClass,
    number
  >;
}

/** The fallback without weights. */
function byCues(facts: SentenceFacts, index: number, lead: number): DiscourseSentence {
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
