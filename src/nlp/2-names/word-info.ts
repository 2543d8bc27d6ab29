import { hashText } from '../linear/hash.ts';
import { BITS_SHIFT, FINE_CLUSTERS, type Lexicon } from './lexicon.ts';

/** Everything that features need of a word by itself; computed once for each distinct word. */
export interface WordInfo {
  /** Place in the vocabulary. */
  readonly id: number;
  /** No word, but what a window meets beyond a sentence. */
  readonly isEdge: boolean;
  readonly word: number;
  readonly lower: number;
  readonly lowerText: string;
  readonly shape: number;
  readonly isCapitalised: boolean;
  readonly isWord: boolean;
  /** A sentence can begin with it: a word or a number. */
  readonly isContent: boolean;
  /** After it a capital says little: a stop, a colon, a quotation mark. */
  readonly isBoundary: boolean;
  /** Two letters or more. */
  readonly isLong: boolean;
  /** All letters are capitals, and there are two or more. */
  readonly isShouted: boolean;
  readonly prefixes: Int32Array;
  readonly suffixes: Int32Array;
  /** Hashes of the last two and three units; of all where the word is shorter. */
  readonly suffix2: number;
  readonly suffix3: number;
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

export function describeWord(raw: string, id: number, lexicon: Lexicon): WordInfo {
  const word = TYPOGRAPHIC.get(raw) ?? raw;
  const lower = word.toLowerCase();
  const lowerHash = hashText(lower);
  const found = findEntry(lexicon, lower, lowerHash);
  const entry = found < 0 ? 0 : lexicon.entries[found];
  const fine = entry & (FINE_CLUSTERS - 1);
  const { length } = lower;
  const affixes = Math.min(AFFIXES, length);
  const prefixes = new Int32Array(affixes);
  const suffixes = new Int32Array(affixes);
  for (let k = 1; k <= affixes; k++) {
    prefixes[k - 1] = hashText(lower, 0, k);
    suffixes[k - 1] = hashText(lower, length - k);
  }
  const isWord = /^\p{L}/u.test(word);
  return {
    id,
    isEdge: false,
    word: hashText(word),
    lower: lowerHash,
    lowerText: lower,
    shape: hashText(shapeOf(word)),
    isCapitalised: /^\p{Lu}/u.test(word),
    isWord,
    isContent: isWord || /^\d/.test(word),
    isBoundary: /^[.?!:"]$/.test(word),
    isLong: length > 1,
    isShouted: isWord && word.length > 1 && word === word.toUpperCase() && word !== lower,
    prefixes,
    suffixes,
    suffix2: suffixes[1] ?? suffixes[0],
    suffix3: suffixes[2] ?? suffixes[1] ?? suffixes[0],
    bits: entry >> BITS_SHIFT,
    coarse: lexicon.coarseOf[fine],
    fine,
  };
}

/** Stands before or after a sentence where a window reaches over its edge. */
export function describeEdge(mark: string, id: number): WordInfo {
  const hash = hashText(mark);
  const none = new Int32Array(0);
  return {
    id,
    isEdge: true,
    word: hash,
    lower: hash,
    lowerText: mark,
    shape: hash,
    isCapitalised: false,
    isWord: false,
    isContent: false,
    isBoundary: false,
    isLong: false,
    isShouted: false,
    prefixes: none,
    suffixes: none,
    suffix2: hash,
    suffix3: hash,
    bits: 0,
    coarse: 0,
    fine: 0,
  };
}

function findEntry({ words }: Lexicon, lower: string, hash: number): number {
  const entry = words.indexOf(hash);
  if (entry >= 0) return entry;
  if (lower.endsWith('.') && lower.length > 1) return words.indexOf(hashText(lower, 0, lower.length - 1));
  // Numbers share the entry of their pattern: 1998 is 0000.
  return /\d/.test(lower) ? words.indexOf(hashText(lower.replace(/\d/g, '0'))) : -1;
}

/** Kinds of characters in order, runs of one kind cut to two: "Huawei" is "Xxx", "G20" is "Xdd". */
function shapeOf(word: string): string {
  let shape = '';
  let last = '';
  let secondLast = '';
  for (const character of word) {
    const kind = kindOf(character);
    if (kind === last && kind === secondLast) continue;
    secondLast = last;
    last = kind;
    shape += kind;
  }
  return shape;
}

function kindOf(character: string): string {
  if (character >= 'a' && character <= 'z') return 'x';
  if (character >= 'A' && character <= 'Z') return 'X';
  if (/\p{Lu}/u.test(character)) return 'X';
  if (/\p{L}|\p{M}/u.test(character)) return 'x';
  return /\p{N}/u.test(character) ? 'd' : character;
}
