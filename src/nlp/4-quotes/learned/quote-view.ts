import { hashText } from '../../linear/hash.ts';
import type { EntityType } from '../../report.ts';
import { ENTITY_TYPES } from '../../report.ts';
import { SPEECH_WORDS } from '../cues.ts';
import type { Region } from '../direct.ts';
import type { SourceContext } from '../sources.ts';
import { WORD_CLASS, wordClass } from './word-class.ts';

/** The text as the models of this tier see it: a few numbers a token. */
export interface QuoteView {
  readonly context: SourceContext;
  readonly regions: readonly Region[];
  readonly count: number;
  /** `hashText` of the lower-case word. */
  readonly lower: Int32Array;
  /** WORD_CLASS of each token. */
  readonly classes: Uint8Array;
  /** Quotation each token lies in, by index; -1 outside. */
  readonly region: Int16Array;
  /** Number of the sentence, where a sentence that ends within a quotation does not end. */
  readonly outer: Int32Array;
  readonly paragraph: Int32Array;
  /** 1 where the word is one of speech and may be a cue. */
  readonly speech: Uint8Array;
  /** Type of the entity whose mention holds the token, 1 and up; 0 outside of names. */
  readonly nameType: Uint8Array;
}

/** A longer run of tokens is no sentence that anybody wrote: it is cut, so that what looks to a sentence's end stays within bounds. */
export const LONGEST_SENTENCE = 300;
/** Tokens of a speaker's name before a colon. */
const LONGEST_LABEL = 8;
/** Tokens from a quotation to the verb that tells it. */
const LONGEST_WAY = 6;
const FIXED = { hash: hashText('#'), name: hashText('<name>') };

/** @param types entity type of each token in a name */
export function createQuoteView(
  context: SourceContext,
  regions: readonly Region[],
  types: ReadonlyMap<number, EntityType>,
): QuoteView {
  const { tokens, nameStart } = context;
  const { count, words, sentences, paragraphs } = tokens;
  const region = new Int16Array(count).fill(-1);
  regions.forEach(({ first, last }, i) => {
    region.fill(i, first, last + 1);
  });
  const lower = new Int32Array(count);
  const classes = new Uint8Array(count);
  const speech = new Uint8Array(count);
  const nameType = new Uint8Array(count);
  const known = new Map<string, { lower: number; class: number; speech: boolean }>();
  for (let i = 0; i < count; i++) {
    const word = words[i];
    let info = known.get(word);
    if (info === undefined) {
      const text = word.toLowerCase();
      info = { lower: hashText(text), class: wordClass(word, text, ''), speech: SPEECH_WORDS.has(text) };
      known.set(word, info);
    }
    lower[i] = info.lower;
    classes[i] = info.class;
    if (info.class === WORD_CLASS.be && i > 0 && /^['’]s$/i.test(word)) classes[i] = WORD_CLASS.genitive;
    if (nameStart[i] > 0) {
      const type = types.get(i);
      nameType[i] = type === undefined ? 0 : ENTITY_TYPES.indexOf(type) + 1;
      if (classes[i] !== WORD_CLASS.genitive) classes[i] = WORD_CLASS.name;
    }
    speech[i] = region[i] < 0 && nameStart[i] === 0 && (info.speech || mayMarkSpeech(word, i, region)) ? 1 : 0;
  }
  markCuesAround(regions, words, classes, speech, nameStart);
  const outer = new Int32Array(count);
  const paragraph = new Int32Array(count);
  paragraphs.forEach(({ firstToken, endToken }, i) => {
    paragraph.fill(i, firstToken, endToken);
    // "Sanders: …" at the start of a line; a colon farther on introduces more than speech.
    for (let k = firstToken + 1; k < Math.min(endToken, firstToken + LONGEST_LABEL); k++)
      if (words[k] === ':' && region[k] < 0) speech[k] = 1;
  });
  let number = -1;
  let length = 0;
  for (const { firstToken, endToken } of sentences) {
    const goesOn =
      firstToken > 0 && region[firstToken] >= 0 && region[firstToken] === region[firstToken - 1] && number >= 0;
    for (let i = firstToken; i < endToken; i++) {
      if ((i === firstToken && !goesOn) || length === LONGEST_SENTENCE) {
        number++;
        length = 0;
      }
      outer[i] = number;
      length++;
    }
  }
  return { context, regions, count, lower, classes, region, outer, paragraph, speech, nameType };
}

/** Words of action after a quotation that leads on ("…?” Trump went on) and a colon right before one may be cues, too. */
function markCuesAround(
  regions: readonly Region[],
  words: readonly string[],
  classes: Uint8Array,
  speech: Uint8Array,
  nameStart: Uint32Array,
): void {
  for (const { first, last } of regions) {
    if (words[first - 1] === ':') speech[first - 1] = 1;
    if (!/^[,?!—–-]$/.test(words[last - 1])) continue;
    for (let i = last + 1; i < Math.min(words.length, last + 1 + LONGEST_WAY); i++) {
      if (speech[i] || isMark(classes[i])) break;
      if (classes[i] !== WORD_CLASS.ed || nameStart[i] > 0) continue;
      speech[i] = 1;
      break;
    }
  }
}

/** A dash after a quotation: "…" — Name. */
const mayMarkSpeech = (word: string, token: number, region: Int16Array) =>
  token > 0 && region[token - 1] >= 0 && /^[-–—―]+$/.test(word);

/** Word at a place, as its hash; a fixed value outside of the text and one for all names. */
export function wordAt({ lower, classes, count }: QuoteView, token: number): number {
  if (token < 0 || token >= count) return FIXED.hash;
  return classes[token] === WORD_CLASS.name ? FIXED.name : lower[token];
}

export function classAt({ classes, count }: QuoteView, token: number): number {
  return token < 0 || token >= count ? WORD_CLASS.outside : classes[token];
}

/** Several classes in one number. */
export function classes(view: QuoteView, from: number, length: number): number {
  let packed = 1;
  for (let i = from; i < from + length; i++) packed = Math.imul(packed, 37) + classAt(view, i) + 1;
  return packed | 0;
}

/** Distances in steps that grow. */
export function bucket(distance: number): number {
  if (distance <= 4) return distance;
  return distance <= 6
    ? 5
    : distance <= 9
      ? 6
      : distance <= 14
        ? 7
        : distance <= 20
          ? 8
          : distance <= 30
            ? 9
            : distance <= 50
              ? 10
              : 11;
}

export const isMark = (value: number) => value >= WORD_CLASS.comma && value <= WORD_CLASS.bracket;
/** Finite verbs and what looks like one. */
export const isVerb = (value: number) =>
  (value >= WORD_CLASS.be && value <= WORD_CLASS.modal) || value === WORD_CLASS.ed || value === WORD_CLASS.s;
