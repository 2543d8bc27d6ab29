/** Invisible characters, stops of initials and curly apostrophes make no other name. */
export function normaliseName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff.]/g, '')
    .replace(/[’‘`]/g, "'")
    .replace(/\s*-\s*/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

const SUFFIX =
  /(?:[\s,]+(?:inc|incorporated|corp|corporation|co|company|ltd|limited|llc|llp|plc|gmbh|ag|sa|nv|bv|spa|ab|asa|oyj|group|holdings?|technologies))+$/;

/** A normalised organisation's name without its legal form, where something is left. */
export function withoutCorporateSuffix(normalised: string): string {
  const short = normalised.replace(/^the /, '').replace(SUFFIX, '');
  return short.length >= 2 ? short : normalised;
}

const LINK_WORDS = new Set([
  'of',
  'the',
  'and',
  'for',
  'on',
  'in',
  'de',
  'la',
  'du',
  'des',
  'di',
  '&',
  '-',
  "'s",
  '’s',
]);

/** Initials of a name's words of weight: "People’s Liberation Army" is "PLA". */
export function acronymOf(name: string): string {
  return name
    .split(/[\s-]+/)
    .filter(word => !LINK_WORDS.has(word.toLowerCase()))
    .map(word => word[0])
    .join('')
    .toUpperCase();
}

/** Whether the edit distance (insertions, deletions, substitutions, swaps of neighbours) is one. After Damerau 1964. */
export function isOneEditApart(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++;
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const restA = a.slice(start, endA);
  const restB = b.slice(start, endB);
  if (restA.length <= 1 && restB.length <= 1) return true;
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0];
}
