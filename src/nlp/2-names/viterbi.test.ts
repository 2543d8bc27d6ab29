import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LABELS, MAY_END, MAY_START, OUTSIDE, PREVIOUS, readMentions, writeMention } from './labels.ts';
import { decode } from './viterbi.ts';

const NO_TRANSITIONS = new Float32Array(LABELS * LABELS);

function best(scores: Float32Array, transitions = NO_TRANSITIONS): number[] {
  const length = scores.length / LABELS;
  const labels = new Uint8Array(length);
  decode(scores, length, transitions, labels, 0);
  return [...labels];
}

describe('decode', () => {
  it('takes the best label of each token where that is allowed', () => {
    const scores = new Float32Array(3 * LABELS);
    scores[OUTSIDE] = 1;
    scores[LABELS + 4] = 1; // a person's name of one word
    scores[2 * LABELS + OUTSIDE] = 1;
    expect(best(scores)).toEqual([OUTSIDE, 4, OUTSIDE]);
  });

  it('never ends in the middle of a name', () => {
    const scores = new Float32Array(2 * LABELS);
    scores[1] = 5; // begins a person's name
    scores[LABELS + 2] = 5; // goes on with it
    expect(best(scores)).toEqual([1, 3]);
  });

  it('heeds transitions', () => {
    const scores = new Float32Array(2 * LABELS).fill(-9);
    for (const at of [4, 12, LABELS + 4, LABELS + 12]) scores[at] = 1;
    const transitions = NO_TRANSITIONS.slice();
    transitions[4 * LABELS + 12] = 1;
    expect(best(scores, transitions)).toEqual([4, 12]);
  });

  it('gives a valid sequence whatever the scores', () => {
    fc.assert(
      fc.property(
        fc.array(fc.float({ min: -5, max: 5, noNaN: true }), { minLength: LABELS, maxLength: 6 * LABELS }),
        list => {
          const labels = best(Float32Array.from(list.slice(0, list.length - (list.length % LABELS))));
          expect(MAY_START[labels[0]]).toBe(true);
          expect(MAY_END[labels[labels.length - 1]]).toBe(true);
          for (let i = 1; i < labels.length; i++) expect(PREVIOUS[labels[i]]).toContain(labels[i - 1]);
        },
      ),
      { seed: 7, numRuns: 200 },
    );
  });
});

describe('labels', () => {
  it('spell mentions and tell them again', () => {
    const labels = new Uint8Array(8);
    const mentions = [
      [0, 1, 2],
      [1, 4, 0],
      [5, 7, 3],
    ] as const;
    for (const [first, end, type] of mentions) writeMention(labels, first, end, type);
    const told: number[][] = [];
    readMentions(labels, 0, 8, (...mention) => told.push(mention));
    expect(told).toEqual(mentions);
  });
});
