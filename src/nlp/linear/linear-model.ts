import { BUCKETS, BucketTable } from './bucket-table.ts';

/** A linear classifier over hashed binary features, weights in steps of `scale`, as views on a file's bytes. */
export interface LinearModel {
  readonly classes: number;
  readonly features: BucketTable;
  readonly weights: Int8Array;
  readonly scale: number;
}

/** First four bytes of a file of linear models: "BSL1", little endian. */
export const LINEAR_MAGIC = 0x314c5342;
/** Bytes of the file's header and of each model's own. */
export const HEADER_BYTES = 8;
export const MODEL_HEADER_BYTES = 12;

/** Length of each part of a model behind its header; the whole is padded to a multiple of four bytes. */
export function partsOf(
  features: number,
  classes: number,
): { rests: number; counts: number; weights: number; total: number } {
  const weights = features * classes;
  const total = MODEL_HEADER_BYTES + 2 * features + BUCKETS + weights;
  return { rests: features, counts: BUCKETS, weights, total: Math.ceil(total / 4) * 4 };
}

/**
 * Reads a file of linear models, in the order they were written.
 * @throws RangeError where the bytes are not such a file, or hold fewer models than `count`
 */
export function readLinearModels(bytes: ArrayBuffer, count: number): LinearModel[] {
  const view = new DataView(bytes);
  if (bytes.byteLength < HEADER_BYTES || view.getUint32(0, true) !== LINEAR_MAGIC)
    throw new RangeError('this is not a file of linear models');
  if (view.getUint32(4, true) !== count) throw new RangeError(`the file does not hold ${count} linear models`);
  let offset = HEADER_BYTES;
  return Array.from({ length: count }, () => {
    if (offset + MODEL_HEADER_BYTES > bytes.byteLength) throw new RangeError('the file of linear models is cut off');
    const features = view.getUint32(offset, true);
    const classes = view.getUint32(offset + 4, true);
    const scale = view.getFloat32(offset + 8, true);
    const { rests, counts, weights, total } = partsOf(features, classes);
    if (offset + total > bytes.byteLength) throw new RangeError('the file of linear models is cut off');
    let at = offset + MODEL_HEADER_BYTES;
    const restArray = new Uint16Array(bytes, at, rests);
    at += 2 * rests;
    const countArray = new Uint8Array(bytes, at, counts);
    at += counts;
    const model = {
      classes,
      scale,
      features: new BucketTable(countArray, restArray),
      weights: new Int8Array(bytes, at, weights),
    };
    offset += total;
    return model;
  });
}

/** Sums of the weights of a set of feature hashes, a class each, in steps of the model's `scale`. */
export function sumWeights(
  { classes, features, weights }: LinearModel,
  hashes: Int32Array,
  count: number,
): Float64Array {
  const sums = new Float64Array(classes);
  for (let i = 0; i < count; i++) {
    const row = features.indexOf(hashes[i]) * classes;
    if (row < 0) continue;
    for (let c = 0; c < classes; c++) sums[c] += weights[row + c];
  }
  return sums;
}

/** Probabilities of the classes for a set of feature hashes (softmax). */
export function classify(model: LinearModel, hashes: Int32Array, count: number): Float64Array {
  const scores = sumWeights(model, hashes, count);
  let most = -Infinity;
  for (const score of scores) most = Math.max(most, score);
  let sum = 0;
  for (let c = 0; c < scores.length; c++) sum += scores[c] = Math.exp((scores[c] - most) * model.scale);
  for (let c = 0; c < scores.length; c++) scores[c] /= sum;
  return scores;
}
