import { FeatureList } from './feature-list.ts';
import { LABELS } from './labels.ts';
import type { NamesModel } from './model.ts';
import type { Vocabulary } from './vocabulary.ts';
import { addWordFeatures, PLACES } from './word-features.ts';

/** Numbers that one word takes. */
const ROW = PLACES * LABELS;

/** For every word met, at each place it can have to a token, the summed weights of its features: most of a token's score without looking anything up. */
export class WordSums {
  /** The sum for label `l` of word `id` at a place is at `id * PLACES * LABELS + place * LABELS + l`. */
  sums = new Int16Array(2048 * ROW);
  #filled = 0;
  readonly #list = new FeatureList();
  readonly #model: NamesModel;

  constructor(model: NamesModel) {
    this.#model = model;
  }

  /** Sums for the words that are new since the last call. */
  fill({ infos }: Vocabulary): void {
    if (infos.length * ROW > this.sums.length) {
      const larger = new Int16Array(Math.max(infos.length * ROW, 2 * this.sums.length));
      larger.set(this.sums);
      this.sums = larger;
    }
    for (; this.#filled < infos.length; this.#filled++) {
      for (let place = 0; place < PLACES; place++) {
        this.#list.count = 0;
        addWordFeatures(this.#list, infos[this.#filled], place);
        addWeights(this.#model, this.#list, this.sums, this.#filled * ROW + place * LABELS);
      }
    }
  }
}

/** Adds the weights of features, label by label, to LABELS numbers from index `at` on. */
export function addWeights(
  { features, weights }: NamesModel,
  { hashes, count }: FeatureList,
  sums: Int16Array | Int32Array,
  at: number,
): void {
  for (let i = 0; i < count; i++) {
    const feature = features.indexOf(hashes[i]);
    if (feature < 0) continue;
    const row = feature * LABELS;
    for (let label = 0; label < LABELS; label++) sums[at + label] += weights[row + label];
  }
}
