// npm run pack [-- --check]: checks the curated records and prints the pack's size.
//   --places              takes the places from their packages again
//   --wikidata [URL]      takes leaders from Wikidata's query service, or another that speaks SPARQL; needs network
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { buildPack, readRecords } from './pack-file.ts';
import { readPlaces, refreshPlaces } from './places.ts';
import { fetchLeaders, WIKIDATA_ENDPOINT } from './refresh-wikidata.ts';

const LEADERS = new URL('../../assets/knowledge/records/wikidata-leaders.txt', import.meta.url);

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(0)} kB`;

async function main() {
  const { values, positionals } = parseArgs({
    options: {
      check: { type: 'boolean', default: false },
      places: { type: 'boolean', default: false },
      wikidata: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  if (values.places) {
    const { file, text } = refreshPlaces();
    writeFileSync(file, text);
  }
  if (values.wikidata) {
    const [endpoint = WIKIDATA_ENDPOINT] = positionals;
    const today = new Date().toISOString().slice(0, 10);
    writeFileSync(LEADERS, await fetchLeaders({ endpoint, countries: readPlaces().countries, today }));
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

main().catch(error => {
  console.error((error as Error).message);
  process.exitCode = 1;
});
