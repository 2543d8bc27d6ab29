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
