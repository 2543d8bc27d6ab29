/** Invisible characters, stops of initials and curly apostrophes make no other name. */
export function normaliseName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff.]/g, '')
    .replace(/[’‘`]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/ ?- ?/g, '-')
    .trim()
    .toLowerCase();
}

/** The words of a normalised name, and what hyphens join in them: "el-sisi", "el" and "sisi". */
export function partsOf(normalised: string): string[] {
  return normalised.split(' ').flatMap(word => (word.includes('-') ? [word, ...word.split('-')] : [word]));
}

const LEGAL_FORMS = new Set(
  'inc incorporated corp corporation co company ltd limited llc llp plc gmbh ag sa nv bv spa ab asa oyj group holding holdings technologies'.split(
    ' ',
  ),
);

/** A normalised organisation's name without its legal form, where something is left. */
export function withoutCorporateSuffix(normalised: string): string {
  // Words and what stands between them, by turns.
  const parts = normalised.replace(/^the /, '').split(/([\s,]+)/);
  while (parts.length > 1 && LEGAL_FORMS.has(parts[parts.length - 1])) parts.length -= 2;
  const short = parts.join('');
  return short.length >= 2 ? short : normalised;
}

/** Small words inside names. */
export const LINK_WORDS: ReadonlySet<string> = new Set([
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

/** Whether a normalised acronym is the initials of a name's words, with or without the small ones: "pla" of "people's liberation army", "doj" of "department of justice", "j&j" of "johnson & johnson". */
export function isAcronymOf(acronym: string, name: string): boolean {
  return initialsOf(name).includes(lettersOf(acronym));
}

/** A normalised acronym without its "&". */
export const lettersOf = (acronym: string): string => acronym.replaceAll('&', '');

/** The initials of a normalised name of several words, without and with the small ones. */
export function initialsOf(name: string): readonly string[] {
  const words = name.split(/[\s-]+/).filter(word => /^\p{L}/u.test(word));
  const initials = (list: readonly string[]) => list.map(word => word[0]).join('');
  const weighty = words.filter(word => !LINK_WORDS.has(word));
  return weighty.length > 1 ? [initials(weighty), initials(words)] : [];
}

/** Whether the letters of an acronym stand in a name in their order, the first one first: "nra" in "national rifle association of america". */
export function isSpelledInOrder(acronym: string, name: string): boolean {
  if (acronym[0] !== name[0]) return false;
  let at = 0;
  for (const letter of acronym) {
    at = name.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
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
