// npm run annotate: the engine on the command line. See USAGE.
import { parseArgs } from 'node:util';
import { loadModelFiles } from '../lib/models.ts';
import { annotateLines } from './jsonl.ts';

const USAGE = `usage: npm run annotate -- --jsonl              reads JSON lines {"id", "title"?, "date"?, "text"}, prints a report a line
       npm run annotate -- PAGE.html|URL …       opens pages in a headless browser, prints a briefing each
       npm run annotate -- --json PAGE.html|URL … the same as JSON, one line a page`;

async function main() {
  const { values } = parseArgs({
    options: {
      jsonl: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
    allowPositionals: true,
  });
  if (values.help) return console.log(USAGE);
  if (!values.jsonl) throw new Error(USAGE);
  const bad = await annotateLines(
    process.stdin,
    process.stdout,
    message => console.error(message),
    await loadModelFiles(),
  );
  if (bad > 0) process.exitCode = 1;
}

main().catch(error => {
  console.error(error.message);
  process.exitCode = 1;
});
