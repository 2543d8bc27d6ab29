import { FeatureList } from './feature-list.ts';
import { LABELS } from './labels.ts';
import type { NamesModel } from './model.ts';
import type { Neighbours } from './token-features.ts';
import { addWeights } from './word-sums.ts';

/** Patterns kept; a power of two. Texts have some hundreds. */
const ROWS = 1024;
/** Numbers that tell a pattern. */
const KEY = 6;

/**
 * For the patterns met around tokens the summed weights of the features that they give. A pattern takes the row that its hash chooses, whatever was there: what
 * recurs stays, and nothing grows.
 */
export class PatternSums {
  /** The sum for label `l` of the pattern in row `r` is at `r * LABELS + l`. */
  readonly sums = new Int16Array(ROWS * LABELS);
  readonly #keys = new Int32Array(ROWS * KEY);
  readonly #isFilled = new Uint8Array(ROWS);
  readonly #list = new FeatureList();
  readonly #model: NamesModel;
  readonly #add: (list: FeatureList, neighbours: Neighbours) => void;

  /** @param add adds the features of a pattern: they may depend on nothing but the numbers that `rowOf` is given */
  constructor(model: NamesModel, add: (list: FeatureList, neighbours: Neighbours) => void) {
    this.#model = model;
    this.#add = add;
  }

  /** Where in `sums` the pattern of these numbers begins. */
  rowOf(neighbours: Neighbours, a: number, b: number, c: number, d: number, e: number, f: number): number {
    const keys = this.#keys;
    const hash = Math.imul(a ^ Math.imul(b, 3) ^ Math.imul(c, 5) ^ Math.imul(d, 7) ^ Math.imul(e, 11) ^ f, 0x9e3779b1);
    const row = (hash >>> 16) & (ROWS - 1);
    const at = row * KEY;
    const isKnown =
      this.#isFilled[row] === 1 &&
      keys[at] === a &&
      keys[at + 1] === b &&
      keys[at + 2] === c &&
      keys[at + 3] === d &&
      keys[at + 4] === e &&
      keys[at + 5] === f;
    if (!isKnown) {
      keys.set([a, b, c, d, e, f], at);
      this.#isFilled[row] = 1;
      this.#list.count = 0;
      this.#add(this.#list, neighbours);
      this.sums.fill(0, row * LABELS, row * LABELS + LABELS);
      addWeights(this.#model, this.#list, this.sums, row * LABELS);
    }
    return row * LABELS;
  }
}
