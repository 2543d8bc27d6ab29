// npm run dev [-- --browser chromium|firefox … PAGE.html|URL …]: a browser with the extension and a page; builds again on every save and reloads both.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { ExtensionBrowser } from '../browsers/extension-browser.ts';
import { BROWSERS, type BrowserName, ensureBrowser, isBrowserName } from '../browsers/find.ts';
import { hasDisplay, launchBuilt } from '../browsers/launch.ts';
import { buildAll } from '../build/build.ts';
import { SAMPLE, serveFiles } from '../start/serve-files.ts';
import { watchFiles } from './watch-files.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** What the build reads. */
const WATCHED = ['src', 'assets', 'manifest.json'].map(name => join(ROOT, name));
const USAGE = `usage: npm run dev [-- --browser ${BROWSERS.join('|')} … PAGE.html|URL …]; --browser may be given twice`;

async function main() {
  const { values, positionals } = parseArgs({
    options: {
      browser: { type: 'string', multiple: true, default: ['chromium'] },
      headless: { type: 'boolean', default: !hasDisplay() },
      help: { type: 'boolean', short: 'h', default: false },
    },
    allowPositionals: true,
  });
  const names = values.browser.filter(isBrowserName);
  if (values.help) return console.log(USAGE);
  if (names.length < values.browser.length) throw new Error(USAGE);
  if (!(await build())) throw new Error('The first build must succeed.');
  const pages = await serveFiles(positionals.length > 0 ? positionals : [SAMPLE]);
  const addresses = pages.addresses.map(({ address }) => address);
  const browsers = await Promise.all(names.map(name => open(name, values.headless, addresses)));
  const stop = new AbortController();
  const closed = browsers.map(({ context }) => new Promise(resolve => context.on('close', resolve)));
  console.error('Watching src/, assets/ and manifest.json. Close the browser to end.');
  watchFiles(WATCHED, stop.signal, async () => {
    if (await build()) await Promise.all(browsers.map(reload));
  });
  await Promise.all(closed);
  stop.abort();
  await pages.close();
}

async function open(name: BrowserName, headless: boolean, addresses: readonly string[]): Promise<ExtensionBrowser> {
  const browser = await launchBuilt(name, { executable: ensureBrowser(name, console.error), headless });
  for (const address of addresses) {
    const page = await browser.newPage();
    await page.goto(address, { waitUntil: 'domcontentloaded' });
  }
  return browser;
}

/** @returns whether it succeeded; what broke is told, and mended by the next save */
async function build(): Promise<boolean> {
  try {
    await buildAll({ models: 'default', out: join(ROOT, 'dist') });
    return true;
  } catch (error) {
    console.error((error as Error).message);
    return false;
  }
}

/** The extension again, and every page of the web, whose scripts are of the build before. */
async function reload(browser: ExtensionBrowser): Promise<void> {
  await browser.reloadExtension();
  const pages = browser.context.pages().filter(page => /^https?:/.test(page.url()));
  await Promise.all(pages.map(page => page.reload({ waitUntil: 'domcontentloaded' })));
  console.error(`${new Date().toLocaleTimeString()}: reloaded in ${browser.name}`);
}

main().catch(error => {
  console.error(error.message);
  process.exitCode = 1;
});
