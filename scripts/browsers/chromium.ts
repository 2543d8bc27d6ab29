import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type CDPSession, chromium, type Page, type Worker } from '@playwright/test';
import { type ExtensionBrowser, type LaunchOptions, type Popup, waitFor } from './extension-browser.ts';

/** The parts of `chrome` that a test asks the service worker for. */
interface WorkerScope {
  chrome: {
    runtime: { reload(): void };
    tabs: { query(filter: object): Promise<{ id: number; url: string }[]> };
    action: { getBadgeText(details: { tabId: number }): Promise<string> };
    commands: { onCommand: { dispatch(command: string, tab: unknown): void } };
  };
}

/** Protocol calls that Playwright does not know: https://chromedevtools.github.io/devtools-protocol/tot/Extensions/ */
interface RawSession {
  send(
    method: string,
    parameters?: object,
  ): Promise<{ targetInfos: { targetId: string; type: string; url: string }[] }>;
}

/** Launches Chromium (not branded Chrome, which ignores `--load-extension`) with the extension. */
export async function launchChromium({
  extension,
  executable,
  headless,
  viewport,
  dark,
  proxyPort,
  trustsAnyCertificate,
}: LaunchOptions): Promise<ExtensionBrowser> {
  const profile = await mkdtemp(join(tmpdir(), 'backstory-chromium-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: executable,
    headless,
    viewport: viewport ?? { width: 1280, height: 800 },
    colorScheme: dark ? 'dark' : 'light',
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
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const id = worker.url().split('/')[2];
  const session = await context.browser()!.newBrowserCDPSession();
  const inWorker = workerEvaluator(worker);

  const errors: string[] = [];
  context.on('weberror', webError => {
    const { message, stack = '' } = webError.error();
    if (stack.includes(`chrome-extension://${id}/`)) errors.push(message);
  });
  await inWorker(noteErrors, undefined);

  // Kept, for a worker that was stopped cannot be asked.
  const tabIds = new Map<Page, number>();
  async function tabIdOf(page: Page): Promise<number> {
    const known = tabIds.get(page);
    if (known !== undefined) return known;
    const id = await inWorker(async url => {
      const { chrome } = globalThis as unknown as WorkerScope;
      return (await chrome.tabs.query({})).find(tab => tab.url === url)?.id ?? -1;
    }, page.url());
    tabIds.set(page, id);
    return id;
  }

  return {
    name: 'chromium',
    context,
    newPage: () => context.newPage(),
    closePage: page => page.close(),
    async openExtensionPage(path) {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${id}/${path}`);
      return page;
    },
    tabIdOf,
    clickToolbar: page => clickToolbar(session, profile, id, page),
    async runCommand(page, command) {
      await inWorker(
        async ([name, url]) => {
          const { chrome } = globalThis as unknown as WorkerScope;
          chrome.commands.onCommand.dispatch(
            name,
            (await chrome.tabs.query({})).find(tab => tab.url === url),
          );
        },
        [command, page.url()] as const,
      );
    },
    async badgeOf(page) {
      return inWorker(
        tabId => (globalThis as unknown as WorkerScope).chrome.action.getBadgeText({ tabId }),
        await tabIdOf(page),
      );
    },
    async stopBackground() {
      const raw = session as unknown as RawSession;
      const { targetInfos } = await raw.send('Target.getTargets');
      const target = targetInfos.find(({ type, url }) => type === 'service_worker' && url.includes(id));
      if (target === undefined) throw new Error('the service worker is not running');
      await raw.send('Target.closeTarget', { targetId: target.targetId });
    },
    async reloadExtension() {
      await (session as unknown as RawSession).send('Extensions.loadUnpacked', { path: extension });
    },
    async removeExtension() {
      // One that was loaded by the command line is not loaded again.
      const reload = () => (globalThis as unknown as WorkerScope).chrome.runtime.reload();
      await inWorker(reload, undefined).catch(() => undefined); // the worker ends before it answers
    },
    async takeErrors() {
      return [...errors.splice(0), ...(await inWorker(() => globalThis.uncaughtErrors?.splice(0) ?? [], undefined))];
    },
    async close() {
      await context.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

declare global {
  var uncaughtErrors: string[] | undefined;
}

/** Runs in the worker: keeps what nobody caught. A worker that was stopped forgets it. */
function noteErrors(): void {
  const kept: string[] = [];
  globalThis.uncaughtErrors = kept;
  addEventListener('error', ({ message }) => kept.push(message));
  addEventListener('unhandledrejection', ({ reason }) => kept.push(String(reason)));
}

/** Runs code in the worker; the same handle serves after the worker was stopped and woke again. */
function workerEvaluator(worker: Worker) {
  return <R, A>(code: (argument: A) => R | Promise<R>, argument: A): Promise<R> =>
    worker.evaluate(code as never, argument as never) as Promise<R>;
}

async function clickToolbar(session: CDPSession, profile: string, id: string, page: Page): Promise<Popup> {
  const raw = session as unknown as RawSession;
  const { targetInfos } = await raw.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  const tab = targetInfos.find(({ url }) => url === page.url());
  if (tab === undefined) throw new Error(`no tab shows ${page.url()}`);
  await page.bringToFront();
  await raw.send('Extensions.triggerAction', { id, targetId: tab.targetId });
  await waitFor('the popup to open', async () => {
    const all = await raw.send('Target.getTargets');
    return all.targetInfos.some(({ url }) => url.endsWith('/popup.html'));
  });
  // A connection made before the popup opens never sees it.
  const [port] = (await readFile(join(profile, 'DevToolsActivePort'), 'utf8')).split('\n');
  const over: Browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const popup = await waitFor('the popup page', async () =>
    over
      .contexts()
      .flatMap(each => each.pages())
      .find(each => each.url().endsWith('/popup.html')),
  );
  return {
    // biome-ignore lint/performance/useDomNodeTextContent: what a reader sees, not what is hidden
    text: () => popup.locator('body').innerText(),
    click: selector => popup.locator(selector).first().click(),
    screenshot: () => popup.screenshot(),
    async close() {
      await popup.close().catch(() => undefined); // it closes itself when it loses the focus
      await over.close();
    },
  };
}
