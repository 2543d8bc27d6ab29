import { describe, expect, it } from 'vitest';
import { parseRecords } from './parse-records.ts';

const FILE = `# Firms of the coast
# as of: 2025-03

Nordlys Kraft = Nordlys; NK
org: Norwegian power company
founded: Tromsø @ 1961
leader: Ida Lien @ 2011..2016
leader: Odd Berg @ 2016..
# A comment within a block
member of: Energi Norge
event: bought a wind farm in Troms @ 2019-05 [Oslo Stock Exchange]
event: sold it: at a loss @ 2021-07-02
near: Norway; Ida Lien
wikipedia: Nordlys Kraft AS
prominence: 3.5

Ida Lien
person: Norwegian manager
born: 1962
`;

const parse = (lines: string) => parseRecords(`# as of: 2025-03\n\n${lines}`, 'a.txt');

describe('parseRecords', () => {
  it('reads every part of a record', () => {
    const { records, problems } = parseRecords(FILE, 'coast.txt');
    expect(problems).toEqual([]);
    expect(records[0]).toEqual({
      name: 'Nordlys Kraft',
      aliases: ['Nordlys', 'NK'],
      kind: 'org',
      description: 'Norwegian power company',
      wikipedia: 'Nordlys Kraft AS',
      near: ['Norway', 'Ida Lien'],
      prominence: 3.5,
      asOf: '2025-03',
      place: 'coast.txt:4',
      facts: [
        { property: 'founded', value: 'Tromsø', from: '1961' },
        { property: 'leader', value: 'Ida Lien', from: '2011', to: '2016' },
        { property: 'leader', value: 'Odd Berg', from: '2016' },
        { property: 'memberOf', value: 'Energi Norge' },
        { property: 'event', value: 'bought a wind farm in Troms', from: '2019-05', source: 'Oslo Stock Exchange' },
        { property: 'event', value: 'sold it: at a loss', from: '2021-07-02' },
      ],
    });
    expect(records[1]).toMatchObject({ aliases: [], wikipedia: 'Ida Lien', place: 'coast.txt:17' });
  });

  it('takes a lone date as the day of what happens once', () => {
    expect(parse('Ada\nperson: writer\nborn: 1962-03').records[0].facts).toEqual([
      { property: 'born', value: '', from: '1962-03' },
    ]);
    expect(parse('Ada\nperson: writer\nborn: 1962 @ 1962-03').records[0].facts).toEqual([
      { property: 'born', value: '', from: '1962-03' },
    ]);
  });

  it('reads a time that only ended', () => {
    expect(parse('Ada\nperson: writer\nposition: editor @ ..2016').records[0].facts).toEqual([
      { property: 'position', value: 'editor', to: '2016' },
    ]);
  });

  it.each([
    ['a kind it does not know', 'Ada\nwriter: of novels', 'a.txt:3'],
    ['a record of one line', 'Ada', 'a.txt:3'],
    ['a line that is no property', 'Ada\nperson: writer\nknown since 2001', 'a.txt:5'],
    ['a property it does not know', 'Ada\nperson: writer\nhobby: chess', 'a.txt:5'],
    ['a day that no calendar has', 'Ada\nperson: writer\nevent: won @ 2019-02-30', 'a.txt:5'],
    ['words for a date', 'Ada\nperson: writer\nevent: won @ May 2019', 'a.txt:5'],
    ['an end before the beginning', 'Ada\nperson: writer\nposition: editor @ 2019..2016', 'a.txt:5'],
    ['a prominence off the scale', 'Ada\nperson: writer\nprominence: high', 'a.txt:5'],
  ])('names the line of %s and reads the other records', (_what, block, place) => {
    const { records, problems } = parse(`${block}\n\nBea\nperson: painter`);
    expect(records.map(({ name }) => name)).toEqual(['Bea']);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^${place}: `));
  });

  it('asks when the facts were written', () => {
    expect(parseRecords('Bea\nperson: painter', 'b.txt').problems).toEqual([
      expect.stringMatching(/^b\.txt:1: .*as of/),
    ]);
  });
});
