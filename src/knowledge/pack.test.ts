import { describe, expect, it } from 'vitest';
import { samplePack } from '../../scripts/pack/sample-pack.ts';
import { openPack } from './pack.ts';

const RECORDS = `
Nordlys Kraft = NK; Nordlys
org: Norwegian power company
founded: Tromsø @ 1961
leader: Ida Lien @ 2011..2016 [Oslo Stock Exchange]
near: Ida Lien; Norway; Nobody
wikipedia: Nordlys Kraft AS

Ida Lien
person: Norwegian politician
position: Prime Minister of Norway @ 2019..

Supreme Court of Norway
org: highest court of Norway
founded: 1815

Norwegian Ministry of Foreign Affairs
org: foreign ministry of Norway
founded: 1905

Norway
country: kingdom in northern Europe
leader: Ida Lien, prime minister @ 2019..

Bergen
place: second city of Norway
known for: its harbour
`;
const pack = samplePack(RECORDS);
const namesOf = (found: readonly { name: string }[]) => found.map(({ name }) => name);
const [norway] = pack.find('Norway');

describe('pack', () => {
  it('gives back what was written', () => {
    const [record] = pack.find('Nordlys Kraft');
    expect(record).toMatchObject({
      kind: 'org',
      type: 'organization',
      description: 'Norwegian power company',
      wikipedia: 'Nordlys Kraft AS',
      asOf: '2025-03',
      near: [pack.find('Ida Lien')[0].row, norway.row],
      facts: [
        { property: 'founded', value: 'Tromsø', from: '1961' },
        { property: 'leader', value: 'Ida Lien', from: '2011', to: '2016', source: 'Oslo Stock Exchange' },
      ],
    });
  });

  it.each(['NK', 'nordlys', 'the Nordlys Kraft', 'Nordlys  Kraft', 'N.K.'])('finds a record by %s', name => {
    expect(namesOf(pack.find(name))).toEqual(['Nordlys Kraft']);
  });

  it('finds nothing that is not in it', () => {
    expect(pack.find('Sørlys')).toEqual([]);
    expect(pack.find('')).toEqual([]);
  });

  it('finds all of one name', () => {
    expect(pack.find('Jordan').map(({ description }) => description)).toEqual([
      'Country or territory in Europe',
      'City in Montana, United States',
    ]);
  });

  it('keeps last names apart from names', () => {
    expect(pack.find('Lien')).toEqual([]);
    expect(namesOf(pack.findBySurname('Lien'))).toEqual(['Ida Lien']);
  });

  it.each([
    ['Supreme Court', 'Supreme Court of Norway'],
    ['ministry of foreign affairs', 'Norwegian Ministry of Foreign Affairs'],
    ['Foreign Ministry', 'Norwegian Ministry of Foreign Affairs'],
  ])('finds %s within its country', (institution, name) => {
    expect(namesOf(pack.findInCountry(norway, institution))).toEqual([name]);
    expect(pack.findInCountry(pack.find('Jordan')[0], institution)).toEqual([]);
  });

  it('adds what writers know of a country to what the packages know', () => {
    expect(norway.description).toBe('kingdom in northern Europe');
    expect(norway.facts).toEqual([
      { property: 'leader', value: 'Ida Lien, prime minister', from: '2019' },
      { property: 'capital', value: 'Oslo', source: 'Unicode CLDR' },
      { property: 'currency', value: 'Crown', source: 'Unicode CLDR' },
    ]);
  });

  it('lets the writer’s place stand for the package’s', () => {
    expect(pack.find('Bergen').map(({ description }) => description)).toEqual(['second city of Norway']);
  });

  it.each([
    ['nothing', new ArrayBuffer(0)],
    ['another file', new TextEncoder().encode('<!doctype html><title>404</title>').buffer],
    ['a file cut off', new Uint32Array([0x314b5042, 1, 1, 100]).buffer],
  ])('refuses %s', (_what, bytes) => {
    expect(() => openPack(bytes)).toThrow(RangeError);
  });
});
