import type { When } from '../nlp/report.ts';
import { t } from '../platform/i18n.ts';

const STYLES = {
  day: { year: 'numeric', month: 'short', day: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  year: { year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** Writes `YYYY-MM-DD`, `YYYY-MM` or `YYYY` in a language, no more precisely than it is; what is no date stays as it is. */
export function formatDay(day: string, language: string, precision: keyof typeof STYLES = precisionOf(day)): string {
  const time = Date.parse(day.length === 4 ? `${day}-01-01` : day.length === 7 ? `${day}-01` : day);
  if (Number.isNaN(time)) return day;
  // Everywhere the calendar of the news: "ar" may stand for another in some regions.
  return new Intl.DateTimeFormat(language, { ...STYLES[precision], timeZone: 'UTC', calendar: 'gregory' }).format(time);
}

function precisionOf(day: string): keyof typeof STYLES {
  return day.length === 4 ? 'year' : day.length === 7 ? 'month' : 'day';
}

/** Writes a time of the text with the precision it has; a span as from – to, or as since or until where the other end is not known. */
export function formatWhen({ from, to, precision }: When, language: string): string {
  if (precision !== 'span') return formatDay((from ?? to)!, language, precision);
  const [start, end] = [from, to].map(day => (day === undefined ? undefined : formatDay(day, language, 'year')));
  if (start === undefined || end === undefined)
    return start === undefined ? t('untilDate', end!) : t('sinceDate', start);
  return start === end ? start : `${start} – ${end}`;
}
