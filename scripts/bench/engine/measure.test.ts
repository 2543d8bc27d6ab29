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
  /** Takes these times, one after the other, then the last of them. */
  function racer(name: string, times: readonly number[], turns: string[] = []) {
    let turn = 0;
    const round = async () => {
      turns.push(name);
      return times[Math.min(turn++, times.length - 1)];
    };
    return { name, job: '', round };
  }

  it('lets all take turns, three of them to warm up', async () => {
    const turns: string[] = [];
    const steps: string[] = [];
    await measureAll([racer('a', [1], turns), racer('b', [1], turns)], 2, (...step) => steps.push(step.join('/')));
    expect(turns.join('')).toBe('ababababab');
    expect(steps.at(-1)).toBe('10/10');
  });

  it('compares each with the first, round by round', async () => {
    const slow = [...[99, 99, 99], ...[10, 50, 20]];
    const measured = await measureAll(
      [
        racer('a', slow),
        racer(
          'b',
          slow.map(time => 3 * time),
        ),
      ],
      3,
      () => undefined,
    );
    expect(measured).toEqual([
      { time: 20, timesFirst: 1 },
      { time: 60, timesFirst: 3 },
    ]);
  });
});

describe('articlesOfLength', () => {
  it('joins and cuts to the words asked for', () => {
    const made = articlesOfLength([{ text: 'One two three.' }, { text: 'Four five.' }], 7, 2);
    expect(made.map(({ text }) => countWords(text))).toEqual([7, 7]);
    expect(made[0].text).toBe('One two three.\nFour five.\nOne two');
  });
});
