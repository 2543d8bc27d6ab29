import type { Page } from '@playwright/test';
import type { ExtensionBrowser } from '../../scripts/browsers/extension-browser.ts';
import { expect, launchWithExtension, test } from '../fixtures.ts';
import { expectMarks } from '../marks.ts';
import { type OutsideRequests, recordOutsideRequests } from '../outside-requests.ts';
import { ARTICLE_PATH } from '../server.ts';
import { startWikipedia, type Wikipedia, whyNoWikipedia } from '../wiki/wikipedia.ts';

// The extension against a real MediaWiki on this machine, which stands for Wikipedia; faults are in src/background/wikimedia/client.test.ts.

const reason = whyNoWikipedia();
test.skip(reason !== undefined, reason);
test.describe.configure({ mode: 'serial' });

let wikipedia: Wikipedia;
let proxy: OutsideRequests;
let browser: ExtensionBrowser;

test.beforeAll(async ({ browserName }) => {
  test.setTimeout(120_000);
  if (reason !== undefined) return;
  wikipedia = await startWikipedia();
  proxy = await recordOutsideRequests(wikipedia.port);
  browser = await launchWithExtension(browserName, proxy.port, { trustsAnyCertificate: true });
});

test.afterAll(async () => {
  await browser?.close();
  await proxy?.close();
  await wikipedia?.stop();
});

async function switchLookups(): Promise<void> {
  const options = await browser.openExtensionPage('options.html');
  await options.getByRole('checkbox', { name: /Wikipedia/ }).click();
  await expect(options.getByRole('status')).not.toBeEmpty();
  await browser.closePage(options);
}

/** Reads the article in a new tab and opens an entity in the popup beside it. */
async function openEntity(address: string, name: string): Promise<{ popup: Page; close: () => Promise<void> }> {
  const page = await browser.newPage();
  await page.goto(address);
  await expectMarks(page);
  const popup = await browser.openExtensionPage(`popup.html?tab=${await browser.tabIdOf(page)}`);
  await popup.locator('.name').filter({ hasText: name }).first().click();
  return {
    popup,
    close: async () => {
      await browser.closePage(popup);
      await browser.closePage(page);
    },
  };
}

test('asks nobody while look-ups are off', async ({ server }) => {
  const { popup, close } = await openEntity(server.origin + ARTICLE_PATH, 'Karin Haugland');
  await expect(popup.getByText('is a Norwegian engineer')).toHaveCount(0);
  await close();
  expect(wikipedia.requests).toEqual([]);
});

test('says quietly that Wikipedia is busy, and shows what is known without it', async ({ server }) => {
  await switchLookups();
  wikipedia.mode = 'busy';
  const address = `${server.origin}/copy/8`;
  await expect
    .poll(
      async () => {
        const { popup, close } = await openEntity(address, 'Bergen');
        const text = await popup.locator('body').textContent();
        await close();
        return text;
      },
      { timeout: 30_000 },
    )
    .toContain('Wikipedia is busy just now');
  const { popup, close } = await openEntity(address, 'Bergen');
  await expect(popup.getByText('City in Norway').first()).toBeVisible();
  await close();
  wikipedia.mode = 'wiki';
  wikipedia.requests.length = 0;
});

test('shows what Wikipedia knows, with its terms, after one request of names only', async ({ server }) => {
  const address = `${server.origin}${ARTICLE_PATH}?again`;
  await expect
    .poll(
      async () => {
        const { popup, close } = await openEntity(address, 'Karin Haugland');
        const text = await popup.locator('body').textContent();
        await close();
        return text;
      },
      { timeout: 30_000 },
    )
    .toContain('Karin Haugland (born 1971) is a Norwegian engineer. She founded Nordlys Cable AS in Bergen.');
  expect(wikipedia.requests).toHaveLength(1);
  const [{ url, headers }] = wikipedia.requests;
  expect(url.hostname).toBe('en.wikipedia.org');
  expect(url.searchParams.get('titles')?.split('|')).toContain('Karin Haugland');
  expect(url.href).not.toContain('127.0.0.1');
  expect(url.href).not.toContain('customer');
  expect(headers.cookie).toBeUndefined();
  expect(headers.referer).toBeUndefined();

  const { popup, close } = await openEntity(address, 'Karin Haugland');
  await expect(popup.getByRole('link', { name: /Wikipedia: Karin Haugland/ }).first()).toHaveAttribute(
    'href',
    'https://en.wikipedia.org/wiki/Karin_Haugland',
  );
  await expect(popup.getByRole('link', { name: 'CC BY-SA 4.0' }).first()).toBeVisible();
  await popup
    .locator('.name')
    .filter({ hasText: /^Nordlys Cable/ })
    .first()
    .click();
  await expect(popup.getByText('lays cables on the sea bed')).toBeVisible();
  await popup.locator('.name').filter({ hasText: 'Tomasz Brandt' }).first().click();
  await expect(popup.getByText('Several are called Tomasz Brandt')).toBeVisible();
  await close();
  expect(wikipedia.requests).toHaveLength(1);
});

test('takes back a link that is wrong, also in the page when it is read again', async ({ server }) => {
  const { popup, close } = await openEntity(server.origin + ARTICLE_PATH, 'Karin Haugland');
  await popup.getByRole('button', { name: 'Not this one' }).first().click();
  await expect(popup.getByText('is a Norwegian engineer')).toHaveCount(0);
  await close();
});

test('asks nobody once look-ups are off again', async ({ server }) => {
  await switchLookups();
  wikipedia.requests.length = 0;
  const { close } = await openEntity(`${server.origin}/copy/7`, 'Bergen');
  await close();
  expect(wikipedia.requests).toEqual([]);
});
