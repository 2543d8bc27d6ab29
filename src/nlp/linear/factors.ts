import { hashFeature } from './hash.ts';
import type { LinearModel } from './linear-model.ts';

/** Collects the feature hashes of one part of a candidate; used again and again without allocation. */
export class FactorBuffer {
  readonly hashes = new Int32Array(96);
  count = 0;
  /** Keeps the templates of different factors apart. */
  #template = 0;

  /** Begins a factor. @param family tells the factors of a model apart: no two share templates */
  begin(family: number): void {
    this.count = 0;
    this.#template = family << 8;
  }

  /** Adds the next template's feature with up to two values. Call order is the template's name: never call conditionally without `skip`. */
  add(a: number, b = 0): void {
    this.hashes[this.count++] = hashFeature(this.#template++, a, b);
  }

  /** Passes over templates that do not apply here. */
  skip(templates: number): void {
    this.#template += templates;
  }
}

/** Sum of the weights of a factor's features, for a model of one class. */
export function scoreFactor({ features, weights, scale }: LinearModel, { hashes, count }: FactorBuffer): number {
  let sum = 0;
  for (let i = 0; i < count; i++) {
    const row = features.indexOf(hashes[i]);
    if (row >= 0) sum += weights[row];
  }
  return sum * scale;
}

/**
 * Something to choose from: its score is the sum of its factors' scores. Factors shared by candidates are computed once.
 */
export interface Choices {
  /** Writes factor `index` into the buffer. */
  writeFactor(index: number, buffer: FactorBuffer): void;
  readonly factorCount: number;
  /** Factors of each candidate, by index. */
  readonly candidates: readonly (readonly number[])[];
}

const buffer = new FactorBuffer();

/** Probability of each candidate (softmax over the summed factors). */
export function rank(model: LinearModel, { writeFactor, factorCount, candidates }: Choices): Float64Array {
  const scores = new Float64Array(factorCount);
  for (let i = 0; i < factorCount; i++) {
    writeFactor(i, buffer);
    scores[i] = scoreFactor(model, buffer);
  }
  const chances = new Float64Array(candidates.length);
  let most = -Infinity;
  for (let i = 0; i < chances.length; i++) {
    let score = 0;
    for (const factor of candidates[i]) score += scores[factor];
    chances[i] = score;
    if (score > most) most = score;
  }
  let sum = 0;
  for (let i = 0; i < chances.length; i++) sum += chances[i] = Math.exp(chances[i] - most);
  for (let i = 0; i < chances.length; i++) chances[i] /= sum;
  return chances;
}
