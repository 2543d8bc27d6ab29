import { expect, it } from 'vitest';
import { calendarOf, inYear } from './calendar.ts';

it('a day that stands for none is none', () => {
  expect(calendarOf('0001-01-01')).toBeUndefined();
  expect(calendarOf('2019-01-16')).toMatchObject({ year: 2019, month: 1 });
});

it('a year has four digits or no day', () => {
  expect(inYear(118)).toEqual({ from: '0118-01-01', to: '0118-12-31', precision: 'year' });
  expect(inYear(-40)).toEqual({ precision: 'year' });
});
