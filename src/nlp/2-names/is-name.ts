import type { TokenizedText } from '../1-text/tokenized-text.ts';
import type { Mention } from './mention.ts';

/** Common nouns and callings of capitals ("GDP", the "AG"), days and months, in lower case. */
const NO_NAMES = new Set(
  'dna rna gdp lcd oled led tv pc ceo cfo coo cto vp evp svp ag oc asi xi hiv aids id gps suv atm dvd cd ipo etf faq vat vip ngo mp phd ph.d mba gmt pm am usb sms monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december'.split(
    ' ',
  ),
);
/** "KS" of "034220.KS": where a share is traded. */
const MARKET = /^[A-Z]{1,3}$/;
/** "(BTGGg.F)": a share and its market. */
const TICKER = /^\(\w{1,12}\.[A-Z]{1,3}\)/;
/** Longer than any ticker. */
const TICKER_UNITS = 20;
const ADDRESS = /^\S*\w\.\w{2,}\/\S*$/;

/** Whether something that the tagger marked can be a name: it has a capital or a digit, and is no address, no ticker and none of the nouns written like names ("GDP", "Thursday"). */
export function isName({ text }: TokenizedText, { start, end, type }: Mention): boolean {
  const name = text.slice(start, end);
  if (!/[\p{Lu}\p{Lo}\p{N}]/u.test(name) || ADDRESS.test(name)) return false;
  if (text[start - 1] === '.' && MARKET.test(name)) return false;
  if (start > 0 && TICKER.test(text.slice(start - 1, start + TICKER_UNITS))) return false;
  const noun = name.toLowerCase();
  return type === 'person' || !(NO_NAMES.has(noun) || (/s$/.test(name) && NO_NAMES.has(noun.slice(0, -1))));
}
