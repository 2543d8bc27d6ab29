import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import type { Protocol } from './chromium-protocol.ts';
import { type Popup, waitFor } from './extension-browser.ts';

const isPopup = ({ url }: { readonly url: string }) => url.endsWith('/popup.html');

/** Presses the toolbar button of the extension `id` on a page; the popup that opens is no page of Playwright's first connection, so there is a second. */
export async function clickToolbar(protocol: Protocol, profile: string, id: string, page: Page): Promise<Popup> {
  const tab = (await protocol.targets({ filter: [{ type: 'tab' }] })).find(({ url }) => url === page.url());
  if (tab === undefined) throw new Error(`no tab shows ${page.url()}`);
  await page.bringToFront();
  await protocol.send('Extensions.triggerAction', { id, targetId: tab.targetId });
  await waitFor('the popup to open', async () => (await protocol.targets()).some(isPopup));
  // A connection made before the popup opens never sees it.
  const [port] = (await readFile(join(profile, 'DevToolsActivePort'), 'utf8')).split('\n');
  const over: Browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const popup = await waitFor('the popup page', async () =>
    over
      .contexts()
      .flatMap(each => each.pages())
      .find(each => isPopup({ url: each.url() })),
  );
  return {
    // biome-ignore lint/performance/useDomNodeTextContent: what a reader sees, not what is hidden
    text: () => popup.locator('body').innerText(),
    click: selector => popup.locator(selector).first().click(),
    screenshot: () => popup.screenshot(),
    async close() {
      await popup.close().catch(() => undefined); // it closes itself when it loses the focus
      await over.close();
    },
  };
}
