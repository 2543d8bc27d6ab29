import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { clickToolbar } from './chromium-popup.ts';
import { protocolOf } from './chromium-protocol.ts';
import { collectErrors, findWorker } from './chromium-worker.ts';
import { type ExtensionBrowser, type LaunchOptions, pause } from './extension-browser.ts';

/** Launches Chromium (not branded Chrome, which ignores `--load-extension`) with the extension. */
export async function launchChromium(options: LaunchOptions): Promise<ExtensionBrowser> {
  const profile = await mkdtemp(join(tmpdir(), 'backstory-chromium-'));
  const context = await launchContext(profile, options);
  const protocol = protocolOf(await context.browser()!.newBrowserCDPSession());
  const worker = await findWorker(context, protocol);
  const takeErrors = await collectErrors(context, protocol, worker.id);
  return {
    name: 'chromium',
    context,
    newPage: () => context.newPage(),
    closePage: page => closePage(context, page),
    async openExtensionPage(path) {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${worker.id}/${path}`);
      return page;
    },
    tabIdOf: worker.tabIdOf,
    clickToolbar: page => clickToolbar(protocol, profile, worker.id, page),
    tap: (page, x, y) => page.touchscreen.tap(x, y),
    emulatePrint: page => page.emulateMedia({ media: 'print' }),
    runCommand: worker.runCommand,
    badgeOf: worker.badgeOf,
    stopBackground: worker.stop,
    async reloadExtension() {
      await protocol.send('Extensions.loadUnpacked', { path: options.extension });
    },
    removeExtension: worker.reload,
    takeErrors,
    async close() {
      await context.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

function launchContext(profile: string, options: LaunchOptions): Promise<BrowserContext> {
  const { extension, executable, headless, viewport, dark, touch, keepsPages, proxyPort, trustsAnyCertificate } =
    options;
  return chromium.launchPersistentContext(profile, {
    executablePath: executable,
    headless,
    viewport: viewport ?? { width: 1280, height: 800 },
    colorScheme: dark ? 'dark' : 'light',
    hasTouch: touch === true,
    isMobile: touch === true, // or the pointer stays a fine one
    ...(keepsPages && { ignoreDefaultArgs: ['--disable-back-forward-cache'] }),
    args: [
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      '--enable-unsafe-extension-debugging', // for the real toolbar click
      '--remote-debugging-port=0', // for a second connection: the popup is no page of the first
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--host-resolver-rules=MAP *.wikipedia.org 127.0.0.1:9, MAP www.wikidata.org 127.0.0.1:9',
      ...(trustsAnyCertificate ? ['--ignore-certificate-errors'] : []),
      ...(proxyPort === undefined ? [] : [`--proxy-server=http://127.0.0.1:${proxyPort}`]),
    ],
  });
}

/** How long a page may take to close before it is asked again, in ms. */
const CLOSING = 2_000;

/** Closes a page. Chromium loses a close that comes while the page takes the place of the one before it (one of ten, right after `commit`): it is told again. */
async function closePage(context: BrowserContext, page: Page): Promise<void> {
  const isClosed = page.close().then(() => true);
  while (!(await Promise.race([isClosed, pause(CLOSING).then(() => false)])))
    await closeTarget(context, page).catch(() => undefined); // closed meanwhile
}

async function closeTarget(context: BrowserContext, page: Page): Promise<void> {
  const session = await context.newCDPSession(page);
  const { targetInfo } = await session.send('Target.getTargetInfo');
  await session.send('Target.closeTarget', { targetId: targetInfo.targetId });
}
