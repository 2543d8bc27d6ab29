import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { installDebianPackages, run } from '../lib/debian-packages.ts';

export const BROWSERS = ['chromium', 'firefox'] as const;
export type BrowserName = (typeof BROWSERS)[number];

export const isBrowserName = (name: string): name is BrowserName => BROWSERS.some(known => known === name);

/** Where to look, best first: an environment variable, names on the PATH, usual places. Branded Chrome ignores `--load-extension`, so it is no Chromium here. */
const PLACES: Readonly<
  Record<
    BrowserName,
    { variable: string; names: readonly string[]; paths: readonly string[]; packages: readonly string[] }
  >
> = {
  chromium: {
    variable: 'CHROMIUM_PATH',
    names: ['chromium', 'chromium-browser'],
    paths: ['/usr/bin/chromium', '/Applications/Chromium.app/Contents/MacOS/Chromium'],
    packages: ['chromium', 'chromium-browser'],
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    names: ['firefox-esr', 'firefox'],
    paths: ['/usr/bin/firefox-esr', '/Applications/Firefox.app/Contents/MacOS/firefox'],
    packages: ['firefox-esr', 'firefox'],
  },
};

/** The executable of a browser that is on this machine, or undefined. */
export function findBrowser(name: BrowserName): string | undefined {
  const { variable, names, paths } = PLACES[name];
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap(folder => names.map(file => join(folder, file)));
  const own = name === 'chromium' ? [chromium.executablePath()] : [];
  return [process.env[variable] ?? '', ...onPath, ...paths, ...own].find(isExecutable);
}

/**
 * The executable of a browser; one that is missing is installed: Playwright's download first (Chromium only: its Firefox is a patched one that loads no
 * extension), then the distribution's package.
 * @param say told of each long step
 * @throws where nothing worked, with what to do by hand
 */
export function ensureBrowser(name: BrowserName, say: (message: string) => void): string {
  const found = findBrowser(name);
  if (found !== undefined) return found;
  if (name === 'chromium') {
    say('Chromium is missing: downloading Playwright’s…');
    run('npx', ['playwright', 'install', 'chromium'], { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' });
  }
  if (findBrowser(name) === undefined) {
    say(`${name} is missing: installing the distribution’s package…`);
    PLACES[name].packages.some(each => installDebianPackages([each, 'fonts-liberation']));
  }
  const installed = findBrowser(name);
  if (installed !== undefined) return installed;
  throw new Error(
    `No ${name} was found and none could be installed. Install it (for example "sudo apt-get install ${PLACES[name].packages[0]}") or set ${PLACES[name].variable} to its path.`,
  );
}

function isExecutable(path: string): boolean {
  try {
    if (path === '') return false;
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
