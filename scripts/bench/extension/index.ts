import { type BrowserContext, chromium, type Page } from '@playwright/test';
import type { ExtensionBrowser } from '../../browsers/extension-browser.ts';
import { pause, waitFor } from '../../browsers/extension-browser.ts';
import { ensureBrowser } from '../../browsers/find.ts';
import { launchBuilt } from '../../browsers/launch.ts';
import { bundle } from '../../lib/bundle.ts';
import { articlesOfLength, readArticles } from '../engine/articles.ts';
import { median } from '../engine/measure.ts';
import { type ArticleServer, serveArticle } from './article-server.ts';
import { type LongestTask, longestTask, type TraceEvent } from './trace.ts';

const WORDS = 5000;
const VIEWS = 5;
/** How long a page that changes all the time is watched, in ms. */
const RESTLESS_MS = 30_000;
const TRACED = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'];
/** After the marks are painted other work may follow (bars in the margin); so long it is waited for, in ms. */
const AFTERWARDS_MS = 500;
/** A page without the extension is done in this time. */
const BARE_MS = 1500;
/** Pause between keys, in ms: short beside what would be felt, long enough to be no load of its own. */
const KEYS_MS = 10;

export interface ExtensionResult {
  readonly words: number;
  readonly marks: number;
  /** Longest task of the page in which our scripts ran: medians of some views. */
  readonly longest: LongestTask;
  readonly layoutShift: number;
  /** Longest wait of a key while the article is loaded and annotated, with the extension and without, in ms: medians of some views. */
  readonly inputDelay: { readonly with: number; readonly without: number };
  /** Changes of the document by us. */
  readonly changes: number;
  /** From the request of the popup's page to the briefing in its document, in ms. */
  readonly popupMs: number;
  /** Memory of the page's scripts, ours among them, with the extension and without, in MB. */
  readonly memoryMb: { readonly with: number; readonly without: number };
  /** Share of a processor that a page of 2,000 mutations a second takes, with the extension and without, in percent. */
  readonly restless: { readonly with: number; readonly without: number };
}

/** Measures the built extension of `dist/` in Chromium, whose protocol tells of tasks, memory and processor time; beside the same pages without it. */
export async function benchExtension(onStep: (done: number, of: number) => void): Promise<ExtensionResult> {
  const [{ text }] = articlesOfLength(readArticles(), WORDS, 1);
  const server = await serveArticle('Harbour council keeps its files on the quay', text);
  const executable = ensureBrowser('chromium', message => console.error(message));
  const browser = await launchBuilt('chromium', { executable, headless: true });
  const plain = await chromium.launch({ executablePath: executable });
  const steps = VIEWS + 2;
  try {
    const inPage = [
      new URL('./in-page.ts', import.meta.url),
      new URL('../../pages/watch-document.ts', import.meta.url),
    ];
    for (const entry of inPage) await browser.context.addInitScript({ content: await bundle(entry) });
    const views: View[] = [];
    for (let i = 0; i < VIEWS; i++) {
      views.push(await viewArticle(browser, server));
      onStep(i + 1, steps);
    }
    const bare = await plain.newContext({ viewport: { width: 1280, height: 800 } });
    await bare.addInitScript({ content: await bundle(inPage[0]) });
    const delaysWithout: number[] = [];
    for (let i = 0; i < VIEWS; i++) delaysWithout.push(await viewBare(bare, server));
    const memoryWithout = await memoryOfPage(bare, server.addressOf(false));
    const restlessWith = await shareOfProcessor(browser.context, server.addressOf(true));
    onStep(VIEWS + 1, steps);
    const restlessWithout = await shareOfProcessor(bare, server.addressOf(true));
    onStep(steps, steps);
    const over = (pick: (view: View) => number) => median(views.map(pick));
    return {
      words: WORDS,
      marks: over(({ marks }) => marks),
      longest: { wall: over(({ longest }) => longest.wall), processor: over(({ longest }) => longest.processor) },
      layoutShift: Math.max(...views.map(({ layoutShift }) => layoutShift)),
      inputDelay: { with: over(({ inputDelay }) => inputDelay), without: median(delaysWithout) },
      changes: Math.max(...views.map(({ changes }) => changes)),
      popupMs: over(({ popupMs }) => popupMs),
      memoryMb: { with: over(({ memoryMb }) => memoryMb), without: memoryWithout },
      restless: { with: restlessWith, without: restlessWithout },
    };
  } finally {
    await plain.close();
    await browser.close();
    await server.close();
  }
}

interface View {
  readonly marks: number;
  readonly longest: LongestTask;
  readonly layoutShift: number;
  readonly inputDelay: number;
  readonly changes: number;
  readonly popupMs: number;
  readonly memoryMb: number;
}

/** Opens the article, traces it until it is marked, then opens the popup of its tab. */
async function viewArticle(browser: ExtensionBrowser, server: ArticleServer): Promise<View> {
  const page = await browser.newPage();
  const chromiumOf = browser.context.browser();
  if (chromiumOf === null) throw new Error('no browser to trace');
  await chromiumOf.startTracing(page, { categories: TRACED });
  await page.goto(server.addressOf(false), { waitUntil: 'commit' });
  const release = pressKeys(page);
  await waitFor('marks', () => page.evaluate(() => (globalThis.documentChanges?.().painted ?? 0) > 0));
  await pause(AFTERWARDS_MS);
  await release();
  const { traceEvents } = JSON.parse((await chromiumOf.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  const { layoutShift, inputDelays } = await page.evaluate(() => globalThis.pageNotes());
  const { changes, painted } = await page.evaluate(() => globalThis.documentChanges?.() ?? { changes: [], painted: 0 });
  const memoryMb = await memoryOf(page);
  const popup = await browser.openExtensionPage(`popup.html?tab=${await browser.tabIdOf(page)}`);
  const popupMs = await waitFor('the briefing', () => popup.evaluate(() => globalThis.pageNotes().briefingAt));
  await browser.closePage(popup);
  await browser.closePage(page);
  const longest = longestTask(traceEvents, 'chrome-extension://');
  const inputDelay = Math.max(...inputDelays);
  return { marks: painted, longest, layoutShift, inputDelay, changes: changes.length, popupMs, memoryMb };
}

/** The same page without the extension: the longest wait of a key. */
async function viewBare(context: BrowserContext, server: ArticleServer): Promise<number> {
  const page = await context.newPage();
  await page.goto(server.addressOf(false), { waitUntil: 'commit' });
  const release = pressKeys(page);
  await pause(BARE_MS);
  await release();
  const { inputDelays } = await page.evaluate(() => globalThis.pageNotes());
  await page.close();
  return Math.max(...inputDelays);
}

/** Presses a key that does nothing, again and again. @returns ends it */
function pressKeys(page: Page): () => Promise<void> {
  let presses = true;
  const pressing = (async () => {
    while (presses) {
      await page.keyboard.press('Shift');
      await pause(KEYS_MS);
    }
  })();
  return async () => {
    presses = false;
    await pressing;
  };
}

async function memoryOfPage(context: BrowserContext, address: string): Promise<number> {
  const page = await context.newPage();
  await page.goto(address);
  await pause(AFTERWARDS_MS);
  const memory = await memoryOf(page);
  await page.close();
  return memory;
}

/** Memory of all scripts of the page's process after garbage collection, in MB. */
async function memoryOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 1e6;
}

/** Processor time of the page's main thread over the time that passes, in percent. */
async function shareOfProcessor(context: BrowserContext, address: string): Promise<number> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const busy = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
  };
  await page.goto(address);
  const [before, start] = [await busy(), performance.now()];
  await pause(RESTLESS_MS);
  const share = (100 * (await busy()) - 100 * before) / ((performance.now() - start) / 1000);
  await page.close();
  return share;
}
