import type { TokenizedText } from '../1-text/tokenized-text.ts';
import type { ArticleFacts } from './article-facts.ts';
import { STOP_STEMS, wordFacts } from './word-facts.ts';

/** A word, or two words that stand next to each other, with its uses in the article. Words are stems, see `WordFacts.stem`. */
export interface Term {
  readonly text: string;
  readonly isPair: boolean;
  /** A bit for each of its words, the last word's lowest: it is a stop word. */
  readonly stops: number;
  /** Places of the first two sentences that hold it, see ArticleFacts.cleanIndex; Infinity where there is no second. */
  readonly first: number;
  second: number;
  /** Sentences that hold it, in number. */
  sentences: number;
  uses: number;
  /** Uses with a capital behind the sentence's first word. */
  capitals: number;
  /** Score of the best sentence that holds it, and of all together. */
  best: number;
  sum: number;
}

/** Terms of an article, and of each sentence those it holds, each once; junk holds none. */
export interface ArticleTerms {
  readonly terms: readonly Term[];
  readonly bySentence: readonly (readonly number[])[];
}

/** Keys of pairs: more than an article has different words. */
const MOST_WORDS = 2 ** 24;

/**
 * Collects words and pairs of words.
 * @param scores of each sentence, how probable it stands in a good summary
 */
export function collectTerms(article: ArticleFacts, tokens: TokenizedText, scores: readonly number[]): ArticleTerms {
  const terms: Term[] = [];
  const words = new Map<string, number>();
  const pairs = new Map<number, number>();
  /** Of each term the last sentence that held it. */
  const heldBy: number[] = [];
  const bySentence = article.sentences.map(({ run, isJunk }, i) => {
    const own: number[] = [];
    if (isJunk) return own;
    const place = article.cleanIndex[i];
    const use = (id: number, isCapital: boolean) => {
      const term = terms[id];
      term.uses++;
      if (isCapital) term.capitals++;
      if (heldBy[id] === i) return;
      heldBy[id] = i;
      own.push(id);
      meet(term, place, scores[i]);
    };
    let before = -1;
    for (let token = run.firstToken; token < run.endToken; token++) {
      const { stem, isCapital } = wordFacts(tokens.words[token]);
      if (stem === undefined) continue;
      let word = words.get(stem);
      if (word === undefined) {
        word = terms.push(newTerm(stem, false, STOP_STEMS.has(stem) ? 1 : 0, place)) - 1;
        words.set(stem, word);
      }
      use(word, before >= 0 && isCapital);
      if (before >= 0) {
        const key = before * MOST_WORDS + word;
        let pair = pairs.get(key);
        if (pair === undefined) {
          const [a, b] = [terms[before], terms[word]];
          pair = terms.push(newTerm(`${a.text} ${b.text}`, true, 2 * a.stops + b.stops, place)) - 1;
          pairs.set(key, pair);
        }
        use(pair, isCapital);
      }
      before = word;
    }
    return own;
  });
  return { terms, bySentence };
}

const newTerm = (text: string, isPair: boolean, stops: number, first: number): Term => ({
  text,
  isPair,
  stops,
  first,
  second: Infinity,
  sentences: 0,
  uses: 0,
  capitals: 0,
  best: 0,
  sum: 0,
});

function meet(term: Term, place: number, score: number): void {
  term.sentences++;
  if (term.sentences === 2) term.second = place;
  term.best = Math.max(term.best, score);
  term.sum += score;
}
