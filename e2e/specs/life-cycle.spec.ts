import { expect, launchWithExtension, test } from '../fixtures.ts';
import { expectMarks, paintedTexts } from '../marks.ts';
import { ARTICLE_PATH } from '../server.ts';

const TITLE = 'Council keeps the ferry quay';

/** When the background is stopped, in ms after the page begins to load: while it loads the script, reads its models, analyses, stores, answers. */
const STOPS = [0, 15, 30, 45, 60, 80, 100, 130, 160, 200, 260, 350];

for (const [number, after] of STOPS.entries()) {
  test(`a background stopped ${after} ms into a page loses no answer`, async ({
    open,
    openPopupFor,
    browserWithExtension,
  }) => {
    const page = await open('/empty');
    await browserWithExtension.tabIdOf(page); // known from here on, without the background
    const stop = new Promise<void>(resolve => setTimeout(resolve, after)).then(
      () => browserWithExtension.stopBackground().catch(() => undefined), // it may be at rest already
    );
    await page.goto(new URL(`/copy/${number}`, page.url()).href);
    await stop;
    expect((await expectMarks(page)).person).toContain('Karin Haugland');
    const popup = await openPopupFor(page);
    await expect(popup.getByRole('heading', { level: 1 })).toHaveText(TITLE);
  });
}

test('a background stopped under an open popup is woken by what the reader does next', async ({
  open,
  openPopupFor,
  browserWithExtension,
}) => {
  const page = await open('/copy/21');
  await expectMarks(page);
  const popup = await openPopupFor(page);
  await expect(popup.getByRole('heading', { level: 1 })).toHaveText(TITLE);
  await browserWithExtension.stopBackground();
  await popup.reload({ waitUntil: 'commit' });
  await popup.mouse.move(2, 2);
  await expect(popup.getByRole('heading', { level: 1 })).toHaveText(TITLE);
});

test('broken storage is no reason to fail: settings and briefings start anew', async ({
  open,
  openPopupFor,
  browserWithExtension,
}) => {
  const options = await browserWithExtension.openExtensionPage('options.html');
  await options.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as Record<string, { storage: Record<string, Storage> }>;
    interface Storage {
      get(keys: null): Promise<Record<string, unknown>>;
      set(items: Record<string, unknown>): Promise<void>;
    }
    const { session, local, sync } = (browser ?? chrome).storage;
    for (const area of [session, local, sync]) {
      const keys = [...Object.keys(await area.get(null)), 'settings', 'briefings'];
      await area.set(Object.fromEntries(keys.map(key => [key, { broken: [null, 1, 'x'] }])));
    }
  });
  await browserWithExtension.closePage(options);
  const page = await open('/copy/22');
  await expectMarks(page);
  const popup = await openPopupFor(page);
  await expect(popup.getByRole('heading', { level: 1 })).toHaveText(TITLE);
});

test('a tab closed in the middle leaves the others alone', async ({ open, browserWithExtension }) => {
  const first = await browserWithExtension.newPage();
  const { origin } = new URL((await open(ARTICLE_PATH)).url());
  await first.goto(`${origin}/copy/23`, { waitUntil: 'commit' });
  await browserWithExtension.closePage(first);
  const second = await open('/copy/24');
  await expectMarks(second);
  await expect.poll(() => browserWithExtension.badgeOf(second)).toMatch(/^[1-9]$/);
});

test('a page that comes back out of the browser’s cache has its marks and its number again', async ({
  browserName,
  outside,
  server,
}) => {
  const browser = await launchWithExtension(browserName, outside.port, { keepsPages: true });
  const page = await browser.newPage();
  await page.goto(`${server.origin}/copy/25`);
  await expectMarks(page);
  await page.evaluate(() => Object.assign(globalThis, { isKept: true }));
  const tabId = await browser.tabIdOf(page);
  await page.goto(`${server.origin}/`);
  await expect.poll(() => browser.badgeOf(page)).toBe('');

  const options = await browser.openExtensionPage('options.html');
  await options.evaluate(goBack, tabId);
  await expect
    .poll(() => options.evaluate(lookAtTab, tabId))
    .toEqual(['Council keeps the ferry quay', true, true, true]);
  expect(await browser.takeErrors()).toEqual([]);
  await browser.close();
});

interface Extension {
  readonly tabs: { goBack(tabId: number): Promise<void> };
  readonly action: { getBadgeText(details: { tabId: number }): Promise<string> };
  readonly scripting: { executeScript(injection: object): Promise<[{ result: unknown[] }]> };
}

/** Runs in a page of the extension. */
const goBack = (tabId: number) => {
  const { browser, chrome } = globalThis as unknown as Record<string, Extension>;
  return (browser ?? chrome).tabs.goBack(tabId);
};

/** Runs in a page of the extension: the title of a tab's page, whether it is the very page that was left, has marks, and a number on the button. */
const lookAtTab = async (tabId: number) => {
  const { browser, chrome } = globalThis as unknown as Record<string, Extension>;
  const { action, scripting } = browser ?? chrome;
  const [{ result }] = await scripting.executeScript({
    target: { tabId },
    world: 'MAIN',
    func: () => [document.title, 'isKept' in globalThis, CSS.highlights.has('backstory-person')],
  });
  return [...result, /^[1-9]$/.test(await action.getBadgeText({ tabId }))];
};

test('scripts whose extension was updated or removed under them go quiet and take their marks along', async ({
  browserName,
  outside,
  server,
}) => {
  const browser = await launchWithExtension(browserName, outside.port);
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', error => errors.push(error.message));
  await page.goto(`${server.origin}/copy/26`);
  await expectMarks(page);
  await browser.removeExtension();
  // Firefox ends the scripts themselves and takes the style sheet of the marks away; the ranges stay behind, unseen.
  const underline = () =>
    page.evaluate(
      () => getComputedStyle(document.querySelector('p')!, '::highlight(backstory-person)').textDecorationLine,
    );
  if (browser.name === 'firefox') await expect.poll(underline).toBe('none');
  else await expect.poll(() => paintedTexts(page), { timeout: 30_000 }).toEqual({});
  await page.mouse.move(300, 300, { steps: 4 });
  expect(errors).toEqual([]);
  await browser.close();
});

test('an extension that was loaded again serves the pages that are reloaded', async ({
  browserName,
  outside,
  server,
}) => {
  const browser = await launchWithExtension(browserName, outside.port);
  const page = await browser.newPage();
  await page.goto(`${server.origin}/copy/27`);
  await expectMarks(page);
  await browser.reloadExtension();
  // No event tells when the browser has put the new scripts in place.
  await expect(async () => {
    await page.reload({ waitUntil: 'domcontentloaded' });
    expect((await expectMarks(page, 5_000)).person).toContain('Karin Haugland');
  }).toPass();
  await browser.close();
});
