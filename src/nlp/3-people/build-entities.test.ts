import { describe, expect, it } from 'vitest';
import { tokenize } from '../1-text/tokenize.ts';
import type { Mention } from '../2-names/mention.ts';
import type { EntityType } from '../report.ts';
import { buildEntities } from './build-entities.ts';
import { isOneEditApart } from './normalise.ts';

/** Marks `[Ada Bell]p`, `[Vik Inc]o`, `[Oslo]l`, `[Danish]m` in a text and builds the entities. */
function entitiesOf(marked: string, title?: string) {
  const types: Record<string, EntityType> = { p: 'person', o: 'organization', l: 'place', m: 'misc' };
  const spans: { start: number; end: number; type: EntityType }[] = [];
  let text = '';
  for (const [, plain, name, type] of marked.matchAll(/([^[\]]*)(?:\[([^\]]*)\]([polm]))?/g)) {
    text += plain;
    if (name === undefined) continue;
    spans.push({ start: text.length, end: text.length + name.length, type: types[type] });
    text += name;
  }
  const tokens = tokenize(text);
  const at = (offset: number) => tokens.starts.findIndex((_, i) => tokens.ends[i] > offset);
  const mentions = spans.map(
    ({ start, end, type }): Mention => ({
      start,
      end,
      type,
      confidence: 0.9,
      firstToken: at(start),
      endToken: at(end - 1) + 1,
    }),
  );
  return buildEntities({ text, title }, tokens, mentions);
}

const names = (marked: string) =>
  entitiesOf(marked)
    .map(({ name, mentions }) => `${name} ${mentions.length}`)
    .sort();

describe('buildEntities', () => {
  it('knows what the U.N. is', () => {
    expect(entitiesOf('A ship of the [U.N.]l left.')[0].type).toBe('organization');
  });

  it.each([
    ['exact repeats', '[Oslo]l and [Oslo]l', ['Oslo 2']],
    ['a surname', '[Ada Bell]p came. [Bell]p left.', ['Ada Bell 2']],
    ['a surname after a joined article', '[Omar Al-Fahdi]p came. [Fahdi]p left.', ['Omar Al-Fahdi 2']],
    ['a first name', '[Ada Bell]p came. [Ada]p left.', ['Ada Bell 2']],
    ['no middle name', '[Ada May Bell]p came. [Ada Bell]p left.', ['Ada May Bell 2']],
    ['an acronym', 'The [People’s Harbour Union]o ([PHU]o) met.', ['People’s Harbour Union 2']],
    ['an acronym over small words', 'The [Bank of the North]o ([BN]o) met.', ['Bank of the North 2']],
    ['a corporate suffix', '[Vik Holdings Ltd.]o rose. [Vik]o fell.', ['Vik Holdings Ltd. 2']],
    ['the first word of a company', '[Nordlys Cable]o rose. [Nordlys]o fell.', ['Nordlys Cable 2']],
    ['a typing error', '[Nordlys]o, [Nordlys]o, [Nordlys]o and [Nordyls]o', ['Nordlys 4']],
    ['a typing error in one name of a person', '[Kristin Vik]p, [Kristin Vik]p, [Kristen Vik]p', ['Kristin Vik 3']],
    ['a typing error in a surname alone', '[Tom Maurer]p came. [Mauer]p left.', ['Tom Maurer 2']],
    ['a surname though a full name is misspelled', '[Kristin Vik]p, [Kristen Vik]p, [Vik]p', ['Kristin Vik 3']],
    ['an acronym over the small words', 'The [Department of Justice]o and the [DOJ]o', ['Department of Justice 2']],
    ['an acronym in brackets', 'The [National Sail Club of Oslo]o ([NSC]o) met.', ['National Sail Club of Oslo 2']],
    ['a surname that is a city, too', '[Ada Paris]p came. [Paris]l laughed.', ['Ada Paris 2']],
    [
      'a surname with the one person told before',
      '[Ada Bell]p. [Bell]p left. [Tom Bell]p came.',
      ['Ada Bell 2', 'Tom Bell 1'],
    ],
    [
      'a surname though a title is taken into the name',
      '[Nobel Laureate Ada Bell]p came. [Bell]p left.',
      ['Ada Bell 2'],
    ],
    ['a surname with its title', '[Ada Bell]p came. [Prof. Bell]p left.', ['Ada Bell 2']],
    ['several titles', '[Brig. Gen. Tom Vik]p came. [Brig. Vik]p left.', ['Tom Vik 2']],
    ['titles of honour', '[H E Sheikh Omar Fahdi]p came. [Fahdi]p left.', ['Omar Fahdi 2']],
    ['an acronym with an ampersand', '[Vik & Bell]o rose. [V&B]o fell.', ['Vik & Bell 2']],
    ['a team without its city', 'The [Oslo Herons]o won. The [Herons]o rest.', ['Oslo Herons 2']],
    [
      'a department without its country',
      'The [U.S. Labor Department]o and the [Labor Department]o',
      ['U.S. Labor Department 2'],
    ],
    ['a bank without its kind', 'The [Harbour Vik Bank]o rose. [Harbour Vik]o fell.', ['Harbour Vik Bank 2']],
    ['the Fed', 'The [Federal Reserve]o met. The [Fed]o cut rates.', ['Federal Reserve 2']],
    ['a town in a dateline', '[BERGEN]l - The harbour of [Bergen]l', ['Bergen 2']],
    ['no more than a dateline has', '[SEOUL]l ([NTB]o) - Talks failed.', ['NTB 1', 'Seoul 1']],
    ['a storm by its name alone', '[Tropical Storm Ada]o came. [Ada]p went.', ['Tropical Storm Ada 2']],
    ['a surname in the genitive after "in"', "[Ada Bergen]p left. The court in [Bergen]l's case", ['Ada Bergen 2']],
    ['a short name with stops and without', 'the [U.S.]l and the [US]l', ['U.S. 2']],
    ['two spellings of a country', 'the [US]l and the [U.S.]l and the [United States]l', ['United States 3']],
  ])('merges %s', (_what, marked, expected) => {
    expect(names(marked)).toEqual(expected);
  });

  it.each([
    ['two people of one surname', '[Ada Bell]p and [Tom Bell]p. [Bell]p left.', ['Ada Bell 1', 'Bell 1', 'Tom Bell 1']],
    ['a place and the company named after it', '[Bergen]l and [Bergen Cable]o', ['Bergen 1', 'Bergen Cable 1']],
    ['a city and the person named after it', '[Ada Paris]p lives in [Paris]l.', ['Ada Paris 1', 'Paris 1']],
    ['two people whose first names differ by a letter', '[Jan Vik]p and [Jon Vik]p', ['Jan Vik 1', 'Jon Vik 1']],
    ['letters in brackets that are another name', 'The [Sail Club]o ([NTB]o) met.', ['NTB 1', 'Sail Club 1']],
    ['a middle name that is a rank', '[Tom Major Vik]p and [Ada Vik]p', ['Ada Vik 1', 'Tom Major Vik 1']],
    ['what ends many names', 'The [Harbour Bank]o and the [Bank]o', ['Bank 1', 'Harbour Bank 1']],
    ["a women's league", "The [Women's Ski League]o and the [Ski League]o", ['Ski League 1', "Women's Ski League 1"]],
    [
      'a surname and the firm it is a letter from',
      '[Vikon]o, [Vikon]o, [Vikon]o and [Ada Viken]p. [Viken]o',
      ['Ada Viken 2', 'Vikon 3'],
    ],
    [
      'a party and its committee',
      'The [Harbour Party Committee]o and the [Harbour Party]o',
      ['Harbour Party 1', 'Harbour Party Committee 1'],
    ],
    ['the Fed and one of its banks', 'The [Federal Reserve Bank]o and the [Fed]o', ['Fed 1', 'Federal Reserve Bank 1']],
    ['a house and another', 'The [Bell White House]o and the [House]o', ['Bell White House 1', 'House 1']],
    ['letters and their branch', '[NTB]o fell. The [Oslo NTB]o rose.', ['NTB 1', 'Oslo NTB 1']],
    ['a place in a name', 'The [Bank of Oslo]o and [Oslo]o', ['Bank of Oslo 1', 'Oslo 1']],
    [
      'a team of two cities',
      'The [Oslo Herons]o and the [Bergen Herons]o. The [Herons]o won.',
      ['Bergen Herons 1', 'Herons 1', 'Oslo Herons 1'],
    ],
    ['a demonym and its country', '[Danish]m in [Denmark]l', ['Danish 1', 'Denmark 1']],
    ['short names a letter apart', '[Iran]l, [Iran]l, [Iran]l and [Iraq]l', ['Iran 3', 'Iraq 1']],
  ])('keeps apart %s', (_what, marked, expected) => {
    expect(names(marked)).toEqual(expected);
  });

  it.each([
    ['[Ada Bell]p, a former engineer in the navy, left.', 'a former engineer in the navy'],
    ['[Ada Bell]p, the chief financial officer of Vik, left.', 'the chief financial officer of Vik'],
    ['Vik founder [Ada Bell]p left.', 'Vik founder'],
    ['They met Vik chief executive officer [Ada Bell]p.', 'Vik chief executive officer'],
    ['Its founder, [Ada Bell]p, left.', 'Its founder'],
    ['They met Nobel laureate [Ada Bell]p.', 'Nobel laureate'],
    ['They met [Nobel Laureate Ada Bell]p.', 'Nobel Laureate'],
    ['Norway’s Olympic champion [Ada Bell]p left.', 'Norway’s Olympic champion'],
    ['Grammy winner [Ada Bell]p sang.', 'Grammy winner'],
    ['Test captain [Tom Vik]p left.', 'Test captain'],
    ['Union Minister [Tom Vik]p left.', 'Union Minister'],
    ['He took his pen President [Tom Vik]p said.', 'President'],
    ['She met Tour de Oslo director [Tom Vik]p.', 'Tour de Oslo director'],
    ['She met former Harbour President [Tom Vik]p.', 'former Harbour President'],
    ['They met United Harbour President [Tom Vik]p.', 'United Harbour President'],
    ['The board asked president [Tom Vik]p.', 'president'],
    ['They chose envoys like former president [Tom Vik]p.', 'former president'],
    ['Chief Justice [Tom Vik]p left.', 'Chief Justice'],
    ['The head of the bank, [Ada Bell]p, left.', 'The head of the bank'],
    ['[Ada Bell]p, his daughter, and the head of sales at Vik, left.', 'the head of sales at Vik'],
    ['[Ada Bell]p, his daughter, left.', 'his daughter'],
    ['[Ada Bell]p is the mayor of Oslo.', 'the mayor of Oslo'],
    ['[Vik]o, a maker of cables, rose.', 'a maker of cables'],
    ['[Ada Bell]p is a fan of the mayor.', undefined],
    ['After the storm, [Ada Bell]p, tired, left.', undefined],
    ['[Ada Bell]p, Tom Vik and the mayor left.', undefined],
    ['[Ada Bell]p, who left, came back.', undefined],
    ['[Ada Bell]p left.', undefined],
  ])('tells the role in %s', (marked, role) => {
    expect(entitiesOf(marked)[0].role?.text).toBe(role);
  });

  it.each([
    ['what is named most', '[Vik]o rose in [Oslo]l. [Vik]o fell. [Vik]o rose again.', 'Vik'],
    ['what is named first', '[Vik]o and [Nordlys]o rose.', 'Vik'],
    ['who speaks', '[Oslo]l rose. [Bell]p said so.', 'Bell'],
    ['no nationality', '[Danish]m ships left [Oslo]l.', 'Oslo'],
  ])('puts first %s', (_what, marked, name) => {
    expect(entitiesOf(marked)[0].name).toBe(name);
  });

  it('puts first what the headline names', () => {
    expect(entitiesOf('[Vik]o and [Nordlys]o rose.', 'Nordlys’s year')[0].name).toBe('Nordlys');
  });
});

describe('isOneEditApart', () => {
  it.each([
    ['huawei', 'hiawei', true],
    ['nordlys', 'nordlsy', true],
    ['vik', 'vikk', true],
    ['vik', 'vik', false],
    ['nordlys', 'norlsy', false],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(isOneEditApart(a, b)).toBe(expected);
  });
});
