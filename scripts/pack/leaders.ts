import { nameKey } from '../../src/knowledge/name-key.ts';
import type { CuratedRecord, RecordFact } from './parse-records.ts';
import type { Country } from './places.ts';

/** Offices that lead a country, as the records of persons write them. */
const OFFICE =
  /^(president|prime minister|chancellor|premier|taoiseach|king|queen|emperor|emir|sultan|supreme leader) of (?:the )?(.+)$/i;

/** Who led each country and when, out of the offices of the persons; in the form of a writer's addition to the country. */
export function leadersFromPersons(records: readonly CuratedRecord[], countries: readonly Country[]): CuratedRecord[] {
  const countryOf = new Map(
    countries.flatMap(country => [country.name, ...country.aliases].map(form => [nameKey(form), country] as const)),
  );
  const found = new Map<Country, { facts: RecordFact[]; asOf: string }>();
  for (const { name, kind, facts, asOf } of records) {
    if (kind !== 'person') continue;
    for (const { property, value, from, to, source } of facts) {
      const [, office, land = ''] = property === 'position' ? (OFFICE.exec(value) ?? []) : [];
      const country = countryOf.get(nameKey(land));
      if (office === undefined || country === undefined || from === undefined) continue;
      const fact: RecordFact = {
        property: 'leader',
        value: `${name}, ${office.toLowerCase()}`,
        from,
        ...(to !== undefined && { to }),
        ...(source !== undefined && { source }),
      };
      const known = found.get(country);
      if (known === undefined) found.set(country, { facts: [fact], asOf });
      else known.facts.push(fact);
    }
  }
  return [...found].map(([{ name, continent, wikipedia = name }, { facts, asOf }]) => ({
    name,
    aliases: [],
    kind: 'country',
    description: `Country or territory in ${continent}`,
    wikipedia,
    near: [],
    facts,
    asOf,
    place: 'offices of persons',
  }));
}
