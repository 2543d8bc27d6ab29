import type { Page } from '@playwright/test';
import { expect } from './fixtures.ts';

/** Texts that are painted, by the name of their highlight without our prefix; the registry is shared with the page. */
export function paintedTexts(page: Page): Promise<Record<string, string[]>> {
  return page.evaluate(() =>
    Object.fromEntries(
      [...CSS.highlights]
        .filter(([name]) => name.startsWith('backstory-'))
        .map(([name, ranges]) => [
          name.slice('backstory-'.length),
          [...ranges].map(range => (range as Range).toString()),
        ]),
    ),
  );
}

/** Waits until names are painted on a page, for at most `timeout` ms. */
export async function expectMarks(page: Page, timeout = 20_000): Promise<Record<string, string[]>> {
  await expect.poll(async () => Object.keys(await paintedTexts(page)).length, { timeout }).toBeGreaterThan(0);
  return paintedTexts(page);
}
