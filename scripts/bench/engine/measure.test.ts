import { describe, expect, it } from 'vitest';
import { articlesOfLength, countWords } from './articles.ts';
import { growthExponent, measureAll, median } from './measure.ts';

describe('growthExponent', () => {
  it.each([
    [1, (n: number) => 3 * n],
    [2, (n: number) => 0.1 * n * n],
    [0.5, Math.sqrt],
  ])('is %d', (exponent, time) => {
    expect(growthExponent([10, 100, 5000].map(n => [n, time(n)] as const))).toBeCloseTo(exponent);
  });
});

describe('median', () => {
  it('is the middle, or between the middles', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
  });
});

describe('measureAll', () => {
  it('lets the contenders take turns and does not count the first round', () => {
    const turns: string[] = [];
    const contender = (name: string) => ({ name, job: '', run: () => turns.push(name) });
    const times = measureAll([contender('a'), contender('b')], [{ text: '' }], 2, () => undefined);
    expect(turns.join('')).toBe('ababab');
    expect(times).toHaveLength(2);
  });
});

describe('articlesOfLength', () => {
  it('joins and cuts to the words asked for', () => {
    const made = articlesOfLength([{ text: 'One two three.' }, { text: 'Four five.' }], 7, 2);
    expect(made.map(({ text }) => countWords(text))).toEqual([7, 7]);
    expect(made[0].text).toBe('One two three.\nFour five.\nOne two');
  });
});
