// npm run icons: draws the PNG icons from assets/icons/icon.svg in headless Chromium.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { ensureBrowser } from './browsers/find.ts';

const FOLDER = fileURLToPath(new URL('../assets/icons/', import.meta.url));
const SIZES = [16, 32, 48, 128];

const svg = await readFile(`${FOLDER}icon.svg`, 'utf8');
const browser = await chromium.launch({ executablePath: ensureBrowser('chromium', console.error) });
for (const size of SIZES) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  await writeFile(`${FOLDER}${size}.png`, await page.screenshot({ omitBackground: true }));
}
await browser.close();
