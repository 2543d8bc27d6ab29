import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, firefox, type Page } from '@playwright/test';
import { type ExtensionBrowser, type LaunchOptions, type Popup, waitFor } from './extension-browser.ts';

/** Host of the extension's pages; Firefox would draw one at random. */
const UUID = '5d1c2f0a-7b7e-4f0e-9d0b-6f1f6f1f6f1f';

/** Playwright's own WebDriver BiDi session: private, so the version of Playwright is pinned. */
interface BidiSession {
  send(method: string, parameters: object): Promise<Record<string, unknown>>;
}
interface WithConnection {
  _connection: { toImpl(context: BrowserContext): { _browser: { _browserSession: BidiSession } } };
}

/** Launches stock Firefox with the extension as a temporary add-on. */
export async function launchFirefox({
  extension,
  executable,
  headless,
  viewport,
  dark,
  proxyPort,
  trustsAnyCertificate,
}: LaunchOptions): Promise<ExtensionBrowser> {
  const profile = await mkdtemp(join(tmpdir(), 'backstory-firefox-'));
  const geckoId = await readGeckoId(extension);
  const context = await firefox.launchPersistentContext(profile, {
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
      ...(proxyPort !== undefined && {
        'network.proxy.type': 1,
        'network.proxy.http': '127.0.0.1',
        'network.proxy.http_port': proxyPort,
        'network.proxy.ssl': '127.0.0.1',
        'network.proxy.ssl_port': proxyPort,
      }),
    },
  });
  const bidi = (context as unknown as WithConnection)._connection.toImpl(context)._browser._browserSession;
  const install = () => bidi.send('webExtension.install', { extensionData: { type: 'path', path: extension } });
  await install();
  const inChrome = await chromeEvaluator(bidi);

  async function openExtensionPage(path: string): Promise<Page> {
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

  const extensionOf = `WebExtensionPolicy.getByID(${JSON.stringify(geckoId)}).extension`;
  const nativeTab = (page: Page) => `(() => {
    for (const window of Services.wm.getEnumerator('navigator:browser')) {
      const tab = window.gBrowser.tabs.find(tab => tab.linkedBrowser.currentURI.spec === ${JSON.stringify(page.url())});
      if (tab) return tab;
    }
    throw new Error('no tab shows the page');
  })()`;

  return {
    name: 'firefox',
    context,
    newPage: () => context.newPage(),
    async closePage(page) {
      // close() hangs on the extension's own pages.
      if (page.url().startsWith('moz-extension:')) await page.goto('about:blank');
      await page.close();
    },
    openExtensionPage,
    tabIdOf: async page => Number(await inChrome(`${extensionOf}.tabManager.getWrapper(${nativeTab(page)}).id`)),
    clickToolbar: page => clickToolbar(inChrome, extensionOf, nativeTab(page)),
    async runCommand(page, command) {
      await page.bringToFront();
      await inChrome(`(() => {
        const extension = ${extensionOf};
        const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
        const tab = ${nativeTab(page)};
        tab.ownerDocument.defaultView.gBrowser.selectedTab = tab;
        extension.shortcuts.onCommand ? extension.shortcuts.onCommand(${JSON.stringify(command)}, tab) : extension.shortcuts.emit('command', ${JSON.stringify(command)});
      })()`);
    },
    badgeOf: async page =>
      String(
        await inChrome(`(() => {
          const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
          return ExtensionParent.apiManager.global.browserActionFor(${extensionOf}).action.getContextData(${nativeTab(page)}).badgeText ?? '';
        })()`),
      ),
    async stopBackground() {
      await inChrome(`${extensionOf}.terminateBackground({ ignoreDevToolsAttached: true })`);
    },
    async reloadExtension() {
      await install();
    },
    async removeExtension() {
      await inChrome(`(async () => {
        const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
        await (await AddonManager.getAddonByID(${JSON.stringify(geckoId)})).uninstall();
      })()`);
    },
    async takeErrors() {
      const told = await inChrome(`(() => {
        const messages = Services.console.getMessageArray();
        Services.console.reset();
        return JSON.stringify(messages.flatMap(message =>
          message instanceof Ci.nsIScriptError && !(message.flags & Ci.nsIScriptError.warningFlag) && message.sourceName.startsWith('moz-extension://${UUID}/')
            ? [message.errorMessage] : []));
      })()`);
      return JSON.parse(String(told)) as string[];
    },
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

type ChromeEvaluator = (expression: string) => Promise<unknown>;

/** Evaluates in Firefox's own window, where its toolbar is. */
async function chromeEvaluator(bidi: BidiSession): Promise<ChromeEvaluator> {
  const tree = (await bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome' })) as {
    contexts: { context: string }[];
  };
  const target = { context: tree.contexts[0].context };
  return async expression => {
    const answer = await bidi.send('script.evaluate', { expression, target, awaitPromise: true });
    if (answer.type === 'exception') throw new Error((answer.exceptionDetails as { text: string }).text);
    return (answer.result as { value?: unknown }).value;
  };
}

async function clickToolbar(inChrome: ChromeEvaluator, extensionOf: string, nativeTab: string): Promise<Popup> {
  await inChrome(`(async () => {
    const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
    const tab = ${nativeTab};
    tab.ownerDocument.defaultView.gBrowser.selectedTab = tab;
    await ExtensionParent.apiManager.global.browserActionFor(${extensionOf}).triggerAction(tab.ownerDocument.defaultView);
  })()`);
  const popupBrowser = `[...Services.wm.getEnumerator('navigator:browser')]
    .map(window => window.document.querySelector('browser.webextension-popup-browser')).find(Boolean)`;
  await waitFor(
    'the popup to open',
    async () => (await inChrome(`${popupBrowser}?.currentURI.spec.endsWith('popup.html') ?? false`)) === true,
  );

  // The popup is in another process and no page of WebDriver's: a frame script reaches it.
  const inPopup = (code: string) =>
    inChrome(`new Promise((resolve, reject) => {
      const manager = (${popupBrowser}).messageManager;
      const answer = ({ data }) => { manager.removeMessageListener('backstory', answer); resolve(data); };
      manager.addMessageListener('backstory', answer);
      setTimeout(() => reject(new Error('the popup did not answer')), 5000);
      manager.loadFrameScript('data:application/javascript,' + encodeURIComponent(${JSON.stringify(
        `sendAsyncMessage('backstory', (document => { ${code} })(content.document));`,
      )}), false);
    })`);
  return {
    text: async () => String(await inPopup('return document.body.innerText;')),
    click: async selector => {
      await inPopup(`document.querySelector(${JSON.stringify(selector)}).click(); return true;`);
    },
    screenshot: async () => {
      const url = String(
        await inChrome(`(async () => {
          const image = await (${popupBrowser}).browsingContext.currentWindowGlobal.drawSnapshot(null, 2, 'white');
          const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
          canvas.width = image.width; canvas.height = image.height;
          canvas.getContext('2d').drawImage(image, 0, 0);
          return canvas.toDataURL('image/png');
        })()`),
      );
      return Buffer.from(url.split(',')[1], 'base64');
    },
    close: async () => {
      await inChrome(`(${popupBrowser})?.closest('panel')?.hidePopup()`);
    },
  };
}
