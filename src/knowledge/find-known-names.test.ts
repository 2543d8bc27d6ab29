import { describe, expect, it } from 'vitest';
import { samplePack } from '../../scripts/pack/sample-pack.ts';
import { findKnownNames } from './find-known-names.ts';

const pack = samplePack(`
Nora Kos
person: Norwegian banker
position: head of Fjord Bank @ 2017..2021

Fjord Bank
org: bank of Norway
founded: 1814
headquarters: Oslo
`);

const TEXT = [
  'Nora Kos leitet die Fjord Bank seit 2017.',
  'Der Chefin Nora Kos zufolge wächst die Fjord Bank. Fjord',
  'Bank ist ein anderer Satz, und Mia Sand kennt hier niemand.',
].join('\n');

describe('findKnownNames', () => {
  const found = findKnownNames(pack, { text: TEXT, lang: 'de' });

  it('finds what the pack knows and the article repeats, with the pack’s type', () => {
    expect(found.map(({ name, type, mentions }) => [name, type, mentions.length])).toEqual([
      ['Nora Kos', 'person', 2],
      ['Fjord Bank', 'organization', 2],
    ]);
    for (const { name, mentions } of found)
      for (const { start, end } of mentions) expect(TEXT.slice(start, end)).toBe(name);
  });

  it('leaves out what is named once', () => {
    expect(findKnownNames(pack, { text: 'Nora Kos war da.' })).toEqual([]);
  });
});
