// npm run pages: stored pages through the built extension in a real browser. See USAGE.
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type PageSource, pagesOf, pagesOfIndex } from '../annotate/stored-page.ts';
import { ensureBrowser, isBrowserName } from '../browsers/find.ts';
import { launchBuilt } from '../browsers/launch.ts';
import { serveStored } from './serve-stored.ts';
import { createPageTrier, type PageTrial } from './try-page.ts';

const USAGE = `usage: npm run pages -- [--browser chromium|firefox] [--index FILE.tsv] [--from N] [--limit N]
  opens pages in a browser with the extension of dist/ (npm run build), their own scripts off, and counts uncaught errors and changes of the document;
  those of an index as npm run annotate takes it, else the fixtures of src/article`;

const FIXTURES = fileURLToPath(new URL('../../src/article/fixtures/', import.meta.url));

async function main() {
  const { values } = parseArgs({
    options: {
      browser: { type: 'string', default: 'chromium' },
      index: { type: 'string' },
      from: { type: 'string', default: '0' },
      limit: { type: 'string', default: 'Infinity' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const [from, limit] = [Number(values.from), Number(values.limit)];
  if (values.help) return console.log(USAGE);
  if (!isBrowserName(values.browser) || Number.isNaN(from + limit)) throw new Error(USAGE);
  const all = values.index === undefined ? fixturePages() : await pagesOfIndex(values.index);
  const sources = all.slice(from, from + limit);
  const server = await serveStored(sources);
  const executable = ensureBrowser(values.browser, message => console.error(message));
  const browser = await launchBuilt(values.browser, { executable, headless: true });
  try {
    const trier = await createPageTrier(browser);
    const tally = { pages: 0, marked: 0, other: 0, unanswered: 0, errors: 0, changed: 0, failed: 0 };
    for (const [index, { file }] of sources.entries()) {
      try {
        const trial = await trier.try(server.addressOf(index));
        tally.pages++;
        if (trial.painted > 0) tally.marked++;
        else if (trial.state === undefined) tally.unanswered++;
        else tally.other++;
        tally.errors += trial.errors.length;
        if (hasChanged(trial)) tally.changed++;
        const remarks = remarksOn(trial);
        if (remarks.length > 0) console.log(`${file}: ${remarks.join('; ')}`);
      } catch (error) {
        tally.failed++;
        console.log(`${file}: could not be opened: ${(error as Error).message.split('\n')[0]}`);
      }
    }
    console.log(
      `${values.browser}: ${tally.pages} pages (${tally.failed} more could not be opened), ${tally.marked} marked, ${tally.other} left alone, ${tally.unanswered} without an answer; ${tally.errors} uncaught errors, ${tally.changed} documents changed`,
    );
    if (tally.errors + tally.changed + tally.unanswered > 0) process.exitCode = 1;
  } finally {
    await browser.close();
    await server.close();
  }
}

const fixturePages = (): PageSource[] =>
  pagesOf(readdirSync(FIXTURES).flatMap(name => (name.endsWith('.html') ? [FIXTURES + name] : [])));

const hasChanged = ({ changes, isSame }: PageTrial) => changes.length > 0 || !isSame;

function remarksOn(trial: PageTrial): string[] {
  return [
    ...trial.errors,
    ...trial.changes.slice(0, 3),
    ...(trial.isSame ? [] : ['the document is not as it was']),
    ...(trial.state === undefined ? ['no answer'] : []),
    ...(trial.state === 'failed' ? ['failed'] : []),
  ];
}

main().catch(error => {
  console.error((error as Error).message);
  process.exitCode = 1;
});
