import type { Page } from '@playwright/test';
import { bundleForPage } from '../bundle.ts';
import { expect, test } from '../fixtures.ts';
import type {} from '../in-page/card.ts';
import type {} from '../in-page/popup.tsx';

// Pictures of what people see, over data that never change. Fonts differ from machine to machine, so they are fixed to one family that is free and
// common on Linux; elsewhere these tests are skipped. `npx playwright test --update-snapshots pictures` makes them anew.

const FONTS = { '--sans': '"Liberation Sans"', '--serif': '"Liberation Serif"' };
const TOLERANCE = { maxDiffPixelRatio: 0.02, animations: 'disabled' } as const;

/** Fixes the fonts; false where they are not installed. */
async function fixFonts(page: Page): Promise<boolean> {
  return page.evaluate(fonts => {
    for (const [name, family] of Object.entries(fonts)) document.documentElement.style.setProperty(name, family);
    const measure = (font: string) => {
      const context = document.createElement('canvas').getContext('2d')!;
      context.font = font;
      return context.measureText('Backstory of the cable').width;
    };
    return measure('20px "Liberation Sans", monospace') !== measure('20px monospace');
  }, FONTS);
}

test.beforeEach(({ browserName }) => {
  test.skip(browserName !== 'chromium', 'pictures are compared in one browser');
});

test('the popup in light, dark and from right to left', async ({ open }) => {
  const page = await open('/empty');
  await page.setViewportSize({ width: 400, height: 600 });
  await page.evaluate(await bundleForPage('popup.tsx'));
  await page.evaluate(() => showPopup('en'));
  test.skip(!(await fixFonts(page)), 'the fonts of the pictures are not installed');
  await expect(page).toHaveScreenshot('popup-light.png', TOLERANCE);
  await page.locator('.name').nth(1).click();
  await expect(page).toHaveScreenshot('popup-entity.png', { ...TOLERANCE, fullPage: true });
  await page.evaluate(() => document.documentElement.style.setProperty('color-scheme', 'dark'));
  await page.locator('#tool-marks').click();
  await expect(page).toHaveScreenshot('popup-dark-marks.png', TOLERANCE);
  await page.evaluate(() => document.documentElement.style.setProperty('color-scheme', 'light'));
  await page.evaluate(() => showPopup('ar'));
  await expect(page).toHaveScreenshot('popup-arabic.png', TOLERANCE);
  await page.setViewportSize({ width: 1280, height: 800 });
});

test('the card on a light and on a dark page', async ({ open }) => {
  const page = await open('/empty');
  await page.evaluate(() => {
    document.head.innerHTML = '<meta name="backstory" content="off">';
    document.body.innerHTML = '<article style="max-width: 30em; font: 17px/1.6 Liberation Serif"></article>';
  });
  await page.evaluate(await bundleForPage('card.ts'));
  for (const theme of ['light', 'dark'] as const) {
    await page.evaluate(dark => {
      document.body.style.cssText = dark ? 'background: #15181d; color: #dde1e7' : '';
      return cardHarness.start('en');
    }, theme === 'dark');
    await page.evaluate(() => cardHarness.open('e2'));
    const card = page.locator('backstory-card .card');
    const hasFonts = await card.evaluate((element, fonts) => {
      for (const [name, family] of Object.entries(fonts)) (element as HTMLElement).style.setProperty(name, family);
      return document.fonts.check('16px "Liberation Serif"');
    }, FONTS);
    test.skip(!hasFonts || !(await fixFonts(page)), 'the fonts of the pictures are not installed');
    await expect(card).toHaveScreenshot(`card-${theme}.png`, TOLERANCE);
  }
});
