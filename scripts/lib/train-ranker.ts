import { type Choices, FactorBuffer } from '../../src/nlp/linear/factors.ts';
import { createRandom, shuffle } from './random.ts';

/** One choice with its right answer, features as hashes. */
export interface RankExample {
  /** Hashes of all factors, one after another. */
  readonly hashes: Int32Array;
  /** Where each factor ends in `hashes`. */
  readonly ends: Uint32Array;
  readonly candidates: readonly (readonly number[])[];
  /** Index of the right candidate. */
  readonly gold: number;
}

export interface RankOptions {
  readonly epochs: number;
  readonly learningRate: number;
  readonly l2: number;
  /** A feature is kept where it is seen in this many factors. */
  readonly leastCount: number;
  readonly seed: number;
}

const buffer = new FactorBuffer();

/** Writes down a choice for training. */
export function toExample(choices: Choices, gold: number): RankExample {
  const ends = new Uint32Array(choices.factorCount);
  const all: number[] = [];
  for (let factor = 0; factor < choices.factorCount; factor++) {
    choices.writeFactor(factor, buffer);
    for (let i = 0; i < buffer.count; i++) all.push(buffer.hashes[i]);
    ends[factor] = all.length;
  }
  return { hashes: Int32Array.from(all), ends, candidates: choices.candidates, gold };
}

/** Weights by feature hash, as `writeLinearModels` takes them. */
export interface Ranker {
  readonly classCount: 1;
  readonly rows: ReadonlyMap<number, Float64Array>;
}

const SKETCH_BITS = 26;

/**
 * Conditional log-linear ranking of candidates: softmax over the candidates of each example, by AdaGrad (Duchi et al. 2011), weights averaged over the second
 * half of the epochs.
 */
export function trainRanker(
  examples: readonly RankExample[],
  { epochs, learningRate, l2, leastCount, seed }: RankOptions,
): Ranker {
  const { ids, indexed } = indexFeatures(examples, leastCount);
  const weights = new Float64Array(ids.size);
  const squares = new Float64Array(ids.size).fill(1e-2);
  const sums = new Float64Array(ids.size);
  const random = createRandom(seed);
  const order = Uint32Array.from(examples, (_, i) => i);
  const averaged = Math.ceil(epochs / 2);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const i of order) learn(examples[i], indexed[i]);
    if (epoch >= epochs - averaged) for (let id = 0; id < sums.length; id++) sums[id] += weights[id] / averaged;
  }
  return { classCount: 1, rows: new Map([...ids].map(([hash, id]) => [hash, sums.slice(id, id + 1)])) };

  function learn({ ends, candidates, gold }: RankExample, features: Int32Array): void {
    const scores = new Float64Array(ends.length);
    for (let factor = 0, at = 0; factor < ends.length; factor++) {
      for (; at < ends[factor]; at++) if (features[at] >= 0) scores[factor] += weights[features[at]];
    }
    const chances = candidates.map(own => own.reduce((sum, factor) => sum + scores[factor], 0));
    const most = chances.reduce((a, b) => Math.max(a, b), -Infinity);
    let total = 0;
    for (let c = 0; c < chances.length; c++) total += chances[c] = Math.exp(chances[c] - most);
    const slopes = new Float64Array(ends.length);
    candidates.forEach((own, c) => {
      const slope = chances[c] / total - (c === gold ? 1 : 0);
      for (const factor of own) slopes[factor] += slope;
    });
    for (let factor = 0, at = 0; factor < ends.length; factor++) {
      const slope = slopes[factor];
      // Candidates that are out of the question teach nothing.
      if (Math.abs(slope) < 1e-4) {
        at = ends[factor];
        continue;
      }
      for (; at < ends[factor]; at++) {
        const id = features[at];
        if (id < 0) continue;
        const step = slope + l2 * weights[id];
        squares[id] += step * step;
        weights[id] -= (learningRate * step) / Math.sqrt(squares[id]);
      }
    }
  }
}

/** Features that are frequent enough, numbered; counted in a sketch first, for most are rare. */
function indexFeatures(examples: readonly RankExample[], leastCount: number) {
  const sketch = new Uint8Array(2 ** SKETCH_BITS);
  for (const { hashes } of examples) {
    for (const hash of hashes) {
      const slot = hash >>> (32 - SKETCH_BITS);
      if (sketch[slot] < 255) sketch[slot]++;
    }
  }
  const ids = new Map<number, number>();
  const indexed = examples.map(({ hashes }) =>
    hashes.map(hash => {
      if (sketch[hash >>> (32 - SKETCH_BITS)] < leastCount) return -1;
      const known = ids.get(hash);
      if (known !== undefined) return known;
      ids.set(hash, ids.size);
      return ids.size - 1;
    }),
  );
  return { ids, indexed };
}
