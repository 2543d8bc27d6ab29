import type { TokenRun } from '../1-text/tokenized-text.ts';
import { extendHash, finishHash, HASH_START } from '../linear/hash.ts';
import { type Lexicon, LONGEST_PHRASE } from './lexicon.ts';
import type { WordInfo } from './word-info.ts';

/** For each token which listed phrase it is in: its bits and the place in it (begin, inside, last, alone), 0 for none; longest phrases win. */
export function findPhrases(
  infos: readonly WordInfo[],
  sentences: readonly TokenRun[],
  { phrases, phraseBits }: Lexicon,
): Uint16Array {
  const found = new Uint16Array(infos.length);
  for (const { firstToken, endToken } of sentences) {
    for (let i = firstToken; i < endToken; i++) {
      if (!infos[i].isCapitalised) continue;
      let hash = HASH_START;
      let length = 0;
      let bits = 0;
      for (let k = i; k < Math.min(endToken, i + LONGEST_PHRASE); k++) {
        if (k > i) hash = extendHash(hash, SPACE);
        const word = infos[k].lowerText;
        for (let c = 0; c < word.length; c++) {
          const unit = word.charCodeAt(c);
          if (unit !== DOT) hash = extendHash(hash, unit);
        }
        if (!infos[k].isCapitalised) continue;
        const entry = phrases.indexOf(finishHash(hash));
        if (entry < 0) continue;
        length = k - i + 1;
        bits = phraseBits[entry];
      }
      for (let k = 0; k < length; k++) {
        const place = length === 1 ? 4 : k === 0 ? 1 : k === length - 1 ? 3 : 2;
        if (found[i + k] === 0 || length > 1) found[i + k] = bits * 8 + place;
      }
    }
  }
  return found;
}

const SPACE = 0x20;
const DOT = 0x2e;
