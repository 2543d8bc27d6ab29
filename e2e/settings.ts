import type { Page } from '@playwright/test';
import { expect } from './fixtures.ts';

interface SyncStorage {
  readonly storage: { readonly sync: { get(key: string): Promise<Record<string, object | undefined>> } };
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
