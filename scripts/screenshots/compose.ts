import type { Page } from '@playwright/test';

const asUrl = (picture: Buffer) => `data:image/png;base64,${picture.toString('base64')}`;

/** The page with the popup over its right upper corner, as the browser would show them; drawn on an empty page, which is closed. */
export async function composePicture(canvas: Page, page: Buffer, popup: Buffer): Promise<Buffer> {
  await canvas.setContent(`
    <style>
      body { margin: 0; background: #e8e6e1; }
      main { position: relative; width: 1180px; height: 760px; overflow: hidden; }
      img { position: absolute; }
      .popup { top: 12px; right: 16px; border-radius: 8px; box-shadow: 0 10px 40px rgb(0 0 0 / 0.35); }
    </style>
    <main><img src="${asUrl(page)}"><img class="popup" src="${asUrl(popup)}"></main>`);
  await canvas
    .locator('img')
    .last()
    .evaluate(image => (image as HTMLImageElement).decode());
  const picture = await canvas.locator('main').screenshot();
  await canvas.close();
  return picture;
}

/** Sizes that the stores ask for, in px: https://developer.chrome.com/docs/webstore/images */
const STORE = { width: 1280, height: 800 };
const TILE = { width: 440, height: 280 };

/** A picture on a plain ground in the size of a store's screenshots. */
export const composeScreenshot = (canvas: Page, picture: Buffer): Promise<Buffer> =>
  draw(
    canvas,
    STORE,
    `<img src="${asUrl(picture)}" style="border-radius: 8px; box-shadow: 0 6px 24px rgb(0 0 0 / 0.2)">`,
  );

/** The promotional tile: the icon and the name. */
export const composeTile = (canvas: Page, icon: Buffer): Promise<Buffer> =>
  draw(canvas, TILE, `<img src="${asUrl(icon)}" width="96" height="96" alt=""><h1>Backstory</h1>`);

async function draw(canvas: Page, size: typeof STORE, content: string): Promise<Buffer> {
  await canvas.setViewportSize(size);
  await canvas.setContent(`
    <style>
      body { margin: 0; height: 100vh; display: grid; place-content: center; justify-items: center; background: #e8e6e1; }
      h1 { margin: 12px 0 0; font: 600 40px system-ui, sans-serif; color: #26241f; }
    </style>${content}`);
  await canvas.locator('img').evaluate(image => (image as HTMLImageElement).decode());
  const picture = await canvas.screenshot();
  await canvas.close();
  return picture;
}
