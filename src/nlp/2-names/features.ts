import type { TokenizedText, TokenRun } from '../1-text/tokenized-text.ts';
import { hashText, hashFeature as mix } from '../linear/hash.ts';
import { type Lexicon, LONGEST_PHRASE } from './lexicon.ts';
import { describeWord, type WordInfo } from './word-info.ts';

/*
 * The features of Ratinov and Roth 2009: words, shapes, affixes and clusters in a window, lists, and what the rest of the document says of the same word. Template
 * numbers are part of the trained weights: a new feature takes a new number, and training must follow.
 */

const BEFORE = hashText('<s>');
const AFTER = hashText('</s>');
/** Most other places of a word that lend it their neighbours. */
const MOST_CONTEXTS = 6;

/** What the whole text says of one word. */
interface WordUse {
  lower: number;
  inside: number;
  first: number;
  afterTitle: number;
  afterFirstName: number;
  afterCapital: number;
  readonly places: number[];
}

/** A text made ready for features. */
export interface FeatureSource {
  /** Writes the feature hashes of a token into `out` from index 0 and gives their number, at most MOST_FEATURES. */
  featuresOf(token: number, out: Int32Array): number;
}

export const MOST_FEATURES = 160;

const MODE_PLAIN = 0;
const MODE_TITLE = 1;
const MODE_SHOUTED = 2;

/** Computes what features share, once a text, and gives the features token by token. */
export function createFeatureSource({ words, sentences, count }: TokenizedText, lexicon: Lexicon): FeatureSource {
  const known = new Map<string, WordInfo>();
  const infos: WordInfo[] = words.map(word => {
    const info = known.get(word) ?? describeWord(word, lexicon);
    known.set(word, info);
    return info;
  });
  const sentenceOf = new Uint32Array(count);
  const modes = new Uint8Array(sentences.length);
  const isFirst = new Uint8Array(count);
  sentences.forEach((sentence, index) => {
    sentenceOf.fill(index, sentence.firstToken, sentence.endToken);
    modes[index] = modeOf(infos, sentence);
    markFirst(infos, words, sentence, isFirst);
  });
  const phrases = findPhrases(infos, sentences, lexicon);
  const uses = collectUses(infos, sentences, modes, isFirst);

  return {
    featuresOf(i, out) {
      const { firstToken, endToken } = sentences[sentenceOf[i]];
      const mode = modes[sentenceOf[i]] * 4 + isFirst[i];
      const at = (j: number) => (j >= firstToken && j < endToken ? infos[j] : undefined);
      const lower = (j: number) => (j < firstToken ? BEFORE : j >= endToken ? AFTER : infos[j].lower);
      const shape = (j: number) => (j < firstToken ? BEFORE : j >= endToken ? AFTER : infos[j].shape);
      const own = infos[i];
      let n = 0;
      const add = (template: number, a: number, b = 0) => {
        out[n++] = mix(template, a, b);
      };

      add(0, 1);
      add(1, own.word);
      add(2, own.lower);
      add(3, lower(i - 1));
      add(4, lower(i + 1));
      add(5, lower(i - 2));
      add(6, lower(i + 2));
      add(7, lower(i - 1), own.lower);
      add(8, own.lower, lower(i + 1));
      add(9, lower(i - 1), lower(i + 1));
      add(10, lower(i - 2), lower(i - 1));
      add(11, lower(i + 1), lower(i + 2));
      add(12, lower(i - 1), own.shape);
      add(13, lower(i + 1), own.shape);
      add(14, own.shape);
      add(15, own.shape, mode);
      add(16, shape(i - 1), own.shape);
      add(17, own.shape, shape(i + 1));
      add(18, shape(i - 1) ^ Math.imul(shape(i + 1), 31), own.shape);
      add(19, shape(i - 1));
      add(20, shape(i + 1));
      add(21, shape(i - 2) ^ Math.imul(shape(i - 1), 31), own.shape);
      add(22, shape(i + 1) ^ Math.imul(shape(i + 2), 31), own.shape);
      add(23, mode);
      add(24, own.lower, mode);
      for (let k = 0; k < own.prefixes.length; k++) {
        add(30 + k, own.prefixes[k]);
        add(36 + k, own.suffixes[k]);
      }
      const suffix2 = own.suffixes[1] ?? own.suffixes[0];
      const suffix3 = own.suffixes[2] ?? suffix2;
      add(42, suffix3, own.shape);
      add(43, suffix2, lower(i + 1));
      const before = at(i - 1);
      const after = at(i + 1);
      if (before) add(44, before.suffixes[2] ?? before.lower, own.shape);
      if (after) add(45, after.suffixes[2] ?? after.lower, own.shape);
      for (let k = 3; k <= 5; k++) {
        if (i - k >= firstToken) add(48, infos[i - k].lower);
        if (i + k < endToken) add(49, infos[i + k].lower);
      }
      n = addClusters(out, n, i, at, own);
      n = addLists(out, n, i, at, phrases, own, firstToken, endToken);
      if (own.isCapitalised) n = addDocument(out, n, i, own, mode, modes[sentenceOf[i]], isFirst[i] === 1);
      return n;
    },
  };

  function addDocument(
    out: Int32Array,
    from: number,
    i: number,
    own: WordInfo,
    mode: number,
    sentenceMode: number,
    first: boolean,
  ): number {
    const use = uses.get(own.lower);
    let n = from;
    const isCounted = sentenceMode === MODE_PLAIN && !first;
    const inside = use ? Math.max(0, Math.min(use.inside - (isCounted ? 1 : 0), 3)) : 0;
    const lowered = use ? Math.min(use.lower, 2) : 0;
    out[n++] = mix(180, lowered * 4 + inside, mode);
    out[n++] = mix(181, lowered > 0 ? 1 : 0, own.shape);
    if (!use) return n;
    out[n++] = mix(182, Math.min(use.afterTitle, 2), Math.min(use.afterFirstName, 2));
    out[n++] = mix(183, Math.min(use.afterCapital, 2), mode);
    let lent = 0;
    for (const place of use.places) {
      if (place === i) continue;
      if (lent++ === MOST_CONTEXTS) break;
      const { firstToken, endToken } = sentences[sentenceOf[place]];
      out[n++] = mix(184, place > firstToken ? infos[place - 1].lower : BEFORE, 0);
      out[n++] = mix(185, place + 1 < endToken ? infos[place + 1].lower : AFTER, 0);
    }
    return n;
  }
}

type At = (token: number) => WordInfo | undefined;

function addClusters(out: Int32Array, from: number, i: number, at: At, own: WordInfo): number {
  let n = from;
  for (let offset = -2; offset <= 2; offset++) {
    const word = at(i + offset);
    if (!word || word.coarse === 0) continue;
    out[n++] = mix(62 + offset, word.coarse, 0);
    if (offset >= -1 && offset <= 1) out[n++] = mix(72 + offset, word.fine, 0);
  }
  const before = at(i - 1);
  const after = at(i + 1);
  out[n++] = mix(80, own.coarse, own.shape);
  out[n++] = mix(81, own.fine, own.shape);
  out[n++] = mix(82, before?.coarse ?? -1, own.coarse);
  out[n++] = mix(83, own.coarse, after?.coarse ?? -1);
  out[n++] = mix(84, before?.coarse ?? -1, after?.coarse ?? -1);
  out[n++] = mix(85, before?.fine ?? -1, own.shape);
  out[n++] = mix(86, after?.fine ?? -1, own.shape);
  out[n++] = mix(87, (before?.coarse ?? 0) * 512 + (after?.coarse ?? 0), own.shape);
  return n;
}

function addLists(
  out: Int32Array,
  from: number,
  i: number,
  at: At,
  phrases: Uint16Array,
  own: WordInfo,
  firstToken: number,
  endToken: number,
): number {
  let n = from;
  for (let offset = -2; offset <= 2; offset++) {
    const word = at(i + offset);
    if (!word) continue;
    for (let bits = word.bits; bits !== 0; bits &= bits - 1) {
      const bit = bits & -bits;
      out[n++] = mix(92 + offset, bit, word.isCapitalised ? 1 : 0);
      if (offset === 0) out[n++] = mix(96, bit, own.shape);
    }
    const phrase = phrases[i + offset];
    if (phrase !== 0 && i + offset >= firstToken && i + offset < endToken) out[n++] = mix(102 + offset, phrase, 0);
  }
  if (own.bits !== 0) out[n++] = mix(106, own.bits, at(i + 1)?.bits ?? -1);
  out[n++] = mix(107, at(i - 1)?.bits ?? -1, own.bits);
  out[n++] = mix(108, own.bits, phrases[i]);
  return n;
}

/** Headlines capitalise nearly every word, some lines every letter: case says less there. */
function modeOf(infos: readonly WordInfo[], { firstToken, endToken }: TokenRun): number {
  let words = 0;
  let capitalised = 0;
  let shouted = 0;
  for (let i = firstToken; i < endToken; i++) {
    const info = infos[i];
    if (!info.isWord || info.prefixes.length < 2) continue;
    words++;
    if (info.isCapitalised) capitalised++;
    if (info.isShouted) shouted++;
  }
  if (words >= 3 && shouted > 0.8 * words) return MODE_SHOUTED;
  return words >= 4 && capitalised > 0.7 * words ? MODE_TITLE : MODE_PLAIN;
}

/** Marks words that are capitalised because a sentence begins there, also within quotes. */
function markFirst(
  infos: readonly WordInfo[],
  words: readonly string[],
  { firstToken, endToken }: TokenRun,
  isFirst: Uint8Array,
): void {
  let begins = true;
  for (let i = firstToken; i < endToken; i++) {
    if (infos[i].isWord || /^\d/.test(words[i])) {
      isFirst[i] = begins ? 1 : 0;
      begins = false;
    } else if (/^[.?!:"“”]$/.test(words[i])) begins = true;
  }
}

/** For each token which listed phrase it is in: its bits and the place in it (begin, inside, last, alone), 0 for none; longest phrases win. */
function findPhrases(
  infos: readonly WordInfo[],
  sentences: readonly TokenRun[],
  { phrases, phraseBits }: Lexicon,
): Uint16Array {
  const found = new Uint16Array(infos.length);
  for (const { firstToken, endToken } of sentences) {
    for (let i = firstToken; i < endToken; i++) {
      if (!infos[i].isCapitalised) continue;
      let text = '';
      let length = 0;
      let bits = 0;
      for (let k = i; k < Math.min(endToken, i + LONGEST_PHRASE); k++) {
        text += (k > i ? ' ' : '') + infos[k].lowerText.replaceAll('.', '');
        if (!infos[k].isCapitalised) continue;
        const entry = phrases.indexOf(hashText(text));
        if (entry >= 0) {
          length = k - i + 1;
          bits = phraseBits[entry];
        }
      }
      for (let k = 0; k < length; k++) {
        const place = length === 1 ? 4 : k === 0 ? 1 : k === length - 1 ? 3 : 2;
        if (found[i + k] === 0 || length > 1) found[i + k] = bits * 8 + place;
      }
    }
  }
  return found;
}

function collectUses(
  infos: readonly WordInfo[],
  sentences: readonly TokenRun[],
  modes: Uint8Array,
  isFirst: Uint8Array,
): Map<number, WordUse> {
  const uses = new Map<number, WordUse>();
  sentences.forEach(({ firstToken, endToken }, index) => {
    if (modes[index] !== MODE_PLAIN) return;
    for (let i = firstToken; i < endToken; i++) {
      const info = infos[i];
      if (!info.isWord) continue;
      let use = uses.get(info.lower);
      if (use === undefined) {
        use = { lower: 0, inside: 0, first: 0, afterTitle: 0, afterFirstName: 0, afterCapital: 0, places: [] };
        uses.set(info.lower, use);
      }
      if (!info.isCapitalised) {
        use.lower++;
        continue;
      }
      if (isFirst[i]) use.first++;
      else use.inside++;
      if (use.places.length <= MOST_CONTEXTS) use.places.push(i);
      const before = i > firstToken ? infos[i - 1] : undefined;
      if (!before?.isCapitalised) continue;
      if (before.bits & 8) use.afterTitle++;
      if (before.bits & 1) use.afterFirstName++;
      if (!isFirst[i - 1]) use.afterCapital++;
    }
  });
  return uses;
}
