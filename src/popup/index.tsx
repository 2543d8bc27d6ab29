import { render } from 'preact';
import { browser } from '../platform/browser.ts';
import { uiLanguage } from '../platform/i18n.ts';
import { App } from './App.tsx';
import type { Tab } from './view-state.ts';
import './popup.css';

/** The tab that `?tab=ID` names (a popup opened in a tab of its own), else the one in front. */
async function findTab(): Promise<Tab> {
  const id = Number(new URLSearchParams(location.search).get('tab') ?? Number.NaN);
  const tab = Number.isInteger(id)
    ? await browser.tabs.get(id)
    : (await browser.tabs.query({ active: true, currentWindow: true }))[0];
  return { id: tab?.id ?? -1, url: tab?.url };
}

document.documentElement.lang = uiLanguage();
document.documentElement.dir = browser.i18n.getMessage('@@bidi_dir') || 'ltr';
findTab().then(tab => render(<App tab={tab} />, document.getElementById('app')!));
