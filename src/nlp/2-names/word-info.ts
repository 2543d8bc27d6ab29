import { hashText } from '../linear/hash.ts';
import type { Lexicon } from './lexicon.ts';

/** Everything that features need of a word by itself; computed once for each distinct word of a text. */
export interface WordInfo {
  readonly word: number;
  readonly lower: number;
  readonly lowerText: string;
  readonly shape: number;
  readonly isCapitalised: boolean;
  readonly isWord: boolean;
  /** All letters are capitals, and there are two or more. */
  readonly isShouted: boolean;
  readonly prefixes: Int32Array;
  readonly suffixes: Int32Array;
  readonly bits: number;
  readonly coarse: number;
  readonly fine: number;
}

/** Longest prefix and suffix that are features, in UTF-16 units. */
const AFFIXES = 5;

const TYPOGRAPHIC: ReadonlyMap<string, string> = new Map([
  ['’', "'"],
  ['’s', "'s"],
  ['‘', "'"],
  ['“', '"'],
  ['”', '"'],
  ['–', '-'],
  ['—', '-'],
]);

export function describeWord(raw: string, lexicon: Lexicon): WordInfo {
  const word = TYPOGRAPHIC.get(raw) ?? raw;
  const lower = word.toLowerCase();
  const lowerHash = hashText(lower);
  const stripped = lower.endsWith('.') && lower.length > 1 ? lower.slice(0, -1) : lower;
  const entry = findEntry(lexicon, lower, lowerHash, stripped);
  const lengths = Array.from({ length: Math.min(AFFIXES, lower.length) }, (_, i) => i + 1);
  const isWord = /^\p{L}/u.test(word);
  return {
    word: hashText(word),
    lower: lowerHash,
    lowerText: lower,
    shape: shapeOf(word),
    isCapitalised: /^\p{Lu}/u.test(word),
    isWord,
    isShouted: isWord && word.length > 1 && word === word.toUpperCase() && word !== lower,
    prefixes: Int32Array.from(lengths, length => hashText(lower, 0, length)),
    suffixes: Int32Array.from(lengths, length => hashText(lower, lower.length - length)),
    bits: entry < 0 ? 0 : lexicon.bits[entry],
    coarse: entry < 0 ? 0 : lexicon.coarse[entry],
    fine: entry < 0 ? 0 : lexicon.fine[entry],
  };
}

function findEntry({ words }: Lexicon, lower: string, hash: number, stripped: string): number {
  const entry = words.indexOf(hash);
  if (entry >= 0) return entry;
  if (stripped !== lower) return words.indexOf(hashText(stripped));
  // Numbers share the entry of their pattern: 1998 is 0000.
  return /\d/.test(lower) ? words.indexOf(hashText(lower.replace(/\d/g, '0'))) : -1;
}

/** Kinds of characters in order, runs of one kind cut to two: "Huawei" is "Xxx", "G20" is "Xdd". */
function shapeOf(word: string): number {
  let shape = '';
  for (const character of word) {
    const kind = kindOf(character);
    const { length } = shape;
    if (length >= 2 && shape[length - 1] === kind && shape[length - 2] === kind) continue;
    shape += kind;
  }
  return hashText(shape);
}

function kindOf(character: string): string {
  if (/\p{Lu}/u.test(character)) return 'X';
  if (/\p{L}|\p{M}/u.test(character)) return 'x';
  return /\p{N}/u.test(character) ? 'd' : character;
}
