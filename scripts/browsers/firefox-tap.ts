import type { Page } from '@playwright/test';
import { type InWindow, nativeTab } from './firefox-window.ts';

/** Taps on a point of a page's viewport. Playwright's own tap does nothing in Firefox: the page's window is told of the finger. */
export async function tap(inWindow: InWindow, page: Page, x: number, y: number): Promise<void> {
  const inPage = `
    try {
      for (const type of ['touchstart', 'touchend'])
        content.synthesizeTouchEvent(type, [{ identifier: 0, offsetX: ${x}, offsetY: ${y} }], 0, {});
    } finally {
      sendAsyncMessage('backstory-tapped');
    }`;
  await inWindow(`new Promise(resolve => {
    const { messageManager } = ${nativeTab(page)}.linkedBrowser;
    const done = () => { messageManager.removeMessageListener('backstory-tapped', done); resolve(); };
    messageManager.addMessageListener('backstory-tapped', done);
    messageManager.loadFrameScript('data:application/javascript,' + encodeURIComponent(${JSON.stringify(inPage)}), false);
  })`);
}
