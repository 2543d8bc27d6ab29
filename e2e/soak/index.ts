// npm run soak: many pages in one session of Chromium; what grows, and what is left. See USAGE.
import { parseArgs } from 'node:util';
import type { Page } from '@playwright/test';
import { formatTable } from '../../scripts/bench/format-table.ts';
import type { ExtensionBrowser } from '../../scripts/browsers/extension-browser.ts';
import { ensureBrowser } from '../../scripts/browsers/find.ts';
import { launchBuilt } from '../../scripts/browsers/launch.ts';
import { servePages } from '../server.ts';
import { createWorkerMeasurer, growthOf, type Measure, measurePage, wholeOf } from './measure.ts';

const USAGE = `usage: npm run soak -- [--loads N] [--rows N]
  loads N articles (2000) of different texts one after the other in a tab, with the extension of dist/ (npm run build), while another tab goes to an article and
  away from it without a load; prints N times (10) what is held after garbage collection, compiled code, models and the scripts' objects apart; fails where
  something grew by more than 5 % or is left`;

/** Loads before the first row counts: models, compiled code and caches are there then. */
const WARM = 100;
/** A tab that stays in its document goes to the article and back once in so many loads of the other. */
const VISIT_EVERY = 5;
const MOST_GROWTH = 1.05;

async function main() {
  const { values } = parseArgs({
    options: {
      loads: { type: 'string', default: '2000' },
      rows: { type: 'string', default: '10' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const [loads, rows] = [Number(values.loads), Number(values.rows)];
  if (values.help) return console.log(USAGE);
  if (!(loads > WARM && rows > 0)) throw new Error(USAGE);
  const server = await servePages();
  const executable = ensureBrowser('chromium', message => console.error(message));
  const browser = await launchBuilt('chromium', { executable, headless: true });
  try {
    const { measures, errors } = await soak(browser, server.origin, loads, Math.ceil((loads - WARM) / rows));
    console.log(formatTable(HEAD, measures.map(rowOf)));
    const problems = problemsOf(measures, errors);
    for (const { what, factor } of growthOf(measures)) console.log(`${what}: ${((factor - 1) * 100).toFixed(1)} %`);
    console.log(problems.length === 0 ? 'nothing grew, nothing was left' : problems.join('\n'));
    if (problems.length > 0) process.exitCode = 1;
  } finally {
    await browser.close();
    await server.close();
  }
}

async function soak(browser: ExtensionBrowser, origin: string, loads: number, every: number) {
  const loading = await browser.newPage();
  const staying = await browser.newPage();
  await staying.goto(`${origin}/spa/list`);
  const measureWorker = await createWorkerMeasurer(browser.context);
  const measures: Measure[] = [];
  let [marks, left] = [0, 0];
  for (let load = 1; load <= loads; load++) {
    await loading.goto(`${origin}/copy/${load}`, { waitUntil: 'domcontentloaded' });
    await waitForMarks(loading, true);
    if (load % VISIT_EVERY === 0) {
      await staying.click('#to-article');
      await waitForMarks(staying, true);
      marks = await countMarks(staying);
      await staying.click('#to-list');
      await waitForMarks(staying, false);
      left += (await staying.locator('backstory-card').count()) + (await countMarks(staying));
    }
    if (load !== WARM && load !== loads && (load < WARM || (load - WARM) % every !== 0)) continue;
    const measure = {
      load,
      worker: await measureWorker(),
      loading: await measurePage(browser.context, loading),
      staying: await measurePage(browser.context, staying),
      marks,
      left,
    };
    measures.push(measure);
    console.error(rowOf(measure).join('  ')); // a sign of life: the table comes at the end
  }
  return { measures, errors: await browser.takeErrors() };
}

/** Waits until our marks are on a page, or gone from it. */
async function waitForMarks(page: Page, wanted: boolean): Promise<void> {
  await page.waitForFunction(
    isWanted => [...CSS.highlights.keys()].some(name => name.startsWith('backstory-')) === isWanted,
    wanted,
    { polling: 20, timeout: 30_000 },
  );
}

/** Ranges of ours that are registered in a page. */
const countMarks = (page: Page) =>
  page.evaluate(() =>
    [...CSS.highlights].reduce((sum, [name, { size }]) => sum + (name.startsWith('backstory-') ? size : 0), 0),
  );

const HEAD = [
  'loads',
  'worker, MB',
  'its code',
  'its models',
  'its objects',
  'tab that loads, MB',
  'its objects',
  'its listeners',
  'its documents',
  'tab that stays, MB',
  'its objects',
  'its listeners',
  'its nodes',
  'its marks',
  'left',
];
const inMB = (bytes: number) => (bytes / 1e6).toFixed(2);
const rowOf = ({ load, worker, loading, staying, marks, left }: Measure): string[] => [
  String(load),
  inMB(wholeOf(worker)),
  inMB(worker.code),
  inMB(worker.stores),
  inMB(worker.data),
  inMB(wholeOf(loading.heap)),
  inMB(loading.heap.data),
  String(loading.listeners),
  String(loading.documents),
  inMB(wholeOf(staying.heap)),
  inMB(staying.heap.data),
  String(staying.listeners),
  String(staying.nodes),
  String(marks),
  String(left),
];

function problemsOf(measures: readonly Measure[], errors: readonly string[]): string[] {
  const grown = growthOf(measures).filter(({ factor }) => factor > MOST_GROWTH);
  return [
    ...grown.map(({ what, factor }) => `${what} grew by ${((factor - 1) * 100).toFixed(1)} %`),
    ...(measures.at(-1)!.left > 0 ? ['elements or marks of ours were left in a page that is no article any more'] : []),
    ...errors,
  ];
}

main().catch(error => {
  console.error((error as Error).message);
  process.exitCode = 1;
});
