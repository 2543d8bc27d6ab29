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
  const evidence = { start: 0, end: 14, text: 'for many years' };

  it.each([
    [{ from: '2018-12-01', to: '2018-12-01', precision: 'day' }, 'Dec 1, 2018'],
    [{ from: '2018-12-01', to: '2018-12-31', precision: 'month' }, 'December 2018'],
    [{ from: '2014-01-01', to: '2018-12-31', precision: 'span' }, '2014 – 2018'],
    [{ from: '2018-02-01', to: '2018-12-31', precision: 'span' }, 'February – December 2018'],
    [{ from: '2017-12-30', to: '2018-01-05', precision: 'span' }, 'Dec 30, 2017 – Jan 5, 2018'],
    [{ from: '2018-01-01', to: '2018-01-07', precision: 'span' }, 'Jan 1 – 7, 2018'],
    [{ from: '2014-01-01', precision: 'span' }, 'sinceDate 2014'],
    [{ from: '2014-05-01', precision: 'span' }, 'sinceDate May 2014'],
    [{ from: '2019-01-14', precision: 'span' }, 'sinceDate Jan 14, 2019'],
    [{ to: '2019-01-16', precision: 'span' }, 'for many years'],
  ] as const)('%j', (when, expected) => {
    // Intl sets thin spaces about its dashes.
    expect(formatWhen({ ...when, evidence }, 'en').replace(/\s/g, ' ')).toBe(expected);
  });
});
