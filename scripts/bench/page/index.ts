import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser } from '@playwright/test';
import { type PageSource, pagesOf, pagesOfIndex } from '../../annotate/stored-page.ts';
import type { BrowserName } from '../../browsers/find.ts';
import { bundle } from '../../lib/bundle.ts';
import { serveStored } from '../../pages/serve-stored.ts';
import { median } from '../engine/measure.ts';
import { launchForTiming } from './browsers.ts';
import type { Showing } from './in-page-painting.ts';
import type { ReadingTimes } from './in-page-reading.ts';
import { readPeers } from './peers.ts';
import { spread } from './sample.ts';
import type { TurnTimes } from './turns.ts';

const PAGES = 100;
const MARKS = [500, 5000];
const SHOWINGS: readonly Showing[] = ['nothing', 'painted', 'split by hand', 'mark.js', 'surrounded'];
const TIMEOUT = 60_000;
const FIXTURES = fileURLToPath(new URL('../../../src/article/fixtures/', import.meta.url));
const MARK_STYLES = fileURLToPath(new URL('../../../assets/marks.css', import.meta.url));

/** A contender over all pages: medians in ms. */
export interface PageRow extends TurnTimes {
  /** How many times as long as Backstory takes, warm. */
  readonly timesOurs: number;
}

/** Medians from the call to the end of the frame that shows the marks, less an empty frame, in ms. */
export interface PaintingTimes {
  readonly marks: number;
  readonly painted: number;
  /** Wrapped in elements: by splitting text nodes from the end, the cheapest way, by mark.js, and by `Range.surroundContents`, which the DOM has for it. */
  readonly split: number;
  readonly markJs: number;
  readonly surrounded: number;
}

export interface PageResult {
  readonly browser: BrowserName;
  readonly pages: number;
  readonly articles: number;
  readonly gate: readonly PageRow[];
  readonly reading: readonly PageRow[];
  readonly painting: readonly PaintingTimes[];
}

/**
 * Times the gate, the reading and the painting in a real browser, beside their peers in the same page.
 * @param index stored pages as `npm run annotate` takes them, of which 100 are taken; the repository's own sample pages where absent
 */
export async function benchPage(
  name: BrowserName,
  index: string | undefined,
  rounds: number,
  onStep: (done: number, of: number) => void,
): Promise<PageResult> {
  const sources = spread(index !== undefined && existsSync(index) ? await pagesOfIndex(index) : samplePages(), PAGES);
  const browser = await launchForTiming(name);
  try {
    const read = await timePages(browser, sources, rounds, done => onStep(done, sources.length + MARKS.length));
    const articles = read.filter(({ isArticle }) => isArticle);
    const painting: PaintingTimes[] = [];
    for (const marks of MARKS) {
      painting.push(await timePainting(browser, marks, rounds));
      onStep(sources.length + painting.length, sources.length + MARKS.length);
    }
    return {
      browser: name,
      pages: read.length,
      articles: articles.length,
      gate: summarise(read.map(({ gate }) => gate)),
      reading: summarise(articles.map(({ reading }) => reading)),
      painting,
    };
  } finally {
    await browser.close();
  }
}

const samplePages = (): PageSource[] =>
  pagesOf(readdirSync(FIXTURES).flatMap(name => (name.endsWith('.html') ? [FIXTURES + name] : [])));

/** Times pages one after the other; what cannot be opened is told and left out. */
async function timePages(
  browser: Browser,
  sources: readonly PageSource[],
  rounds: number,
  onStep: (done: number) => void,
): Promise<ReadingTimes[]> {
  const code = `${readPeers('readers')}\n;${await bundle(new URL('./in-page-reading.ts', import.meta.url))}`;
  const server = await serveStored(sources);
  const times: ReadingTimes[] = [];
  try {
    for (const [number, { file }] of sources.entries()) {
      const page = await browser.newPage();
      page.setDefaultTimeout(TIMEOUT);
      try {
        await page.goto(server.addressOf(number), { waitUntil: 'load', timeout: TIMEOUT });
        times.push(
          await page.evaluate<ReadingTimes>(`(() => { ${code}\n;return timeReading(${rounds}, ${number}); })()`),
        );
      } catch (error) {
        console.error(`${file}: ${(error as Error).message.split('\n')[0]}`);
      }
      await page.close();
      onStep(number + 1);
    }
  } finally {
    await server.close();
  }
  return times;
}

async function timePainting(browser: Browser, marks: number, rounds: number): Promise<PaintingTimes> {
  const styles = readFileSync(MARK_STYLES, 'utf8');
  const code = `${readPeers('markers')}\n;${await bundle(new URL('./in-page-painting.ts', import.meta.url))}`;
  const times: Record<Showing, number[]> = {
    nothing: [],
    painted: [],
    'split by hand': [],
    'mark.js': [],
    surrounded: [],
  };
  for (let round = 0; round < rounds; round++) {
    for (const showing of SHOWINGS) {
      const page = await browser.newPage();
      await page.setContent(`<style>${styles}</style><body>`);
      times[showing].push(await page.evaluate<number>(`${code}\n;timePainting('${showing}', ${marks})`));
      await page.close();
    }
  }
  const empty = median(times.nothing);
  const over = (showing: Showing) => median(times[showing]) - empty;
  return {
    marks,
    painted: over('painted'),
    split: over('split by hand'),
    markJs: over('mark.js'),
    surrounded: over('surrounded'),
  };
}

/** Medians over pages of each contender. */
function summarise(pages: readonly (readonly TurnTimes[])[]): PageRow[] {
  if (pages.length === 0) return [];
  const over = (i: number, pick: (times: TurnTimes) => number) => median(pages.map(page => pick(page[i])));
  const rows = pages[0].map(({ name }, i) => ({ name, first: over(i, t => t.first), warm: over(i, t => t.warm) }));
  return rows.map(row => ({ ...row, timesOurs: row.warm / rows[0].warm }));
}
