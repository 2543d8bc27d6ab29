const ISO_DATE =
  /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):?(\d\d)(?::?(\d\d))?(?:[.,]\d+)?\s*(Z|UTC|GMT|[+-]\d\d:?\d\d)?)?/i;
/** Beginnings of the months' names in English, German, Dutch, French, Spanish, Italian and Portuguese. */
const MONTHS = [
  'jan|ene|gen',
  'feb|fév|fev',
  'mar|mär|mrt|maa',
  'apr|abr|avr',
  'may|mai|mei|mag',
  'jun|juin|giu',
  'jul|juil|lug',
  'aug|ago|aoû',
  'sep|set',
  'oct|okt|ott|out',
  'nov',
  'dec|dez|dic|déc',
];
const MONTH = `(${MONTHS.join('|')})\\p{L}*\\.?`;
const DAY_MONTH_YEAR = new RegExp(
  `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|\\.)?\\s+(?:de\\s+)?${MONTH},?\\s+(?:de\\s+)?(\\d{4})(?!\\d)`,
  'iu',
);
const MONTH_DAY_YEAR = new RegExp(`(?<!\\p{L})${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)`, 'iu');
const DOTTED = /\b(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})\b/;
const YEAR_MONTH_DAY = /(?<!\d)(\d{4})(?:[-./]|年\s?|년\s?)(\d{1,2})(?:[-./]|月\s?|월\s?)(\d{1,2})(?!\d)/;
const IN_ADDRESS = new RegExp(`/(\\d{4})[/-](\\d{1,2}|${MONTHS.join('|')})[/-](\\d{1,2})(?:[/-]|$)`, 'i');
const DIGITS_IN_ADDRESS = /[/-]((?:19|20)\d\d)(\d\d)(\d\d)(?:[/.]|$)/;

/** Years outside are placeholders of publishing systems. */
const FIRST_YEAR = 1980;
const LAST_YEAR = 2100;

/** A date in the notations of metadata as ISO 8601 with its own time zone; days without a time stay days; empty where it is none. */
export function readDate(text: string): string {
  const match = ISO_DATE.exec(text) ?? ISO_DATE.exec(text.replace(/^(\d{4})[/.]?(\d\d)[/.]?(\d\d)(?!\d)/, '$1-$2-$3'));
  if (match) {
    const [, year, month, day, hours, minutes, seconds = '00', zone = ''] = match;
    const date = formatDay(Number(year), Number(month), Number(day));
    if (date === '' || hours === undefined) return date;
    const offset = /^[a-z]/i.test(zone) ? '+00:00' : zone.replace(/^([+-]\d\d):?(\d\d)$/, '$1:$2');
    return `${date}T${hours}:${minutes}:${seconds}${offset}`;
  }
  const time = text.length < 8 ? Number.NaN : Date.parse(text);
  if (Number.isNaN(time)) return findDay(text);
  const date = new Date(time);
  const isPlausible = date.getUTCFullYear() >= FIRST_YEAR && date.getUTCFullYear() <= LAST_YEAR;
  return isPlausible ? date.toISOString().replace(/\.\d+Z$/, '+00:00') : '';
}

/** The first day that a line of text names ("18 November 2019", "Nov. 18, 2019", "18.11.2019", "2019年11月18日"), as `YYYY-MM-DD`; empty where it names none. */
export function findDay(text: string): string {
  const dayFirst = DAY_MONTH_YEAR.exec(text);
  if (dayFirst) return formatDay(Number(dayFirst[3]), monthOf(dayFirst[2]), Number(dayFirst[1]));
  const monthFirst = MONTH_DAY_YEAR.exec(text);
  if (monthFirst) return formatDay(Number(monthFirst[3]), monthOf(monthFirst[1]), Number(monthFirst[2]));
  const dotted = DOTTED.exec(text);
  if (dotted) return formatDay(Number(dotted[3]), Number(dotted[2]), Number(dotted[1]));
  const yearFirst = YEAR_MONTH_DAY.exec(text);
  return yearFirst ? formatDay(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3])) : '';
}

/** The day that an address names, as `/2019/11/18/`, `/2019/nov/18/` or `-20191118/`; empty where it names none. */
export function dayInAddress(path: string): string {
  const match = IN_ADDRESS.exec(path) ?? DIGITS_IN_ADDRESS.exec(path);
  return match ? formatDay(Number(match[1]), monthOf(match[2]), Number(match[3])) : '';
}

/** 1 to 12; 0 where it is none. */
const monthOf = (name: string) =>
  Number(name) || MONTHS.findIndex(names => names.split('|').includes(name.toLowerCase())) + 1;

function formatDay(year: number, month: number, day: number): string {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1 || day > 31) return '';
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
