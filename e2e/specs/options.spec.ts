import type { Locator } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { findCutOff } from '../layout.ts';
import { expectMarks, paintedTexts } from '../marks.ts';
import { ARTICLE_PATH } from '../server.ts';
import { expectStored } from '../settings.ts';

test('the keys that the manifest suggests are free in the browser', async ({ browserWithExtension }) => {
  const options = await browserWithExtension.openExtensionPage('options.html');
  const keys = async () => (await options.locator('kbd').allTextContents()).sort();
  await expect.poll(keys).toEqual(['Alt+Shift+J', 'Alt+Shift+K', 'Alt+Shift+M', 'Alt+Shift+S']);
  await browserWithExtension.closePage(options);
});

test('a style and a layer change the page at once', async ({ open, browserWithExtension }) => {
  const page = await open(ARTICLE_PATH);
  await expectMarks(page);
  const options = await browserWithExtension.openExtensionPage('options.html');
  const places = options.getByRole('combobox', { name: 'Places' });
  const painted = async () => Object.keys(await paintedTexts(page));
  await places.selectOption('tint');
  await expect.poll(painted).toContain('place-tint');
  await places.selectOption('off');
  await expect.poll(painted).not.toContain('place-tint');
  await places.selectOption('line');
  await expect.poll(painted).toContain('place');
  await options.getByRole('checkbox', { name: 'Claims' }).uncheck();
  await expect.poll(painted).not.toContain('claim');
  await options.getByRole('checkbox', { name: 'Claims' }).check();

  // Background sentences get a bar in the margin, which is in our own element.
  await options.getByRole('checkbox', { name: 'Background' }).check();
  await expect.poll(painted).toContain('background');
  expect(await page.locator('backstory-card').count()).toBe(1);
  await options.getByRole('checkbox', { name: 'Background' }).uncheck();
  await expect.poll(painted).not.toContain('background');
  await expectStored(options, { layers: { claims: true, background: false }, types: { place: 'line' } });
  await browserWithExtension.closePage(options);
});

/** Writes into a field as a reader does. */
async function enter(field: Locator, text: string): Promise<void> {
  await field.press('ControlOrMeta+a');
  await field.press('Delete');
  await field.pressSequentially(text);
  await field.blur();
}

test('runs only where it is allowed to', async ({ open, browserWithExtension, openPopupFor }) => {
  const options = await browserWithExtension.openExtensionPage('options.html');
  const blocked = options.getByLabel('Never on these sites');
  await enter(blocked, '127.0.0.1');
  await expect(options.getByRole('status')).toHaveText('Saved.');
  const page = await open(ARTICLE_PATH);
  const popup = await openPopupFor(page);
  await expect(popup.getByRole('heading')).toHaveText('Off on this site');
  expect(await paintedTexts(page)).toEqual({});
  await popup.getByRole('button', { name: 'Annotate anyway' }).click();
  await expectMarks(page);

  await options.bringToFront();
  await enter(blocked, 'not a site');
  await expect(options.getByRole('alert')).toHaveText('Not a site: not a site');
  await enter(blocked, '');
  await expectStored(options, { blockedSites: [] });
  await browserWithExtension.closePage(options);
});

test('settings go into a file and come out of it; what is no such file is refused', async ({
  browserWithExtension,
}) => {
  const options = await browserWithExtension.openExtensionPage('options.html');
  const load = (text: string) =>
    options
      .locator('input[type="file"]')
      .setInputFiles({ name: 'settings.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await load('{"format": "something else"}');
  await expect(options.getByRole('status')).toHaveText('This file holds no settings of Backstory.');
  await load(JSON.stringify({ format: 'backstory-settings', settings: { marks: { person: false }, lookups: 7 } }));
  await expect(options.getByRole('combobox', { name: 'People' })).toHaveValue('off');
  await expect(options.getByRole('checkbox', { name: 'Look up facts' })).not.toBeChecked();
  // More than browsers synchronise: it is told, and what was set stays.
  const blockedSites = Array.from({ length: 600 }, (_, i) => `paper-${i}.example`);
  await load(JSON.stringify({ format: 'backstory-settings', settings: { blockedSites } }));
  await expect(options.getByRole('status')).toContainText('Not saved');
  await expectStored(options, { types: { person: 'off' }, blockedSites: [] });
  await options.getByRole('button', { name: 'Reset all settings' }).click();
  await expect(options.getByRole('combobox', { name: 'People' })).toHaveValue('line');
  await expectStored(options, { types: { person: 'line' } });

  await options.getByRole('button', { name: 'Forget everything' }).click();
  await expect(options.getByRole('status')).toHaveText('Forgotten.');
  await browserWithExtension.closePage(options);
});

test('speaks the chosen language everywhere, with nothing cut off in a narrow window or at twice the size', async ({
  open,
  browserWithExtension,
  openPopupFor,
}) => {
  const page = await open(ARTICLE_PATH);
  await expectMarks(page);
  const options = await browserWithExtension.openExtensionPage('options.html');
  for (const [language, title, marks] of [
    ['de', 'Einstellungen', 'Markierungen'],
    ['ar', 'الخيارات', 'العلامات'],
  ]) {
    await options.locator('select').last().selectOption(language);
    await expect(options.getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(options.locator('html')).toHaveAttribute('dir', language === 'ar' ? 'rtl' : 'ltr');
    const popup = await openPopupFor(page);
    await popup.locator('h1').waitFor();
    await popup.locator('.name').first().click();
    await popup.getByRole('button', { name: marks, exact: true }).click();
    for (const shown of [options, popup]) {
      await shown.setViewportSize({ width: 320, height: 640 });
      expect(await findCutOff(shown), `${language}, 320 pixels`).toEqual([]);
      await shown.setViewportSize({ width: 640, height: 800 });
      await shown.evaluate(() => document.documentElement.style.setProperty('zoom', '2'));
      expect(await findCutOff(shown), `${language}, 200 %`).toEqual([]);
      await shown.evaluate(() => document.documentElement.style.removeProperty('zoom'));
    }
  }
  await options.locator('select').last().selectOption('auto');
  await expect(options.getByRole('heading', { level: 1 })).toHaveText('Options');
  await expectStored(options, { language: 'auto' });
  await browserWithExtension.closePage(options);
});
