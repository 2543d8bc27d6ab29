import { OTHER_ABBREVIATIONS, TITLE_ABBREVIATIONS } from './abbreviations.ts';
import { classOf, DIGIT, INVISIBLE, isWordClass, LETTER, LOWER, SPACE, SURROGATE, UPPER } from './char-class.ts';
import { splitSentences } from './sentences.ts';
import type { TokenizedText } from './tokenized-text.ts';

const DOT = 0x2e;
const APOSTROPHE = 0x27;
const CURLY_APOSTROPHE = 0x2019;
const CLITIC = /^['’](?:s|re|ve|ll|d|m)$/i;
const NEGATION = /n['’]t$/i;
const URL = /(?:https?:\/\/|www\.)[^\s"“”<>]+/iy;
const MAIL = /[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+/y;
/** Longest run that is tried as an address: what is longer is no word of an article. */
const LONGEST_ADDRESS = 300;
/** So far from its beginning the "@" of a mail address is looked for. */
const LONGEST_BOX = 66;

/**
 * Cuts a text into tokens, sentences and paragraphs (lines), in one pass and linear time. Tokens follow the Penn Treebank's habits: clitics ("'s", "n't")
 * and punctuation stand alone, abbreviations keep their stop; hyphens stand alone too, as in newer corpora.
 */
export function tokenize(text: string): TokenizedText {
  const starts: number[] = [];
  const ends: number[] = [];
  const add = (start: number, end: number) => {
    starts.push(start);
    ends.push(end);
  };
  let at = 0;
  let sign = text.indexOf('@');
  while (at < text.length) {
    const kind = classOf(text.charCodeAt(at));
    if (sign >= 0 && sign < at) sign = text.indexOf('@', at);
    if (kind === SPACE || kind === INVISIBLE) at++;
    else if (isWordClass(kind)) at = addWord(text, at, sign, add);
    else if (isGenitive(text, at, ends)) at = addGenitive(at, add);
    else at = addSymbol(text, at, kind, add);
  }
  const words = starts.map((start, i) => text.slice(start, ends[i]));
  return {
    text,
    count: words.length,
    starts: Uint32Array.from(starts),
    ends: Uint32Array.from(ends),
    words,
    ...splitSentences(text, words, starts, ends),
  };
}

type Add = (start: number, end: number) => void;

/**
 * Adds the token or tokens of one word that begins at `start`; returns where it ends.
 * @param sign where the next "@" stands; -1 where none does
 */
function addWord(text: string, start: number, sign: number, add: Add): number {
  const address = addressAt(text, start, sign);
  if (address > start) {
    add(start, address);
    return address;
  }
  let end = wordEnd(text, start);
  if (text.charCodeAt(end) === DOT && keepsStop(text, start, end)) end++;
  const word = text.slice(start, end);
  const clitic = Math.max(word.lastIndexOf("'"), word.lastIndexOf('’'));
  if (clitic < 0) {
    add(start, end);
    return end;
  }
  const negation = NEGATION.exec(word);
  if (negation && negation.index > 0) {
    add(start, start + negation.index);
    add(start + negation.index, end);
    return end;
  }
  if (clitic > 0 && CLITIC.test(word.slice(clitic))) {
    add(start, start + clitic);
    add(start + clitic, end);
    return end;
  }
  add(start, end);
  return end;
}

/** End of the address (web or mail) that begins at `start`; `start` itself where none does. */
function addressAt(text: string, start: number, sign: number): number {
  const unit = text.charCodeAt(start) | 0x20;
  if (unit === 0x68 || unit === 0x77) {
    URL.lastIndex = start;
    const match = URL.exec(text);
    if (match) return start + match[0].slice(0, LONGEST_ADDRESS).replace(/[.,;:!?)\]'’]+$/, '').length;
  }
  if (sign > start && sign < start + LONGEST_BOX && /^[\w.+-]+$/.test(text.slice(start, sign))) {
    MAIL.lastIndex = start;
    const match = MAIL.exec(text);
    if (match) return start + match[0].length;
  }
  return start;
}

/** End of a run of letters and digits, joined by apostrophes between letters, stops and commas between digits, and stops in "U.S" or "example.com". */
function wordEnd(text: string, start: number): number {
  let at = start;
  for (;;) {
    while (at < text.length && isWordClass(classOf(text.charCodeAt(at)))) at++;
    const joint = text.charCodeAt(at);
    const before = classOf(text.charCodeAt(at - 1));
    const after = at + 1 < text.length ? classOf(text.charCodeAt(at + 1)) : SPACE;
    if (!isWordClass(after) || !joins(text, start, at, joint, before, after)) return at;
    at++;
  }
}

function joins(text: string, start: number, at: number, joint: number, before: number, after: number): boolean {
  if (joint === APOSTROPHE || joint === CURLY_APOSTROPHE) return before !== DIGIT && after !== DIGIT;
  const isNumber = before === DIGIT && after === DIGIT;
  if (joint === 0x2c || joint === 0x3a) return isNumber; // 1,000 and 10:30
  if (joint !== DOT) return false;
  if (isNumber || after === LOWER) return true; // 3.5, example.com
  if (after !== UPPER) return false;
  // "U.S", "A.P": single letters; "F.Kennedy" and "end.Next" miss a space.
  if (before === UPPER)
    return (at - start === 1 || text.charCodeAt(at - 2) === DOT) && classOf(text.charCodeAt(at + 2)) !== LOWER;
  return text.charCodeAt(at + 2) === DOT; // "Ph.D.", "S.p.A."
}

/** Whether the stop after a word belongs to it: initials, "U.S.", and listed abbreviations. */
function keepsStop(text: string, start: number, end: number): boolean {
  const word = text.slice(start, end);
  if (word.length === 1 && classOf(word.charCodeAt(0)) === UPPER) return word !== 'I';
  if (word.includes('.') && word.split('.').every(isShort) && word[word.length - 2] === '.') return true;
  const lower = `${word.toLowerCase()}.`;
  if (TITLE_ABBREVIATIONS.has(lower) || OTHER_ABBREVIATIONS.has(lower)) {
    // "no." and "art." are words, too: only a number makes them abbreviations; others must be capitalised where they are words.
    if (/^(?:no|nos|art|sec|ch|ed|fig)$/i.test(word)) return /^\s?\d/.test(text.slice(end + 1, end + 3));
    return !/^(?:mar|sun|sat|wed|mass|ill|ind|miss|wash|mon|co|la|pa|mo|md|va|ore|fr|art|fri|al|ca|del|ark|est)$/.test(
      word,
    );
  }
  return false;
}

/** One or two letters: a part of "U.S" or "Ph.D". By the table: an expression with letters of all scripts takes milliseconds to compile. */
function isShort(part: string): boolean {
  const kinds = [...part].map(letter => classOf(letter.charCodeAt(0)));
  return kinds.length > 0 && kinds.length <= 2 && kinds.every(kind => kind >= UPPER && kind <= LETTER);
}

/** Whether the "'s" of "U.N.'s" begins at `start`: the stop ended the word before it. */
function isGenitive(text: string, start: number, ends: readonly number[]): boolean {
  const unit = text.charCodeAt(start);
  if (unit !== APOSTROPHE && unit !== CURLY_APOSTROPHE) return false;
  const follows = ends[ends.length - 1] === start && text.charCodeAt(start - 1) === DOT;
  return follows && text[start + 1] === 's' && !isWordClass(classOf(text.charCodeAt(start + 2)));
}

function addGenitive(start: number, add: Add): number {
  add(start, start + 2);
  return start + 2;
}

/** Adds one punctuation mark or symbol; runs of stops and of hyphens are one token each. */
function addSymbol(text: string, start: number, kind: number, add: Add): number {
  let end = start + 1;
  if (kind === SURROGATE) {
    const isPair = text.charCodeAt(start) < 0xdc00 && end < text.length && (text.charCodeAt(end) & 0xfc00) === 0xdc00;
    if (isPair) end++;
  } else {
    const unit = text.charCodeAt(start);
    if (unit === DOT || unit === 0x2d) while (text.charCodeAt(end) === unit) end++;
  }
  add(start, end);
  return end;
}
