import type { When } from '../report.ts';
import {
  ago,
  type Calendar,
  calendarOf,
  dayOf,
  earlierThis,
  inMonth,
  inMonths,
  inSpan,
  inYear,
  lastMonth,
  lastSeason,
  lastUnit,
  lastWeekend,
  onDay,
  onWeekday,
  type Resolved,
  recentDay,
  sinceStart,
  upToNow,
  vaguelyAgo,
  validDay,
  yearsAgo,
} from './calendar.ts';
import { wordSpotter } from './word-spotter.ts';

/*
 * Times that a sentence names, resolved against the article's day: a small grammar after Strötgen and Gertz 2010 (HeidelTime). What cannot be told without the
 * article's day is left out where that is unknown.
 */

const MONTH_NAMES = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(Jan(?:uary|\\.)|Feb(?:ruary|\\.)|Mar(?:ch|\\.)|Apr(?:il|\\.)|May|June?\\.?|July?\\.?|Aug(?:ust|\\.)|Sept(?:ember|\\.)?|Sep\\.|Oct(?:ober|\\.)|Nov(?:ember|\\.)|Dec(?:ember|\\.))';
/** Beside a day or a year the short forms stand without their stop, too. */
const DATED_MONTH = MONTH.replaceAll('\\.)', '\\.)?');
const YEAR = '((?:17|18|19|20)\\d\\d)';
const DAY = '([0-3]?\\d)(?:st|nd|rd|th)?';
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const WEEKDAY = `(${WEEKDAYS.map(day => day[0].toUpperCase() + day.slice(1)).join('|')})`;
const COUNTS = ['a', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const COUNT = `(an?|one|${COUNTS.slice(1).join('|')}|\\d{1,3})`;
const ORDINALS = ['first', 'second', 'third', 'fourth'];
const SEASONS: Readonly<Record<string, number>> = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 };

const monthIndex = (name: string) => MONTH_NAMES.indexOf(name.slice(0, 3).toLowerCase()) + 1;
const countOf = (word: string) =>
  /^(?:an?|one)$/i.test(word) ? 1 : COUNTS.indexOf(word.toLowerCase()) + 1 || Number(word);
const ordinalOf = (word: string) => ORDINALS.indexOf(word.toLowerCase());
const yearOf = (which: string, now: Calendar) => (which.toLowerCase() === 'last' ? now.year - 1 : now.year);
const weekdayOf = (word: string) => WEEKDAYS.indexOf(word.toLowerCase());

type Resolve = (match: RegExpExecArray, now: Calendar | undefined) => Resolved | undefined;

const LAST = 'last past previous';
const AGO = 'ago earlier before';

/**
 * Patterns in order of trust: of two that overlap the earlier in this list wins. Behind some stand words of which a sentence must hold one for the pattern to
 * fit, see wordSpotter.
 */
const GRAMMAR: readonly (readonly [pattern: string, resolve: Resolve, words?: string])[] = [
  [`\\b${YEAR}-(\\d\\d)-(\\d\\d)\\b`, ([, y, m, d]) => (+m <= 12 ? validDay(+y, +m, +d) : undefined)],
  ['\\b9/11\\b|\\bSept(?:ember|\\.)? 11(?:th)?,? (?:terror(?:ist)? )?attacks?\\b', () => onDay(dayOf(2001, 9, 11))],
  [
    `\\b(?:between|from) ${MONTH} ${YEAR} (?:and|to|until) ${MONTH} ${YEAR}`,
    ([, m, y, n, z]) => inSpan(dayOf(+y, monthIndex(m), 1), dayOf(+z, monthIndex(n) + 1, 1) - 1),
    'between from',
  ],
  [
    `\\b(?:between|from) ${MONTH} (?:and|to|until) ${MONTH} ${YEAR}`,
    ([, m, n, y]) => inSpan(dayOf(+y, monthIndex(m), 1), dayOf(+y, monthIndex(n) + 1, 1) - 1),
    'between from',
  ],
  [`\\b(first|second) half of ${YEAR}`, ([, o, y]) => inMonths(+y, 1 + 6 * ordinalOf(o), 6), 'half'],
  [`\\b(first|second|third|fourth) quarter of ${YEAR}`, ([, o, y]) => inMonths(+y, 1 + 3 * ordinalOf(o), 3)],
  [
    `\\b(?:between|from) ${YEAR} (?:and|to|until) ${YEAR}`,
    ([, a, b]) => inSpan(dayOf(+a, 1, 1), dayOf(+b, 12, 31)),
    'between from',
  ],
  [`\\b${YEAR}\\s?[–-]\\s?${YEAR}\\b`, ([, a, b]) => inSpan(dayOf(+a, 1, 1), dayOf(+b, 12, 31))],
  [
    `\\b${YEAR}\\s?[–-]\\s?(\\d\\d)\\b`,
    ([, y, z]) => (+z > +y % 100 ? inSpan(dayOf(+y, 1, 1), dayOf(+y - (+y % 100) + +z, 12, 31)) : undefined),
  ],
  [`\\b${DATED_MONTH} ${DAY}, ?${YEAR}\\b`, ([, m, d, y]) => validDay(+y, monthIndex(m), +d)],
  [`\\b${DAY} (?:of )?${DATED_MONTH},? ${YEAR}\\b`, ([, d, m, y]) => validDay(+y, monthIndex(m), +d)],
  [`\\bsince ${MONTH} ${YEAR}\\b`, ([, m, y]) => inSpan(dayOf(+y, monthIndex(m), 1), undefined), 'since'],
  [`\\b${MONTH},? (?:of )?${YEAR}\\b`, ([, m, y]) => inMonth(+y, monthIndex(m))],
  [
    `\\b(?:the )?(spring|summer|autumn|fall|winter) of ${YEAR}\\b`,
    ([, s, y]) => inMonths(+y, SEASONS[s.toLowerCase()], 3),
    Object.keys(SEASONS).join(' '),
  ],
  [`\\bsince (?:early |late |mid-)?${YEAR}\\b`, ([, y]) => inSpan(dayOf(+y, 1, 1), undefined), 'since'],
  [`\\bsince (?:the )?(?:early |late |mid-)?${YEAR}s\\b`, ([, y]) => inSpan(dayOf(+y, 1, 1), undefined), 'since'],
  [
    `\\b(?:early|mid-?|late)[ -]?${YEAR}s?\\b`,
    ([text, y]) => (text.endsWith('s') ? inSpan(dayOf(+y, 1, 1), dayOf(+y + 9, 12, 31)) : inYear(+y)),
    'early mid late',
  ],
  [`\\b(?:the )?${YEAR}s\\b`, ([, y]) => inSpan(dayOf(+y, 1, 1), dayOf(+y + 9, 12, 31))],
  [
    `\\b(?:in|during|of|from|by|until|back in|after|before|throughout|the|his|her|its|their|[’']s) (?:the year |calendar |fiscal )?${YEAR}\\b(?!-)`,
    ([, y]) => inYear(+y),
  ],
  [
    `\\b${DATED_MONTH} ${DAY},? (?:of )?(last|this) year\\b`,
    ([, m, d, y], now) => now && validDay(yearOf(y, now), monthIndex(m), +d),
  ],
  [
    `\\b(?:(?:in|during|of|by|until|early|late) (?:early |late |mid-)?)?${MONTH},? (?:of )?(last|this) year\\b`,
    ([, m, y], now) => now && inMonth(yearOf(y, now), monthIndex(m)),
  ],
  [
    `\\b(?:${WEEKDAY},? )?${DATED_MONTH} ${DAY}\\b(?! ?(?:%|percent|per cent|people|million|billion))`,
    ([, , m, d], now) => now && recentDay(now, monthIndex(m), +d),
  ],
  [`\\b${DAY} (?:of )?${DATED_MONTH}(?![\\p{L}])`, ([, d, m], now) => now && recentDay(now, monthIndex(m), +d)],
  [
    `\\b(?:last|past|previous) ${MONTH}(?![\\p{L}])`,
    ([, m], now) =>
      now && (monthIndex(m) === now.month ? inMonth(now.year - 1, now.month) : lastMonth(now, monthIndex(m))),
    LAST,
  ],
  [
    `\\bsince (?:last )?${MONTH}(?![\\p{L}])`,
    ([, m], now) =>
      now && inSpan(dayOf(monthIndex(m) > now.month ? now.year - 1 : now.year, monthIndex(m), 1), undefined),
    'since',
  ],
  [
    `\\b(?:in|during|of|by|until|early|late) (?:early |late |mid-)?${MONTH}(?![\\p{L}])`,
    ([, m], now) => now && lastMonth(now, monthIndex(m)),
  ],
  [
    `\\b(?:about |nearly |almost |some |more than |over |around )?${COUNT} (day|week|month|year|decade)s? (?:ago|earlier|before)\\b`,
    ([, c, u], now) => now && ago(countOf(c), u.toLowerCase(), now),
    AGO,
  ],
  [
    `\\b${COUNT} and a half (year|decade)s (?:ago|earlier)\\b`,
    ([, c, u], now) => now && yearsAgo((countOf(c) + 0.5) * (u.toLowerCase() === 'decade' ? 10 : 1), now),
    'half',
  ],
  ['\\ba year and a half (?:ago|earlier)\\b', (_match, now) => now && yearsAgo(1.5, now), 'half'],
  ['\\b(?:a|two) fortnights? (?:ago|earlier)\\b', ([text], now) => now && ago(/^two/i.test(text) ? 4 : 2, 'week', now)],
  [
    '\\b(half a|a half|a quarter of a|a)[ -]century ago\\b',
    ([, share], now) => now && ago(/half/i.test(share) ? 5 : /quarter/i.test(share) ? 2.5 : 10, 'decade', now),
  ],
  [
    '\\b(?:years|decades|centuries) ago\\b(?<!(?:several|many|some|few) \\p{L}+ ago)',
    (_match, now) => now && inSpan(undefined, now.day),
    AGO,
  ],
  [
    '\\b(?:(?:several|many|some|a few|few|a couple of) )?(days|weeks|months|years|decades) (?:ago|earlier)\\b',
    ([, u], now) => now && vaguelyAgo(u.toLowerCase(), now),
    AGO,
  ],
  [
    '\\b(?:for|over|in) (?:about |nearly |almost |more than |over |at least )?a decade\\b',
    (_match, now) => now && upToNow(1, 'decade', now),
  ],
  ['\\b(?:World War (?:II|Two)|Second World War)\\b', () => inSpan(dayOf(1939, 1, 1), dayOf(1945, 12, 31))],
  ['\\b(?:World War (?:I|One)|First World War)\\b', () => inSpan(dayOf(1914, 1, 1), dayOf(1918, 12, 31))],
  [
    `\\b(?:for|over|in|during|within) the (?:past|last) (?:(?:about |nearly |almost |more than |over |at least )?${COUNT} )?(day|week|month|year|decade)s?\\b(?! of\\b)`,
    ([, c = 'a', u], now) => now && upToNow(countOf(c), u.toLowerCase(), now),
  ],
  [
    `\\b(?:for|over|in|during) (?:about |nearly |almost |more than |over |at least )?${COUNT} (month|year|decade)s\\b`,
    ([, c, u], now) => now && upToNow(countOf(c), u.toLowerCase(), now),
  ],
  [
    '\\b(?:for|over|in|it (?:has|had) been) (?:the (?:past|last) )?(?:(?:several|many|some|a few|recent|a couple of) )?(?:years|decades|months)(?: now)?\\b',
    (_match, now) => now && inSpan(undefined, now.day),
  ],
  ['\\b(?:many|several|some) years\\b', (_match, now) => now && inSpan(undefined, now.day)],
  [`\\bsince (?:last )?${WEEKDAY}\\b`, ([, w], now) => now && sinceStart(onWeekday(now, weekdayOf(w), false)), 'since'],
  ['\\bsince last (week|month|year)\\b', ([, u], now) => now && sinceStart(lastUnit(u.toLowerCase(), now)), 'since'],
  [`\\b(?:last|past) ${WEEKDAY}\\b`, ([, w], now) => now && onWeekday(now, weekdayOf(w), true), LAST],
  [
    `(?<!\\b(?:next|coming) )\\b(?:on |late |early )?${WEEKDAY}\\b`,
    ([, w], now) => now && onWeekday(now, weekdayOf(w), false),
    WEEKDAYS.join(' '),
  ],
  ['\\blast night\\b', (_match, now) => now && onDay(now.day - 1)],
  ['\\b(?:over|during) the weekend\\b|\\blast weekend\\b', (_match, now) => now && lastWeekend(now)],
  ['\\byesterday\\b', (_match, now) => now && onDay(now.day - 1), 'yesterday'],
  [
    '\\b(?:the )?(?:last|past|previous) (week|month|year|decade)\\b(?! of\\b)',
    ([, u], now) => now && lastUnit(u.toLowerCase(), now),
    LAST,
  ],
  [
    '\\b(?:last|past) (spring|summer|autumn|fall|winter)\\b',
    ([, s], now) => now && lastSeason(now, SEASONS[s.toLowerCase()]),
    LAST,
  ],
  [
    '\\b(?:in|during|over) the (spring|summer|autumn|winter)\\b',
    ([, s], now) => now && lastSeason(now, SEASONS[s.toLowerCase()]),
  ],
  [
    '\\b(?:earlier this|earlier in the) (week|month|year)\\b',
    ([, u], now) => now && earlierThis(u.toLowerCase(), now),
    AGO,
  ],
  ['\\bthis (week|month|year)\\b', ([, u], now) => now && earlierThis(u.toLowerCase(), now), 'this'],
  ['\\bearlier in the day\\b', (_match, now) => now && onDay(now.day), AGO],
  [
    '\\bChristmas (Eve|Day)\\b',
    ([, d], now) => now && recentDay(now, 12, d.toLowerCase() === 'eve' ? 24 : 25),
    'christmas',
  ],
  [
    "\\bNew Year[’']s (Eve|Day)\\b",
    ([, d], now) => now && (d.toLowerCase() === 'eve' ? recentDay(now, 12, 31) : recentDay(now, 1, 1)),
    'new',
  ],
  ['\\b(\\d\\d?)(?:st|nd|rd|th)[ -]century\\b', ([, c]) => inSpan(dayOf(100 * +c - 99, 1, 1), dayOf(100 * +c, 12, 31))],
  // A year before a noun: "a landmark 2014 ruling"; what is counted is no year.
  [
    `${YEAR}(?<=\\b(?:an?|the|this|that|one|his|her|its|their) (?:[\\p{L}-]+ )?\\d{4})(?= (?!people|workers|jobs|euros|dollars|miles|met|kilo|ton|feet|homes|troops|votes|square|of)\\p{L})`,
    ([, y]) => inYear(+y),
  ],
];

const MONTH_WORDS =
  'jan january feb february mar march apr april may jun june jul july aug august sep sept september oct october nov november dec december';
/** What a sentence must hold for a pattern with such a part to fit: most hold neither a year nor a month, and are passed over at once. */
const PARTS: readonly (readonly [part: string, words: string])[] = [
  [YEAR, '#'],
  [DATED_MONTH, MONTH_WORDS],
  [MONTH, MONTH_WORDS],
];
/** Parts of words, in the words they come in: every other pattern needs one that it names itself. */
const STEMS: readonly (readonly [stem: string, words: string])[] = [
  ['day', `day days yesterday ${WEEKDAYS.join(' ')}`],
  ['night', 'night fortnight fortnights'],
  ['week', 'week weeks weekend'],
  ['month', 'month months'],
  ['year', 'year years'],
  ['decade', 'decade decades'],
  ['centur', 'century centuries'],
  ...['spring', 'summer', 'autumn', 'winter', 'fall', 'christmas', 'war'].map(word => [word, word] as const),
  ['9/11', '#'],
  ['attack', 'attack attacks'],
];
const WORDS = [...new Set(GRAMMAR.flatMap(([, , words]) => words ?? []))];
const spotHints = wordSpotter([...[...PARTS, ...STEMS].map(([, words]) => words), ...WORDS]);
const ANY_YEAR = new RegExp(YEAR);

/** Which of PARTS, above their bits which of STEMS, and above those which of WORDS a sentence may hold. */
function hintsIn(sentence: string): number {
  const hints = spotHints(sentence);
  return hints & 1 && !ANY_YEAR.test(sentence) ? hints & ~1 : hints;
}

/** Bit `i` is set where the pattern names the i-th. */
const namedIn = (pattern: string, names: readonly (readonly [name: string, words: string])[]): number =>
  names.reduce((bits, [name], i) => (pattern.toLowerCase().includes(name.toLowerCase()) ? bits | (1 << i) : bits), 0);

const PATTERNS = GRAMMAR.map(([pattern, resolve, words]) => {
  const parts = namedIn(pattern, PARTS);
  const needed = words === undefined ? 0 : 1 << (PARTS.length + STEMS.length + WORDS.indexOf(words));
  return {
    expression: new RegExp(pattern, 'giu'),
    resolve,
    /** Hints of which a sentence must have all, and of which it must have any where there are some. */
    all: parts | needed,
    any: parts === 0 ? namedIn(pattern, STEMS) << PARTS.length : 0,
  };
});
/** No sentence of prose names so many times; what does is a table, or made to keep us busy. */
const MOST_TIMES = 50;
const CASED_MONTH = new RegExp(`\\b${MONTH}`, 'u');

/**
 * Every time that `text.slice(start, end)` names, in order of the text.
 * @param date day of the article, `YYYY-MM-DD`
 */
export function findTimes(text: string, start: number, end: number, date: string | undefined): When[] {
  const sentence = text.slice(start, end);
  const held = hintsIn(sentence);
  const found: When[] = [];
  if (held === 0) return found;
  const now = calendarOf(date);
  const overlaps = (from: number, to: number) =>
    found.some(({ evidence }) => from < evidence.end && to > evidence.start);
  for (const { expression, resolve, all, any } of PATTERNS) {
    if ((all & ~held) !== 0 || (any !== 0 && (any & held) === 0)) continue;
    expression.lastIndex = 0;
    for (let match = expression.exec(sentence); match !== null; match = expression.exec(sentence)) {
      if (found.length === MOST_TIMES) break;
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
