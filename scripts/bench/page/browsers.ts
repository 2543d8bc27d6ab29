import { type Browser, chromium, firefox } from '@playwright/test';
import { type BrowserName, ensureBrowser } from '../../browsers/find.ts';

/** A browser without the extension whose clock is fine and whose frames come as fast as they are made. */
export function launchForTiming(name: BrowserName): Promise<Browser> {
  const executablePath = ensureBrowser(name, message => console.error(message));
  return name === 'chromium'
    ? chromium.launch({ executablePath, args: ['--disable-frame-rate-limit', '--disable-gpu-vsync'] })
    : firefox.launch({
        channel: 'moz-firefox',
        executablePath,
        firefoxUserPrefs: { 'privacy.reduceTimerPrecision': false, 'layout.frame_rate': 0 },
      });
}
