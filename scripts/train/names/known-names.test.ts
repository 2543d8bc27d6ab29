import { describe, expect, it } from 'vitest';
import { LEXICON_BITS, PHRASE_BITS } from '../../../src/nlp/2-names/lexicon.ts';
import { parseRecords } from '../../pack/parse-records.ts';
import { addKnownNames } from './known-names.ts';

const listsOf = (record: string) => {
  const words: (string | number)[][] = [];
  const phrases: (string | number)[][] = [];
  for (const parsed of parseRecords(`# as of: 2025-03\n\n${record}`, 'a.txt').records)
    addKnownNames(
      parsed,
      (...entry) => words.push(entry),
      (...entry) => phrases.push(entry),
    );
  return { words, phrases };
};

describe('addKnownNames', () => {
  it('lists a firm by its names, not by what begins in lower case', () => {
    const { words, phrases } = listsOf('Perrin Ltd = Perrin; the Perrin works\norg: a maker of engines');
    expect(words).toEqual([]);
    expect(phrases).toEqual([
      ['Perrin Ltd', PHRASE_BITS.knownOrganization],
      ['Perrin', PHRASE_BITS.knownOrganization],
    ]);
  });

  it('lists a person also by first name and surname, and without accents', () => {
    const { words, phrases } = listsOf('Zoé Bell\nperson: a painter');
    expect(phrases.map(([name]) => name)).toEqual(['Zoé Bell', 'Zoe Bell']);
    expect(words).toContainEqual(['Zoe', LEXICON_BITS.firstName]);
    expect(words).toContainEqual(['Bell', LEXICON_BITS.surname]);
  });

  it('takes no part of a title for a name', () => {
    expect(listsOf('Ada Bell = Queen Ada\nperson: a queen').words).toEqual([
      ['Ada', LEXICON_BITS.firstName],
      ['Bell', LEXICON_BITS.surname],
    ]);
  });

  it('leaves out what only tells pages apart', () => {
    expect(listsOf('Winter Cup (sailing)\nevent: a race').phrases).toEqual([['Winter Cup', PHRASE_BITS.knownThing]]);
  });
});
