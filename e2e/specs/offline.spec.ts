import { expect, launchWithExtension, test } from '../fixtures.ts';
import { expectMarks, paintedTexts } from '../marks.ts';
import { expectStored } from '../settings.ts';

const TITLE = 'Council keeps the ferry quay';

test('without a network an open article keeps marks, number and briefing, and look-ups say that they add nothing', async ({
  browserName,
  outside,
  server,
}) => {
  const browser = await launchWithExtension(browserName, outside.port);
  const page = await browser.newPage();
  await page.goto(`${server.origin}/copy/41`);
  const painted = await expectMarks(page);
  await browser.context.setOffline(true);

  const options = await browser.openExtensionPage('options.html');
  await options.getByRole('checkbox', { name: /Wikipedia/ }).check();
  await expectStored(options, { lookups: true });
  await browser.closePage(options);
  const popupSays = async (text: string) => {
    const popup = await browser.openExtensionPage(`popup.html?tab=${await browser.tabIdOf(page)}`);
    await expect(popup.getByRole('heading', { level: 1 })).toHaveText(TITLE);
    const said = await popup.locator('body').textContent();
    await browser.closePage(popup);
    expect(said).toContain(text);
  };
  await expect(() => popupSays('Wikipedia could not be reached')).toPass({ timeout: 30_000 });
  expect(await paintedTexts(page)).toEqual(painted);
  await expect.poll(() => browser.badgeOf(page)).toMatch(/^[1-9]$/);

  await browser.context.setOffline(false);
  await page.goto(`${server.origin}/copy/42`);
  expect((await expectMarks(page)).person).toContain('Karin Haugland');
  expect(await browser.takeErrors()).toEqual([]);
  await browser.close();
  // With look-ups on these, and no others, may have been tried.
  expect(['en.wikipedia.org', 'www.wikidata.org']).toEqual(expect.arrayContaining(outside.hosts()));
  outside.forget();
});
