import { describe, expect, it } from 'vitest';
import { firstWhere } from './first-where.ts';

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
