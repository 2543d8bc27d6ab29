import { tokenize } from '../../../src/nlp/1-text/tokenize.ts';
import type { TokenizedText } from '../../../src/nlp/1-text/tokenized-text.ts';
import { findMentions } from '../../../src/nlp/2-names/find-mentions.ts';
import { buildEntities } from '../../../src/nlp/3-people/build-entities.ts';
import { findQuotes } from '../../../src/nlp/4-quotes/find-quotes.ts';
import { type ArticleFacts, relateSentences } from '../../../src/nlp/5-summary/article-facts.ts';
import { bondsOf } from '../../../src/nlp/5-summary/chain.ts';
import { writeDiscourseFeatures } from '../../../src/nlp/5-summary/discourse-features.ts';
import { FeatureList } from '../../../src/nlp/5-summary/feature-list.ts';
import { writeRankerFeatures } from '../../../src/nlp/5-summary/ranker-features.ts';
import { describeSentences } from '../../../src/nlp/5-summary/sentence-facts.ts';
import type { Models } from '../../../src/nlp/models.ts';
import type { Article, Entity, Quote } from '../../../src/nlp/report.ts';
import type { DiscourseArticle, SummaryArticle } from './corpora.ts';
import { greedyOracle } from './oracle.ts';

/** What the tiers before found in an article. */
interface ReadArticle {
  readonly article: Article;
  readonly tokens: TokenizedText;
  readonly entities: readonly Entity[];
  readonly quotes: readonly Quote[];
}

/** An article as the trainers see it: of each sentence the features and the class to learn. */
export interface LabelledArticle extends ReadArticle {
  readonly hashes: readonly Int32Array[];
  readonly classes: Uint8Array;
  /** See bondsOf. */
  readonly bonds: Uint8Array;
}

/** The same of an article with its editors' highlights. */
export interface HighlightedArticle extends LabelledArticle {
  readonly facts: ArticleFacts;
  readonly highlights: readonly string[];
}

/** Labels of NewsDiscourse in the order of DISCOURSE_CLASSES. */
const LABELS = ['NA', 'M1', 'M2', 'C1', 'C2', 'D1', 'D2', 'D3', 'D4'];
/** Class of sentences without a label: the commonest, evaluation. */
const UNLABELLED = 7;

const list = new FeatureList();

/** Reads an article with the tiers before, as the engine does. */
function readArticle(article: Article, models: Models): ReadArticle {
  const tokens = tokenize(article.text);
  const entities = buildEntities(article, tokens, findMentions(tokens, models.names));
  return { article, tokens, entities, quotes: findQuotes(article, tokens, entities, models.quotes) };
}

const relate = ({ article, tokens, quotes, entities }: ReadArticle): ArticleFacts =>
  relateSentences(article, describeSentences(article, tokens, quotes, entities));

export function labelDiscourse(source: DiscourseArticle, models: Models): LabelledArticle {
  const read = readArticle(source.article, models);
  const facts = relate(read);
  const hashes = facts.sentences.map((_, i) => {
    writeDiscourseFeatures(facts, read.tokens, i, list);
    return list.hashes.slice(0, list.count);
  });
  const classes = facts.sentences.map(({ run }) => {
    // The gold sentence that most of ours lies in.
    const share = ({ start, end }: { start: number; end: number }) =>
      Math.min(end, run.end) - Math.max(start, run.start);
    const label = LABELS.indexOf(source.gold.reduce((a, b) => (share(b) > share(a) ? b : a)).label ?? '');
    return label < 0 ? UNLABELLED : label;
  });
  return { ...read, hashes, classes: Uint8Array.from(classes), bonds: bondsOf(facts.sentences) };
}

export function labelSummary({ article, highlights }: SummaryArticle, models: Models): HighlightedArticle {
  const read = readArticle(article, models);
  const facts = relate(read);
  const chosen = greedyOracle(
    facts.sentences.map(({ text }) => text),
    highlights,
  );
  const hashes = facts.sentences.map((_, i) => {
    writeRankerFeatures(facts, i, list);
    return list.hashes.slice(0, list.count);
  });
  const classes = Uint8Array.from(facts.sentences, (_, i) => (chosen.has(i) ? 1 : 0));
  return { ...read, facts, highlights, hashes, classes, bonds: bondsOf(facts.sentences) };
}
