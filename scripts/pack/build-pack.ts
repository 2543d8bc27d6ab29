import { nameKey } from '../../src/knowledge/name-key.ts';
import type { PackFact } from '../../src/knowledge/pack-record.ts';
import { leadersFromPersons } from './leaders.ts';
import type { CuratedRecord, RecordKind } from './parse-records.ts';
import type { City, Country, Places, Region } from './places.ts';
import type { PackEntry } from './write-pack.ts';

/** Month in which the packages were read. */
const PLACES_AS_OF = '2024-12';
/** How often news names a record whose writer did not say. */
const PROMINENCE: Readonly<Record<RecordKind, number>> = {
  person: 3.6,
  org: 3.6,
  group: 3.6,
  place: 3.8,
  country: 4,
  event: 3.8,
  law: 3.4,
  work: 3.2,
  product: 3.4,
};
/** By the country's rank in the news. */
const COUNTRY_PROMINENCE = [6, 5.2, 4.4];
/** Capitals are named with their governments; by the country's rank. */
const CAPITAL = [1.6, 1.2, 0.7];
/** States of the United States are named as cities of a million are. */
const US_STATE = 4;
const REGION = 3;
/** Cities of the United States whose article in Wikipedia has no state in its title (after the Associated Press's style book). */
const KNOWN_WITHOUT_STATE = new Set(
  (
    'Atlanta;Baltimore;Boston;Chicago;Cincinnati;Cleveland;Dallas;Denver;Detroit;Honolulu;Houston;Indianapolis;Las Vegas;' +
    'Los Angeles;Miami;Milwaukee;Minneapolis;New Orleans;New York City;Oklahoma City;Philadelphia;Phoenix;Pittsburgh;' +
    'St. Louis;Salt Lake City;San Antonio;San Diego;San Francisco;Seattle;Brooklyn;Manhattan;Queens;The Bronx;Staten Island'
  ).split(';'),
);
/** Everything the pack holds: countries with the writers' additions, curated records, cities and regions. */
export function assembleEntries(records: readonly CuratedRecord[], places: Places): PackEntry[] {
  const additions = new Map<string, CuratedRecord[]>();
  for (const record of [...records, ...leadersFromPersons(records, places.countries)]) {
    if (record.kind !== 'country') continue;
    const key = nameKey(record.name);
    additions.set(key, [...(additions.get(key) ?? []), record]);
  }
  const countries = places.countries.map(country => countryEntry(country, additions.get(nameKey(country.name)) ?? []));
  const known = new Set(places.countries.map(({ name }) => nameKey(name)));
  const curated = records
    .filter(({ kind, name }) => kind !== 'country' || !known.has(nameKey(name)))
    .map(record => curatedEntry(record));
  const countryOf = new Map(places.countries.map(country => [country.code, country]));
  const own = new Set(records.filter(({ kind }) => kind === 'place').map(({ name }) => nameKey(name)));
  const packaged = [
    ...places.cities
      .filter(({ name, country }) => nameKey(name) !== nameKey(countryOf.get(country)?.name ?? '')) // Singapore
      .map(city => cityEntry(city, countryOf.get(city.country))),
    ...regionsOf(places).map(region => regionEntry(region, countryOf.get(region.country)?.name)),
  ];
  return [...countries, ...curated, ...withoutCurated(packaged, own)];
}

/** Of the places of one name the most prominent goes where a writer described it. */
function withoutCurated(packaged: readonly PackEntry[], own: ReadonlySet<string>): PackEntry[] {
  const described = new Map<string, PackEntry>();
  for (const entry of packaged) {
    const key = nameKey(entry.name);
    if (own.has(key) && entry.prominence > (described.get(key)?.prominence ?? 0)) described.set(key, entry);
  }
  return packaged.filter(entry => described.get(nameKey(entry.name)) !== entry);
}

/** A city that is a state of its own (Berlin, Shanghai) is one place. */
function regionsOf({ cities, regions }: Places): Region[] {
  const towns = new Set(cities.map(({ name, country }) => `${nameKey(name)}, ${country}`));
  return regions.filter(({ name, country }) => country === 'US' || !towns.has(`${nameKey(name)}, ${country}`));
}

function curatedEntry({ place: _place, kind, prominence = PROMINENCE[kind], ...record }: CuratedRecord): PackEntry {
  return { ...record, kind, prominence, source: 'curated' };
}

function countryEntry(country: Country, additions: readonly CuratedRecord[]): PackEntry {
  const { name, aliases, capital, continent, currency, rank, wikipedia = name } = country;
  const [addition] = additions;
  const own: PackFact[] = [
    { property: 'capital', value: capital },
    { property: 'currency', value: currency },
  ];
  const packaged = additions.length > 0 ? own.map(fact => ({ ...fact, source: 'Unicode CLDR' })) : own;
  return {
    name,
    aliases: [...new Set([...aliases, ...additions.flatMap(record => record.aliases)])],
    kind: 'country',
    description: addition?.description ?? `Country or territory in ${continent}`,
    wikipedia: additions.map(record => record.wikipedia).find(title => title !== name) ?? wikipedia,
    near: [...new Set([capital, ...additions.flatMap(record => record.near)])],
    prominence: additions.find(record => record.prominence !== undefined)?.prominence ?? COUNTRY_PROMINENCE[rank],
    asOf: addition?.asOf ?? PLACES_AS_OF,
    source: addition ? 'curated' : 'countries',
    facts: [
      ...withoutRepeatedLeaders(additions.flatMap(record => record.facts)),
      ...packaged.filter(({ value }) => value !== ''),
    ],
  };
}

/** A leader that two files name is told once, as the first file has it. */
function withoutRepeatedLeaders(facts: readonly PackFact[]): PackFact[] {
  const seen = new Set<string>();
  return facts.filter(({ property, value, from = '' }) => {
    if (property !== 'leader') return true;
    const key = `${nameKey(value.split(/,| \(/)[0])} ${from.slice(0, 4)}`;
    return !seen.has(key) && seen.add(key);
  });
}

function cityEntry(
  { name, aliases = [], country, state, population, isCapital }: City,
  nation: Country | undefined,
): PackEntry {
  const land = nation?.name;
  const kind = isCapital ? 'Capital of' : 'City in';
  const title = country === 'US' && state && !KNOWN_WITHOUT_STATE.has(name) ? `${name}, ${state}` : name;
  const facts: PackFact[] = [];
  if (land !== undefined) facts.push({ property: 'country', value: land });
  if (population > 0) facts.push({ property: 'population', value: formatPopulation(population) });
  return {
    name,
    aliases: [...aliases, ...(title === name ? [] : [title])],
    kind: 'city',
    description: land === undefined ? 'City' : `${kind} ${state ? `${state}, ` : ''}${land}`,
    wikipedia: title,
    near: [land, state].filter(other => other !== undefined),
    prominence: Math.log10(Math.max(1, population)) + 1 + (isCapital ? CAPITAL[nation?.rank ?? 2] : 0),
    asOf: PLACES_AS_OF,
    source: 'cities',
    facts,
  };
}

const formatPopulation = (thousands: number) =>
  thousands >= 1000 ? `about ${(thousands / 1000).toFixed(1)} million` : `about ${thousands},000`;

function regionEntry({ name, country }: Region, land: string | undefined): PackEntry {
  const isState = country === 'US';
  return {
    name,
    aliases: [],
    kind: 'region',
    description: `${isState ? 'State' : 'State or region'} of ${land}`,
    wikipedia: isState && ['Georgia', 'New York', 'Washington'].includes(name) ? STATE_TITLES[name] : name,
    near: land === undefined ? [] : [land],
    prominence: isState ? US_STATE : REGION,
    asOf: PLACES_AS_OF,
    source: 'countries',
    facts: land === undefined ? [] : [{ property: 'country', value: land }],
  };
}

const STATE_TITLES: Readonly<Record<string, string>> = {
  Georgia: 'Georgia (U.S. state)',
  'New York': 'New York (state)',
  Washington: 'Washington (state)',
};
