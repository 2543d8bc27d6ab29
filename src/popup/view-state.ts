import type { Briefing } from '../messages/briefing.ts';
import { callBackground, callPage } from '../messages/client.ts';
import type { ErrorCode, PageStatus } from '../messages/contract.ts';
import { browser } from '../platform/browser.ts';
import { listsHost } from '../settings/settings.ts';
import { loadSettings } from '../settings/store.ts';

/** Why nothing was read of a page, where that is no error. */
export type NothingRead =
  /** It does not look like an article. */
  | 'no-article'
  /** It asks extensions of this kind to stay out. */
  | 'opted-out'
  /** The reader put its site on the block list. */
  | 'blocked'
  /** Our script is not in it: it was open before the installation. */
  | 'not-loaded';

/** What the popup shows. */
export type ViewState =
  /** The page is at work. */
  | { readonly view: 'working'; readonly next: Promise<ViewState> }
  /** The extension may never run here: a page of the browser, the store, a file. */
  | { readonly view: 'forbidden' }
  /** Firefox's reader view: the article is there again once the reader leaves it. */
  | { readonly view: 'reader-view' }
  | { readonly view: 'pdf' }
  /** The browser lets Backstory run here only when the reader says so. */
  | { readonly view: 'no-permission'; readonly origin: string }
  | { readonly view: 'nothing-read'; readonly why: NothingRead }
  /** BCP 47 language of an article that is not in English. */
  | { readonly view: 'foreign'; readonly lang: string }
  | { readonly view: 'failed'; readonly code: ErrorCode }
  | { readonly view: 'ready'; readonly briefing: Briefing; readonly truncated: boolean };

export interface Tab {
  readonly id: number;
  /** Undefined where the browser does not tell it: on its own pages, and where we have no permission. */
  readonly url: string | undefined;
  /** Whether it shows Firefox's reader view. */
  readonly isReaderView?: boolean;
}

/** The calls that are used, so that tests can stand in for the browser. */
export interface Calls {
  readonly page: typeof callPage;
  readonly background: typeof callBackground;
  readonly hasPermission: (origin: string) => Promise<boolean>;
  readonly isBlocked: (host: string) => Promise<boolean>;
  /** Whether the browser lets a script of ours into a tab. */
  readonly mayRun: (tabId: number) => Promise<boolean>;
}
const REAL: Calls = {
  page: callPage,
  background: callBackground,
  hasPermission: origin => browser.permissions.contains({ origins: [origin] }),
  isBlocked: async host => listsHost((await loadSettings()).blockedSites, host),
  // No list of forbidden pages would be complete, so a script that does nothing tries it.
  mayRun: tabId =>
    browser.scripting.executeScript({ target: { tabId }, func: () => undefined, injectImmediately: true }).then(
      () => true,
      () => false,
    ),
};

/**
 * Finds out what to show for a tab: asks the page, which owns its state, then fetches the briefing by its hash; one that was dropped is made again. Where the
 * page is still at work this is told at once, with what comes next.
 */
export async function loadView({ id, url, isReaderView }: Tab, calls = REAL): Promise<ViewState> {
  if (isReaderView) return { view: 'reader-view' };
  if (!isAnnotatable(url)) return { view: 'forbidden' };
  const status = await calls.page(id, 'page.status', {});
  if (!status.ok || status.value.state === 'idle') return viewOfGate(id, url, calls);
  if (status.value.state !== 'working') return viewOfStatus(id, status.value, calls, true);
  return { view: 'working', next: viewWhenSettled(id, calls, true) };
}

/** Annotates a page that the gate did not take for an article, or that was open before the installation. */
export async function annotateAnyway({ id }: Tab, calls = REAL): Promise<ViewState> {
  const loaded = await calls.background('popup.annotate', { tabId: id });
  if (!loaded.ok) return { view: 'failed', code: loaded.code };
  return viewWhenSettled(id, calls, true);
}

/** Reads and analyses the page again, after an error or in a language that is not ours. */
export async function retry(tab: Tab, anyLanguage = false, calls = REAL): Promise<ViewState> {
  await calls.page(tab.id, 'page.retry', anyLanguage ? { anyLanguage } : {});
  return loadView(tab, calls);
}

const isAnnotatable = (url: string | undefined) => url === undefined || /^https?:/.test(url);
const isPdf = (url: string) => /\.pdf$/i.test(new URL(url).pathname);

async function viewWhenSettled(id: number, calls: Calls, mayRetry: boolean): Promise<ViewState> {
  const settled = await calls.page(id, 'page.settled', {});
  if (!settled.ok) return { view: 'failed', code: settled.code };
  return viewOfStatus(id, settled.value, calls, mayRetry);
}

async function viewOfGate(id: number, url: string | undefined, calls: Calls): Promise<ViewState> {
  if (url !== undefined) {
    if (isPdf(url)) return { view: 'pdf' };
    const { origin, hostname } = new URL(url);
    if (!(await calls.hasPermission(`${origin}/*`))) return { view: 'no-permission', origin };
    if (await calls.isBlocked(hostname)) return { view: 'nothing-read', why: 'blocked' };
  }
  const verdict = await calls.page(id, 'gate.verdict', {});
  if (!verdict.ok)
    return (await calls.mayRun(id)) ? { view: 'nothing-read', why: 'not-loaded' } : { view: 'forbidden' };
  if (verdict.value.isPdf) return { view: 'pdf' };
  return { view: 'nothing-read', why: verdict.value.optedOut ? 'opted-out' : 'no-article' };
}

async function viewOfStatus(id: number, status: PageStatus, calls: Calls, mayRetry: boolean): Promise<ViewState> {
  if (status.state === 'foreign') return { view: 'foreign', lang: status.lang };
  if (status.state === 'failed') return { view: 'failed', code: status.code };
  if (status.state !== 'ready') return { view: 'failed', code: 'no-body' };
  const answer = await calls.background('popup.briefing', { hash: status.hash });
  if (answer.ok && answer.value !== null) return { view: 'ready', briefing: answer.value, truncated: status.truncated };
  if (!mayRetry) return { view: 'failed', code: answer.ok ? 'unknown' : answer.code };
  await calls.page(id, 'page.retry', {});
  return viewWhenSettled(id, calls, false);
}
