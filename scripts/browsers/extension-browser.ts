import type { BrowserContext, Page } from '@playwright/test';

/** The popup as the toolbar button opened it. */
export interface Popup {
  /** The text a reader sees. */
  text(): Promise<string>;
  /** Clicks the first element that fits a CSS selector. */
  click(selector: string): Promise<void>;
  /** A picture as PNG. */
  screenshot(): Promise<Buffer>;
  close(): Promise<void>;
}

/** A real browser with the built extension loaded, headless or not; the same in Chromium and Firefox. */
export interface ExtensionBrowser {
  readonly name: 'chromium' | 'firefox';
  readonly context: BrowserContext;
  newPage(): Promise<Page>;
  closePage(page: Page): Promise<void>;
  /** Opens a page of the extension, e.g. `popup.html?tab=3`, in a tab. */
  openExtensionPage(path: string): Promise<Page>;
  /** Id of a page's tab, as the extension sees it. */
  tabIdOf(page: Page): Promise<number>;
  /** Presses the toolbar button on a page: opens the real popup and grants `activeTab`. */
  clickToolbar(page: Page): Promise<Popup>;
  /** Taps on a point of the viewport as a finger does; only where the browser was launched with `touch`. */
  tap(page: Page, x: number, y: number): Promise<void>;
  /** Lays a page out as for paper, until it is closed. */
  emulatePrint(page: Page): Promise<void>;
  /** Fires a keyboard command of the manifest on a page. */
  runCommand(page: Page, command: string): Promise<void>;
  /** Text of the toolbar badge on a page. */
  badgeOf(page: Page): Promise<string>;
  /** Stops the background as the browser does after a time of rest; the next message wakes it. */
  stopBackground(): Promise<void>;
  /** Loads the extension's files again, as its developers do after a build; open pages keep the scripts of before until they are reloaded. */
  reloadExtension(): Promise<void>;
  /** Takes the extension out of the browser; its scripts in open pages are left without it, as after an update. */
  removeExtension(): Promise<void>;
  /** Uncaught errors of the extension's scripts, in pages and in the background, since this was last asked. */
  takeErrors(): Promise<string[]>;
  close(): Promise<void>;
}

export interface LaunchOptions {
  /** Folder of the unpacked extension. */
  readonly extension: string;
  readonly executable: string;
  readonly headless: boolean;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly dark?: boolean;
  /** A device without a mouse: its pointer is coarse and its screen is touched. */
  readonly touch?: boolean;
  /** Lets the browser keep pages that are left, for the way back; Playwright loses sight of one that comes out of this cache. */
  readonly keepsPages?: boolean;
  /** Port of a proxy on this machine that every request goes through but those to this machine itself. */
  readonly proxyPort?: number;
  /** For servers on this machine that stand for others. */
  readonly trustsAnyCertificate?: boolean;
}

export const pause = (ms: number) => new Promise<void>(resolve => setTimeout(resolve, ms));

/** Tries until a value comes; throws after `timeout` ms with what it waited for. */
export async function waitFor<T>(
  what: string,
  attempt: () => Promise<T | undefined | false | null>,
  timeout = 15_000,
): Promise<T> {
  const end = Date.now() + timeout;
  for (;;) {
    const value = await attempt();
    if (value !== undefined && value !== false && value !== null) return value;
    if (Date.now() > end) throw new Error(`waited ${timeout} ms for ${what}`);
    await pause(50);
  }
}
