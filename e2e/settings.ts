import type { Page } from '@playwright/test';
import { expect } from './fixtures.ts';

interface SyncStorage {
  readonly storage: {
    readonly sync: { get(key: string): Promise<Record<string, object | undefined>>; set: () => Promise<void> };
  };
}

/** Waits until the browser has stored settings: what shows on a page of the extension may be ahead of it. @param page any page of the extension */
export async function expectStored(page: Page, settings: Readonly<Record<string, unknown>>): Promise<void> {
  const stored = () =>
    page.evaluate(async () => {
      const { browser, chrome } = globalThis as unknown as Record<string, SyncStorage>;
      return (await (browser ?? chrome).storage.sync.get('settings')).settings;
    });
  await expect.poll(stored).toMatchObject(settings);
}

/** From now on the browser refuses to store what a page of the extension changes, as it does when its room is used up. */
export function refuseToStore(page: Page): Promise<void> {
  return page.evaluate(() => {
    const { browser, chrome } = globalThis as unknown as Record<string, SyncStorage | undefined>;
    for (const api of [browser, chrome])
      if (api) api.storage.sync.set = () => Promise.reject(new Error('QUOTA_BYTES_PER_ITEM quota exceeded'));
  });
}
