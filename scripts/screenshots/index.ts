// npm run screenshots [-- --out DIR] [--page PAGE.html]: makes the README's pictures in docs/images/ and those for the stores in out/store/, from the real
// extension in headless Chromium.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Page } from '@playwright/test';
import { launchChromium } from '../browsers/chromium.ts';
import { type ExtensionBrowser, waitFor } from '../browsers/extension-browser.ts';
import { ensureBrowser } from '../browsers/find.ts';
import { buildAll } from '../build/build.ts';
import { serveFiles } from '../start/serve-files.ts';
import { composePicture, composeScreenshot, composeTile } from './compose.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const POPUP = { width: 400, height: 600 };

async function main() {
  const { values } = parseArgs({
    options: {
      out: { type: 'string', default: join(ROOT, 'docs/images') },
      page: { type: 'string', default: join(ROOT, 'e2e/pages/article.html') },
    },
  });
  const executable = ensureBrowser('chromium', console.error);
  await buildAll({ models: 'default', out: join(ROOT, 'dist') });
  const served = await serveFiles([values.page]);
  mkdirSync(values.out, { recursive: true });
  const save = (name: string, picture: Buffer) => {
    writeFileSync(join(values.out, `${name}.png`), picture);
    console.error(join(values.out, `${name}.png`));
  };
  try {
    for (const dark of [false, true]) {
      const browser = await launchChromium({
        extension: join(ROOT, 'dist/chrome'),
        executable,
        headless: true,
        viewport: { width: 1180, height: 760 },
        dark,
      });
      try {
        await takePictures(browser, served.addresses[0].address, dark, save);
      } finally {
        await browser.close();
      }
    }
  } finally {
    await served.close();
  }
}

/** Pictures for the stores are uploaded with a release and not kept in the repository. */
function saveForStores(name: string, picture: Buffer): void {
  mkdirSync(join(ROOT, 'out/store'), { recursive: true });
  writeFileSync(join(ROOT, 'out/store', `${name}.png`), picture);
}

type Save = (name: string, picture: Buffer) => void;

async function takePictures(browser: ExtensionBrowser, address: string, dark: boolean, save: Save): Promise<void> {
  const page = await browser.newPage();
  await page.goto(address);
  await waitFor('the marks', () =>
    page.evaluate(() => [...CSS.highlights.keys()].some(key => key.startsWith('backstory-'))),
  );
  const popup = await browser.openExtensionPage(`popup.html?tab=${await browser.tabIdOf(page)}`);
  await popup.setViewportSize(POPUP);
  await popup.locator('h2').first().waitFor();
  const popupPicture = await popup.screenshot();
  await browser.closePage(popup);
  if (dark) return save('popup-dark', popupPicture);

  await page.bringToFront();
  const newPage = () => browser.newPage();
  const picture = await composePicture(await newPage(), await page.screenshot(), popupPicture);
  save('article-and-popup', picture);
  const icon = readFileSync(join(ROOT, 'assets/icons/128.png'));
  saveForStores('screenshot-1280x800', await composeScreenshot(await newPage(), picture));
  saveForStores('tile-440x280', await composeTile(await newPage(), icon));
  await hoverFirst(page, 'person');
  save('card', await page.screenshot());
  const options = await browser.openExtensionPage('options.html');
  await options.setViewportSize({ width: 760, height: 900 });
  await options.locator('h1').waitFor();
  save('options', await options.screenshot());
}

/** Rests the pointer on the first mark of a kind that is in the view, until its card has opened. */
async function hoverFirst(page: Page, kind: string): Promise<void> {
  const { x, y } = await page.evaluate(name => {
    const [range] = CSS.highlights.get(`backstory-${name}`)!;
    const { left, right, top, bottom } = (range as Range).getBoundingClientRect();
    scrollBy(0, top - 220);
    return { x: (left + right) / 2, y: (top + bottom) / 2 - (top - 220) };
  }, kind);
  await page.mouse.move(x, y, { steps: 3 });
  await waitFor('the card', () =>
    page.evaluate(([left, top]) => document.elementFromPoint(left, top + 40)?.localName === 'backstory-card', [
      x,
      y,
    ] as const),
  );
}

main().catch(error => {
  console.error(error.message);
  process.exitCode = 1;
});
