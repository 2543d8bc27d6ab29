import type { ExtensionBrowser } from '../../scripts/browsers/extension-browser.ts';
import { expect, launchWithExtension, test } from '../fixtures.ts';
import { expectMarks, paintedTexts } from '../marks.ts';
import { ARTICLE_PATH } from '../server.ts';
import { expectStored } from '../settings.ts';

// What happens beside, behind and under a page: other tabs and windows, permissions taken away.

const TITLE = 'Council keeps the ferry quay';

test('an answer that comes after its tab has gone elsewhere leaves no number on the button', async ({
  open,
  browserWithExtension,
}) => {
  const page = await open('/empty');
  const { origin } = new URL(page.url());
  for (const after of [100, 300, 600, 1000]) {
    await page.goto(`${origin}/hostile/paragraph-of-2-mb`, { waitUntil: 'commit' });
    await page.waitForTimeout(after);
    await page.goto(`${origin}/`);
    // The background answers one after the other: what was asked before is answered by now.
    const other = await open(`/copy/${400 + after}`);
    await expectMarks(other);
    await expect.poll(() => browserWithExtension.badgeOf(other)).toMatch(/^[1-9]$/);
    expect(await browserWithExtension.badgeOf(page), `after ${after} ms`).toBe('');
  }
});

test('a popup closed in the middle of its work leaves nothing undone', async ({
  open,
  openPopupFor,
  browserWithExtension,
}) => {
  const page = await open('/copy/31');
  for (let i = 0; i < 3; i++) await browserWithExtension.closePage(await openPopupFor(page));
  await expectMarks(page);
  await page.reload({ waitUntil: 'commit' });
  await browserWithExtension.closePage(await openPopupFor(page));
  await expectMarks(page);
  const popup = await openPopupFor(page);
  await expect(popup.getByRole('heading', { level: 1 })).toHaveText(TITLE);
});

/** Opens a page in a window of its own. */
async function openWindow(browser: ExtensionBrowser, url: string) {
  const options = await browser.openExtensionPage('options.html');
  const opened = browser.context.waitForEvent('page', page => page !== options);
  await options.evaluate(async address => {
    interface Windows {
      create(options: { url: string }): Promise<unknown>;
    }
    const { browser, chrome } = globalThis as unknown as Record<string, { windows: Windows }>;
    await (browser ?? chrome).windows.create({ url: address });
  }, url);
  const page = await opened;
  await browser.closePage(options);
  await page.waitForURL(url);
  return page;
}

test('two windows have a briefing and a number each', async ({ open, openPopupFor, browserWithExtension, server }) => {
  const first = await open(ARTICLE_PATH);
  await expectMarks(first);
  const second = await openWindow(browserWithExtension, `${server.origin}/`);
  expect(await paintedTexts(second)).toEqual({});
  await expect.poll(() => browserWithExtension.badgeOf(first)).toMatch(/^[1-9]$/);
  expect(await browserWithExtension.badgeOf(second)).toBe('');

  await second.goto(`${server.origin}/copy/32`);
  await expectMarks(second);
  for (const [page, title] of [
    [second, TITLE],
    [first, 'Nordlys Cable will not share customer data'],
    [second, TITLE],
  ] as const) {
    const popup = await openPopupFor(page);
    await expect(popup.getByRole('heading', { level: 1 })).toContainText(title);
  }
  await second.close();
  await expect.poll(() => browserWithExtension.badgeOf(first)).toMatch(/^[1-9]$/);
});

test('settings changed in two places at once are all kept', async ({ browserWithExtension }) => {
  const [first, second] = [
    await browserWithExtension.openExtensionPage('options.html'),
    await browserWithExtension.openExtensionPage('options.html'),
  ];
  for (const on of [true, false, true, false]) {
    await Promise.all([
      first.getByRole('checkbox', { name: 'Background' }).setChecked(on),
      second.getByRole('combobox', { name: 'Places' }).selectOption(on ? 'tint' : 'line'),
    ]);
    await expectStored(first, { layers: { background: on }, types: { place: on ? 'tint' : 'line' } });
  }
  await browserWithExtension.closePage(first);
  await browserWithExtension.closePage(second);
});

/** Takes from the extension what it may do on other sites, as the reader can in Chromium's settings, and in Firefox's list of add-ons. */
async function revokePermission(browser: ExtensionBrowser): Promise<void> {
  if (browser.name === 'firefox') {
    const options = await browser.openExtensionPage('options.html');
    const isRemoved = await options.evaluate(() => {
      interface Permissions {
        remove(permissions: { origins: readonly string[] }): Promise<boolean>;
      }
      const { permissions } = (globalThis as unknown as Record<'browser', { permissions: Permissions }>).browser;
      return permissions.remove({ origins: ['http://*/*', 'https://*/*'] });
    });
    expect(isRemoved).toBe(true);
    return browser.closePage(options);
  }
  const id = new URL(browser.context.serviceWorkers()[0].url()).host;
  const settings = await browser.newPage();
  await settings.goto('chrome://extensions/');
  await settings.evaluate(async extensionId => {
    interface DeveloperPrivate {
      updateExtensionConfiguration(update: { extensionId: string; hostAccess: string }): Promise<void>;
    }
    const { developerPrivate } = (globalThis as unknown as Record<'chrome', { developerPrivate: DeveloperPrivate }>)
      .chrome;
    await developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess: 'ON_CLICK' });
  }, id);
  await browser.closePage(settings);
}

test('a permission taken away in the middle: open pages stay as they are, new ones are left alone', async ({
  browserName,
  outside,
  server,
}) => {
  const browser = await launchWithExtension(browserName, outside.port);
  const before = await browser.newPage();
  await before.goto(`${server.origin}/copy/34`);
  await expectMarks(before);
  const options = await browser.openExtensionPage('options.html');
  await options.getByRole('checkbox', { name: 'Background' }).check();
  await expectStored(options, { layers: { background: true } });
  await browser.closePage(options);

  await revokePermission(browser);
  const old = await browser.clickToolbar(before);
  await expect.poll(() => old.text()).toContain(TITLE);
  await old.close();
  expect((await paintedTexts(before)).person).toContain('Karin Haugland');

  const after = await browser.newPage();
  await after.goto(`${server.origin}/copy/35`);
  await after.waitForTimeout(1500);
  expect(await paintedTexts(after)).toEqual({});
  const again = await browser.openExtensionPage('options.html');
  await expectStored(again, { layers: { background: true } });
  expect(await browser.takeErrors()).toEqual([]);
  await browser.close();
});
