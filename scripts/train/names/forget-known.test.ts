import { describe, expect, it } from 'vitest';
import { PHRASE_BITS } from '../../../src/nlp/2-names/lexicon.ts';
import { forgetKnown } from './forget-known.ts';

const { city, knownOrganization } = PHRASE_BITS;
const at = (bits: number, place: number) => bits * 8 + place;
const forget = (phrases: number[], ...draws: number[]) => {
  const array = Uint16Array.from(phrases);
  forgetKnown(array, () => draws.shift() ?? 1);
  return [...array];
};

describe('forgetKnown', () => {
  const twoWords = [0, at(knownOrganization, 1), at(knownOrganization, 3), 0];

  it('forgets a mention whole or not at all', () => {
    expect(forget(twoWords, 0)).toEqual([0, 0, 0, 0]);
    expect(forget(twoWords, 0.9)).toEqual(twoWords);
  });

  it('draws for every mention anew', () => {
    const alone = at(knownOrganization, 4);
    expect(forget([alone, alone, alone], 0, 0.9, 0)).toEqual([0, alone, 0]);
  });

  it('leaves what other lists know', () => {
    expect(forget([at(city | knownOrganization, 4)], 0)).toEqual([at(city, 4)]);
  });
});
