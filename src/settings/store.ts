import { browser } from '../platform/browser.ts';
import { readSettings, type Settings } from './settings.ts';

const KEY = 'settings';

/** The reader's settings, synchronised where the browser does so. */
export async function loadSettings(): Promise<Settings> {
  const stored = await browser.storage.sync.get(KEY);
  return readSettings(stored[KEY]);
}

/** New values of some settings, or how to make them of what is set. */
export type SettingsChange = Partial<Settings> | ((settings: Settings) => Partial<Settings>);

/**
 * Changes some settings and keeps the others. Changes wait for each other, those of other windows and of the background too: two at once must not overwrite
 * one another.
 * @throws where the browser does not store them: it synchronises 8 kB at most
 */
export function changeSettings(change: SettingsChange): Promise<Settings> {
  return navigator.locks.request(KEY, async () => {
    const before = await loadSettings();
    const settings = readSettings({ ...before, ...(typeof change === 'function' ? change(before) : change) });
    await browser.storage.sync.set({ [KEY]: settings });
    return settings;
  });
}

/** Tells of every change, from whichever context it came, until the signal aborts. */
export function watchSettings(onChange: (settings: Settings) => void, signal?: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'sync' && KEY in changes) onChange(readSettings(changes[KEY].newValue));
  };
  browser.storage.onChanged.addListener(listener);
  signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener), { once: true });
}
