import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchChromium } from './chromium.ts';
import type { ExtensionBrowser, LaunchOptions } from './extension-browser.ts';
import type { BrowserName } from './find.ts';
import { launchFirefox } from './firefox.ts';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

/** Launches a browser with what the build made for it under `dist/`. */
export function launchBuilt(name: BrowserName, options: Omit<LaunchOptions, 'extension'>): Promise<ExtensionBrowser> {
  return name === 'chromium'
    ? launchChromium({ ...options, extension: join(DIST, 'chrome') })
    : launchFirefox({ ...options, extension: join(DIST, 'firefox') });
}

/** Whether a window can be shown. */
export const hasDisplay = (): boolean =>
  process.platform === 'darwin' ||
  process.platform === 'win32' ||
  Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
