import type { When } from '../report.ts';
import { step } from './feature-list.ts';

const MS_A_DAY = 86_400_000;
/** Days since 1970; NaN for no day. */
export const dayNumber = (date: string | undefined): number => Date.parse(date ?? '') / MS_A_DAY;

/** Days before the article: its own day, the week, the month, the quarter, one year, two, ten. */
const AGES = [-1, 1.5, 7, 31, 100, 366, 800, 4000];
/** The first step of a time that is old: more than a quarter of a year. */
const OLD = 5;
const NO_AGE = 20;
const UNKNOWN_AGE = 21;

/** How long before the article's day a time was, in steps. */
export function ageStep(when: When, day: number): number {
  const age = ageOf(when, day);
  return Number.isNaN(age) ? UNKNOWN_AGE : step(age, AGES);
}

/** The step of the oldest of some times; NO_AGE for none. */
export function oldestAge(times: readonly When[], day: number): number {
  let oldest = NO_AGE;
  let most = -Infinity;
  for (const time of times) {
    const age = ageOf(time, day);
    if (age > most || oldest === NO_AGE) {
      most = age;
      oldest = ageStep(time, day);
    }
  }
  return oldest;
}

export const hasAge = (age: number): boolean => age < NO_AGE;
export const isOld = (age: number): boolean => age >= OLD && hasAge(age);

/** Days from the middle of a time to the article's day. */
function ageOf({ from, to }: When, day: number): number {
  const first = dayNumber(from ?? to);
  const last = dayNumber(to ?? from);
  return day - (first + last) / 2;
}
