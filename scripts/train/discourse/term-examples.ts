import { tokenize } from '../../../src/nlp/1-text/tokenize.ts';
import { collectTerms } from '../../../src/nlp/5-summary/article-terms.ts';
import { FeatureList } from '../../../src/nlp/5-summary/feature-list.ts';
import { writeTermFeatures } from '../../../src/nlp/5-summary/term-features.ts';
import { wordFacts } from '../../../src/nlp/5-summary/word-facts.ts';
import { classify, readLinearModels } from '../../../src/nlp/linear/linear-model.ts';
import { writeLinearModels } from '../../lib/write-linear-models.ts';
import type { HighlightedArticle } from './examples.ts';
import type { Examples, Softmax } from './softmax.ts';

/** Only words of so many of the best ranked sentences are learned from: those of the others are never asked for. */
const SENTENCES = 12;

const list = new FeatureList();

/** The words and pairs of words of articles with whether the editors' highlights hold them. @param ranker rates the sentences that hold them */
export function termExamples(articles: readonly HighlightedArticle[], ranker: Softmax): Examples {
  const [model] = readLinearModels(writeLinearModels([ranker], 0).buffer as ArrayBuffer, 1);
  const hashes: Int32Array[] = [];
  const classes: number[] = [];
  for (const { facts, tokens, highlights, hashes: own } of articles) {
    const scores = own.map(each => classify(model, each, each.length)[1]);
    const { terms, bySentence } = collectTerms(facts, tokens, scores);
    const best = [...scores.keys()].sort((a, b) => scores[b] - scores[a]).slice(0, SENTENCES);
    const wanted = termsOf(highlights);
    for (const id of new Set(best.flatMap(i => bySentence[i]))) {
      writeTermFeatures(terms[id], facts.sentences.length, list);
      hashes.push(list.hashes.slice(0, list.count));
      classes.push(wanted.has(terms[id].text) ? 1 : 0);
    }
  }
  return { hashes, classes: Uint8Array.from(classes), classCount: 2 };
}

function termsOf(highlights: readonly string[]): Set<string> {
  const all = new Set<string>();
  for (const highlight of highlights) {
    const stems = tokenize(highlight).words.flatMap(word => wordFacts(word).stem ?? []);
    stems.forEach((stem, i) => {
      all.add(stem);
      if (i > 0) all.add(`${stems[i - 1]} ${stem}`);
    });
  }
  return all;
}
