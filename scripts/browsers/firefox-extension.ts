import type { Page } from '@playwright/test';
import type { Popup } from './extension-browser.ts';
import { clickToolbar } from './firefox-popup.ts';
import { type InWindow, nativeTab } from './firefox-window.ts';

/** What Firefox does with the extension for a test, out of its own window. */
export interface FirefoxExtension {
  tabIdOf(page: Page): Promise<number>;
  clickToolbar(page: Page): Promise<Popup>;
  runCommand(page: Page, command: string): Promise<void>;
  badgeOf(page: Page): Promise<string>;
  stopBackground(): Promise<void>;
  remove(): Promise<void>;
  takeErrors(): Promise<string[]>;
}

/** What Firefox itself says where a page of the extension was closed before an answer came to it. */
const CLOSED_MEANWHILE = /^Promise (?:resolved|rejected) (?:after context unloaded|while context is inactive)/;

const EXTENSION_PARENT =
  "const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');";

/** @param host of the extension's own pages */
export function extensionIn(inWindow: InWindow, geckoId: string, host: string): FirefoxExtension {
  const extension = `WebExtensionPolicy.getByID(${JSON.stringify(geckoId)}).extension`;
  return {
    tabIdOf: async page => Number(await inWindow(`${extension}.tabManager.getWrapper(${nativeTab(page)}).id`)),
    clickToolbar: page => clickToolbar(inWindow, extension, nativeTab(page)),
    async runCommand(page, command) {
      await page.bringToFront();
      await inWindow(`(() => {
        const extension = ${extension};
        const tab = ${nativeTab(page)};
        tab.ownerDocument.defaultView.gBrowser.selectedTab = tab;
        extension.shortcuts.onCommand ? extension.shortcuts.onCommand(${JSON.stringify(command)}, tab) : extension.shortcuts.emit('command', ${JSON.stringify(command)});
      })()`);
    },
    badgeOf: async page =>
      String(
        await inWindow(`(() => {
          ${EXTENSION_PARENT}
          return ExtensionParent.apiManager.global.browserActionFor(${extension}).action.getContextData(${nativeTab(page)}).badgeText ?? '';
        })()`),
      ),
    async stopBackground() {
      await inWindow(`${extension}.terminateBackground({ ignoreDevToolsAttached: true })`);
    },
    async remove() {
      await inWindow(`(async () => {
        const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
        await (await AddonManager.getAddonByID(${JSON.stringify(geckoId)})).uninstall();
      })()`);
    },
    async takeErrors() {
      const told = await inWindow(`(() => {
        const messages = Services.console.getMessageArray();
        Services.console.reset();
        return JSON.stringify(messages.flatMap(message =>
          message instanceof Ci.nsIScriptError && !(message.flags & Ci.nsIScriptError.warningFlag) && message.sourceName.startsWith('moz-extension://${host}/')
            ? [message.errorMessage] : []));
      })()`);
      return (JSON.parse(String(told)) as string[]).filter(message => !CLOSED_MEANWHILE.test(message));
    },
  };
}
