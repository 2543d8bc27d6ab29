import { openPack, type Pack } from '../../src/knowledge/pack.ts';
import { assembleEntries } from './build-pack.ts';
import { parseRecords } from './parse-records.ts';
import type { Places } from './places.ts';
import { writePack } from './write-pack.ts';

const PLACES: Places = {
  countries: [
    country('NO', 'Norway', 'Oslo', 0, ['Norwegian', 'Norwegians']),
    country('JO', 'Jordan', 'Amman', 1, ['Jordanian']),
    country('US', 'United States', 'Washington', 0, ['US', 'American']),
  ],
  cities: [
    { name: 'Oslo', country: 'NO', population: 580, isCapital: true },
    { name: 'Bergen', country: 'NO', population: 213 },
    { name: 'Jordan', country: 'US', state: 'Montana', population: 300 },
    { name: 'Springfield', country: 'US', state: 'Montana', population: 150 },
    { name: 'Springfield', country: 'US', state: 'Ohio', population: 160 },
  ],
  regions: [
    { name: 'Montana', country: 'US' },
    { name: 'Troms', country: 'NO' },
  ],
};

function country(code: string, name: string, capital: string, rank: number, aliases: readonly string[]) {
  return { code, name, aliases, capital, continent: 'Europe', currency: 'Crown', rank };
}

/** A small pack of invented people and firms for unit tests. @param records in the format of the curated ones */
export function samplePack(records: string): Pack {
  const parsed = parseRecords(`# as of: 2025-03\n\n${records}`, 'sample.txt');
  if (parsed.problems.length > 0) throw new Error(parsed.problems.join('\n'));
  return openPack(writePack(assembleEntries(parsed.records, PLACES)).buffer);
}
