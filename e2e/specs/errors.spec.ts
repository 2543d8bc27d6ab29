import type { ExtensionBrowser } from '../../scripts/browsers/extension-browser.ts';
import { expect, test } from '../fixtures.ts';

// That no test leaves an uncaught error of ours behind is checked after each of them (`open` in fixtures.ts). Here: that the check would see it.

interface BackgroundPage {
  readonly Error: new (message: string, file: string) => Error;
  readonly Promise: { reject(error: Error): void };
  readonly location: { readonly href: string };
  setTimeout(run: () => void, after: number): void;
  reportError(error: Error): void;
}

/** Makes the background throw, and reject without a handler. */
async function breakBackground(browser: ExtensionBrowser): Promise<void> {
  const options = await browser.openExtensionPage('options.html');
  await expect(options.getByRole('heading', { level: 1 })).toBeVisible();
  if (browser.name === 'firefox') {
    await options.evaluate(async () => {
      const { runtime } = (globalThis as unknown as Record<'browser', { runtime: { getBackgroundPage(): unknown } }>)
        .browser;
      const background = (await runtime.getBackgroundPage()) as BackgroundPage;
      const { href } = background.location;
      background.reportError(new background.Error('planted exception', href));
      background.Promise.reject(new background.Error('planted rejection', href));
    });
  } else {
    await browser.context.serviceWorkers()[0].evaluate(() => {
      setTimeout(() => {
        throw new Error('planted exception');
      });
      void Promise.reject(new Error('planted rejection'));
    });
  }
  await browser.closePage(options);
}

test('what nobody catches in the background is noticed, also after it was stopped', async ({
  browserWithExtension,
}) => {
  await browserWithExtension.takeErrors();
  for (const round of [1, 2]) {
    await breakBackground(browserWithExtension);
    const errors: string[] = [];
    await expect
      .poll(async () => errors.push(...(await browserWithExtension.takeErrors())), { message: `round ${round}` })
      .toBe(2);
    expect(errors.join('\n')).toContain('planted exception');
    expect(errors.join('\n')).toContain('planted rejection');
    await browserWithExtension.stopBackground();
  }
});

test('what nobody catches in a page of the extension is noticed', async ({ browserWithExtension }) => {
  await browserWithExtension.takeErrors();
  const options = await browserWithExtension.openExtensionPage('options.html');
  // Firefox tells the errors of a page by the file that they come from.
  await options.evaluate(() => {
    const PlantedError = Error as unknown as new (message: string, file: string) => Error;
    reportError(new PlantedError('planted exception', location.href));
    void Promise.reject(new PlantedError('planted rejection', location.href));
  });
  const errors: string[] = [];
  await expect.poll(async () => errors.push(...(await browserWithExtension.takeErrors()))).toBe(2);
  expect(errors.join('\n')).toContain('planted exception');
  expect(errors.join('\n')).toContain('planted rejection');
  await browserWithExtension.closePage(options);
});
