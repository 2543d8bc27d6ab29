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
