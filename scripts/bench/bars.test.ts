import { describe, expect, it } from 'vitest';
import { formatBars } from './bars.ts';

const run = { machine: 'two cores', node: 'v20' };
const engine = {
  rows: [
    { name: 'Backstory', job: 'everything', tokensPerSecond: 61_234, msPer1000Words: 20, timesOurs: 1 },
    { name: 'compromise 14', job: 'names', tokensPerSecond: 1, msPer1000Words: 1, timesOurs: 2.5 },
  ],
  growth: { points: [], exponent: 1.25 },
  start: {},
};

describe('formatBars', () => {
  it('tells what is met of what was run', () => {
    const [, , ...rows] = formatBars({ ...run, engine })
      .trim()
      .split('\n');
    expect(
      rows.map(row =>
        row
          .split('|')
          .map(cell => cell.trim())
          .slice(2, 5),
      ),
    ).toEqual([
      ['≥ 3×', '2.50×', 'no'],
      ['≥ 50,000', '61,234', 'yes'],
      ['≤ 1.10', '1.25', 'no'],
    ]);
  });

  it('is nothing where nothing was run', () => {
    expect(formatBars(run)).toBe('');
  });
});
