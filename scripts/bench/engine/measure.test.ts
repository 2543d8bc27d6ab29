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
  it('lets the contenders take turns, three of them to warm up', () => {
    const turns: string[] = [];
    const steps: string[] = [];
    const contender = (name: string) => ({ name, job: '', run: () => turns.push(name) });
    const measured = measureAll([contender('a'), contender('b')], [{ text: '' }], 2, (...step) => {
      steps.push(step.join('/'));
    });
    expect(turns.join('')).toBe('ababababab');
    expect(steps.at(-1)).toBe('10/10');
    expect(measured).toHaveLength(2);
  });

  it('compares each with the first, round by round', () => {
    const busy = (ms: number) => () => {
      const { user } = process.cpuUsage();
      while (process.cpuUsage().user - user < 1000 * ms);
    };
    const contenders = [busy(2), busy(20)].map(run => ({ name: '', job: '', run }));
    const [first, second] = measureAll(contenders, [{ text: '' }], 5, () => undefined);
    expect(first.timesFirst).toBe(1);
    expect(second.timesFirst).toBeGreaterThan(3);
  });
});

describe('articlesOfLength', () => {
  it('joins and cuts to the words asked for', () => {
    const made = articlesOfLength([{ text: 'One two three.' }, { text: 'Four five.' }], 7, 2);
    expect(made.map(({ text }) => countWords(text))).toEqual([7, 7]);
    expect(made[0].text).toBe('One two three.\nFour five.\nOne two');
  });
});
