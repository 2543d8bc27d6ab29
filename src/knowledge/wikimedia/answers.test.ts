import { describe, expect, it } from 'vitest';
import type { Entity } from '../../nlp/report.ts';
import type { Card } from '../card.ts';
import { mergeCards } from '../source.ts';
import { cardsOfAnswers } from './answers.ts';
import type { WikiPage } from './entry.ts';
import { editionOf, questionsFor } from './questions.ts';

const entity = (name: string, type: Entity['type'] = 'person'): Entity => ({
  id: `id of ${name}`,
  name,
  type,
  mentions: [{ start: 0, end: 1 }],
  salience: 0.5,
});
const NORA = entity('Nora Kos');
const BANK = entity('Fjord Bank', 'organization');
const packCard: Card = {
  entityId: BANK.id,
  name: BANK.name,
  type: BANK.type,
  asOf: '2019-01-16',
  description: 'Norwegian bank',
  facts: [
    { property: 'founded', value: 'Oslo', from: '1961', source: { kind: 'pack', name: 'Wikipedia: Fjord Bank AS' } },
  ],
  later: [],
  link: { title: 'Fjord Bank AS' },
};
const never = () => false;
const titles = (
  entities: readonly Entity[],
  cards: readonly Card[] = [],
  edition = 'en',
  isRejected: (entity: Entity, title: string) => boolean = never,
) =>
  questionsFor(entities, new Map(cards.map(card => [card.entityId, card])), edition, isRejected).map(
    ({ title }) => title,
  );

describe('questionsFor', () => {
  it('asks by full names, and by the pack’s titles in English', () => {
    expect(titles([NORA, BANK], [packCard])).toEqual(['Nora Kos', 'Fjord Bank AS']);
    expect(titles([NORA, BANK], [packCard], 'no')).toEqual(['Nora Kos', 'Fjord Bank']);
  });

  it('asks again by the same title after Wikipedia has answered', () => {
    expect(titles([BANK], [{ ...packCard, facts: [] }])).toEqual(['Fjord Bank']);
  });

  it('asks nothing of lone words, of what several are called, of what was taken back, of what is no title', () => {
    const several = { ...packCard, link: undefined, choices: [{ title: 'A', description: '' }] };
    expect(titles([entity('Kos'), entity('Kos | Lien'), entity('Nora [sic]')])).toEqual([]);
    expect(titles([BANK], [several])).toEqual([]);
    expect(titles([NORA], [], 'en', (_entity, title) => title === 'Nora Kos')).toEqual([]);
  });

  it('asks once for one title, and for no more than the API answers', () => {
    expect(titles([NORA, { ...NORA, id: 'again' }])).toEqual(['Nora Kos']);
    expect(titles(Array.from({ length: 30 }, (_, i) => entity(`Person ${i}`)))).toHaveLength(20);
  });
});

describe('editionOf', () => {
  it.each([
    [undefined, 'en'],
    ['en-GB', 'en'],
    ['pt-BR', 'pt'],
    ['DE', 'de'],
    ['tlh', 'en'],
    ['evil.example/', 'en'],
  ])('%s', (lang, edition) => {
    expect(editionOf(lang)).toBe(edition);
  });
});

const PAGE: WikiPage = {
  kind: 'page',
  title: 'Nora Kos',
  url: 'https://en.wikipedia.org/wiki/Nora_Kos',
  extract: 'Nora Kos is a Norwegian banker.',
  description: 'Norwegian banker',
  qid: 'Q1',
  isPerson: true,
  asOf: '2025-06-01',
  facts: [
    { property: 'position', value: 'head of Fjord Bank', from: '2017', to: '2021' },
    { property: 'position', value: 'minister', from: '2022' },
  ],
};
const cards = (
  question: { entity: Entity; title: string; isKnown: boolean },
  entry: Parameters<typeof cardsOfAnswers>[1] extends ReadonlyMap<string, infer E> ? E : never,
) => cardsOfAnswers([question], new Map([[question.title, entry]]), { day: '2019-01-16', isRejected: never });
const ASKED = { entity: NORA, title: 'Nora Kos', isKnown: false };

describe('cardsOfAnswers', () => {
  it('tells facts as of the day, with the terms of each source', () => {
    const [card] = cards(ASKED, PAGE);
    expect(card).toMatchObject({
      description: 'Norwegian banker',
      extract: { text: PAGE.extract, source: { kind: 'wikipedia', url: PAGE.url, licence: { name: 'CC BY-SA 4.0' } } },
      facts: [
        {
          value: 'head of Fjord Bank',
          source: { kind: 'wikidata', url: 'https://www.wikidata.org/wiki/Q1', licence: { name: 'CC0' } },
        },
      ],
      later: [{ value: 'minister', from: '2022' }],
      link: { title: 'Nora Kos', qid: 'Q1' },
    });
    expect(card.facts[0].to).toBeUndefined();
  });

  it('leaves out a page about another kind of thing, and one whose kind could not be asked', () => {
    expect(cards({ ...ASKED, entity: BANK }, PAGE)).toEqual([]);
    expect(cards(ASKED, { ...PAGE, isPerson: undefined })).toEqual([]);
  });

  it('says where several are called so', () => {
    expect(cards(ASKED, { kind: 'several', title: 'Nora Kos' })).toMatchObject([
      { choices: [{ title: 'Nora Kos' }], facts: [] },
    ]);
    expect(cards({ ...ASKED, isKnown: true }, { kind: 'several', title: 'Nora Kos' })).toEqual([]);
    expect(cards(ASKED, { kind: 'missing' })).toEqual([]);
  });

  it('is less trusted than the pack', () => {
    const page: WikiPage = {
      ...PAGE,
      title: 'Fjord Bank AS',
      isPerson: undefined,
      description: 'bank',
      facts: [{ property: 'founded', value: '', from: '1962' }],
    };
    const found = cards({ entity: BANK, title: 'Fjord Bank AS', isKnown: true }, page);
    const [merged] = mergeCards([BANK], [[packCard], found]);
    expect(merged).toMatchObject({
      description: 'Norwegian bank',
      facts: packCard.facts,
      extract: { text: PAGE.extract },
      link: { qid: 'Q1' },
    });
    expect(mergeCards([BANK], [[merged], found])).toEqual([merged]);
  });
});
