// npm start [-- PAGE.html|URL …]: everything from a fresh clone to an annotated article. With a display a browser window; without one the briefing in the
// terminal and pictures under out/.
import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Page } from '@playwright/test';
import type { Briefing } from '../../src/messages/briefing.ts';
import { formatBriefing } from '../annotate/briefing.ts';
import { type ExtensionBrowser, waitFor } from '../browsers/extension-browser.ts';
import { ensureBrowser, isBrowserName } from '../browsers/find.ts';
import { hasDisplay, launchBuilt } from '../browsers/launch.ts';
import { buildAll } from '../build/build.ts';
import { SAMPLE, serveFiles } from './serve-files.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const OUT = join(ROOT, 'out');
const USAGE = 'usage: npm start [-- [--browser chromium|firefox] [--headless] PAGE.html|URL …]';

async function main() {
  const { values, positionals } = parseArgs({
    options: {
      browser: { type: 'string', default: 'chromium' },
      headless: { type: 'boolean', default: !hasDisplay() },
      help: { type: 'boolean', short: 'h', default: false },
    },
    allowPositionals: true,
  });
  if (values.help) return console.log(USAGE);
  const { browser: name, headless } = values;
  if (!isBrowserName(name)) throw new Error(USAGE);

  const executable = ensureBrowser(name, step);
  step('Building the extension…');
  await buildAll({ models: 'default', out: join(ROOT, 'dist') });
  const pages = await serveFiles(positionals.length > 0 ? positionals : [SAMPLE]);
  step(`Starting ${name}${headless ? ', without a window' : ''}…`);
  const browser = await launchBuilt(name, { executable, headless });
  try {
    for (const [index, { given, address }] of pages.addresses.entries()) {
      const page = await browser.newPage();
      await page.goto(address, { waitUntil: 'domcontentloaded' });
      if (headless) await briefTheTerminal(browser, page, given, index + 1);
    }
    if (!headless) {
      step('The article is open: click Backstory’s button in the toolbar. Close the browser to end.');
      await new Promise<void>(resolve => browser.context.on('close', () => resolve()));
    }
  } finally {
    await pages.close();
    if (headless) await browser.close();
  }
}

async function briefTheTerminal(browser: ExtensionBrowser, page: Page, given: string, number: number): Promise<void> {
  step(`Reading ${given}…`);
  const popup = await browser.openExtensionPage(`popup.html?tab=${await browser.tabIdOf(page)}`);
  await popup.setViewportSize({ width: 400, height: 600 });
  const briefing = await fetchBriefing(browser, page, popup);
  if (briefing === undefined) {
    console.log(`${given}: this page is not an article.`);
    return;
  }
  console.log(formatBriefing(briefing));
  mkdirSync(OUT, { recursive: true });
  const pictures = [join(OUT, `page-${number}.png`), join(OUT, `popup-${number}.png`)];
  await page.bringToFront();
  await page.screenshot({ path: pictures[0] });
  await popup.bringToFront();
  await popup.locator('main').first().waitFor();
  await popup.screenshot({ path: pictures[1], fullPage: true });
  console.log(`\nPictures: ${pictures.map(path => relative(process.cwd(), path)).join(' and ')}`);
  await browser.closePage(popup);
}

/** Asks as the popup does; undefined where the page is no article. */
async function fetchBriefing(browser: ExtensionBrowser, page: Page, popup: Page): Promise<Briefing | undefined> {
  const tabId = await browser.tabIdOf(page);
  const status = await waitFor('the article to be read', () => popup.evaluate(askStatus, tabId), 10_000).catch(
    () => undefined,
  );
  if (status === undefined) return undefined;
  return popup.evaluate(async hash => {
    const { browser, chrome } = globalThis as unknown as Record<string, ExtensionApi>;
    const answer = await (browser ?? chrome).runtime.sendMessage({ name: 'popup.briefing', payload: { hash } });
    return (answer as { value: Briefing }).value;
  }, status.hash);
}

interface ExtensionApi {
  runtime: { sendMessage(message: object): Promise<unknown> };
  tabs: { sendMessage(tabId: number, message: object): Promise<unknown> };
}

/** Runs in the popup: the page's status once it is ready. */
async function askStatus(tabId: number): Promise<{ hash: string } | undefined> {
  const { browser, chrome } = globalThis as unknown as Record<string, ExtensionApi>;
  const answer = await (browser ?? chrome).tabs
    .sendMessage(tabId, { name: 'page.settled', payload: {} })
    .catch(() => undefined);
  const value = (answer as { value?: { state: string; hash: string } } | undefined)?.value;
  return value?.state === 'ready' ? value : undefined;
}

function step(message: string): void {
  console.error(message);
}

main().catch(error => {
  console.error(error.message);
  process.exitCode = 1;
});
