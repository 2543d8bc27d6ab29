import { LABELS, MAY_END, MAY_START, OUTSIDE, PREVIOUS } from '../../../src/nlp/2-names/labels.ts';
import { createRandom, shuffle } from '../../lib/random.ts';

/** All sentences of the training data, features as dense ids. */
export interface TrainingSet {
  /** First token of each sentence, and one more for the end. */
  readonly sentenceStarts: Uint32Array;
  /** Where each token's ids begin in `ids`, and one more for the end. */
  readonly featureStarts: Uint32Array;
  readonly ids: Uint32Array;
  readonly featureCount: number;
  readonly labels: Uint8Array;
  /** For each sentence, whether "outside" may hide a misc mention. */
  readonly hidesMisc: Uint8Array;
  /** For each sentence, how often an epoch sees it. */
  readonly repeats: Uint8Array;
  /** For each sentence its genre, 0 for the one that the tagger is for. */
  readonly genres: Uint8Array;
  readonly genreCount: number;
}

export interface CrfOptions {
  readonly epochs: number;
  readonly learningRate: number;
  /** L1 penalty, which sends most weights to zero. */
  readonly l1: number;
  /** Share of a token's features left out each time it is seen. */
  readonly dropout: number;
  /** The weights are the mean of so many epochs, the last ones. */
  readonly averagedEpochs: number;
  readonly seed: number;
}

export interface Crf {
  readonly weights: Float32Array;
  readonly transitions: Float32Array;
}

const FIRST_MISC = 13;
const SMALLEST_GRADIENT = 1e-4;
const MOST_FEATURES = 256;
const moving = new Uint8Array(LABELS);
const pairs = PREVIOUS.flatMap((before, label) => before.map(previous => previous * LABELS + label));

/** Numbers of a row: a weight for each label, then its summed squares. They are used together, so they stand together. */
const ROW = 2 * LABELS;

/**
 * Trains a linear-chain CRF by stochastic gradient descent on single sentences: AdaGrad steps (Duchi et al. 2011), truncated L1, feature dropout, hard label
 * constraints, latent labels where a corpus hides misc, and weights averaged over the last epochs (Polyak and Juditsky 1992). Sentences of genres other than 0
 * are scored by the common weights plus those of their genre (Daumé 2007), which take up how it names and marks things otherwise; only the common ones are
 * given back.
 * @param onProgress told after each sentence of the mean loss a token since the epoch began
 */
export function trainCrf(data: TrainingSet, options: CrfOptions, onProgress: (loss: number) => void): Crf {
  const { sentenceStarts, featureCount } = data;
  const random = createRandom(options.seed);
  const order = orderOf(data);
  const rows = new Float32Array(featureCount * data.genreCount * ROW);
  const transitions = new Float32Array(LABELS * LABELS);
  const transitionSquares = new Float32Array(LABELS * LABELS).fill(1e-4);
  const lattice = createLattice(sentenceStarts);
  const mean = createMean(featureCount);
  const between = Math.ceil(order.length / SNAPSHOTS);

  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random);
    let loss = 0;
    let tokens = 0;
    for (let step = 1; step <= order.length; step++) {
      const sentence = order[step - 1];
      const length = sentenceStarts[sentence + 1] - sentenceStarts[sentence];
      chooseFeatures(lattice, data, sentence, options.dropout, random);
      const genreOffset = data.genres[sentence] * featureCount * ROW;
      scoreSentence(lattice, rows, genreOffset, length);
      loss += findGradients(lattice, data, sentence, transitions);
      tokens += length;
      update(lattice, rows, 0, length, options);
      if (genreOffset > 0) update(lattice, rows, genreOffset, length, options);
      updateTransitions(lattice, transitions, transitionSquares, options);
      const isAveraged = epoch >= options.epochs - options.averagedEpochs;
      if (isAveraged && (step % between === 0 || step === order.length)) mean.add(rows, transitions);
      onProgress(loss / tokens);
    }
  }
  return mean.get();
}

/** How often an epoch's weights enter the average. */
const SNAPSHOTS = 4;

/** Every sentence as often as an epoch sees it. */
function orderOf({ repeats }: TrainingSet): Uint32Array {
  const order: number[] = [];
  repeats.forEach((times, sentence) => {
    for (let k = 0; k < times; k++) order.push(sentence);
  });
  return Uint32Array.from(order);
}

function createMean(featureCount: number) {
  const weights = new Float32Array(featureCount * LABELS);
  const transitions = new Float32Array(LABELS * LABELS);
  let count = 0;
  return {
    add(rows: Float32Array, nowTransitions: Float32Array) {
      for (let feature = 0; feature < featureCount; feature++)
        for (let label = 0; label < LABELS; label++) weights[feature * LABELS + label] += rows[feature * ROW + label];
      nowTransitions.forEach((value, i) => {
        transitions[i] += value;
      });
      count++;
    },
    get: (): Crf => ({ weights: weights.map(sum => sum / count), transitions: transitions.map(sum => sum / count) }),
  };
}

/** Work space, long enough for the longest sentence. */
interface Lattice {
  readonly scores: Float32Array;
  readonly factors: Float64Array;
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  readonly norms: Float64Array;
  readonly gradient: Float64Array;
  readonly pairFactor: Float64Array;
  readonly pairGradient: Float64Array;
  readonly mask: Uint8Array;
  /** The features that are seen this time, and where each token's begin. */
  readonly active: Uint32Array;
  readonly activeStarts: Uint32Array;
}

function createLattice(sentenceStarts: Uint32Array): Lattice {
  let longest = 0;
  for (let i = 1; i < sentenceStarts.length; i++)
    longest = Math.max(longest, sentenceStarts[i] - sentenceStarts[i - 1]);
  const cells = longest * LABELS;
  return {
    scores: new Float32Array(cells),
    factors: new Float64Array(cells),
    forward: new Float64Array(cells),
    backward: new Float64Array(cells),
    norms: new Float64Array(longest),
    gradient: new Float64Array(cells),
    pairFactor: new Float64Array(LABELS * LABELS),
    pairGradient: new Float64Array(LABELS * LABELS),
    mask: new Uint8Array(cells),
    activeStarts: new Uint32Array(longest + 1),
    active: new Uint32Array(longest * MOST_FEATURES),
  };
}

function chooseFeatures(
  { active, activeStarts }: Lattice,
  { sentenceStarts, featureStarts, ids }: TrainingSet,
  sentence: number,
  dropout: number,
  random: () => number,
): void {
  const from = sentenceStarts[sentence];
  const length = sentenceStarts[sentence + 1] - from;
  let count = 0;
  for (let token = 0; token < length; token++) {
    activeStarts[token] = count;
    for (let k = featureStarts[from + token]; k < featureStarts[from + token + 1]; k++)
      if (random() >= dropout) active[count++] = ids[k];
  }
  activeStarts[length] = count;
}

function scoreSentence(
  { scores, active, activeStarts }: Lattice,
  rows: Float32Array,
  genreOffset: number,
  length: number,
): void {
  scores.fill(0, 0, length * LABELS);
  for (let token = 0; token < length; token++) {
    const cell = token * LABELS;
    for (let k = activeStarts[token]; k < activeStarts[token + 1]; k++) {
      const base = active[k] * ROW;
      for (let label = 0; label < LABELS; label++) scores[cell + label] += rows[base + label];
      if (genreOffset === 0) continue;
      for (let label = 0; label < LABELS; label++) scores[cell + label] += rows[genreOffset + base + label];
    }
  }
}

/** Writes the gradients of a sentence's loss; gives the loss. */
function findGradients(lattice: Lattice, data: TrainingSet, sentence: number, transitions: Float32Array): number {
  const { gradient, pairGradient, pairFactor } = lattice;
  const from = data.sentenceStarts[sentence];
  const length = data.sentenceStarts[sentence + 1] - from;
  gradient.fill(0, 0, length * LABELS);
  pairGradient.fill(0);
  for (let pair = 0; pair < transitions.length; pair++) pairFactor[pair] = Math.exp(transitions[pair]);
  const all = addExpectations(lattice, length, undefined, 1);
  const allowed = allowedLabels(lattice.mask, data.labels, from, length, data.hidesMisc[sentence] === 1);
  return all - addExpectations(lattice, length, allowed, -1);
}

function allowedLabels(
  mask: Uint8Array,
  labels: Uint8Array,
  from: number,
  length: number,
  hidesMisc: boolean,
): Uint8Array {
  mask.fill(0, 0, length * LABELS);
  for (let token = 0; token < length; token++) {
    const label = labels[from + token];
    mask[token * LABELS + label] = 1;
    if (hidesMisc && label === OUTSIDE) mask.fill(1, token * LABELS + FIRST_MISC, (token + 1) * LABELS);
  }
  return mask;
}

/** Forward and backward (Rabiner 1989, scaled): adds `sign` times the expected label and pair counts; gives the log partition. */
function addExpectations(lattice: Lattice, length: number, mask: Uint8Array | undefined, sign: number): number {
  const logZ = goForward(lattice, length, mask);
  goBackward(lattice, length, sign);
  return logZ;
}

function goForward(lattice: Lattice, length: number, mask: Uint8Array | undefined): number {
  const { scores, factors, forward, norms, pairFactor } = lattice;
  let logZ = 0;
  for (let token = 0; token < length; token++) {
    const row = token * LABELS;
    let most = -Infinity;
    for (let label = 0; label < LABELS; label++) most = Math.max(most, scores[row + label]);
    logZ += most;
    let norm = 0;
    for (let label = 0; label < LABELS; label++) {
      const factor = mask && mask[row + label] === 0 ? 0 : Math.exp(scores[row + label] - most);
      factors[row + label] = factor;
      let sum = 0;
      if (factor > 0) {
        if (token === 0) sum = MAY_START[label] ? 1 : 0;
        else
          for (const before of PREVIOUS[label])
            sum += forward[row - LABELS + before] * pairFactor[before * LABELS + label];
      }
      let value = sum * factor;
      if (token === length - 1 && !MAY_END[label]) value = 0;
      forward[row + label] = value;
      norm += value;
    }
    if (norm <= 0) norm = 1e-300;
    norms[token] = norm;
    logZ += Math.log(norm);
    for (let label = 0; label < LABELS; label++) forward[row + label] /= norm;
  }
  return logZ;
}

function goBackward(lattice: Lattice, length: number, sign: number): void {
  const { factors, forward, backward, norms, gradient, pairFactor, pairGradient } = lattice;
  const last = (length - 1) * LABELS;
  for (let label = 0; label < LABELS; label++) {
    backward[last + label] = MAY_END[label] ? 1 : 0;
    gradient[last + label] += sign * forward[last + label];
  }
  for (let token = length - 2; token >= 0; token--) {
    const row = token * LABELS;
    const next = row + LABELS;
    for (let label = 0; label < LABELS; label++) backward[row + label] = 0;
    for (let label = 0; label < LABELS; label++) {
      const through = (backward[next + label] * factors[next + label]) / norms[token + 1];
      if (through === 0) continue;
      for (const before of PREVIOUS[label]) {
        const value = pairFactor[before * LABELS + label] * through;
        backward[row + before] += value;
        pairGradient[before * LABELS + label] += sign * forward[row + before] * value;
      }
    }
    for (let label = 0; label < LABELS; label++)
      gradient[row + label] += sign * forward[row + label] * backward[row + label];
  }
}

function updateTransitions(
  { pairGradient }: Lattice,
  transitions: Float32Array,
  squares: Float32Array,
  { learningRate }: CrfOptions,
): void {
  for (const pair of pairs) {
    const gradient = pairGradient[pair];
    if (gradient === 0) continue;
    squares[pair] += gradient * gradient;
    transitions[pair] -= (learningRate * gradient) / Math.sqrt(squares[pair]);
  }
}

/** A step of the weights that the sentence's features have from `offset` on. */
function update(
  { gradient, active, activeStarts }: Lattice,
  rows: Float32Array,
  offset: number,
  length: number,
  { learningRate, l1 }: CrfOptions,
): void {
  for (let token = 0; token < length; token++) {
    const cell = token * LABELS;
    let count = 0;
    for (let label = 0; label < LABELS; label++)
      if (Math.abs(gradient[cell + label]) > SMALLEST_GRADIENT) moving[count++] = label;
    if (count === 0) continue;
    for (let k = activeStarts[token]; k < activeStarts[token + 1]; k++) {
      const base = offset + active[k] * ROW;
      for (let m = 0; m < count; m++) {
        const at = base + moving[m];
        const slope = gradient[cell + moving[m]];
        const square = rows[at + LABELS] + slope * slope;
        rows[at + LABELS] = square;
        const step = learningRate / Math.sqrt(square + 1e-6);
        const moved = rows[at] - step * slope;
        const cut = l1 * step;
        rows[at] = moved > cut ? moved - cut : moved < -cut ? moved + cut : 0;
      }
    }
  }
}
