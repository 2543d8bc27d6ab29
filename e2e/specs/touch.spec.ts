import type { Page } from '@playwright/test';
import { bundleForPage } from '../bundle.ts';
import { expect, test } from '../fixtures.ts';
import type {} from '../in-page/card.ts';
import type {} from '../in-page/popup.tsx';
import { findCutOff, findTooSmall } from '../layout.ts';
import { cardCovers, expectMarks, placeOf } from '../marks.ts';
import { ARTICLE_PATH } from '../server.ts';

// A device without a mouse, as Firefox for Android has it.
test.use({ touch: true });

test('a tap on a mark opens its card, a tap elsewhere closes it', async ({ open, browserWithExtension }) => {
  const page = await open(ARTICLE_PATH);
  await expectMarks(page);
  const { x, y } = await placeOf(page, 'person', 'Karin Haugland');
  await browserWithExtension.tap(page, x, y);
  await expect.poll(() => cardCovers(page, x, y + 40)).toBe(true);
  expect(await cardCovers(page, x, y)).toBe(false);

  // On the card itself nothing closes it.
  await browserWithExtension.tap(page, x, y + 40);
  expect(await cardCovers(page, x, y + 40)).toBe(true);

  await browserWithExtension.tap(page, x, y - 150);
  await expect.poll(() => cardCovers(page, x, y + 40)).toBe(false);
});

/** Opens every panel of a popup; whatever it shows then must be large enough. */
async function expectLargePanels(popup: Page): Promise<void> {
  for (const panel of ['marks', 'lookups', 'export']) {
    await popup.locator(`#tool-${panel}`).click();
    expect(await findTooSmall(popup), panel).toEqual([]);
  }
}

const NO_FINGER = 'on the extension’s own pages Chromium keeps a fine pointer whatever is emulated';

test('everything in the popup and the options is large enough for a finger', async ({
  open,
  openPopupFor,
  browserWithExtension,
  browserName,
}) => {
  test.skip(browserName === 'chromium', NO_FINGER);
  const page = await open(ARTICLE_PATH);
  await expectMarks(page);
  const popup = await openPopupFor(page);
  await popup.setViewportSize({ width: 412, height: 860 });
  await popup.locator('h1').waitFor();
  expect(await popup.evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(true);
  await popup
    .locator('.name')
    .filter({ hasText: /^Germany/ })
    .click();
  await expect(popup.locator('.facts')).toContainText('Wikipedia: Germany');
  await expectLargePanels(popup);
  const options = await browserWithExtension.openExtensionPage('options.html');
  await options.locator('h1').waitFor();
  expect(await findTooSmall(options)).toEqual([]);
  await browserWithExtension.closePage(options);
});

test('everything in a popup that stands on a page of its own is large enough for a finger', async ({ open }) => {
  const page = await open('/empty');
  await page.evaluate(await bundleForPage('popup.tsx'));
  await page.evaluate(() => showPopup('en'));
  expect(await page.evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(true);
  await page.locator('.name').nth(1).click();
  await expectLargePanels(page);
});

test('everything on a card is large enough for a finger', async ({ open }) => {
  const page = await open('/empty');
  await page.evaluate(() => {
    document.head.innerHTML = '<meta name="backstory" content="off">';
    document.body.innerHTML = '<main><article></article></main>';
  });
  await page.evaluate(await bundleForPage('card.ts'));
  await page.evaluate(() => cardHarness.start('en'));
  for (const entity of ['e1', 'e2']) {
    await page.evaluate(id => cardHarness.open(id), entity);
    expect(await findTooSmall(page), entity).toEqual([]);
  }
});

test('the popup fills a narrow window, with its bar in one line and nothing cut off', async ({
  open,
  openPopupFor,
  browserName,
}) => {
  test.skip(browserName === 'chromium', NO_FINGER);
  const page = await open(ARTICLE_PATH);
  await expectMarks(page);
  const popup = await openPopupFor(page);
  await popup.locator('h1').waitFor();
  for (const width of [320, 360, 412]) {
    await popup.setViewportSize({ width, height: 700 });
    await expect.poll(() => popup.evaluate(() => innerWidth)).toBe(width);
    expect(await findCutOff(popup), `${width} pixels`).toEqual([]);
    const bar = await popup.locator('.tools').boundingBox();
    // A scrollbar may take its part.
    const free = await popup.evaluate(() => document.documentElement.clientWidth);
    expect(bar?.width, `${width} pixels`).toBe(free);
    expect(bar?.height, `${width} pixels`).toBeLessThan(60);
  }
  await popup.setViewportSize({ width: 1280, height: 800 });
});
