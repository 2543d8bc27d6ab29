import { type Popup, waitFor } from './extension-browser.ts';
import type { InWindow } from './firefox-window.ts';

/** Presses the toolbar button on a tab. @param extensionOf and @param nativeTab expressions that give the extension and the tab in Firefox's own window */
export async function clickToolbar(inWindow: InWindow, extensionOf: string, nativeTab: string): Promise<Popup> {
  await inWindow(`(async () => {
    const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
    const tab = ${nativeTab};
    tab.ownerDocument.defaultView.gBrowser.selectedTab = tab;
    await ExtensionParent.apiManager.global.browserActionFor(${extensionOf}).triggerAction(tab.ownerDocument.defaultView);
  })()`);
  const popupBrowser = `[...Services.wm.getEnumerator('navigator:browser')]
    .map(window => window.document.querySelector('browser.webextension-popup-browser')).find(Boolean)`;
  await waitFor(
    'the popup to open',
    async () => (await inWindow(`${popupBrowser}?.currentURI.spec.endsWith('popup.html') ?? false`)) === true,
  );

  // The popup is in another process and no page of WebDriver's: a frame script reaches it.
  const inPopup = (code: string) =>
    inWindow(`new Promise((resolve, reject) => {
      const manager = (${popupBrowser}).messageManager;
      const answer = ({ data }) => { manager.removeMessageListener('backstory', answer); resolve(data); };
      manager.addMessageListener('backstory', answer);
      setTimeout(() => { manager.removeMessageListener('backstory', answer); reject(new Error('the popup did not answer')); }, 2000);
      manager.loadFrameScript('data:application/javascript,' + encodeURIComponent(${JSON.stringify(
        `sendAsyncMessage('backstory', (document => { ${code} })(content.document));`,
      )}), false);
    })`);
  // What is asked while the popup's document takes the place of the empty one before it is lost.
  await waitFor('the popup to answer', () => inPopup('return true;').catch(() => false));
  return {
    text: async () => String(await inPopup('return document.body.innerText;')),
    click: async selector => {
      await inPopup(`document.querySelector(${JSON.stringify(selector)}).click(); return true;`);
    },
    screenshot: async () => {
      const url = String(
        await inWindow(`(async () => {
          const image = await (${popupBrowser}).browsingContext.currentWindowGlobal.drawSnapshot(null, 2, 'white');
          const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
          canvas.width = image.width; canvas.height = image.height;
          canvas.getContext('2d').drawImage(image, 0, 0);
          return canvas.toDataURL('image/png');
        })()`),
      );
      return Buffer.from(url.split(',')[1], 'base64');
    },
    close: async () => {
      await inWindow(`(${popupBrowser})?.closest('panel')?.hidePopup()`);
    },
  };
}
