import { expect, test } from '../fixtures.ts';
import { HOSTILE } from '../hostile/pages.ts';
import { expectMarks, paintedTexts } from '../marks.ts';

for (const [name, make] of Object.entries(HOSTILE)) {
  const { marked, still, long } = make();
  test(`${name}: ${marked ? 'is marked' : 'is survived'}, and nothing leaks`, async ({ open, openPopupFor }) => {
    test.slow();
    const page = await open(`/hostile/${name}`);
    if (marked) expect((await expectMarks(page, 60_000)).person?.join(' ')).toMatch(/Anna Berg|Haugland/);
    else await page.waitForTimeout(1500);

    // The popup comes to an end, whatever is on the page.
    const popup = await openPopupFor(page);
    await expect(popup.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 30_000 });
    await expect(popup.locator('body')).not.toContainText('undefined');
    if (long) await expect(popup.getByText('only its first part was read')).toBeVisible();

    // Locators work in a world of their own: what the page has overwritten is out of reach.
    expect(await page.locator(':root').getAttribute('data-overheard')).toBeNull();
    if (name === 'overwritten-globals') await expect(popup.locator('body')).toContainText('Karin Haugland');
    else expect(await page.evaluate(() => (globalThis as { pwned?: unknown }).pwned)).toBeUndefined();
    if (still) {
      const [before, after] = await page.evaluate(async () => {
        const bytes = await (await fetch(location.href)).arrayBuffer();
        const html = new TextDecoder(document.characterSet).decode(bytes);
        const type = document.contentType as DOMParserSupportedType;
        const count = (root: Document) => [root.querySelectorAll('*').length, root.documentElement.textContent];
        return [count(new DOMParser().parseFromString(html, type)), count(document)];
      });
      expect(after).toEqual(before);
    }
  });
}

test('marks that the page has cleared come back when it changes', async ({ open }) => {
  const page = await open('/hostile/odd-names');
  await expectMarks(page);
  await page.evaluate(() => CSS.highlights.clear());
  expect(await paintedTexts(page)).toEqual({});
  await page.evaluate(() => document.querySelector('article')?.append(document.createElement('hr')));
  await expectMarks(page);
});

test('a card opens again after the page threw our element out, and where a page always does that nothing breaks', async ({
  open,
  openPopupFor,
  browserWithExtension,
}) => {
  const page = await open('/hostile/odd-names');
  await expectMarks(page);
  for (let round = 0; round < 2; round++) {
    await browserWithExtension.runCommand(page, 'next-mark');
    await expect(page.locator('backstory-card')).toBeAttached();
    await page.evaluate(() => document.querySelector('backstory-card')?.remove());
  }
  const other = await open('/hostile/removes-our-host');
  const painted = await expectMarks(other);
  await browserWithExtension.runCommand(other, 'next-mark');
  const popup = await openPopupFor(other);
  await expect(popup.getByRole('heading', { level: 1 })).toHaveText('Council keeps the ferry quay');
  await expect(other.locator('backstory-card')).toHaveCount(0);
  expect(await paintedTexts(other)).toMatchObject(painted);
});
