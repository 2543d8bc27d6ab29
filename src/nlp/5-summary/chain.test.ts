import { describe, expect, it } from 'vitest';
import { BONDS, bondsOf, marginalsOf, passChain, potentialsOf } from './chain.ts';

const CLASSES = 3;
const SCORES = [
  [0.2, 1, -1],
  [0, 0.5, 0.4],
  [1.5, 0, 0.1],
  [-0.3, 0.2, 0.9],
].map(row => Float64Array.from(row));
const TRANSITIONS = Float64Array.from({ length: BONDS * CLASSES * CLASSES }, (_, i) => Math.sin(3 * i));
const BOND = Uint8Array.from([0, 1, 0, 1]);

/** Marginals by adding up every sequence of classes. */
function byEnumeration(): number[][] {
  const sums = SCORES.map(() => new Array<number>(CLASSES).fill(0));
  for (let code = 0; code < CLASSES ** SCORES.length; code++) {
    const classes = SCORES.map((_, i) => Math.floor(code / CLASSES ** i) % CLASSES);
    const score = classes.reduce(
      (sum, c, i) => sum + SCORES[i][c] + (i > 0 ? TRANSITIONS[(BOND[i] * CLASSES + classes[i - 1]) * CLASSES + c] : 0),
      0,
    );
    classes.forEach((c, i) => {
      sums[i][c] += Math.exp(score);
    });
  }
  return sums.map(row => row.map(value => value / row.reduce((a, b) => a + b)));
}

describe('passChain', () => {
  it('gives the marginals of all sequences', () => {
    const found = marginalsOf(passChain(SCORES.map(potentialsOf), BOND, TRANSITIONS.map(Math.exp)));
    byEnumeration().forEach((row, i) => {
      for (let c = 0; c < CLASSES; c++) expect(found[i][c]).toBeCloseTo(row[c], 10);
    });
  });

  it('takes a text without sentences, and scores beyond what exp can hold', () => {
    expect(marginalsOf(passChain([], new Uint8Array(0), TRANSITIONS.map(Math.exp)))).toEqual([]);
    const large = [Float64Array.from([900, 0, -900]), Float64Array.from([-900, 900, 0])];
    const found = marginalsOf(passChain(large.map(potentialsOf), Uint8Array.from([0, 0]), TRANSITIONS.map(Math.exp)));
    expect(found.map(row => row.indexOf(Math.max(...row)))).toEqual([0, 1]);
  });
});

describe('bondsOf', () => {
  it('binds sentences of one paragraph', () => {
    expect([...bondsOf([{ paragraph: 0 }, { paragraph: 0 }, { paragraph: 1 }])]).toEqual([0, 1, 0]);
  });
});
