import { extendHash, HASH_START } from '../linear/hash.ts';

const SPACE = 0x20;
const isLetter = (lower: number) => lower >= 0x61 && lower <= 0x7a;
const isDigit = (unit: number) => unit >= 0x30 && unit <= 0x39;
/** Makes capital letters of ASCII small; moves other signs, but none to where letters are. */
const toLower = (unit: number) => (unit >= 0x41 && unit <= 0x5a ? unit | 0x20 : unit);
/** What `Map` holds without a box in all browsers is shorter than a hash. */
const keyOf = (hash: number) => hash >>> 2;

/**
 * Makes a function that tells in one pass over a text which families of words may stand in it: bit `i` for the i-th. It passes over nothing that stands there,
 * but takes a word for one of another family now and then (words are known by a hash), so it serves to leave out what cannot fit before patterns are tried.
 * @param families at most 32; their words are separated by spaces, of lower-case ASCII letters only and found in any case between what is no such letter. `#` is
 * a digit, any other sign is itself.
 * @throws RangeError where there are more
 */
export function wordSpotter(families: readonly string[]): (text: string) => number {
  if (families.length > 32) throw new RangeError('a number has 32 bits');
  const words = new Map<number, number>();
  const signs = new Map<number, number>();
  families.forEach((family, i) => {
    for (const word of family.split(' ').filter(Boolean)) {
      const isWord = isLetter(word.charCodeAt(0));
      const key = isWord
        ? keyOf([...word].reduce((hash, letter) => extendHash(hash, letter.charCodeAt(0)), HASH_START))
        : word.charCodeAt(0);
      const table = isWord ? words : signs;
      table.set(key, (table.get(key) ?? 0) | (1 << i));
    }
  });
  const digits = signs.get('#'.charCodeAt(0)) ?? 0;
  return text => {
    let found = 0;
    let hash = HASH_START;
    for (let at = 0; at <= text.length; at++) {
      const unit = at < text.length ? toLower(text.charCodeAt(at)) : 0;
      if (isLetter(unit)) {
        hash = extendHash(hash, unit);
        continue;
      }
      if (hash !== HASH_START) found |= words.get(keyOf(hash)) ?? 0;
      hash = HASH_START;
      if (unit !== SPACE) found |= isDigit(unit) ? digits : (signs.get(unit) ?? 0);
    }
    return found;
  };
}
