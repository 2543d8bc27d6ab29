import type { When } from '../report.ts';

/** A day as a count of days since 1970, UTC. */
export type DayNumber = number;

const MS_A_DAY = 86_400_000;
export const dayOf = (year: number, month: number, day: number): DayNumber => Date.UTC(year, month - 1, day) / MS_A_DAY;
const write = (day: DayNumber): string => new Date(day * MS_A_DAY).toISOString().slice(0, 10);

/** The article's day; months from 1, weekdays from 0 for Sunday. */
export interface Calendar {
  readonly day: DayNumber;
  readonly year: number;
  readonly month: number;
  readonly weekday: number;
}

/** Years that news is of: "0001-01-01" and the like stand where nobody knows. */
const FIRST_YEAR = 1600;
const LAST_YEAR = 9000;

/** @param date `YYYY-MM-DD`; anything else is no day */
export function calendarOf(date: string | undefined): Calendar | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)/.exec(date ?? '');
  if (!match) return undefined;
  const [year, month, dayOfMonth] = match.slice(1).map(Number);
  if (year < FIRST_YEAR || year > LAST_YEAR) return undefined;
  const day = dayOf(year, month, dayOfMonth);
  return { day, year, month, weekday: new Date(day * MS_A_DAY).getUTCDay() };
}

/** A time without the words that tell it. */
export type Resolved = Omit<When, 'evidence'>;

export const onDay = (day: DayNumber): Resolved => ({ from: write(day), to: write(day), precision: 'day' });
export const inMonth = (year: number, month: number): Resolved => ({
  from: write(dayOf(year, month, 1)),
  to: write(dayOf(year, month + 1, 1) - 1),
  precision: 'month',
});
/** Years before Christ have no form of four digits and are told in the text's words. */
export function inYear(year: number): Resolved {
  if (year < 1) return { precision: 'year' };
  const digits = String(year).padStart(4, '0');
  return { from: `${digits}-01-01`, to: `${digits}-12-31`, precision: 'year' };
}
/** From one day to another; without an end where either is undefined. */
export const inSpan = (from: DayNumber | undefined, to: DayNumber | undefined): Resolved => ({
  ...(from !== undefined && { from: write(from) }),
  ...(to !== undefined && { to: write(to) }),
  precision: 'span',
});
/** `count` months from the first of a month on. */
export const inMonths = (year: number, month: number, count: number): Resolved =>
  inSpan(dayOf(year, month, 1), dayOf(year, month + count, 1) - 1);

/** Undefined where the month has no such day. */
export function validDay(year: number, month: number, day: number): Resolved | undefined {
  if (day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return undefined;
  return onDay(dayOf(year, month, day));
}

/** The latest such month that has begun at the article's day. */
export const lastMonth = (now: Calendar, month: number): Resolved =>
  inMonth(month > now.month ? now.year - 1 : now.year, month);

/** A date a little ahead is this year's; one far ahead is last year's. */
export function recentDay(now: Calendar, month: number, day: number): Resolved | undefined {
  const isFarAhead = dayOf(now.year, month, day) > now.day + 60;
  return validDay(isFarAhead ? now.year - 1 : now.year, month, day);
}

/** "two weeks ago": as precise as the unit allows. */
export function ago(count: number, unit: string, now: Calendar): Resolved {
  switch (unit) {
    case 'day':
      return onDay(now.day - count);
    case 'week':
      return inSpan(now.day - 7 * count - 3, now.day - 7 * count + 3);
    case 'month': {
      const index = now.year * 12 + now.month - 1 - count;
      return inMonth(Math.floor(index / 12), (index % 12) + 1);
    }
    case 'year':
      return inYear(now.year - count);
    default:
      return inSpan(dayOf(now.year - 10 * count - 5, 1, 1), dayOf(now.year - 10 * count + 5, 12, 31));
  }
}

const DAYS_IN: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30 };

/** "over the past two weeks": the time up to the article's day; years and decades from the first of a year on. */
export const upToNow = (count: number, unit: string, now: Calendar): Resolved => {
  const days = DAYS_IN[unit];
  if (days !== undefined) return inSpan(now.day - days * count, now.day);
  if (unit === 'year' && count === 1) return inSpan(dayOf(now.year - 1, now.month, 1), now.day);
  return inSpan(dayOf(now.year - count * (unit === 'decade' ? 10 : 1), 1, 1), now.day);
};

/** "two and a half years ago": the year that it was in. */
export const yearsAgo = (years: number, now: Calendar): Resolved =>
  inYear(Math.floor(now.year + (now.month - 1) / 12 - years));

/** From the first day of a time on. */
export const sinceStart = ({ from }: Resolved): Resolved => ({ ...(from && { from }), precision: 'span' });

/** "some months ago". */
export function vaguelyAgo(unit: string, now: Calendar): Resolved {
  if (unit === 'days') return inSpan(now.day - 7, now.day - 1);
  if (unit === 'weeks') return inSpan(now.day - 60, now.day - 7);
  if (unit === 'months') return inSpan(now.day - 365, now.day - 30);
  return inSpan(undefined, now.day - 365);
}

/** The latest such weekday, the article's own day among them unless it is "last Monday". */
export function onWeekday(now: Calendar, weekday: number, isLast: boolean): Resolved {
  const back = (now.weekday - weekday + 7) % 7;
  return onDay(now.day - (isLast && back === 0 ? 7 : back));
}

export function lastUnit(unit: string, now: Calendar): Resolved {
  if (unit !== 'week') return ago(1, unit, now);
  const monday = now.day - ((now.weekday + 6) % 7) - 7;
  return inSpan(monday, monday + 6);
}

/** The weekend that is over or under way. */
export function lastWeekend(now: Calendar): Resolved {
  const saturday = now.day - ((now.weekday + 1) % 7);
  return inSpan(saturday, Math.min(saturday + 1, Math.max(saturday, now.day)));
}

/** The latest such season that is over. */
export function lastSeason(now: Calendar, first: number): Resolved {
  const isOver = dayOf(now.year, first + 3, 1) <= now.day;
  return inMonths(isOver ? now.year : now.year - 1, first, 3);
}

export function earlierThis(unit: string, now: Calendar): Resolved {
  if (unit === 'year') return inYear(now.year);
  if (unit === 'month') return inMonth(now.year, now.month);
  return inSpan(now.day - ((now.weekday + 6) % 7), now.day);
}
