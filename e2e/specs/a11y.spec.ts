import type { Page } from '@playwright/test';
import { expectAccessible } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { expectMarks } from '../marks.ts';
import { ARTICLE_PATH } from '../server.ts';
import { expectStored } from '../settings.ts';

test('the popup is accessible: briefing, an open entry, every panel', async ({ open, openPopupFor }) => {
  const page = await open(ARTICLE_PATH);
  await expectMarks(page);
  const popup = await openPopupFor(page);
  await popup.locator('.name').first().click();
  await expectAccessible(popup);
  for (const panel of ['marks', 'lookups', 'export']) {
    await popup.locator(`#tool-${panel}`).click();
    await expectAccessible(popup, '.panel');
  }
});

test('the popup’s notices are accessible', async ({ open, openPopupFor }) => {
  const popup = await openPopupFor(await open('/'));
  await expect(popup.getByRole('heading')).toHaveText('This does not look like an article');
  await expectAccessible(popup);
  const failed = await openPopupFor(await open('/empty'));
  await failed.getByRole('button', { name: 'Annotate anyway' }).click();
  await failed.getByText('Report a problem').click();
  await expectAccessible(failed);
});

test('the options are accessible', async ({ browserWithExtension }) => {
  const options = await browserWithExtension.openExtensionPage('options.html');
  await options.getByRole('radio', { name: 'Only on sites I choose' }).check();
  await expect(options.getByRole('textbox', { name: 'Sites I choose' })).toBeVisible();
  await expectAccessible(options);
  await options.getByRole('radio', { name: 'On every page that is an article' }).check();
  await expectStored(options, { run: 'everywhere' });
  await browserWithExtension.closePage(options);
});

/** Presses Tab until the focus is back at the start; gives the names of what it stood on. Each must show that it has the focus. */
async function tabThrough(page: Page): Promise<string[]> {
  const names: string[] = [];
  for (let i = 0; i < 200; i++) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement) || element === document.body || element.dataset.seen === 'yes') return null;
      element.dataset.seen = 'yes';
      // A hidden radio shows its focus on its label.
      const shown = element.matches('.visually-hidden') ? element.closest('label')! : element;
      const { outlineStyle } = getComputedStyle(shown);
      const label = element.getAttribute('aria-label') ?? element.closest('label')?.textContent ?? element.textContent;
      return `${outlineStyle === 'none' ? 'NO FOCUS SHOWN: ' : ''}${label?.trim()}`;
    });
    if (name === null) break;
    names.push(name);
  }
  return names;
}

test('everything in the popup is reached by keyboard alone', async ({ open, openPopupFor }) => {
  const page = await open(ARTICLE_PATH);
  await expectMarks(page);
  const popup = await openPopupFor(page);
  await popup.locator('h1').waitFor();

  // A panel opens and closes, and gives the focus back.
  await popup.locator('#tool-export').focus();
  await popup.keyboard.press('Enter');
  await expect(popup.locator('.panel')).toBeVisible();
  await popup.keyboard.press('Escape');
  await expect(popup.locator('.panel')).toHaveCount(0);
  await expect(popup.locator('#tool-export')).toBeFocused();

  const fresh = await openPopupFor(page);
  await fresh.locator('h1').waitFor();
  const names = await tabThrough(fresh);
  expect(names.filter(name => name.startsWith('NO FOCUS'))).toEqual([]);
  const all = names.join('\n');
  const buttons = await fresh.locator('button').count();
  expect(names.length).toBeGreaterThanOrEqual(buttons);
  for (const name of ['Summary', 'Search names', 'Karin Haugland', 'Marks', 'Look-ups', 'Export', 'Options'])
    expect(all).toContain(name);
});

test('everything in the options is reached by keyboard alone', async ({ browserWithExtension }) => {
  const options = await browserWithExtension.openExtensionPage('options.html');
  await options.locator('h1').waitFor();
  const names = await tabThrough(options);
  expect(names.filter(name => name.startsWith('NO FOCUS'))).toEqual([]);
  const controls = await options.locator('button, select, textarea, input[type="checkbox"]').count();
  // Each pair of radio buttons is one stop.
  expect(names.length).toBeGreaterThanOrEqual(controls);
  await browserWithExtension.closePage(options);
});
