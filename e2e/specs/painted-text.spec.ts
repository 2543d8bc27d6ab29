import { bundleForPage } from '../bundle.ts';
import { expect, test } from '../fixtures.ts';
import type {} from '../in-page/painted-text.ts';

test('what is painted spells its words or is gone, whatever the page does to its text', async ({ open }) => {
  const page = await open('/empty');
  await page.evaluate(await bundleForPage('painted-text.ts'));
  const { painted, dropped, repainted, problems } = await page.evaluate(() => checkPaintedText(1, 300));
  expect(problems).toEqual([]);
  expect(painted).toBeGreaterThan(1000);
  expect(dropped).toBeGreaterThan(300);
  expect(repainted).toBeGreaterThan(1000);
});
