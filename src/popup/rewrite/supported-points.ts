const WORD = /\p{N}[\p{N}.,]*\p{N}|\p{N}|[\p{L}][\p{L}\p{N}]*/gu;
const NUMBER_WORDS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion'.split(
    ' ',
  );
const DIGITS: ReadonlyMap<string, string> = new Map(NUMBER_WORDS.slice(0, 21).map((word, i) => [word, String(i)]));
const WORD_OF_DIGITS: ReadonlyMap<string, string> = new Map([...DIGITS].map(([word, digits]) => [digits, word]));

/** Words that begin a sentence without being names. */
const STARTERS = new Set(
  'a about after all although an and another as at because before both but by despite during each even for from he her his how however if in it its last many meanwhile more most no not of on other several she since so some such that the their there these they this those though to under until when where which while who with'.split(
    ' ',
  ),
);

/** Points of a generated summary, without those that name a number or a name the article does not. */
export interface SupportedPoints {
  readonly points: readonly string[];
  /** How many were left out. */
  readonly dropped: number;
}

/**
 * Checks a generated summary against the article: every number and every capitalised word of a point must occur in it.
 * The first word of a sentence passes in lower case too, and as a word without weight ("The").
 * @param generated one point a line, with or without bullets
 */
export function keepSupported(generated: string, article: string): SupportedPoints {
  const exact = new Set(wordsOf(article));
  const lower = new Set([...exact].map(word => word.toLowerCase()));
  const all = generated
    .split('\n')
    .map(line => line.replace(/^\s*(?:[*•–-]+|\d+[.)])\s+/, '').trim())
    .filter(line => line !== '');
  const points = all.filter(point => isSupported(point, exact, lower));
  return { points, dropped: all.length - points.length };
}

function isSupported(point: string, exact: ReadonlySet<string>, lower: ReadonlySet<string>): boolean {
  for (const match of point.matchAll(WORD)) {
    const word = ungrouped(match[0]);
    const small = word.toLowerCase();
    const isNumber = /^\p{N}/u.test(word) || NUMBER_WORDS.includes(small);
    if (isNumber && !hasNumber(small, lower)) return false;
    if (isNumber || !/^\p{Lu}/u.test(word) || exact.has(word)) continue;
    const starts = /(?:^|[.!?:]\s+)["“‘'(]*$/u.test(point.slice(0, match.index));
    if (!starts || !(lower.has(small) || STARTERS.has(small))) return false;
  }
  return true;
}

/** "3" and "three" are one number; "one" is a pronoun too and passes. */
const hasNumber = (number: string, lower: ReadonlySet<string>): boolean =>
  number === 'one' ||
  lower.has(number) ||
  lower.has(DIGITS.get(number) ?? '') ||
  lower.has(WORD_OF_DIGITS.get(number) ?? '');

const wordsOf = (text: string): string[] => Array.from(text.matchAll(WORD), ([word]) => ungrouped(word));

/** Numbers without the commas that group their digits. */
const ungrouped = (word: string) => (/^\p{N}/u.test(word) ? word.replaceAll(',', '') : word);
