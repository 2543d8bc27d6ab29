import type { TokenizedText, TokenRun } from '../1-text/tokenized-text.ts';
import { type CapitalRuns, findRuns } from './capital-runs.ts';
import type { Lexicon } from './lexicon.ts';
import { findPhrases } from './phrases.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { WordInfo } from './word-info.ts';
import { collectUses, type WordUse } from './word-uses.ts';

/** Headlines capitalise nearly every word, some lines every letter: case says less there. */
export const PLAIN = 0;
const TITLE = 1;
const SHOUTED = 2;

/** A text made ready for features: what they share, computed once. */
export interface TextView {
  readonly sentences: readonly TokenRun[];
  /** The mark before and after every sentence. */
  readonly before: WordInfo;
  readonly after: WordInfo;
  /** Word of each token. */
  readonly infos: readonly WordInfo[];
  /** Sentence of each token. */
  readonly sentenceOf: Uint32Array;
  /** PLAIN, or how a sentence is capitalised. */
  readonly modes: Uint8Array;
  /** Tokens capitalised because a sentence begins there. */
  readonly isFirst: Uint8Array;
  /** Listed phrase at each token, 0 for none. */
  readonly phrases: Uint16Array;
  readonly runs: CapitalRuns;
  /** By the hash of the lower-case word. */
  readonly uses: ReadonlyMap<number, WordUse>;
}

export function viewText(
  { words, sentences, count }: TokenizedText,
  vocabulary: Vocabulary,
  lexicon: Lexicon,
): TextView {
  const infos: WordInfo[] = words.map(word => vocabulary.lookUp(word));
  const sentenceOf = new Uint32Array(count);
  const modes = new Uint8Array(sentences.length);
  const isFirst = new Uint8Array(count);
  for (let index = 0; index < sentences.length; index++) {
    const sentence = sentences[index];
    sentenceOf.fill(index, sentence.firstToken, sentence.endToken);
    modes[index] = modeOf(infos, sentence);
    markFirst(infos, sentence, isFirst);
  }
  return {
    sentences,
    before: vocabulary.before,
    after: vocabulary.after,
    infos,
    sentenceOf,
    modes,
    isFirst,
    phrases: findPhrases(infos, sentences, lexicon),
    runs: findRuns(infos, sentences),
    uses: collectUses(infos, sentences, index => modes[index] === PLAIN, isFirst),
  };
}

function modeOf(infos: readonly WordInfo[], { firstToken, endToken }: TokenRun): number {
  let words = 0;
  let capitalised = 0;
  let shouted = 0;
  for (let i = firstToken; i < endToken; i++) {
    const info = infos[i];
    if (!info.isWord || !info.isLong) continue;
    words++;
    if (info.isCapitalised) capitalised++;
    if (info.isShouted) shouted++;
  }
  if (words >= 3 && shouted > 0.8 * words) return SHOUTED;
  return words >= 4 && capitalised > 0.7 * words ? TITLE : PLAIN;
}

/** Marks words that are capitalised because a sentence begins there, also within quotes. */
function markFirst(infos: readonly WordInfo[], { firstToken, endToken }: TokenRun, isFirst: Uint8Array): void {
  let begins = true;
  for (let i = firstToken; i < endToken; i++) {
    if (infos[i].isContent) {
      isFirst[i] = begins ? 1 : 0;
      begins = false;
    } else if (infos[i].isBoundary) begins = true;
  }
}
