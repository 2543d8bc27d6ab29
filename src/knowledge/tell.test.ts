import { describe, expect, it } from 'vitest';
import { samplePack } from '../../scripts/pack/sample-pack.ts';
import type { Entity, Report } from '../nlp/report.ts';
import { dayOf, tell } from './tell.ts';

const pack = samplePack(`
Nora Kos
person: Norwegian banker
position: head of Bank Nord @ 2011..2016
position: head of Fjord Bank @ 2017..2021
event: arrested in Oslo @ 2018-12-01 [Oslo District Court]
event: acquitted of all charges @ 2021-09 [Oslo District Court]
born: Bergen @ 1970-02-13
near: Oslo

Fjord Act
law: Norwegian law on harbours
event: passed @ 2019

Norwegian Ministry of Finance
org: finance ministry of Norway
founded: 1814
headquarters: Oslo
`);

const TEXT = 'Nora Kos, the head of Fjord Bank, met Norway’s ministry of finance in Oslo. She fears the Fjord Act.';
const at = (name: string) => ({ start: TEXT.indexOf(name), end: TEXT.indexOf(name) + name.length });
const entity = (id: string, name: string, type: Entity['type']): Entity => ({
  id,
  name,
  type,
  mentions: [at(name)],
  salience: 0.5,
});
const role = { ...at('the head of Fjord Bank'), text: 'the head of Fjord Bank' };
const report: Report = {
  sentences: [],
  entities: [
    { ...entity('1', 'Nora Kos', 'person'), role },
    entity('2', 'Norway', 'place'),
    entity('3', 'Oslo', 'place'),
  ],
  quotes: [],
  summary: [],
  background: [],
  moreBackground: [],
};
const tellOn = (day: string, rejected: readonly string[] = []) =>
  tell(pack, report, {
    article: { text: TEXT },
    site: 'The Fjord',
    day,
    isRejected: (_entity, title) => rejected.includes(title),
  });
const lines = (facts: readonly { property: string; value: string; from?: string; to?: string }[]) =>
  facts.map(({ property, value, from = '', to = '' }) => `${property} ${value} ${from} ${to}`.trim());

describe('tell', () => {
  it('tells what held at the day, and apart from that what came later', () => {
    const [card] = tellOn('2019-01-16').cards;
    expect(lines(card.facts)).toEqual([
      'role the head of Fjord Bank',
      'position head of Fjord Bank 2017',
      'event arrested in Oslo 2018-12-01',
      'born Bergen 1970-02-13',
      'position head of Bank Nord 2011 2016',
    ]);
    expect(lines(card.later)).toEqual(['event acquitted of all charges 2021-09']);
    expect(card).toMatchObject({ asOf: '2019-01-16', link: { title: 'Nora Kos' } });
  });

  it('does not know on the day before what happened on the day', () => {
    const [before] = tellOn('2018-11-30').cards;
    expect(lines(before.facts).join()).not.toMatch(/arrested/);
    expect(lines(before.later)[0]).toMatch(/arrested/);
  });

  it('describes a person by the offices of the day, where the description is of a later one', () => {
    expect(tellOn('2019-01-16').cards[0].description).toBeUndefined();
    expect(tellOn('2010-01-16').cards[0].description).toBe('Norwegian banker');
    expect(tellOn('2025-03-16').cards[0].description).toBe('Norwegian banker');
  });

  it('says what a misc entity is, where it has a record', () => {
    const misc = [entity('4', 'Fjord Act', 'misc'), entity('5', 'Fjord', 'misc')];
    const { entities } = tell(
      pack,
      { ...report, entities: misc },
      { article: { text: TEXT }, site: 'The Fjord', day: '2020-01-01', isRejected: () => false },
    ).report;
    expect(entities.slice(0, 2).map(({ kind }) => kind)).toEqual(['law', undefined]);
  });

  it('names the source of every fact', () => {
    const [card] = tellOn('2019-01-16').cards;
    const check = { url: 'https://en.wikipedia.org/wiki/Nora_Kos', asOf: '2025-03' };
    expect(card.facts.map(({ source }) => source).slice(0, 3)).toEqual([
      { kind: 'article', name: 'The Fjord', excerpt: role },
      { kind: 'pack', name: 'Wikipedia: Nora Kos', ...check },
      { kind: 'pack', name: 'Oslo District Court', ...check },
    ]);
  });

  it('leaves out what the reader took back', () => {
    const [card] = tellOn('2019-01-16', ['Nora Kos']).cards;
    expect(lines(card.facts)).toEqual(['role the head of Fjord Bank']);
    expect(card.link).toBeUndefined();
  });

  it('finds institutions that the article writes in small letters', () => {
    const known = tellOn('2019-01-16');
    const found = known.report.entities.at(-1);
    expect(found).toMatchObject({ name: 'Norway’s ministry of finance', mentions: [at('ministry of finance')] });
    expect(known.cards.find(({ entityId }) => entityId === found?.id)?.link).toEqual({
      title: 'Norwegian Ministry of Finance',
    });
  });

  it('lets the article alone speak without the pack', () => {
    const { cards } = tell(undefined, report, {
      article: { text: TEXT },
      site: 'The Fjord',
      day: '2019-01-16',
      isRejected: () => false,
    });
    expect(cards.map(({ name }) => name)).toEqual(['Nora Kos']);
  });
});

describe('dayOf', () => {
  it('is the article’s, else today', () => {
    const today = new Date('2025-06-01T10:00:00Z');
    expect(dayOf({ text: '', date: '2019-01-16' }, today)).toBe('2019-01-16');
    expect(dayOf({ text: '' }, today)).toBe('2025-06-01');
  });
});
