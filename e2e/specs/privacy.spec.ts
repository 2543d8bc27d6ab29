import { expect, test } from '../fixtures.ts';
import { expectMarks } from '../marks.ts';
import { ARTICLE_PATH } from '../server.ts';

// That no test of any file asks for another host is checked after each of them (`staysHere` in fixtures.ts). Here: that the check would see it.

test('a request of a page to another host is noticed', async ({ open, outside }) => {
  const page = await open('/empty');
  await page.evaluate(() => fetch('http://elsewhere.test/', { mode: 'no-cors' }).catch(() => undefined));
  await expect.poll(() => outside.hosts()).toEqual(['elsewhere.test']);
  outside.forget();
});

test('a request of the extension to another host is noticed', async ({ browserWithExtension, outside }) => {
  const options = await browserWithExtension.openExtensionPage('options.html');
  await options.evaluate(() => fetch('https://en.wikipedia.org/w/api.php?origin=*').catch(() => undefined));
  await expect.poll(() => outside.hosts()).toEqual(['en.wikipedia.org']);
  outside.forget();
  await browserWithExtension.closePage(options);
});

test('the requests while an article is read and its briefing opened are the page’s own', async ({
  open,
  openPopupFor,
  server,
}) => {
  server.requests.length = 0;
  const page = await open(ARTICLE_PATH);
  await expectMarks(page);
  const popup = await openPopupFor(page);
  await expect(popup.getByRole('heading', { level: 1 })).toBeVisible();
  expect(server.requests.filter(path => path !== '/favicon.ico')).toEqual([ARTICLE_PATH]);
});
