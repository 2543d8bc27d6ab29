import { classify, type LinearModel } from '../linear/linear-model.ts';
import type { ArticleTerms, Term } from './article-terms.ts';
import { FeatureList } from './feature-list.ts';
import { writeTermFeatures } from './term-features.ts';

/** Words of an editor's summary, in number, where we do not see it. */
const EDITORS_LENGTH = 45;
/** What the overlap in pairs of words counts beside that in words. */
const PAIR_WEIGHT = 2;

const list = new FeatureList();

/** How much of the summary that an editor would write some sentences of an article are expected to hold. */
export class ExpectedOverlap {
  readonly #article: ArticleTerms;
  readonly #chanceOf: (term: Term) => number;
  readonly #chances: Float64Array;
  /** Number of the last question that a term was counted in. */
  readonly #counted: Uint32Array;
  #question = 0;

  /** @param model see writeTermFeatures; without it a word is worth as much as the best sentence that holds it */
  constructor(article: ArticleTerms, model?: LinearModel) {
    const { terms, bySentence } = article;
    this.#article = article;
    this.#chanceOf = model ? term => chanceBy(model, term, bySentence.length) : ({ best }) => best;
    this.#chances = new Float64Array(terms.length).fill(Number.NaN);
    this.#counted = new Uint32Array(terms.length);
  }

  /**
   * The expected ROUGE-1 and ROUGE-2 (F1, Lin 2004), weighted, of sentences told together: what is said twice counts once, and long sentences pay for their
   * length. After Hong and Nenkova 2014.
   * @param sentences their indices
   */
  of(sentences: readonly number[]): number {
    const { terms, bySentence } = this.#article;
    this.#question++;
    let words = 0;
    let hits = 0;
    for (const sentence of sentences) {
      for (const id of bySentence[sentence]) {
        if (!terms[id].isPair) words++;
        if (this.#counted[id] === this.#question) continue;
        this.#counted[id] = this.#question;
        hits += (terms[id].isPair ? PAIR_WEIGHT : 1) * this.#chance(id);
      }
    }
    return (2 * hits) / (words + EDITORS_LENGTH);
  }

  #chance(id: number): number {
    if (Number.isNaN(this.#chances[id])) this.#chances[id] = this.#chanceOf(this.#article.terms[id]);
    return this.#chances[id];
  }
}

function chanceBy(model: LinearModel, term: Term, sentences: number): number {
  writeTermFeatures(term, sentences, list);
  return classify(model, list.hashes, list.count)[1];
}
