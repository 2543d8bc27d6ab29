// npm run pack [-- --check | --places]: checks the curated records, or takes the places from their packages again.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { checkRecords, type Findings } from './check-records.ts';
import { type CuratedRecord, parseRecords } from './parse-records.ts';
import { readPlaces, refreshPlaces } from './places.ts';

const RECORDS = new URL('../../assets/knowledge/records/', import.meta.url);

/** Every curated record, with what is wrong with their files. */
function readRecords(): { records: CuratedRecord[]; findings: Findings } {
  const files = readdirSync(RECORDS).filter(name => name.endsWith('.txt'));
  const parsed = files.sort().map(name => parseRecords(readFileSync(new URL(name, RECORDS), 'utf8'), name));
  const records = parsed.flatMap(({ records }) => records);
  const { countries, cities, regions } = readPlaces();
  const { errors, warnings } = checkRecords(
    records,
    [...countries, ...cities, ...regions].map(({ name }) => name),
  );
  return { records, findings: { errors: [...parsed.flatMap(({ problems }) => problems), ...errors], warnings } };
}

function main() {
  const { values } = parseArgs({
    options: { check: { type: 'boolean', default: false }, places: { type: 'boolean', default: false } },
  });
  if (values.places) {
    const { file, text } = refreshPlaces();
    writeFileSync(file, text);
  }
  const { records, findings } = readRecords();
  for (const warning of findings.warnings) console.log(`warning: ${warning}`);
  for (const error of findings.errors) console.error(`error: ${error}`);
  console.log(`${records.length} records, ${findings.errors.length} errors, ${findings.warnings.length} warnings`);
  if (findings.errors.length > 0) process.exitCode = 1;
}

main();
