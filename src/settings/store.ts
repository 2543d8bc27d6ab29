import { browser } from '../platform/browser.ts';
import { readSettings, type Settings } from './settings.ts';

const KEY = 'settings';

/** The reader's settings, synchronised where the browser does so. */
export async function loadSettings(): Promise<Settings> {
  const stored = await browser.storage.sync.get(KEY);
  return readSettings(stored[KEY]);
}

/** Changes of one context wait for each other: two quick clicks must not overwrite one another. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Changes some settings and keeps the others.
 * @throws where the browser does not store them: it synchronises 8 kB at most
 */
export function changeSettings(
  change: Partial<Settings> | ((settings: Settings) => Partial<Settings>),
): Promise<Settings> {
  const next = last.then(async () => {
    const before = await loadSettings();
    const settings = readSettings({ ...before, ...(typeof change === 'function' ? change(before) : change) });
    await browser.storage.sync.set({ [KEY]: settings });
    return settings;
  });
  last = next.catch(() => undefined);
  return next;
}

/** Tells of every change, from whichever context it came, until the signal aborts. */
export function watchSettings(onChange: (settings: Settings) => void, signal?: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'sync' && KEY in changes) onChange(readSettings(changes[KEY].newValue));
  };
  browser.storage.onChanged.addListener(listener);
  signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener), { once: true });
}
