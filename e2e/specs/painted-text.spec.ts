import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { expect, test } from '../fixtures.ts';
import type {} from '../in-page/painted-text.ts';

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('../in-page/painted-text.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
  });
  return outputFiles[0].text;
}

test('what is painted spells its words or is gone, whatever the page does to its text', async ({ open }) => {
  const page = await open('/empty');
  await page.evaluate(await bundle());
  const { painted, dropped, repainted, problems } = await page.evaluate(() => checkPaintedText(1, 300));
  expect(problems).toEqual([]);
  expect(painted).toBeGreaterThan(1000);
  expect(dropped).toBeGreaterThan(300);
  expect(repainted).toBeGreaterThan(1000);
});
