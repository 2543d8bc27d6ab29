import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { expectMarks, paintedTexts } from '../marks.ts';
import { ARTICLE_PATH, DARK_ARTICLE_PATH } from '../server.ts';

const SPA_ARTICLE = /lighthouse-keepers/;

test('marks names by type and claims, and nothing outside the article', async ({ open }) => {
  const page = await open(ARTICLE_PATH);
  const painted = await expectMarks(page);
  expect(painted.person).toContain('Karin Haugland');
  expect(painted.person).toContain('Haugland');
  expect(painted.organization).toContain('Nordlys Cable');
  expect(painted.place).toContain('Bergen');
  expect(painted.claim.join('\n')).toContain('We carry the traffic, we do not read it');

  // Header, caption, comment form, sidebar and footer hold names too.
  const outside = await page.evaluate(
    () =>
      [...CSS.highlights.values()]
        .flatMap(ranges => [...ranges])
        .map(range => range.startContainer.parentElement)
        .filter(element => element?.closest('header, figure, form, aside, footer, .share, .meta') != null).length,
  );
  expect(outside).toBe(0);
});

test('changes not one node of the page', async ({ open, server }) => {
  const page = await open(ARTICLE_PATH);
  await expectMarks(page);
  const [before, after] = await page.evaluate(async address => {
    const html = await (await fetch(address)).text();
    const serialise = (root: Document) => root.documentElement.outerHTML;
    return [serialise(new DOMParser().parseFromString(html, 'text/html')), serialise(document)];
  }, server.origin + ARTICLE_PATH);
  expect(after).toBe(before);
});

test('works under the strictest content security policy', async ({ open }) => {
  const page = await open(`${ARTICLE_PATH}?csp`);
  expect((await expectMarks(page)).person).toContain('Karin Haugland');
});

test('uses the light set of colours on a dark page', async ({ open }) => {
  const page = await open(DARK_ARTICLE_PATH);
  expect(Object.keys(await expectMarks(page))).toContain('person-dark');
});

test('leaves a page that is not an article alone', async ({ open }) => {
  const page = await open('/');
  await page.waitForTimeout(1500);
  expect(await paintedTexts(page)).toEqual({});
  expect(await page.evaluate(() => document.querySelectorAll('body *').length)).toBe(23);
});

test('leaves an article alone whose publisher asks for it, until the reader asks otherwise', async ({
  open,
  openPopupFor,
}) => {
  const page = await open(`${ARTICLE_PATH}?opt-out`);
  const popup = await openPopupFor(page);
  await expect(popup.getByRole('heading')).toHaveText('This page asks to be left alone');
  expect(await paintedTexts(page)).toEqual({});
  await popup.getByRole('button', { name: 'Annotate anyway' }).click();
  await expect(popup.getByRole('heading', { level: 1 })).toContainText('Nordlys Cable');
  await expectMarks(page);
});

test('follows a single-page application to an article and away from it', async ({ open }) => {
  const page = await open('/spa/list');
  await page.getByRole('button', { name: 'Read' }).click();
  await page.waitForURL(SPA_ARTICLE);
  const painted = await expectMarks(page);
  expect(painted.person).toContain('Henrik Dahl');

  await page.getByRole('button', { name: 'List' }).click();
  await expect.poll(() => paintedTexts(page)).toEqual({});

  await page.goBack();
  expect((await expectMarks(page)).person).toContain('Henrik Dahl');
});

test('marks again what a script has replaced', async ({ open }) => {
  const page = await open(ARTICLE_PATH);
  await expectMarks(page);
  await page.evaluate(() => {
    for (const paragraph of document.querySelectorAll('article p')) paragraph.replaceWith(paragraph.cloneNode(true));
  });
  await expect.poll(async () => (await paintedTexts(page)).person).toContain('Karin Haugland');
});

test('leaves nothing of ours on paper', async ({ open, browserWithExtension }) => {
  const page = await open(ARTICLE_PATH);
  await expectMarks(page);
  await browserWithExtension.runCommand(page, 'next-mark');
  await expect(page.locator('backstory-card')).toBeAttached(); // its card is open
  expect(await seenOfOurs(page)).toEqual(expect.arrayContaining(['person', 'claim', 'card']));
  await browserWithExtension.emulatePrint(page);
  await expect.poll(() => seenOfOurs(page)).toEqual([]);
});

/** Which of the highlights that are painted have a line or a ground, and whether the card has a box. */
const seenOfOurs = (page: Page) =>
  page.evaluate(() => {
    const names = [...CSS.highlights.keys()].filter(name => name.startsWith('backstory-'));
    const isSeen = (name: string) => {
      const style = getComputedStyle(document.querySelector('p')!, `::highlight(${name})`);
      return style.textDecorationLine !== 'none' || style.backgroundColor !== 'rgba(0, 0, 0, 0)';
    };
    const card = document.querySelector('backstory-card');
    return [
      ...names.filter(isSeen).map(name => name.slice('backstory-'.length)),
      ...(card && getComputedStyle(card).display !== 'none' ? ['card'] : []),
    ];
  });
