import type { When } from '../report.ts';

/*
 * Times that a sentence names, resolved against the article's day: a small grammar after Strötgen and Gertz 2010 (HeidelTime). What cannot be told without the
 * article's day is left out where that is unknown.
 */

const MONTH_NAMES = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(Jan(?:uary|\\.)|Feb(?:ruary|\\.)|Mar(?:ch|\\.)|Apr(?:il|\\.)|May|June?\\.?|July?\\.?|Aug(?:ust|\\.)|Sept(?:ember|\\.)?|Sep\\.|Oct(?:ober|\\.)|Nov(?:ember|\\.)|Dec(?:ember|\\.))';
const YEAR = '((?:17|18|19|20)\\d\\d)';
const DAY = '([0-3]?\\d)(?:st|nd|rd|th)?';
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const WEEKDAY = `(${WEEKDAYS.map(day => day[0].toUpperCase() + day.slice(1)).join('|')})`;
const COUNTS = ['a', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const COUNT = `(an?|one|${COUNTS.slice(1).join('|')}|\\d{1,3})`;
const SEASONS: Readonly<Record<string, number>> = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 };

/** A day as a count of days since 1970, UTC. */
type DayNumber = number;
const MS_A_DAY = 86_400_000;
const dayOf = (year: number, month: number, day: number): DayNumber => Date.UTC(year, month - 1, day) / MS_A_DAY;
const write = (day: DayNumber): string => new Date(day * MS_A_DAY).toISOString().slice(0, 10);

interface Calendar {
  readonly day: DayNumber;
  readonly year: number;
  readonly month: number;
  readonly weekday: number;
}

function calendarOf(date: string | undefined): Calendar | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)/.exec(date ?? '');
  if (!match) return undefined;
  const [year, month, dayOfMonth] = match.slice(1).map(Number);
  const day = dayOf(year, month, dayOfMonth);
  return { day, year, month, weekday: new Date(day * MS_A_DAY).getUTCDay() };
}

type Resolved = Omit<When, 'evidence'> | undefined;
type Resolve = (match: RegExpExecArray, now: Calendar | undefined) => Resolved;

const day = (number: DayNumber): Resolved => ({ from: write(number), to: write(number), precision: 'day' });
const month = (year: number, index: number): Resolved => {
  const from = dayOf(year, index, 1);
  return { from: write(from), to: write(dayOf(year, index + 1, 1) - 1), precision: 'month' };
};
const year = (number: number): Resolved => ({ from: `${number}-01-01`, to: `${number}-12-31`, precision: 'year' });
const span = (from: DayNumber | undefined, to: DayNumber | undefined): Resolved => ({
  ...(from !== undefined && { from: write(from) }),
  ...(to !== undefined && { to: write(to) }),
  precision: 'span',
});
const monthIndex = (name: string) => MONTH_NAMES.indexOf(name.slice(0, 3).toLowerCase()) + 1;
const countOf = (word: string) =>
  /^(?:an?|one)$/i.test(word) ? 1 : COUNTS.indexOf(word.toLowerCase()) + 1 || Number(word);

function validDay(years: number, months: number, days: number): Resolved {
  if (days < 1 || days > new Date(Date.UTC(years, months, 0)).getUTCDate()) return undefined;
  return day(dayOf(years, months, days));
}

/** The latest such month that has begun at the article's day. */
const lastMonth = (now: Calendar, index: number) => month(index > now.month ? now.year - 1 : now.year, index);

function ago(count: number, unit: string, now: Calendar): Resolved {
  switch (unit) {
    case 'day':
      return day(now.day - count);
    case 'week':
      return span(now.day - 7 * count - 3, now.day - 7 * count + 3);
    case 'month': {
      const index = now.year * 12 + now.month - 1 - count;
      return month(Math.floor(index / 12), (index % 12) + 1);
    }
    case 'year':
      return year(now.year - count);
    default:
      return span(dayOf(now.year - 10 * count - 5, 1, 1), dayOf(now.year - 10 * count + 5, 12, 31));
  }
}

/** Patterns in order of trust: of two that overlap the earlier in this list wins. */
const GRAMMAR: readonly (readonly [pattern: string, resolve: Resolve])[] = [
  [`\\b(?:between|from) ${YEAR} (?:and|to|until) ${YEAR}`, ([, a, b]) => span(dayOf(+a, 1, 1), dayOf(+b, 12, 31))],
  [`\\b${YEAR}\\s?[–-]\\s?${YEAR}\\b`, ([, a, b]) => span(dayOf(+a, 1, 1), dayOf(+b, 12, 31))],
  [`\\b${MONTH} ${DAY}, ?${YEAR}\\b`, ([, m, d, y]) => validDay(+y, monthIndex(m), +d)],
  [`\\b${DAY} ${MONTH},? ${YEAR}\\b`, ([, d, m, y]) => validDay(+y, monthIndex(m), +d)],
  [`\\bsince ${MONTH} ${YEAR}\\b`, ([, m, y]) => span(dayOf(+y, monthIndex(m), 1), undefined)],
  [`\\b${MONTH},? (?:of )?${YEAR}\\b`, ([, m, y]) => month(+y, monthIndex(m))],
  [
    `\\b(?:the )?(spring|summer|autumn|fall|winter) of ${YEAR}\\b`,
    ([, s, y]) => span(dayOf(+y, SEASONS[s.toLowerCase()], 1), dayOf(+y, SEASONS[s.toLowerCase()] + 3, 1) - 1),
  ],
  [
    `\\b(?:early|mid-?|late)[ -]?${YEAR}s?\\b`,
    ([text, y]) => (text.endsWith('s') ? span(dayOf(+y, 1, 1), dayOf(+y + 9, 12, 31)) : year(+y)),
  ],
  [`\\b(?:the )?${YEAR}s\\b`, ([, y]) => span(dayOf(+y, 1, 1), dayOf(+y + 9, 12, 31))],
  [`\\bsince (?:the )?(?:early |late |mid-)?${YEAR}\\b`, ([, y]) => span(dayOf(+y, 1, 1), undefined)],
  [`\\b(?:in|during|of|from|by|until|back in|after|before|the) (?:the year )?${YEAR}\\b(?!-)`, ([, y]) => year(+y)],
  [
    `\\b${MONTH} ${DAY}\\b(?! ?(?:%|percent|per cent|people|million|billion))`,
    ([, m, d], now) => now && recentDay(now, monthIndex(m), +d),
  ],
  [`\\b${DAY} (?:of )?${MONTH}(?![\\p{L}])`, ([, d, m], now) => now && recentDay(now, monthIndex(m), +d)],
  [
    `\\b(?:last|past|previous) ${MONTH}(?![\\p{L}])`,
    ([, m], now) =>
      now && (monthIndex(m) === now.month ? month(now.year - 1, now.month) : lastMonth(now, monthIndex(m))),
  ],
  [
    `\\bsince (?:last )?${MONTH}(?![\\p{L}])`,
    ([, m], now) =>
      now && span(dayOf(monthIndex(m) > now.month ? now.year - 1 : now.year, monthIndex(m), 1), undefined),
  ],
  [
    `\\b(?:in|during|of|by|until|early|late) (?:early |late |mid-)?${MONTH}(?![\\p{L}])`,
    ([, m], now) => now && lastMonth(now, monthIndex(m)),
  ],
  [
    `\\b(?:about |nearly |almost |some |more than |over |around )?${COUNT} (day|week|month|year|decade)s? (?:ago|earlier|before)\\b`,
    ([, c, u], now) => now && ago(countOf(c), u.toLowerCase(), now),
  ],
  [
    '\\b(?:several|many|some|a few|few) (weeks|months|years|decades) (?:ago|earlier)\\b',
    ([, u], now) => now && vaguelyAgo(u.toLowerCase(), now),
  ],
  ['\\b(?:years|decades|centuries|months) ago\\b', (_match, now) => now && span(undefined, now.day)],
  [
    `\\b(?:for|over|in|during) (?:the )?(?:(?:past|last) )?(?:about |nearly |almost |more than |over )?${COUNT} (year|month|decade)s\\b`,
    ([, c, u], now) =>
      now &&
      (u === 'month'
        ? span(now.day - 30 * countOf(c), now.day)
        : span(dayOf(now.year - countOf(c) * (u === 'decade' ? 10 : 1), 1, 1), now.day)),
  ],
  [
    '\\b(?:for|over|in|it (?:has|had) been) (?:the (?:past|last) )?(?:(?:several|many|some|a few|recent|a couple of) )?(?:years|decades|months)(?: now)?\\b',
    (_match, now) => now && span(undefined, now.day),
  ],
  ['\\b(?:many|several|some) years\\b', (_match, now) => now && span(undefined, now.day)],
  [`\\b(?:last|past) ${WEEKDAY}\\b`, ([, w], now) => now && weekday(now, w, true)],
  [`\\b(?:on |late |early )?${WEEKDAY}\\b`, ([, w], now) => now && weekday(now, w, false)],
  ['\\byesterday\\b', (_match, now) => now && day(now.day - 1)],
  [
    '\\b(?:the )?(?:last|past|previous) (week|month|year|decade)\\b',
    ([, u], now) => now && lastUnit(u.toLowerCase(), now),
  ],
  [
    '\\b(?:last|past) (spring|summer|autumn|fall|winter)\\b',
    ([, s], now) => now && lastSeason(now, SEASONS[s.toLowerCase()]),
  ],
  ['\\bearlier this (week|month|year)\\b', ([, u], now) => now && earlierThis(u.toLowerCase(), now)],
  [
    '\\bthis (year|month)\\b',
    ([, u], now) => now && (u.toLowerCase() === 'year' ? year(now.year) : month(now.year, now.month)),
  ],
];

function recentDay(now: Calendar, months: number, days: number): Resolved {
  const thisYear = dayOf(now.year, months, days);
  // A date a little ahead is this year's; one far ahead is last year's.
  return validDay(thisYear > now.day + 60 ? now.year - 1 : now.year, months, days);
}

function vaguelyAgo(unit: string, now: Calendar): Resolved {
  if (unit === 'weeks') return span(now.day - 60, now.day - 7);
  if (unit === 'months') return span(now.day - 365, now.day - 30);
  return span(undefined, now.day - 365);
}

function weekday(now: Calendar, name: string, isLast: boolean): Resolved {
  const back = (now.weekday - WEEKDAYS.indexOf(name.toLowerCase()) + 7) % 7;
  return day(now.day - (isLast && back === 0 ? 7 : back));
}

function lastUnit(unit: string, now: Calendar): Resolved {
  if (unit === 'week') {
    const monday = now.day - ((now.weekday + 6) % 7) - 7;
    return span(monday, monday + 6);
  }
  return ago(1, unit, now);
}

function lastSeason(now: Calendar, first: number): Resolved {
  const start = dayOf(now.year, first, 1);
  const years = start > now.day || (first <= now.month && now.month < first + 3) ? now.year - 1 : now.year;
  return span(dayOf(years, first, 1), dayOf(years, first + 3, 1) - 1);
}

function earlierThis(unit: string, now: Calendar): Resolved {
  if (unit === 'year') return year(now.year);
  if (unit === 'month') return month(now.year, now.month);
  return span(now.day - ((now.weekday + 6) % 7), now.day);
}

const PATTERNS = GRAMMAR.map(([pattern, resolve]) => ({ expression: new RegExp(pattern, 'giu'), resolve }));
const CASED_MONTH = new RegExp(`\\b${MONTH}`, 'u');

/**
 * Every time that `text.slice(start, end)` names, in order of the text.
 * @param date day of the article, `YYYY-MM-DD`
 */
export function findTimes(text: string, start: number, end: number, date: string | undefined): When[] {
  const sentence = text.slice(start, end);
  const now = calendarOf(date);
  const found: When[] = [];
  const overlaps = (from: number, to: number) =>
    found.some(({ evidence }) => from < evidence.end && to > evidence.start);
  for (const { expression, resolve } of PATTERNS) {
    expression.lastIndex = 0;
    for (let match = expression.exec(sentence); match !== null; match = expression.exec(sentence)) {
      const from = start + match.index;
      const to = from + match[0].length;
      if (overlaps(from, to) || isOrdinaryWord(match[0])) continue;
      const resolved = resolve(match, now);
      if (resolved) found.push({ ...resolved, evidence: { start: from, end: to, text: match[0] } });
    }
  }
  return found.sort((a, b) => a.evidence.start - b.evidence.start);
}

/** "may" and "march" in lower case are no months. */
function isOrdinaryWord(match: string): boolean {
  return /\b(?:may|march|august)\b/.test(match) && !CASED_MONTH.test(match);
}
