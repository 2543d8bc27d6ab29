import { readdirSync, readFileSync } from 'node:fs';
import { assembleEntries } from './build-pack.ts';
import { checkRecords, type Findings } from './check-records.ts';
import { type CuratedRecord, parseRecords } from './parse-records.ts';
import { readPlaces } from './places.ts';
import { writePack } from './write-pack.ts';

const RECORDS = new URL('../../assets/knowledge/records/', import.meta.url);

/** Every curated record, with what is wrong with them and their files. */
export function readRecords(): { records: CuratedRecord[]; findings: Findings } {
  const files = readdirSync(RECORDS).filter(name => name.endsWith('.txt'));
  const parsed = files.sort().map(name => parseRecords(readFileSync(new URL(name, RECORDS), 'utf8'), name));
  const records = parsed.flatMap(file => file.records);
  const { countries, cities, regions } = readPlaces();
  const { errors, warnings } = checkRecords(
    records,
    [...countries, ...cities, ...regions].map(({ name }) => name),
  );
  return { records, findings: { errors: [...parsed.flatMap(({ problems }) => problems), ...errors], warnings } };
}

/** The pack of the records and places in the repository; the same sources give the same bytes. */
export const buildPack = (): Uint8Array<ArrayBuffer> => writePack(assembleEntries(readRecords().records, readPlaces()));
