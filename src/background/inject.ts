import type { Result } from '../messages/contract.ts';
import { browser } from '../platform/browser.ts';
import { mayRunOnHost } from '../settings/settings.ts';
import { loadSettings } from '../settings/store.ts';

/** Whether the reader lets Backstory run by itself on a page. */
export async function mayRunOn(url: string | undefined): Promise<boolean> {
  if (url === undefined || !URL.canParse(url)) return false;
  return mayRunOnHost(await loadSettings(), new URL(url).hostname);
}

/** Loads the content script into the top frame of a tab; where it already is, it starts again. */
export async function loadContentScript(tabId: number): Promise<Result<null>> {
  const target = { tabId, frameIds: [0] };
  try {
    // Harmless where the manifest's own rule has put it; needed in pages that were open before the installation.
    await browser.scripting.insertCSS({ target, files: ['marks.css'] });
    await browser.scripting.executeScript({ target, files: ['content.js'] });
    return { ok: true, value: null };
  } catch (error) {
    return { ok: false, code: 'no-permission', detail: String(error) };
  }
}
