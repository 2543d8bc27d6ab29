import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { expectMarks, paintedTexts } from '../marks.ts';
import { CHANGING_PATH } from '../server.ts';

/** Calls a function of the page itself. */
const call = (page: Page, name: 'append' | 'replace', id: string) => page.evaluate(`${name}('${id}')`);
const people = async (page: Page) => (await paintedTexts(page)).person ?? [];

test('marks a body that arrives late', async ({ open }) => {
  const page = await open(`${CHANGING_PATH}?after=1500`);
  expect((await expectMarks(page)).person).toContain('Henrik Dahl');
});

test('reads an article anew that is replaced by another', async ({ open }) => {
  const page = await open(CHANGING_PATH);
  await expectMarks(page);
  await call(page, 'replace', 'second');
  await expect.poll(() => people(page)).toContain('Elena Fischer');
  expect(await people(page)).not.toContain('Henrik Dahl');
});

test('marks what is added to an article', async ({ open }) => {
  const page = await open(CHANGING_PATH);
  await expectMarks(page);
  await page.evaluate(() => {
    const added = document.createElement('p');
    added.textContent =
      'Mikael Aaltonen, who runs the ferries, told reporters in Bergen that the first boats would sail at six on Friday morning.';
    document.querySelector('article')?.append(added);
  });
  await expect.poll(() => people(page)).toContain('Mikael Aaltonen');
  expect(await people(page)).toContain('Henrik Dahl');
});

test('follows endless scrolling to the article in view, and back', async ({ open }) => {
  const page = await open(CHANGING_PATH);
  await expectMarks(page);
  await call(page, 'append', 'second');
  await page.waitForTimeout(1500);
  expect(await people(page)).toContain('Henrik Dahl');
  expect(await people(page)).not.toContain('Elena Fischer');

  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await expect.poll(() => people(page)).toContain('Elena Fischer');
  expect(await people(page)).not.toContain('Henrik Dahl');

  await page.evaluate(() => scrollTo(0, 0));
  await expect.poll(() => people(page)).toContain('Henrik Dahl');
});

test('follows a site that names the article in view in the address and the title', async ({ open }) => {
  const page = await open(CHANGING_PATH);
  await expectMarks(page);
  await call(page, 'append', 'second');
  await page.evaluate(() => {
    document.querySelectorAll('article')[1].scrollIntoView();
    history.replaceState({}, '', '/2024/04/10/finland-sells-its-last-lightship');
    document.title = 'Finland sells its last lightship';
  });
  await expect.poll(() => people(page)).toContain('Elena Fischer');
  expect(await people(page)).not.toContain('Henrik Dahl');
});

test('leaves a page alone that never becomes an article', async ({ open }) => {
  const page = await open(`${CHANGING_PATH}?after=60000`);
  await page.waitForTimeout(6500);
  expect(await paintedTexts(page)).toEqual({});
  expect(await page.evaluate(() => document.documentElement.querySelector(':scope > :not(head, body)'))).toBeNull();
});
