import { describe, expect, it } from 'vitest';
import { tokenize } from '../1-text/tokenize.ts';
import { BucketTable, layOutBuckets } from '../linear/bucket-table.ts';
import { hashText } from '../linear/hash.ts';
import { BITS_SHIFT, FINE_CLUSTERS, LEXICON_BITS, type Lexicon, PHRASE_BITS } from './lexicon.ts';
import { PLAIN, viewText } from './text-view.ts';
import { Vocabulary } from './vocabulary.ts';

/** A table of texts and what each one's entry is, in the table's order. */
function tableOf(entries: Readonly<Record<string, number>>) {
  const sorted = Object.entries(entries).sort(([a], [b]) => (hashText(a) >>> 0) - (hashText(b) >>> 0));
  const { counts, rests } = layOutBuckets(Uint32Array.from(sorted, ([text]) => hashText(text)));
  return { table: new BucketTable(counts, rests), values: sorted.map(([, value]) => value) };
}

const words = tableOf({
  ada: LEXICON_BITS.firstName << BITS_SHIFT,
  mrs: LEXICON_BITS.title << BITS_SHIFT,
  bank: LEXICON_BITS.organizationWord << BITS_SHIFT,
  '0000': 7,
});
const phrases = tableOf({ oslo: PHRASE_BITS.largeCity, 'north sea': PHRASE_BITS.region });
const LEXICON: Lexicon = {
  words: words.table,
  entries: Uint16Array.from(words.values),
  coarseOf: new Uint8Array(FINE_CLUSTERS).fill(3, 7, 8),
  phrases: phrases.table,
  phraseBits: Uint8Array.from(phrases.values),
};

function view(text: string) {
  const tokens = tokenize(text);
  const result = viewText(tokens, new Vocabulary(LEXICON), LEXICON);
  return { ...result, at: (word: string) => tokens.words.indexOf(word) };
}

describe('viewText', () => {
  it('knows lists, and numbers by their pattern', () => {
    const { infos } = view('Ada, Mrs. Vik, 1998');
    expect(infos.map(({ bits }) => bits)).toEqual([1, 0, 8, 0, 0, 0]);
    expect(infos[5].fine).toBe(7);
    expect(infos[5].coarse).toBe(3);
  });

  it('finds listed names of one word and of several', () => {
    const { phrases: found, at } = view('From Oslo to the North Sea.');
    expect(found[at('Oslo')]).toBe(PHRASE_BITS.largeCity * 8 + 4);
    expect([found[at('North')], found[at('Sea')]]).toEqual([PHRASE_BITS.region * 8 + 1, PHRASE_BITS.region * 8 + 3]);
    expect(found[at('to')]).toBe(0);
  });

  it('tells headlines and lines in capitals from text', () => {
    const { modes } = view('The ship left the harbour.\nShip Leaves The Oslo Harbour\nSHIP LEAVES HARBOUR');
    expect(modes[0]).toBe(PLAIN);
    expect(new Set(modes).size).toBe(3);
  });

  it('marks words that are capitalised by their place', () => {
    const { isFirst, at } = view('He said: “Ships left Oslo.”');
    expect([isFirst[at('He')], isFirst[at('Ships')], isFirst[at('Oslo')]]).toEqual([1, 1, 0]);
  });

  it('finds runs of capitals, also over small words', () => {
    const { runs, at } = view('The head of the Central Bank of the North came.');
    expect(runs.first[at('Bank')]).toBe(at('Central'));
    expect(runs.last[at('Central')]).toBe(at('Bank'));
    expect(runs.joinedLast[at('Central')]).toBe(at('North'));
  });

  it('collects what the text says of a word elsewhere', () => {
    const { uses, infos, at } = view('Mrs. Vik came. Then Ada Vik left the bay. Vik Bank closed. A vik is a bay.');
    const use = uses.get(infos[at('Vik')].lower);
    expect(use).toMatchObject({ afterTitle: 1, afterFirstName: 1, beforeOrganizationWord: 1, lower: 1 });
    expect(use?.places).toHaveLength(3);
  });
});
