import { describe, expect, it } from 'vitest';
import { LABELS } from '../../../src/nlp/2-names/labels.ts';
import { prune } from './prune.ts';

/** Weights of features, each the largest of its feature. */
const weightsOf = (...largest: number[]) => {
  const weights = new Float32Array(largest.length * LABELS);
  largest.forEach((value, id) => {
    weights[id * LABELS + (id % LABELS)] = value;
  });
  return weights;
};

describe('prune', () => {
  it('keeps the features with the largest weights, whatever their sign', () => {
    expect([...prune(weightsOf(0.5, -2, 1, 0.1), Uint32Array.of(5, 5, 5, 5), 2)]).toEqual([1, 2]);
  });

  it('keeps a common feature rather than a rare one with a slightly larger weight', () => {
    expect([...prune(weightsOf(1, 0.9), Uint32Array.of(2, 5000), 1)]).toEqual([1]);
  });
});
