import { describe, expect, it, vi } from 'vitest';

vi.mock('../platform/i18n.ts', () => ({ t: (key: string, date: string) => `${key} ${date}` }));
const { formatDay, formatWhen } = await import('./format-date.ts');

describe('formatDay', () => {
  it.each([
    ['2018-12-01', 'Dec 1, 2018'],
    ['2018-12', 'December 2018'],
    ['2018', '2018'],
    ['last year', 'last year'],
  ])('%s', (day, expected) => {
    expect(formatDay(day, 'en')).toBe(expected);
  });
});

describe('formatWhen', () => {
  const evidence = { start: 0, end: 4, text: 'then' };

  it.each([
    [{ from: '2018-12-01', to: '2018-12-01', precision: 'day' }, 'Dec 1, 2018'],
    [{ from: '2018-12-01', to: '2018-12-31', precision: 'month' }, 'December 2018'],
    [{ from: '2014-01-01', to: '2018-12-31', precision: 'span' }, '2014 – 2018'],
    [{ from: '2018-02-01', to: '2018-12-31', precision: 'span' }, '2018'],
    [{ from: '2014-01-01', precision: 'span' }, 'sinceDate 2014'],
    [{ to: '2019-01-16', precision: 'span' }, 'untilDate 2019'],
  ] as const)('%j', (when, expected) => {
    expect(formatWhen({ ...when, evidence }, 'en')).toBe(expected);
  });
});
