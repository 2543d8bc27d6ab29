import { describe, expect, it } from 'vitest';
import type { Entity } from '../nlp/report.ts';
import type { Card, Fact } from './card.ts';
import { pickEvents } from './pick-events.ts';

const entity = (id: string, name: string, type: Entity['type'], salience = 0.5): Entity => ({
  id,
  name,
  type,
  mentions: [{ start: 0, end: 1 }],
  salience,
});
const event = (value: string, from: string): Fact => ({
  property: 'event',
  value,
  from,
  source: { kind: 'pack', name: 'Court' },
});
const card = ({ id, name, type }: Entity, facts: readonly Fact[]): Card => ({
  entityId: id,
  name,
  type,
  facts,
  later: [],
  asOf: '2019-01-16',
});

const NORA = entity('1', 'Nora Kos', 'person', 0.8);
const OSLO = entity('2', 'Oslo', 'place', 0.3);
const BANK = entity('3', 'Fjord Bank', 'organization', 0.1);

describe('pickEvents', () => {
  it('takes recent events of those the article is about, oldest first', () => {
    const cards = [card(NORA, [event('arrested in Oslo', '2018-12-01'), event('left Fjord Bank', '2018-03')])];
    expect(pickEvents([NORA, OSLO, BANK], cards).map(({ name, fact }) => `${name} ${fact.value}`)).toEqual([
      'Nora Kos left Fjord Bank',
      'Nora Kos arrested in Oslo',
    ]);
  });

  it('leaves out what is long past and names nobody of the article', () => {
    expect(pickEvents([NORA], [card(NORA, [event('won a prize', '2004')])])).toEqual([]);
  });

  it('takes events of places only where they name another of the article', () => {
    const cards = [card(OSLO, [event('opened an opera', '2018-10'), event('sued Fjord Bank', '2018-11')])];
    expect(pickEvents([OSLO, BANK], cards).map(({ fact }) => fact.value)).toEqual(['sued Fjord Bank']);
  });

  it('tells what two cards tell once, and no more than four in all', () => {
    const facts = ['01', '02', '03', '04', '05'].map(month => event(`met Nora Kos in month ${month}`, `2018-${month}`));
    const found = pickEvents([NORA, BANK], [card(NORA, facts), card(BANK, facts)]);
    expect(found.map(({ fact }) => fact.from)).toEqual(['2018-02', '2018-03', '2018-04', '2018-05']);
  });

  it('tells once what two records tell of one day in other words', () => {
    const cards = [
      card(NORA, [event('arrested in Oslo, Norway', '2018-12-01')]),
      card(OSLO, [event('its police arrested Nora Kos of Fjord Bank', '2018-12-01')]),
    ];
    expect(pickEvents([NORA, OSLO, BANK], cards).map(({ name }) => name)).toEqual(['Nora Kos']);
  });

  it.each([
    ['on another day', '2018-12-01', '2018-12-02'],
    ['in one month, without a day', '2018-12', '2018-12'],
  ])('keeps both %s', (_name, first, second) => {
    const cards = [
      card(NORA, [event('arrested in Oslo', first)]),
      card(OSLO, [event('its police arrested Nora Kos', second)]),
    ];
    expect(pickEvents([NORA, OSLO, BANK], cards)).toHaveLength(2);
  });

  it('keeps two events of one day that have only who it was in common', () => {
    const ann = entity('4', 'Ann Marie Lund Berg', 'person', 0.8);
    const cards = [card(ann, [event('became minister', '2018-12-01'), event('sold her shares', '2018-12-01')])];
    expect(pickEvents([ann], cards)).toHaveLength(2);
  });

  it('takes nothing but events', () => {
    const born: Fact = { property: 'born', value: 'Oslo', from: '2018', source: { kind: 'pack', name: 'Court' } };
    expect(pickEvents([NORA, OSLO], [card(NORA, [born])])).toEqual([]);
  });
});
