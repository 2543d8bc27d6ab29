import { PHRASE_BITS } from '../../../src/nlp/2-names/lexicon.ts';

/** Share of the mentions of curated names that training sees as if no record had them. */
export const FORGOTTEN = 0.4;

const KNOWN = PHRASE_BITS.knownPerson | PHRASE_BITS.knownOrganization | PHRASE_BITS.knownThing;
const PLACE_MASK = 7;
const BEGIN = 1;
const ALONE = 4;

/**
 * Takes the bits of curated names from some of the mentions in a text: the records know more of old news, on which we train, than of what readers will read,
 * and the weights must not lean on them.
 * @param phrases as `findPhrases` gives them; changed in place
 * @param random from 0 to 1, asked once a mention
 */
export function forgetKnown(phrases: Uint16Array, random: () => number): void {
  let forgets = false;
  for (let i = 0; i < phrases.length; i++) {
    const place = phrases[i] & PLACE_MASK;
    if (place === BEGIN || place === ALONE) forgets = random() < FORGOTTEN;
    if (!forgets) continue;
    const bits = (phrases[i] >> 3) & ~KNOWN;
    phrases[i] = bits === 0 ? 0 : (bits << 3) | place;
  }
}
