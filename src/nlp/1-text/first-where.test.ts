import { describe, expect, it } from 'vitest';
import { firstTouching, firstWhere } from './first-where.ts';

describe('firstWhere', () => {
  it.each([0, 1, 2, 5, 7])('finds index %d of seven, or tells their number', first => {
    expect(firstWhere(7, index => index >= first)).toBe(first);
  });
  it('asks nothing of nothing', () => {
    expect(
      firstWhere(0, () => {
        throw new Error();
      }),
    ).toBe(0);
  });
});

describe('firstTouching', () => {
  const spans = [
    { start: 2, end: 4 },
    { start: 4, end: 6 },
    { start: 9, end: 12 },
  ];

  it.each([
    ['begins within one', { start: 3, end: 5 }, spans[0]],
    ['holds one', { start: 7, end: 20 }, spans[2]],
    ['ends where one begins', { start: 6, end: 9 }, undefined],
    ['begins where the last ends', { start: 12, end: 14 }, undefined],
    ['is before all', { start: 0, end: 2 }, undefined],
  ])('gives the first that has text in common with a span that %s', (_what, span, first) => {
    expect(firstTouching(spans, span)).toBe(first);
  });
});
