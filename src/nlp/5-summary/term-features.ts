import { hashText } from '../linear/hash.ts';
import type { Term } from './article-terms.ts';
import { type FeatureList, step } from './feature-list.ts';

const PLACES = [1, 2, 3, 4, 6, 10, 20];
const COUNTS = [2, 3, 4, 5, 7, 10, 15];
const SIZES = [12, 20, 30, 45];
const SHARES = [0.03, 0.06, 0.1, 0.15, 0.25, 0.4];
const LENGTHS = [3, 4, 5, 6];
const SCORES = [0.03, 0.06, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.8, 1, 1.3, 1.7];
/** Templates of words begin at the one, those of pairs at the other. */
const WORDS = 300;
const PAIRS = 340;

/**
 * Writes the features that tell whether editors take a word, or a pair of words, into their summary: how often, how early and in how good sentences it is used
 * (after Hong and Nenkova 2014).
 * @param sentences of the article, in number
 */
export function writeTermFeatures(term: Term, sentences: number, out: FeatureList): void {
  out.clear();
  let template = term.isPair ? PAIRS : WORDS;
  const add = (a: number, b = 0) => out.add(template++, a, b);
  const first = step(term.first, PLACES);
  const count = step(term.sentences, COUNTS);
  const capital = 2 * term.capitals >= term.uses ? 1 : 0;
  const best = step(term.best, SCORES);
  const sum = step(term.sum, SCORES);
  add(0);
  add(first);
  add(count);
  add(first * 16 + count, capital);
  add(term.stops);
  add(term.stops * 16 + count, first);
  add(capital, /\d/.test(term.text) ? 1 : 0);
  add(step(term.second, PLACES), first);
  add(count, step(sentences, SIZES));
  add(step(term.sentences / sentences, SHARES), term.stops);
  add(capital * 16 + count, term.stops);
  add(best, term.stops);
  add(best, count);
  add(sum, term.stops);
  add(sum, capital);
  // Of stop words each has its own weight, of others the length.
  const isStop = term.stops === (term.isPair ? 3 : 1);
  add(isStop ? hashText(term.text) : step(term.text.length, LENGTHS), isStop ? 1 : 0);
}
