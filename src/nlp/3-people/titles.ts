import type { TokenizedText } from '../1-text/tokenized-text.ts';
import type { Mention } from '../2-names/mention.ts';
import { FEMALE_NAMES, MALE_NAMES } from './first-names.ts';

/** Ranks, offices and honours that stand before a name; not those that are names as often: "Lady Gaga", "Judge", "King". */
const TITLES = new Set(
  'mr mrs ms dr prof professor sir sheikh president vice-president premier chancellor minister senator sen representative rep congressman congresswoman governor gov mayor general gen colonel col major maj captain capt commander cmdr lieutenant lt sergeant sgt corporal cpl admiral adm brigadier brig archbishop cardinal reverend rev ambassador secretary commissioner chairman chairwoman director spokesman spokeswoman inspector superintendent constable laureate winner champion medalist medallist nominee finalist'.split(
    ' ',
  ),
);
/** Most tokens of a title: "Former Lieutenant General", "H E Sheikh". */
const LONGEST = 4;
const NO_NAME = /^(?:Jr|Sr|II|III|IV)\.?$/;

const plain = (word: string) => word.toLowerCase().replace(/\.$/, '');
const isFirstName = (word: string) => MALE_NAMES.has(word) || FEMALE_NAMES.has(word);

/**
 * The mention without the titles that the tagger took for a part of the name: "Nobel Laureate Kailash Satyarthi" is Kailash Satyarthi, so that "Satyarthi" is he
 * and the title can be told as his role. A title after a first name is a surname.
 */
export function withoutTitles(tokens: TokenizedText, mention: Mention): Mention {
  const { words, starts } = tokens;
  const { firstToken, endToken, type } = mention;
  if (type !== 'person') return mention;
  let first = firstToken;
  for (let at = firstToken; at < Math.min(endToken - 1, firstToken + LONGEST); at++) {
    const word = plain(words[at]);
    if (isFirstName(word)) break;
    if (TITLES.has(word)) first = at + 1;
  }
  const isName = words.slice(first, endToken).some(word => /^\p{L}/u.test(word) && !NO_NAME.test(word));
  return first > firstToken && isName ? { ...mention, firstToken: first, start: starts[first] } : mention;
}
