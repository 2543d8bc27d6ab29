import type { BrowserContext, Page } from '@playwright/test';

/** Playwright's own WebDriver BiDi session: private, so the version of Playwright is pinned. */
export interface BidiSession {
  send(method: string, parameters: object): Promise<Record<string, unknown>>;
}
interface WithConnection {
  _connection: { toImpl(context: BrowserContext): { _browser: { _browserSession: BidiSession } } };
}

export const bidiOf = (context: BrowserContext): BidiSession =>
  (context as unknown as WithConnection)._connection.toImpl(context)._browser._browserSession;

/** Evaluates an expression in Firefox's own window, where its toolbar is. */
export type InWindow = (expression: string) => Promise<unknown>;

export async function windowEvaluator(bidi: BidiSession): Promise<InWindow> {
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

/** An expression that gives the tab of a page, in whichever window. */
export const nativeTab = (page: Page) => `(() => {
  for (const window of Services.wm.getEnumerator('navigator:browser')) {
    const tab = window.gBrowser.tabs.find(tab => tab.linkedBrowser.currentURI.spec === ${JSON.stringify(page.url())});
    if (tab) return tab;
  }
  throw new Error('no tab shows the page');
})()`;
