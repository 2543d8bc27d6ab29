import { expectAccessible } from '../axe.ts';
import { bundleForPage } from '../bundle.ts';
import { expect, test } from '../fixtures.ts';
import type {} from '../in-page/popup.tsx';
import { findCutOff } from '../layout.ts';

// The popup's look in every language and state, in a plain page over data that never change.

const LANGUAGES = ['en', 'de', 'fr', 'es', 'pt-BR', 'zh-CN', 'ja', 'ar'] as const;

const NOTICES = [
  { view: 'forbidden' },
  { view: 'reader-view' },
  { view: 'pdf' },
  { view: 'no-permission', origin: 'https://ledger.example' },
  { view: 'nothing-read', why: 'no-article' },
  { view: 'nothing-read', why: 'opted-out' },
  { view: 'nothing-read', why: 'blocked' },
  { view: 'nothing-read', why: 'not-loaded' },
  { view: 'foreign', lang: 'de' },
  { view: 'failed', code: 'engine' },
  { view: 'failed', code: 'no-permission' },
] as const;

test('in every language the popup’s bar is one line, also in 320 pixels, and nothing is cut off', async ({ open }) => {
  const page = await open('/empty');
  await page.evaluate(await bundleForPage('popup.tsx'));
  for (const language of LANGUAGES) {
    await page.evaluate(wanted => showPopup(wanted), language);
    await page.locator('.name').nth(1).click();
    for (const width of [320, 400]) {
      await page.setViewportSize({ width, height: 600 });
      expect(await findCutOff(page), `${language}, ${width} pixels`).toEqual([]);
      const bar = await page.locator('.tools').boundingBox();
      expect(bar?.height, `${language}, ${width} pixels: bar`).toBeLessThan(60);
    }
    const sections = await page.locator('nav').boundingBox();
    expect(sections?.height, `${language}: line of sections`).toBeLessThan(40);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
});

test('every notice is accessible, and fits 320 pixels in every language', async ({ open }) => {
  const page = await open('/empty');
  await page.setViewportSize({ width: 320, height: 600 });
  await page.evaluate(await bundleForPage('popup.tsx'));
  for (const state of NOTICES) {
    for (const language of LANGUAGES) {
      await page.evaluate(([wanted, shown]) => showPopup(wanted, shown), [language, state] as const);
      expect(await findCutOff(page), `${language}: ${JSON.stringify(state)}`).toEqual([]);
    }
    await page.evaluate(shown => showPopup('en', shown), state);
    await expectAccessible(page);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
});
