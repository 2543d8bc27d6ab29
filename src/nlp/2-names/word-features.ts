import type { FeatureList } from './feature-list.ts';
import type { WordInfo } from './word-info.ts';

/** Number of places that a word can have to the token whose features are made: itself, one or two before or after it, or farther off. */
export const PLACES = 7;
const OWN = 0;
const FAR_BEFORE = 5;
const FAR_AFTER = 6;

/** How many words before and after a token count. */
export const WINDOW = 5;
/** Place of the words from WINDOW before to WINDOW after a token. */
export const PLACE_AT = [FAR_BEFORE, FAR_BEFORE, FAR_BEFORE, 3, 1, OWN, 2, 4, FAR_AFTER, FAR_AFTER, FAR_AFTER] as const;

const OFFSETS = [0, -1, 1, -2, 2];
/** Templates of the lower-case word and of the shape, for each place. */
const LOWER = [2, 3, 4, 5, 6, 48, 49];
const SHAPE = [14, 19, 20];

/**
 * Adds the features that one word gives to a token by its place alone. They are the same wherever the word stands there, so the tagger sums their weights once.
 * @param place 0 to PLACES - 1
 */
export function addWordFeatures(list: FeatureList, word: WordInfo, place: number): void {
  if (place >= FAR_BEFORE) {
    if (!word.isEdge) list.add(LOWER[place], word.lower);
    return;
  }
  list.add(LOWER[place], word.lower);
  if (place < SHAPE.length) list.add(SHAPE[place], word.shape);
  if (place === OWN) addOwn(list, word);
  const offset = OFFSETS[place];
  if (word.coarse > 0) {
    list.add(62 + offset, word.coarse);
    if (place < SHAPE.length) list.add(72 + offset, word.fine);
  }
  for (let bits = word.bits; bits !== 0; bits &= bits - 1)
    list.add(92 + offset, bits & -bits, word.isCapitalised ? 1 : 0);
}

function addOwn(list: FeatureList, word: WordInfo): void {
  list.add(0, 1);
  list.add(1, word.word);
  for (let k = 0; k < word.prefixes.length; k++) {
    list.add(30 + k, word.prefixes[k]);
    list.add(36 + k, word.suffixes[k]);
  }
  list.add(42, word.suffix3, word.shape);
  list.add(80, word.coarse, word.shape);
  list.add(81, word.fine, word.shape);
  for (let bits = word.bits; bits !== 0; bits &= bits - 1) list.add(96, bits & -bits, word.shape);
}
