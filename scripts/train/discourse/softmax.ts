import { createRandom, shuffle } from '../../lib/random.ts';

/** Feature hashes and class of each example. */
export interface Examples {
  readonly hashes: readonly Int32Array[];
  readonly classes: Uint8Array;
  readonly classCount: number;
}

export interface SoftmaxOptions {
  readonly epochs: number;
  readonly learningRate: number;
  readonly l2: number;
  /** A feature is kept where it is seen in this many examples. */
  readonly leastCount: number;
  readonly seed: number;
}

/** A row of weights, one a class, for each kept feature hash. */
export interface Softmax {
  readonly classCount: number;
  readonly rows: ReadonlyMap<number, Float64Array>;
}

/** Multinomial logistic regression by AdaGrad (Duchi et al. 2011), weights averaged over the second half of the epochs. */
export function trainSoftmax(
  { hashes, classes, classCount }: Examples,
  { epochs, learningRate, l2, leastCount, seed }: SoftmaxOptions,
): Softmax {
  const ids = indexHashes(hashes, leastCount);
  const examples = hashes.map(own => Uint32Array.from([...new Set(own)].flatMap(hash => ids.get(hash) ?? [])));
  const weights = new Float64Array(ids.size * classCount);
  const squares = new Float64Array(weights.length).fill(1e-3);
  const sums = new Float64Array(weights.length);
  const random = createRandom(seed);
  const order = Uint32Array.from(examples, (_, i) => i);
  const scores = new Float64Array(classCount);
  const averaged = Math.ceil(epochs / 2);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const i of order) {
      probabilities(examples[i], weights, scores);
      for (const id of examples[i]) {
        for (let c = 0; c < classCount; c++) {
          const at = id * classCount + c;
          const slope = scores[c] - (classes[i] === c ? 1 : 0) + l2 * weights[at];
          squares[at] += slope * slope;
          weights[at] -= (learningRate * slope) / Math.sqrt(squares[at]);
        }
      }
    }
    if (epoch >= epochs - averaged) for (let at = 0; at < weights.length; at++) sums[at] += weights[at] / averaged;
  }
  const rows = new Map([...ids].map(([hash, id]) => [hash, sums.slice(id * classCount, (id + 1) * classCount)]));
  return { classCount, rows };
}

/** Numbers the features that are seen in `leastCount` examples or more. */
export function indexHashes(hashes: readonly Int32Array[], leastCount: number): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const own of hashes) for (const hash of new Set(own)) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  const ids = new Map<number, number>();
  for (const [hash, count] of counts) if (count >= leastCount) ids.set(hash, ids.size);
  return ids;
}

function probabilities(ids: Uint32Array, weights: Float64Array, scores: Float64Array): void {
  const count = scores.length;
  scores.fill(0);
  for (const id of ids) for (let c = 0; c < count; c++) scores[c] += weights[id * count + c];
  const most = Math.max(...scores);
  let sum = 0;
  for (let c = 0; c < count; c++) sum += scores[c] = Math.exp(scores[c] - most);
  for (let c = 0; c < count; c++) scores[c] /= sum;
}
