import type { BrowserContext, Page, Worker } from '@playwright/test';
import type { Protocol } from './chromium-protocol.ts';

/** The parts of `chrome` that the service worker is asked for. */
interface WorkerScope {
  chrome: {
    runtime: { reload(): void };
    tabs: { query(filter: object): Promise<{ id: number; url: string }[]> };
    action: { getBadgeText(details: { tabId: number }): Promise<string> };
    commands: { onCommand: { dispatch(command: string, tab: unknown): void } };
  };
}

/** What the extension's service worker does for a test. */
export interface ExtensionWorker {
  /** Id of the extension. */
  readonly id: string;
  tabIdOf(page: Page): Promise<number>;
  badgeOf(page: Page): Promise<string>;
  runCommand(page: Page, command: string): Promise<void>;
  /** Loads the extension again, which ends it where it was loaded by the command line. */
  reload(): Promise<void>;
  stop(): Promise<void>;
}

/** Waits for the extension's worker. The same handle serves after the worker was stopped and woke again. */
export async function findWorker(context: BrowserContext, protocol: Protocol): Promise<ExtensionWorker> {
  const worker: Worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const id = worker.url().split('/')[2];
  // Kept, for a worker that was stopped cannot be asked.
  const tabIds = new Map<Page, number>();

  async function tabIdOf(page: Page): Promise<number> {
    const known = tabIds.get(page);
    if (known !== undefined) return known;
    const found = await worker.evaluate(async url => {
      const { chrome } = globalThis as unknown as WorkerScope;
      return (await chrome.tabs.query({})).find(tab => tab.url === url)?.id ?? -1;
    }, page.url());
    tabIds.set(page, found);
    return found;
  }

  return {
    id,
    tabIdOf,
    badgeOf: async page =>
      worker.evaluate(
        tabId => (globalThis as unknown as WorkerScope).chrome.action.getBadgeText({ tabId }),
        await tabIdOf(page),
      ),
    runCommand: (page, command) =>
      worker.evaluate(
        async ([name, url]) => {
          const { chrome } = globalThis as unknown as WorkerScope;
          const tabs = await chrome.tabs.query({});
          chrome.commands.onCommand.dispatch(
            name,
            tabs.find(tab => tab.url === url),
          );
        },
        [command, page.url()] as const,
      ),
    reload: () =>
      worker.evaluate(() => (globalThis as unknown as WorkerScope).chrome.runtime.reload()).catch(() => undefined), // the worker ends before it answers
    async stop() {
      await protocol.send('Target.closeTarget', { targetId: await findTarget(protocol, id) });
    },
  };
}

/** Id of the worker's target. @throws where it is not running */
export async function findTarget(protocol: Protocol, extensionId: string): Promise<string> {
  const all = await protocol.targets();
  const target = all.find(({ type, url }) => type === 'service_worker' && url.includes(extensionId));
  if (target === undefined) throw new Error('the service worker is not running');
  return target.targetId;
}

/**
 * Collects uncaught errors of the extension's scripts in pages and of its worker. The worker's come over the protocol: a collector inside of it would be gone
 * with it each time it stops.
 * @returns gives the errors since it was last asked
 */
export async function collectErrors(
  context: BrowserContext,
  protocol: Protocol,
  id: string,
): Promise<() => Promise<string[]>> {
  const errors: string[] = [];
  context.on('weberror', webError => {
    const { message, stack = '' } = webError.error();
    // In the extension's own pages all are ours: what the browser rejects has no line of ours in its stack.
    const where = `${webError.page()?.url()} ${stack}`;
    if (where.includes(`chrome-extension://${id}/`)) errors.push(message);
  });
  const send = await protocol.attach(await findTarget(protocol, id), (method, parameters) => {
    if (method === 'Runtime.exceptionThrown') errors.push(textOf((parameters as ExceptionThrown).exceptionDetails));
  });
  await send('Runtime.enable');
  return async () => {
    await protocol.targets(); // what was sent before the answer has come by then
    return errors.splice(0);
  };
}

/** https://chromedevtools.github.io/devtools-protocol/tot/Runtime/#type-ExceptionDetails */
interface ExceptionThrown {
  readonly exceptionDetails: {
    readonly text: string;
    readonly exception?: { readonly description?: string; readonly value?: unknown };
  };
}

const textOf = ({ text, exception }: ExceptionThrown['exceptionDetails']) =>
  `${text} ${exception?.description ?? exception?.value ?? ''}`.trim();
