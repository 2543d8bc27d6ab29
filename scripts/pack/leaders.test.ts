import { describe, expect, it } from 'vitest';
import { samplePack } from './sample-pack.ts';

const pack = samplePack(`
Ida Lien
person: Norwegian politician
position: Prime Minister of Norway @ 2019-10-01..2023-01-31
position: Chancellor of the University of Oslo @ 2024..
position: President of Bank Nord @ 2011..2016

Amy Roe
person: American politician
position: President of the US @ 2021-01-20.. [Federal Register]
position: Prime Minister of Norway

Norway
country: kingdom in northern Europe
leader: Ida Lien (prime minister) @ 2019..2023
`);

describe('leadersFromPersons', () => {
  it('tells who led a country, with the time and the source', () => {
    const [record] = pack.find('United States');
    expect(record.facts[0]).toEqual({
      property: 'leader',
      value: 'Amy Roe, president',
      from: '2021-01-20',
      source: 'Federal Register',
    });
    expect(record.source).toBe('curated');
  });

  it('keeps what a writer said of the same leader, and takes no office without a time', () => {
    const leaders = pack.find('Norway')[0].facts.filter(({ property }) => property === 'leader');
    expect(leaders.map(({ value }) => value)).toEqual(['Ida Lien (prime minister)']);
  });
});
