import type { Briefing } from '../messages/briefing.ts';
import { callBackground, callPage } from '../messages/client.ts';
import type { ErrorCode, PageStatus } from '../messages/contract.ts';

/** What the popup shows. */
export type ViewState =
  | { readonly view: 'working' }
  /** The extension may not run here: a page of the browser, the store, a PDF. */
  | { readonly view: 'forbidden' }
  /** `present` tells whether our script is in the page at all; it is not where the page was open before the installation. */
  | { readonly view: 'no-article'; readonly present: boolean; readonly optedOut: boolean }
  | { readonly view: 'failed'; readonly code: ErrorCode }
  | { readonly view: 'ready'; readonly briefing: Briefing; readonly truncated: boolean };

export interface Tab {
  readonly id: number;
  readonly url: string | undefined;
}

/** The calls that are used, so that tests can stand in for the browser. */
export interface Calls {
  readonly page: typeof callPage;
  readonly background: typeof callBackground;
}
const REAL: Calls = { page: callPage, background: callBackground };

/**
 * Finds out what to show for a tab: asks the page, which owns its state, then fetches the briefing by its hash; one that was dropped is made again.
 * @param onWorking told as soon as it is known that the page is still at work
 */
export async function loadView({ id, url }: Tab, onWorking: () => void, calls = REAL): Promise<ViewState> {
  if (!isAnnotatable(url)) return { view: 'forbidden' };
  const status = await calls.page(id, 'page.status', {});
  if (!status.ok || status.value.state === 'idle') return viewOfGate(id, calls);
  if (status.value.state === 'working') onWorking();
  return viewOfStatus(id, await settle(id, status.value, calls), calls, true);
}

/** Annotates a page that the gate did not take for an article, or that was open before the installation. */
export async function annotateAnyway({ id }: Tab, calls = REAL): Promise<ViewState> {
  const loaded = await calls.background('popup.annotate', { tabId: id });
  if (!loaded.ok) return { view: 'failed', code: loaded.code };
  return viewOfStatus(id, await settle(id, { state: 'working' }, calls), calls, true);
}

/** Reads and analyses the page again after an error. */
export async function retry(tab: Tab, calls = REAL): Promise<ViewState> {
  await calls.page(tab.id, 'page.retry', {});
  return loadView(tab, () => undefined, calls);
}

const isAnnotatable = (url: string | undefined) => url === undefined || /^https?:/.test(url);

async function settle(id: number, status: PageStatus, calls: Calls): Promise<PageStatus> {
  if (status.state !== 'working') return status;
  const settled = await calls.page(id, 'page.settled', {});
  return settled.ok ? settled.value : { state: 'failed', code: settled.code };
}

async function viewOfGate(id: number, calls: Calls): Promise<ViewState> {
  const verdict = await calls.page(id, 'gate.verdict', {});
  return { view: 'no-article', present: verdict.ok, optedOut: verdict.ok && verdict.value.optedOut };
}

async function viewOfStatus(id: number, status: PageStatus, calls: Calls, mayRetry: boolean): Promise<ViewState> {
  if (status.state === 'failed') return { view: 'failed', code: status.code };
  if (status.state !== 'ready') return { view: 'failed', code: 'no-body' };
  const answer = await calls.background('popup.briefing', { hash: status.hash });
  if (answer.ok && answer.value !== null) return { view: 'ready', briefing: answer.value, truncated: status.truncated };
  if (!mayRetry) return { view: 'failed', code: answer.ok ? 'unknown' : answer.code };
  await calls.page(id, 'page.retry', {});
  return viewOfStatus(id, await settle(id, { state: 'working' }, calls), calls, false);
}
