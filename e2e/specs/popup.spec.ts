import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from '../fixtures.ts';
import { expectMarks, paintedTexts, watchPulses } from '../marks.ts';
import { ARTICLE_PATH, GERMAN_PATH, PDF_PATH } from '../server.ts';
import { expectStored, refuseToStore } from '../settings.ts';

const PICTURES = resolve(import.meta.dirname, '../../test-results/pictures');

test('the toolbar button opens the real popup with the briefing', async ({ open, browserWithExtension }) => {
  const page = await open(ARTICLE_PATH);
  await expectMarks(page);
  const popup = await browserWithExtension.clickToolbar(page);
  await expect.poll(() => popup.text(), { timeout: 20_000 }).toContain('Nordlys Cable will not share customer data');
  const text = await popup.text();
  expect(text).toContain('Karin Haugland');
  expect(text).toContain('We carry the traffic, we do not read it');
  mkdirSync(PICTURES, { recursive: true });
  writeFileSync(resolve(PICTURES, `popup-${browserWithExtension.name}.png`), await popup.screenshot());
  await popup.close();
});

test('tells why it cannot read the browser’s own pages, and offers nothing that cannot work', async ({
  browserWithExtension,
  server,
}) => {
  const isFirefox = browserWithExtension.name === 'firefox';
  const page = await browserWithExtension.newPage();
  await page.goto(isFirefox ? `about:reader?url=${server.origin}${ARTICLE_PATH}` : 'chrome://version/');
  const popup = await browserWithExtension.clickToolbar(page);
  await expect.poll(() => popup.text()).toContain(isFirefox ? 'This is the reader view' : 'Not on this page');
  expect(await popup.text()).not.toContain('Annotate anyway');
  await popup.close();
  await browserWithExtension.closePage(page);
});

test('shows summary, background, names and claims, and jumps to each', async ({ open, openPopupFor }) => {
  const page = await open(ARTICLE_PATH);
  await expectMarks(page);
  const popup = await openPopupFor(page);
  await expect(popup.getByRole('heading', { level: 1 })).toHaveText(
    'Nordlys Cable will not share customer data, its founder says',
  );
  await expect(popup.getByText('The founder of Nordlys Cable said on Tuesday')).toBeVisible();
  await expect(popup.locator('.timeline')).toContainText('Mikael Aaltonen, was arrested in Helsinki in December 2022');
  await expect(popup.locator('.timeline mark').first()).toBeVisible();
  await expect(popup.locator('.speakers h3').filter({ hasText: 'Tomasz Brandt' })).toBeVisible();

  await popup.locator('.name').filter({ hasText: 'Tomasz Brandt' }).click();
  await expect(popup.locator('.facts')).toContainText('2 mentions');

  const pulses = await watchPulses(page);
  await popup.getByRole('button', { name: 'Trust is not a security policy' }).click();
  await expect.poll(pulses).toContainEqual({ text: '“Trust is not a security policy,”', isInView: true });
});

test('shows three background facts, and five when asked for more', async ({ open, openPopupFor }) => {
  const page = await open(ARTICLE_PATH);
  await expectMarks(page);
  const popup = await openPopupFor(page);
  const section = popup.locator('#background');
  const facts = section.locator('.timeline li');
  await expect(facts).toHaveCount(3);
  await section.getByRole('button', { name: '2 more' }).click();
  await expect(facts).toHaveCount(5);
  await expect(facts.filter({ hasText: 'probably' })).toHaveCount(2);
  await expect(section.getByRole('button', { name: /\d more/ })).toHaveCount(0);
});

test('has the summary rewritten by the browser’s own model, leaves out what it made up, and goes back', async ({
  open,
  openPopupFor,
}) => {
  const page = await open(ARTICLE_PATH);
  await expectMarks(page);
  const popup = await openPopupFor(page);
  const own = popup.getByRole('button', { name: 'The founder of Nordlys Cable said on Tuesday' });
  await expect(own).toBeVisible();
  const offer = popup.getByRole('button', { name: 'Rewrite with this browser’s AI' });
  await popup.evaluate(() => {
    const model = {
      inputQuota: 1e6,
      measureInputUsage: async (text: string) => text.length,
      summarize: async () => '* Nordlys will not share its customers’ data.\n* Norway fined Nordlys 90 million kroner.',
      destroy: () => undefined,
    };
    const summarizer = { availability: async () => 'available', create: async () => model };
    Object.defineProperty(globalThis, 'Summarizer', { value: summarizer, configurable: true });
  });
  // The popup looks for the model whenever it draws the summary.
  await popup.locator('.lengths label').filter({ hasText: '1' }).click();
  await popup.locator('.lengths label').filter({ hasText: '5' }).click();
  await offer.click();
  const written = popup.locator('.rewrite');
  await expect(written).toContainText('Nordlys will not share its customers’ data.');
  await expect(written).toContainText('1 point was left out');
  await expect(written).not.toContainText('kroner');
  await expect(own).toHaveCount(0);
  await written.getByRole('button', { name: 'Back to the article’s own sentences' }).click();
  await expect(own).toBeVisible();
  await popup.locator('.lengths label').filter({ hasText: '3' }).click();
  await expectStored(popup, { summaryLength: 3 });
});

test('sections fold by keyboard and stay folded', async ({ open, openPopupFor }) => {
  const page = await open(ARTICLE_PATH);
  await expectMarks(page);
  const popup = await openPopupFor(page);
  const heading = popup.getByRole('button', { name: 'Background' });
  await heading.focus();
  await popup.keyboard.press('Enter');
  await expect(heading).toHaveAttribute('aria-expanded', 'false');
  await expectStored(popup, { folded: ['background'] });
  const again = await openPopupFor(page);
  await expect(again.getByRole('button', { name: 'Background' })).toHaveAttribute('aria-expanded', 'false');
  await again.getByRole('button', { name: 'Background' }).click();
  await expect(again.locator('.timeline')).toBeVisible();
  await expectStored(again, { folded: [] });
});

test('switches the marks of a site off and on', async ({ open, openPopupFor }) => {
  const page = await open(ARTICLE_PATH);
  await expectMarks(page);
  const popup = await openPopupFor(page);
  await popup.getByRole('button', { name: 'Marks', exact: true }).click();
  const box = popup.getByRole('checkbox', { name: 'Marks on 127.0.0.1' });
  await box.uncheck();
  await expect.poll(() => paintedTexts(page)).toEqual({});
  await box.check();
  await expectMarks(page);
  await expectStored(popup, { quietSites: [] });
});

test('tells what is not stored, and the switch goes back', async ({ open, openPopupFor }) => {
  const page = await open(ARTICLE_PATH);
  await expectMarks(page);
  const popup = await openPopupFor(page);
  await refuseToStore(popup);
  await popup.getByRole('button', { name: 'Marks', exact: true }).click();
  const box = popup.getByRole('checkbox', { name: 'Marks on 127.0.0.1' });
  await box.click();
  await expect(popup.getByRole('alert')).toContainText('Not saved');
  await expect(box).toBeChecked();
});

test('says that a page is no article, and annotates it all the same', async ({ open, openPopupFor }) => {
  const page = await open('/');
  const popup = await openPopupFor(page);
  await expect(popup.getByRole('heading')).toHaveText('This does not look like an article');
  await popup.getByRole('button', { name: 'Annotate anyway' }).click();
  await expect(popup.getByRole('heading', { level: 1 })).not.toHaveText('This does not look like an article');
});

test('says so where there is no text to read, prepares a report that names no page, and tries again', async ({
  open,
  openPopupFor,
}) => {
  const page = await open('/empty');
  const popup = await openPopupFor(page);
  await popup.getByRole('button', { name: 'Annotate anyway' }).click();
  await expect(popup.getByText('No running text was found on this page.')).toBeVisible();
  await popup.getByText('Report a problem').click();
  const report = popup.getByRole('textbox', { name: 'Report a problem' });
  await expect(report).toHaveValue(/^Backstory \d+\.\d+\.\d+\nError: no-body\n/);
  expect(await report.inputValue()).not.toContain('127.0.0.1');

  await page.evaluate(() => {
    const sentence =
      'Karin Haugland said on Monday that the cable between Bergen and Hamburg would be finished in May. ';
    document.body.innerHTML = `<article><h1>Cable is nearly there</h1>${`<p>${sentence.repeat(3)}</p>`.repeat(4)}</article>`;
  });
  await popup.getByRole('button', { name: 'Try again' }).click();
  await expect(popup.locator('.name').filter({ hasText: 'Karin Haugland' })).toBeVisible();
});

test('says of a PDF that it cannot be read', async ({ open, openPopupFor, browserName }) => {
  // The first is none: there the address tells. Of the other Firefox lets nobody know that it is one.
  for (const path of browserName === 'firefox' ? ['/budget.pdf'] : ['/budget.pdf', PDF_PATH]) {
    const popup = await openPopupFor(await open(path));
    await expect(popup.getByRole('heading')).toHaveText('This is a PDF');
  }
});

test('“Not this one” takes what is known off an entry, for this article, is remembered, and can be undone', async ({
  open,
  openPopupFor,
}) => {
  const page = await open(ARTICLE_PATH);
  await expectMarks(page);
  const openEntry = async () => {
    const popup = await openPopupFor(page);
    const entry = popup.locator('.entities li').filter({ has: popup.locator('.name', { hasText: 'Singapore' }) });
    await entry.locator('.name').click();
    await expect(entry.locator('.facts')).toContainText('1 mention');
    return entry;
  };
  const entry = await openEntry();
  await expect(entry.locator('dl')).not.toHaveCount(0);
  await entry.getByRole('button', { name: 'Not this one' }).click();
  await expect(entry.locator('dl')).toHaveCount(0);
  await expect(entry.getByRole('button', { name: 'Not this one' })).toHaveCount(0);

  await page.reload();
  await expectMarks(page);
  const again = await openEntry();
  await expect(again.locator('.facts')).toContainText('Not meant: Singapore.');
  await expect(again.locator('dl')).toHaveCount(0);
  await again.getByRole('button', { name: 'Undo' }).click();
  await expect(again.locator('dl')).not.toHaveCount(0);
  await expect(again.getByRole('button', { name: 'Undo' })).toHaveCount(0);
});

test('searches among many names', async ({ open, openPopupFor }) => {
  const page = await open(ARTICLE_PATH);
  await expectMarks(page);
  const popup = await openPopupFor(page);
  const search = popup.getByRole('searchbox', { name: 'Search names' });
  await search.fill('BRANDT');
  await expect(popup.locator('.name')).toHaveText(/^Tomasz Brandt/);
  await search.fill('nobody of this name');
  await expect(popup.locator('.entities [role="status"]')).toHaveText('Nothing found.');
  await search.fill('');
  await expect(popup.locator('.name').filter({ hasText: 'Karin Haugland' })).toBeVisible();
});

test('says that an article is not in English, and does what it can where the reader wants it', async ({
  open,
  openPopupFor,
}) => {
  const page = await open(GERMAN_PATH);
  const popup = await openPopupFor(page);
  await expect(popup.getByRole('heading')).toHaveText('Not in English');
  await expect(popup.getByText('This article is in German.')).toBeVisible();
  expect(await paintedTexts(page)).toEqual({});
  await popup.getByRole('button', { name: 'Try anyway' }).click();
  await expect(popup.locator('.summary li')).toHaveCount(3);
  await expect(popup.locator('.speakers')).toContainText('„Wir brauchen diese Verbindung');
  await expect(popup.locator('.speakers')).not.toContainText('voreilig');
  await expect(popup.locator('.name').filter({ hasText: 'Deutschland' })).toHaveCount(0);
  await expect.poll(async () => (await paintedTexts(page)).claim ?? []).toHaveLength(2);
});
