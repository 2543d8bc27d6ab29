import type { Page } from '@playwright/test';
import type { GateVerdict } from '../../src/article/page.ts';
import type { PageStatus } from '../../src/messages/contract.ts';
import { type ExtensionBrowser, pause } from '../browsers/extension-browser.ts';
import { bundle } from '../lib/bundle.ts';
import type { DocumentChanges } from './watch-document.ts';

/** What became of a page in a browser with the extension. */
export interface PageTrial extends DocumentChanges {
  /** `idle` where the gate said that it is no article; undefined where no script of ours answered in time. */
  readonly state: PageStatus['state'] | undefined;
  /** Uncaught errors of ours, in the page and in the background. */
  readonly errors: readonly string[];
}

/** Longest time until a page is marked, in ms. */
const TIMEOUT = 20_000;

export interface PageTrier {
  try(address: string): Promise<PageTrial>;
}

/** Tries pages one after the other; a page of the extension asks its scripts in the others how far they are. */
export async function createPageTrier(browser: ExtensionBrowser): Promise<PageTrier> {
  await browser.context.addInitScript({ content: await bundle(new URL('./watch-document.ts', import.meta.url)) });
  const control = await browser.openExtensionPage('options.html');
  return {
    async try(address) {
      const page = await browser.newPage();
      try {
        await page.goto(address, { waitUntil: 'load', timeout: TIMEOUT });
        const state = await askState(control, new URL(page.url()).host);
        const found = await page.evaluate(() => globalThis.documentChanges?.());
        if (found === undefined) throw new Error('the document is not watched');
        return { ...found, state, errors: await browser.takeErrors() };
      } finally {
        await browser.closePage(page);
      }
    },
  };
}

/** Follows the scripts in a tab until they are done with its page. */
async function askState(control: Page, host: string): Promise<PageTrial['state']> {
  for (const end = Date.now() + TIMEOUT; Date.now() < end; await pause(50)) {
    if ((await ask<GateVerdict>(control, host, 'gate.verdict'))?.article === false) return 'idle';
    const state = (await ask<PageStatus>(control, host, 'page.settled'))?.state;
    if (state !== undefined && state !== 'idle' && state !== 'working') return state;
  }
  return undefined;
}

/** Makes a call to the scripts in the tab that shows a host, out of a page of the extension. */
const ask = async <T>(control: Page, host: string, name: string): Promise<T | undefined> => {
  const answer = await control.evaluate(
    async ([host, name]) => {
      const { browser, chrome } = globalThis as unknown as Record<string, { tabs: Tabs }>;
      const { tabs } = browser ?? chrome;
      const tab = (await tabs.query({})).find(({ url }) => url !== undefined && new URL(url).host === host);
      return tab && tabs.sendMessage(tab.id, { name, payload: {} }, { frameId: 0 }).catch(() => undefined);
    },
    [host, name] as const,
  );
  return (answer as { value?: T } | undefined)?.value;
};

/** The parts of `browser.tabs` that are used. */
interface Tabs {
  query(filter: object): Promise<{ id: number; url?: string }[]>;
  sendMessage(id: number, message: object, options: object): Promise<unknown>;
}
