import {
  BONDS,
  type ChainPasses,
  marginalsOf,
  normalise,
  passChain,
  potentialsOf,
} from '../../../src/nlp/5-summary/chain.ts';
import { transitionHash } from '../../../src/nlp/5-summary/model.ts';
import { createRandom, shuffle } from '../../lib/random.ts';
import { indexHashes, type Softmax, type SoftmaxOptions } from './softmax.ts';

/** The sentences of one article: feature hashes and class of each, and what binds it to the one before. */
interface Chain {
  readonly hashes: readonly Int32Array[];
  readonly classes: Uint8Array;
  readonly bonds: Uint8Array;
}

export interface ChainOptions extends SoftmaxOptions {
  /** Of the transitions. */
  readonly chainRate: number;
  readonly chainL2: number;
}

/** Weights with what AdaGrad (Duchi et al. 2011) knows of them. */
class Weights {
  readonly values: Float64Array;
  readonly #squares: Float64Array;
  readonly #sums: Float64Array;

  constructor(size: number, start: number) {
    this.values = new Float64Array(size);
    this.#squares = new Float64Array(size).fill(start);
    this.#sums = new Float64Array(size);
  }

  descend(at: number, slope: number, rate: number, l2: number): void {
    const step = slope + l2 * this.values[at];
    this.#squares[at] += step * step;
    this.values[at] -= (rate * step) / Math.sqrt(this.#squares[at]);
  }

  addToAverage(share: number): void {
    for (let at = 0; at < this.values.length; at++) this.#sums[at] += this.values[at] * share;
  }

  row(start: number, end: number): Float64Array {
    return this.#sums.slice(start, end);
  }
}

/**
 * Linear-chain CRF (Lafferty et al. 2001) by AdaGrad, an article at a time, weights averaged over the second half of the epochs. The transitions are rows like
 * those of features, see transitionHash.
 */
export function trainChain(chains: readonly Chain[], classCount: number, options: ChainOptions): Softmax {
  const { epochs, learningRate, l2, chainRate, chainL2, leastCount, seed } = options;
  const ids = indexHashes(
    chains.flatMap(({ hashes }) => hashes),
    leastCount,
  );
  const features = chains.map(({ hashes }) =>
    hashes.map(own => Uint32Array.from([...new Set(own)].flatMap(hash => ids.get(hash) ?? []))),
  );
  const weights = new Weights(ids.size * classCount, 1e-3);
  const transitions = new Weights(BONDS * classCount * classCount, 0.1);
  const random = createRandom(seed);
  const order = Uint32Array.from(chains, (_, i) => i);
  const averaged = Math.ceil(epochs / 2);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const article of order) {
      const { classes, bonds } = chains[article];
      const own = features[article];
      const potentials = own.map(each => potentialsOf(scoresOf(each, weights.values, classCount)));
      const factors = transitions.values.map(Math.exp);
      const passes = passChain(potentials, bonds, factors);
      marginalsOf(passes).forEach((chances, i) => {
        for (const id of own[i])
          for (let c = 0; c < classCount; c++)
            weights.descend(id * classCount + c, chances[c] - (classes[i] === c ? 1 : 0), learningRate, l2);
      });
      expectTransitions(potentials, bonds, factors, passes, classes).forEach((slope, at) => {
        transitions.descend(at, slope, chainRate, chainL2);
      });
    }
    if (epoch < epochs - averaged) continue;
    weights.addToAverage(1 / averaged);
    transitions.addToAverage(1 / averaged);
  }
  const rows = new Map([...ids].map(([hash, id]) => [hash, weights.row(id * classCount, (id + 1) * classCount)]));
  for (let row = 0; row < BONDS * classCount; row++)
    rows.set(
      transitionHash(Math.floor(row / classCount), row % classCount),
      transitions.row(row * classCount, (row + 1) * classCount),
    );
  return { classCount, rows };
}

function scoresOf(ids: Uint32Array, weights: Float64Array, classCount: number): Float64Array {
  const scores = new Float64Array(classCount);
  for (const id of ids) for (let c = 0; c < classCount; c++) scores[c] += weights[id * classCount + c];
  return scores;
}

/** How often each transition is expected, less how often it is there. */
function expectTransitions(
  potentials: readonly Float64Array[],
  bonds: Uint8Array,
  factors: Float64Array,
  { forward, backward }: ChainPasses,
  classes: Uint8Array,
): Float64Array {
  const count = potentials[0]?.length ?? 0;
  const slopes = new Float64Array(factors.length);
  for (let i = 1; i < potentials.length; i++) {
    const start = bonds[i] * count * count;
    const both = normalise(
      Float64Array.from({ length: count * count }, (_, at) => {
        const before = Math.floor(at / count);
        const c = at % count;
        return forward[i - 1][before] * factors[start + at] * potentials[i][c] * backward[i][c];
      }),
    );
    for (let at = 0; at < both.length; at++) slopes[start + at] += both[at];
    slopes[start + classes[i - 1] * count + classes[i]]--;
  }
  return slopes;
}
