import { test as base, type Page } from '@playwright/test';
import type { ExtensionBrowser, LaunchOptions } from '../scripts/browsers/extension-browser.ts';
import { findBrowser } from '../scripts/browsers/find.ts';
import { launchBuilt } from '../scripts/browsers/launch.ts';
import { type OutsideRequests, recordOutsideRequests } from './outside-requests.ts';
import { type PageServer, servePages } from './server.ts';

interface WorkerFixtures {
  /** Whether the browser is that of a device without a mouse; a file's own choice, by `test.use`. */
  readonly touch: boolean;
  /** The browser with the extension, one for all tests of a file. */
  readonly browserWithExtension: ExtensionBrowser;
  readonly server: PageServer;
  /** What the browser asks of other hosts than this machine; nothing of it is answered. */
  readonly outside: OutsideRequests;
}
interface TestFixtures {
  /** Opens a path of the local server in a new tab, closed after the test. */
  readonly open: (path: string) => Promise<Page>;
  /** Opens the popup in a tab, as it shows another tab; closed after the test. */
  readonly openPopupFor: (page: Page) => Promise<Page>;
  /** What the pages' consoles said of errors; must be empty at the end of a test. */
  readonly pageErrors: string[];
  /** Fails a test after which anything but this machine was asked for. */
  readonly staysHere: undefined;
}

/** A browser of its own with the extension, for tests that leave it in no state for others. */
export function launchWithExtension(
  browserName: string,
  proxyPort: number,
  options: Pick<LaunchOptions, 'touch' | 'keepsPages' | 'trustsAnyCertificate'> = {},
): Promise<ExtensionBrowser> {
  const name = browserName === 'firefox' ? 'firefox' : 'chromium';
  const executable = findBrowser(name);
  if (executable === undefined) throw new Error(`${name} is not installed: run "npm test", which installs it`);
  return launchBuilt(name, { executable, headless: true, proxyPort, ...options });
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  touch: [false, { option: true, scope: 'worker' }],
  browserWithExtension: [
    async ({ browserName, outside, touch }, use) => {
      const browser = await launchWithExtension(browserName, outside.port, { touch });
      await use(browser);
      await browser.close();
    },
    { scope: 'worker', timeout: 90_000 },
  ],
  outside: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's pattern
    async ({}, use) => {
      const outside = await recordOutsideRequests();
      await use(outside);
      await outside.close();
    },
    { scope: 'worker' },
  ],
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's pattern
    async ({}, use) => {
      const server = await servePages();
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
  staysHere: [
    async ({ outside }, use) => {
      await use(undefined);
      test.expect(outside.hosts(), 'requests to other hosts').toEqual([]);
    },
    { auto: true },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's pattern
  pageErrors: async ({}, use) => {
    const errors: string[] = [];
    await use(errors);
    test.expect(errors, 'errors on the pages’ consoles').toEqual([]);
  },
  open: async ({ browserWithExtension, server, pageErrors }, use) => {
    const pages: Page[] = [];
    await use(async path => {
      const page = await browserWithExtension.newPage();
      pages.push(page);
      // Firefox tells of what the page's own policy blocks in the same way.
      page.on(
        'pageerror',
        error => /Content-Security-Policy/.test(`${error.name}: ${error.message}`) || pageErrors.push(error.message),
      );
      page.on('console', message => {
        if (message.type() === 'error' && message.text().includes('Backstory')) pageErrors.push(message.text());
      });
      await page.goto(server.origin + path);
      return page;
    });
    for (const page of pages) await browserWithExtension.closePage(page);
    test.expect(await browserWithExtension.takeErrors(), 'uncaught errors of the extension').toEqual([]);
  },
  openPopupFor: async ({ browserWithExtension }, use) => {
    const pages: Page[] = [];
    await use(async page => {
      const popup = await browserWithExtension.openExtensionPage(
        `popup.html?tab=${await browserWithExtension.tabIdOf(page)}`,
      );
      pages.push(popup);
      return popup;
    });
    for (const page of pages) await browserWithExtension.closePage(page);
  },
});

export { expect } from '@playwright/test';
