import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, firefox, type Page } from '@playwright/test';
import { type ExtensionBrowser, type LaunchOptions, waitFor } from './extension-browser.ts';
import { extensionIn } from './firefox-extension.ts';
import { tap } from './firefox-tap.ts';
import { bidiOf, nativeTab, windowEvaluator } from './firefox-window.ts';

/** Host of the extension's pages; Firefox would draw one at random. */
const UUID = '5d1c2f0a-7b7e-4f0e-9d0b-6f1f6f1f6f1f';

/** Launches stock Firefox with the extension as a temporary add-on. */
export async function launchFirefox(options: LaunchOptions): Promise<ExtensionBrowser> {
  const profile = await mkdtemp(join(tmpdir(), 'backstory-firefox-'));
  const geckoId = await readGeckoId(options.extension);
  const context = await launchContext(profile, geckoId, options);
  const bidi = bidiOf(context);
  const install = () => bidi.send('webExtension.install', { extensionData: { type: 'path', path: options.extension } });
  await install();
  const inWindow = await windowEvaluator(bidi);
  const extension = extensionIn(inWindow, geckoId, UUID);
  return {
    name: 'firefox',
    context,
    newPage: () => context.newPage(),
    async closePage(page) {
      // close() hangs on the extension's own pages; Firefox tells of the way out of one that has hardly opened as if another had come between.
      if (page.url().startsWith('moz-extension:'))
        await page.goto('about:blank').catch(() => page.waitForURL('about:blank', { waitUntil: 'commit' }));
      await page.close();
    },
    openExtensionPage: path => openExtensionPage(context, path),
    tabIdOf: extension.tabIdOf,
    clickToolbar: extension.clickToolbar,
    tap: (page, x, y) => tap(inWindow, page, x, y),
    async emulatePrint(page) {
      // Playwright's own does nothing in Firefox.
      await inWindow(`void (${nativeTab(page)}.linkedBrowser.browsingContext.mediumOverride = 'print')`);
    },
    runCommand: extension.runCommand,
    badgeOf: extension.badgeOf,
    stopBackground: extension.stopBackground,
    async reloadExtension() {
      await install();
    },
    removeExtension: extension.remove,
    takeErrors: extension.takeErrors,
    async close() {
      await context.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

async function readGeckoId(extension: string): Promise<string> {
  const manifest = JSON.parse(await readFile(join(extension, 'manifest.json'), 'utf8'));
  return manifest.browser_specific_settings.gecko.id;
}

function launchContext(profile: string, geckoId: string, options: LaunchOptions): Promise<BrowserContext> {
  const { executable, headless, viewport, dark, touch, proxyPort, trustsAnyCertificate } = options;
  return firefox.launchPersistentContext(profile, {
    channel: 'moz-firefox',
    executablePath: executable,
    headless,
    viewport: viewport ?? { width: 1280, height: 800 },
    ignoreHTTPSErrors: trustsAnyCertificate === true,
    args: ['--remote-allow-system-access'], // for moz-extension: pages and the toolbar
    firefoxUserPrefs: {
      'extensions.webextensions.uuids': JSON.stringify({ [geckoId]: UUID }),
      'network.dns.localDomains': 'en.wikipedia.org,www.wikidata.org',
      'ui.systemUsesDarkTheme': dark ? 1 : 0,
      // One bit: coarse, and no hover.
      ...(touch && {
        'dom.w3c_touch_events.enabled': 1,
        'ui.primaryPointerCapabilities': 1,
        'ui.allPointerCapabilities': 1,
      }),
      ...(proxyPort !== undefined && {
        'network.proxy.type': 1,
        'network.proxy.http': '127.0.0.1',
        'network.proxy.http_port': proxyPort,
        'network.proxy.ssl': '127.0.0.1',
        'network.proxy.ssl_port': proxyPort,
      }),
    },
  });
}

async function openExtensionPage(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage();
  // Firefox tells of no load event on these pages, and of nothing at all until a command touches them.
  await page.goto(`moz-extension://${UUID}/${path}`, { waitUntil: 'commit' });
  // A touch while the page changes its process fails.
  await waitFor('the page to answer', () =>
    page.mouse.move(1, 1).then(
      () => true,
      () => false,
    ),
  );
  return page;
}
