import { browser } from '../platform/browser.ts';
import { keepTexts } from '../platform/i18n.ts';
import { loadSettings, watchSettings } from '../settings/store.ts';

/** Keeps the interface's texts in the language of the settings, from wherever these were changed, and anew after each update. */
export function followInterfaceLanguage(): void {
  const follow = (language: string) =>
    keepTexts(language).catch(error => console.error('Backstory: language of the interface:', error));
  watchSettings(({ language }) => follow(language));
  browser.runtime.onInstalled.addListener(async () => follow((await loadSettings()).language));
}
