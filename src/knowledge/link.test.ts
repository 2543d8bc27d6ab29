import { describe, expect, it } from 'vitest';
import { samplePack } from '../../scripts/pack/sample-pack.ts';
import type { Entity, EntityType } from '../nlp/report.ts';
import { linkEntities } from './link.ts';

const pack = samplePack(`
Nordlys Kraft = NK
org: Norwegian power company
founded: 1961
near: Ida Lien

Ida Lien
person: Norwegian politician
position: Prime Minister of Norway @ 2019..2023
near: Norway; Nordlys Kraft

Omar Lien
person: Jordanian minister
position: prime minister of Jordan @ 2021..
near: Jordan

Ada Berg
person: Norwegian painter of harbours
born: 1950

Supreme Court of Norway
org: highest court of Norway
founded: 1815
near: Norway

Jordan Shoes = Jordan
product: American basketball shoes
founded: 1984
prominence: 5.2
`);

/** An article in which these are named, each once and in this order. */
function link(
  text: string,
  names: readonly (readonly [name: string, type: EntityType, role?: string])[],
  day = '2022-05-01',
) {
  const entities = names.map(([name, type, role], i): Entity => {
    const start = text.indexOf(name);
    const roleStart = role === undefined ? 0 : text.indexOf(role);
    return {
      id: String(i),
      name,
      type,
      mentions: [{ start, end: start + name.length }],
      salience: 0.5,
      ...(role !== undefined && { role: { start: roleStart, end: roleStart + role.length, text: role } }),
    };
  });
  const links = linkEntities(pack, { text }, entities, day);
  return entities.map(({ id }) => {
    const found = links.get(id);
    if (found === undefined) return undefined;
    return found.kind === 'one' ? found.record.name : found.records.map(({ name, kind }) => `${name} (${kind})`);
  });
}

describe('linkEntities', () => {
  it('links by name, alias and demonym', () => {
    const text = 'NK of Norway pays more, Norwegian unions said; Nordlys Kraft denies it.';
    expect(
      link(text, [
        ['Nordlys Kraft', 'organization'],
        ['Norway', 'place'],
        ['Norwegian', 'misc'],
      ]),
    ).toEqual(['Nordlys Kraft', 'Norway', 'Norway']);
  });

  it('does not link what is of another type', () => {
    expect(link('Norway scored twice, her coach said.', [['Norway', 'person']])).toEqual([undefined]);
  });

  it('links a person only where the article supports it', () => {
    expect(link('Ada Berg won the marathon.', [['Ada Berg', 'person']])).toEqual([undefined]);
    expect(link('The painter Ada Berg, known for harbours, shows new work.', [['Ada Berg', 'person']])).toEqual([
      'Ada Berg',
    ]);
    expect(
      link('Ida Lien spoke to engineers of Nordlys Kraft.', [
        ['Ida Lien', 'person'],
        ['Nordlys Kraft', 'organization'],
      ]),
    ).toEqual(['Ida Lien', 'Nordlys Kraft']);
  });

  it('never links a lone last name', () => {
    expect(
      link('Lien spoke in Norway.', [
        ['Lien', 'person'],
        ['Norway', 'place'],
      ])[0],
    ).toBeUndefined();
  });

  it.each([
    ['2022-05-01', 'Prime Minister Lien of Norway spoke.', 'Prime Minister', undefined],
    ['2020-05-01', 'Prime Minister Lien spoke.', 'Prime Minister', 'Ida Lien'],
    ['2022-05-01', 'Norwegian Prime Minister Lien spoke.', 'Norwegian Prime Minister', 'Ida Lien'],
    ['2024-05-01', 'Norwegian Prime Minister Lien spoke.', 'Norwegian Prime Minister', undefined],
    ['2024-05-01', 'Former Norwegian Prime Minister Lien spoke.', 'Former Norwegian Prime Minister', 'Ida Lien'],
    ['2020-05-01', 'Deputy Prime Minister Lien spoke.', 'Deputy Prime Minister', undefined],
    ['2020-05-01', 'Pianist Lien played.', 'Pianist', undefined],
  ])('on %s, "%s"', (day, text, role, name) => {
    expect(link(text, [['Lien', 'person', role]], day)).toEqual([name]);
  });

  it('says that there are several where nothing decides', () => {
    expect(link('Jordan is in the news.', [['Jordan', 'place']])).toEqual(['Jordan']);
    expect(link('Jordan is in the news.', [['Jordan', 'misc']])).toEqual([
      ['Jordan (country)', 'Jordan Shoes (product)'],
    ]);
  });

  it('lets the other names of the article decide', () => {
    expect(
      link('The river in Montana floods Springfield, an American town.', [
        ['Springfield', 'place'],
        ['Montana', 'place'],
        ['American', 'misc'],
      ]),
    ).toEqual([['Springfield (city)', 'Springfield (city)'], 'Montana', 'United States']);
    expect(link('Springfield floods.', [['Springfield', 'place']])[0]).not.toBe('Springfield');
  });

  it('links a small town only where its country is named', () => {
    expect(link('Troms had snow.', [['Troms', 'place']])).toEqual([undefined]);
    expect(
      link('Troms in Norway had snow.', [
        ['Troms', 'place'],
        ['Norway', 'place'],
      ]),
    ).toEqual(['Troms', 'Norway']);
  });

  it.each([
    'Norway’s Supreme Court agreed.',
    'The Norwegian Supreme Court agreed.',
    'In Norway the Supreme Court agreed.',
  ])('takes an institution of the country at hand: %s', text => {
    const nation = text.includes('Norwegian') ? (['Norwegian', 'misc'] as const) : (['Norway', 'place'] as const);
    expect(link(text, [['Supreme Court', 'organization'], nation])[0]).toBe('Supreme Court of Norway');
  });

  it('leaves an institution alone where another country is named as often', () => {
    const names = [
      ['Supreme Court', 'organization'],
      ['Norway', 'place'],
      ['Jordan', 'place'],
    ] as const;
    expect(link('Jordan sued in Norway, and the Supreme Court agreed.', names)[0]).toBeUndefined();
  });

  it('does not take the letters of another full name for the pack’s', () => {
    const text = 'The Nurses of Kirkenes (NK) met.';
    const entities: Entity[] = [
      {
        id: '0',
        name: 'Nurses of Kirkenes',
        type: 'organization',
        mentions: [
          { start: 4, end: 22 },
          { start: text.indexOf('NK'), end: text.indexOf('NK') + 2 },
        ],
        salience: 1,
      },
    ];
    expect(linkEntities(pack, { text }, entities, '2022-05-01').size).toBe(0);
  });

  it('takes letters in capitals for a place before an institution', () => {
    expect(link('A concert in Bethlehem, NK, is sold out.', [['NK', 'place']])).toEqual([undefined]);
  });

  it('does not link an institution without its country', () => {
    expect(link('The Supreme Court agreed.', [['Supreme Court', 'organization']])).toEqual([undefined]);
  });
});
