import { describe, expect, it } from 'vitest';
import { spread } from './sample.ts';

describe('spread', () => {
  it.each([
    [[1, 2, 3, 4, 5, 6, 7, 8, 9], 3, [1, 4, 7]],
    [[1, 2, 3, 4, 5], 2, [1, 3]],
    [[1, 2], 5, [1, 2]],
    [[], 5, []],
  ])('%j by %d', (items, count, expected) => {
    expect(spread(items, count)).toEqual(expected);
  });
});
