import { browser } from '../platform/browser.ts';
import type { Settings } from '../settings/settings.ts';
import { loadSettings } from '../settings/store.ts';
import { loadView, type Tab, type ViewState } from './view-state.ts';

/** What the popup knows before it draws anything. */
export interface Start {
  readonly tab: Tab;
  readonly settings: Settings;
  readonly view: ViewState;
}

export async function findStart(): Promise<Start> {
  const found = findTab();
  const [tab, settings, view] = await Promise.all([found, loadSettings(), found.then(each => loadView(each))]);
  return { tab, settings, view };
}

/** The tab that `?tab=ID` names (a popup opened in a tab of its own), else the one in front. */
async function findTab(): Promise<Tab> {
  const id = Number(new URLSearchParams(location.search).get('tab') ?? Number.NaN);
  const tab = Number.isInteger(id)
    ? await browser.tabs.get(id)
    : (await browser.tabs.query({ active: true, currentWindow: true }))[0];
  return { id: tab?.id ?? -1, url: tab?.url, isReaderView: tab?.isInReaderMode === true };
}
