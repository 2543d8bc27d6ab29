/** What a UTF-16 unit is to the tokenizer. */
export const OTHER = 1;
export const SPACE = 2;
export const UPPER = 3;
export const LOWER = 4;
/** Letters without case and combining marks. */
export const LETTER = 5;
export const DIGIT = 6;
/** Half of a surrogate pair. */
export const SURROGATE = 7;
/** Characters that show nothing: zero-width spaces and joiners, soft hyphens, direction marks; part of the word they stand in. */
export const INVISIBLE = 8;

const classes = new Uint8Array(0x10000);

/** Class of a UTF-16 unit; told once, by Unicode property beyond the commonest, then from a table. */
export function classOf(unit: number): number {
  if (classes[unit] === 0) classes[unit] = classify(unit);
  return classes[unit];
}

function classify(unit: number): number {
  if (unit < 0x80) return classifyAscii(unit);
  // Dashes, curly quotation marks, dots: so a text with no more than these compiles no expression below.
  if (unit >= 0x2010 && unit <= 0x2027) return OTHER;
  if (unit >= 0xd800 && unit <= 0xdfff) return SURROGATE;
  const character = String.fromCharCode(unit);
  if (/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/.test(character)) return INVISIBLE;
  if (/\s/.test(character)) return SPACE;
  if (/\p{Lu}|\p{Lt}/u.test(character)) return UPPER;
  if (/\p{Ll}/u.test(character)) return LOWER;
  if (/\p{L}|\p{M}/u.test(character)) return LETTER;
  return /\p{N}/u.test(character) ? DIGIT : OTHER;
}

function classifyAscii(unit: number): number {
  if (unit >= 0x61 && unit <= 0x7a) return LOWER;
  if (unit >= 0x41 && unit <= 0x5a) return UPPER;
  if (unit >= 0x30 && unit <= 0x39) return DIGIT;
  return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d) ? SPACE : OTHER;
}

/** Whether a unit may stand in a word. */
export const isWordClass = (kind: number): boolean => (kind >= UPPER && kind <= DIGIT) || kind === INVISIBLE;
