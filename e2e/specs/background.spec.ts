import { expect, test } from '../fixtures.ts';
import { expectMarks, paintedTexts, watchPulses } from '../marks.ts';
import { ARTICLE_PATH } from '../server.ts';

test('a stopped background wakes and nothing is lost', async ({ open, browserWithExtension, openPopupFor }) => {
  const page = await open(ARTICLE_PATH);
  const before = await expectMarks(page);
  await browserWithExtension.tabIdOf(page); // known from here on, without the background
  await browserWithExtension.stopBackground();

  const popup = await openPopupFor(page);
  await expect(popup.getByText('Nordlys Cable will not share customer data').first()).toBeVisible();

  await browserWithExtension.stopBackground();
  await page.reload();
  expect(await expectMarks(page)).toEqual(before);
});

test('the badge counts the background facts of its own tab', async ({ open, browserWithExtension }) => {
  const article = await open(ARTICLE_PATH);
  await expectMarks(article);
  const front = await open('/');
  await expect.poll(() => browserWithExtension.badgeOf(article)).toMatch(/^[1-9]$/);
  expect(await browserWithExtension.badgeOf(front)).toBe('');
});

test('a walk by key opens cards; the page keeps its keys and its selection', async ({ open, browserWithExtension }) => {
  const page = await open(ARTICLE_PATH);
  await expectMarks(page);
  await page.evaluate(() => {
    getSelection()!.selectAllChildren(document.querySelector('article h1')!);
    document.addEventListener('keydown', ({ key, defaultPrevented }) => {
      document.body.dataset.keys = `${document.body.dataset.keys ?? ''} ${key}${defaultPrevented ? '!' : ''}`;
    });
  });
  const state = () =>
    page.evaluate(() => ({
      focus: document.activeElement?.localName,
      selection: String(getSelection()),
      keys: document.body.dataset.keys,
    }));
  const pulse = async () => (await paintedTexts(page)).pulse?.join();
  const selection = 'Nordlys Cable will not share customer data, its founder says';

  await browserWithExtension.runCommand(page, 'next-mark');
  await expect.poll(pulse).toBe('Nordlys Cable');
  await expect.poll(async () => (await state()).focus).toBe('backstory-card');
  await browserWithExtension.runCommand(page, 'next-mark');
  await expect.poll(pulse).not.toBe('Nordlys Cable');
  await browserWithExtension.runCommand(page, 'previous-mark');
  await expect.poll(pulse).toBe('Nordlys Cable');
  expect((await state()).selection).toBe(selection);
  await page.keyboard.press('j');
  await page.keyboard.press('Escape');
  await expect.poll(state).toEqual({ focus: 'body', selection, keys: ' j Escape' });
});

test('commands walk from mark to mark and toggle the marks of a site', async ({ open, browserWithExtension }) => {
  const page = await open(ARTICLE_PATH);
  await expectMarks(page);

  const pulses = await watchPulses(page);
  await browserWithExtension.runCommand(page, 'next-claim');
  await expect.poll(async () => (await pulses()).length).toBe(1);

  await browserWithExtension.runCommand(page, 'toggle-marks');
  await expect.poll(() => paintedTexts(page)).toEqual({});
  await browserWithExtension.runCommand(page, 'toggle-marks');
  await expectMarks(page);
});
