// npm run pack [-- --check | --places]: checks the curated records, or takes the places from their packages again.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { buildPack, readRecords } from './pack-file.ts';
import { refreshPlaces } from './places.ts';

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(0)} kB`;

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
  if (values.check) return;
  const bytes = buildPack();
  console.log(`pack: ${kilobytes(bytes.length)}, ${kilobytes(gzipSync(bytes).length)} gzipped`);
}

main();
