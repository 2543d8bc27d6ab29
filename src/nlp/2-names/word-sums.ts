import { FeatureList, MOST_FEATURES } from './feature-list.ts';
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

const rows = new Int32Array(MOST_FEATURES);
const added = new Int32Array(LABELS);

/** Adds the weights of features, label by label, to LABELS numbers from index `at` on. */
export function addWeights(
  { features, weights }: NamesModel,
  { hashes, count }: FeatureList,
  sums: Int16Array | Int32Array,
  at: number,
): void {
  let found = 0;
  for (let i = 0; i < count; i++) {
    const feature = features.indexOf(hashes[i]);
    if (feature >= 0) rows[found++] = feature * LABELS;
  }
  added.fill(0);
  addRows(weights, rows, found, added);
  for (let label = 0; label < LABELS; label++) sums[at + label] += added[label];
}

/**
 * Adds rows of LABELS numbers to `sums`: the label of no name first, then the four of each type at once, which the processor can add side by side.
 * @param rows where each row begins in `table`
 */
export function addRows(table: Int8Array | Int16Array, rows: Int32Array, count: number, sums: Int32Array): void {
  let outside = 0;
  for (let i = 0; i < count; i++) outside += table[rows[i]];
  sums[0] += outside;
  for (let label = 1; label < LABELS; label += 4) {
    let begin = 0;
    let inside = 0;
    let last = 0;
    let unit = 0;
    for (let i = 0; i < count; i++) {
      const at = rows[i] + label;
      begin += table[at];
      inside += table[at + 1];
      last += table[at + 2];
      unit += table[at + 3];
    }
    sums[label] += begin;
    sums[label + 1] += inside;
    sums[label + 2] += last;
    sums[label + 3] += unit;
  }
}
