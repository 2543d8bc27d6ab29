import type { When } from '../nlp/report.ts';
import { t } from '../platform/i18n.ts';

const STYLES = {
  day: { year: 'numeric', month: 'short', day: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  year: { year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

type Precision = keyof typeof STYLES;

/** Writes `YYYY-MM-DD`, `YYYY-MM` or `YYYY` in a language, no more precisely than it is; what is no date stays as it is. */
export function formatDay(day: string, language: string, precision: Precision = precisionOf(day)): string {
  const time = Date.parse(day.length === 4 ? `${day}-01-01` : day.length === 7 ? `${day}-01` : day);
  return Number.isNaN(time) ? day : writerOf(language, precision).format(time);
}

function precisionOf(day: string): Precision {
  return day.length === 4 ? 'year' : day.length === 7 ? 'month' : 'day';
}

// Everywhere the calendar of the news: "ar" may stand for another in some regions.
const writerOf = (language: string, precision: Precision) =>
  new Intl.DateTimeFormat(language, { ...STYLES[precision], timeZone: 'UTC', calendar: 'gregory' });

/**
 * Writes a time of the text with the precision it has; a span as from – to, or as since where it is not over. Where it began without a date, the text's own
 * words tell more than any we could put in their place: "for many years".
 */
export function formatWhen({ from, to, precision, evidence }: When, language: string): string {
  if (from === undefined) return evidence.text;
  if (precision !== 'span') return formatDay(from, language, precision);
  if (to === undefined) return t('sinceDate', formatDay(from, language, precisionOfStart(from)));
  const [start, end] = [from, to].map(Date.parse);
  return writerOf(language, precisionOfSpan(end - start)).formatRange(start, end);
}

/** A year and a month begin on their first day, and nobody writes "since January 1". */
const precisionOfStart = (from: string): Precision =>
  from.endsWith('-01-01') ? 'year' : from.endsWith('-01') ? 'month' : 'day';

const DAY = 86_400_000;
const precisionOfSpan = (length: number): Precision =>
  length <= 31 * DAY ? 'day' : length <= 366 * DAY ? 'month' : 'year';
