import { expect, test } from '../fixtures.ts';
import { expectMarks } from '../marks.ts';
import { ARTICLE_PATH } from '../server.ts';

test('the briefing is copied and saved in each format', async ({ open, openPopupFor }) => {
  const page = await open(ARTICLE_PATH);
  await expectMarks(page);
  const popup = await openPopupFor(page);
  // A headless browser has no clipboard of its own, and what is saved would land in the reader's folder: both are caught on their way.
  await popup.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: {
        writeText: async (text: string) => {
          document.body.dataset.copied = text;
        },
      },
    });
    HTMLAnchorElement.prototype.click = function () {
      document.body.dataset.saved = this.download;
    };
  });
  await popup.getByRole('button', { name: 'Export', exact: true }).click();
  const row = (format: string) => popup.locator('.formats li').filter({ hasText: format });
  await row('Markdown').getByRole('button', { name: 'Copy' }).click();
  await expect(popup.locator('.panel [role="status"]')).toHaveText('Copied.');
  expect(await popup.locator('body').getAttribute('data-copied')).toContain(
    '# Nordlys Cable will not share customer data, its founder says',
  );
  await row('JSON').getByRole('button', { name: 'Copy' }).click();
  await expect
    .poll(async () => JSON.parse((await popup.locator('body').getAttribute('data-copied')) ?? '{}').type)
    .toBe('AnnotationCollection');
  await row('Plain text').getByRole('button', { name: 'Save' }).click();
  await expect(popup.locator('.panel [role="status"]')).toHaveText('Saved.');
  expect(await popup.locator('body').getAttribute('data-saved')).toMatch(/^nordlys-cable-will-not.*\.txt$/);
});
