import { browser } from '../platform/browser.ts';

const GROUND = '#3d5a80';

/** Shows the number of background facts found on a tab's toolbar button; browsers clear it when the tab goes elsewhere. */
export async function showBadge(tabId: number, facts: number): Promise<void> {
  await browser.action.setBadgeText({ tabId, text: facts > 0 ? String(facts) : '' });
  await browser.action.setBadgeBackgroundColor({ tabId, color: GROUND });
}

export async function clearBadge(tabId: number): Promise<void> {
  await browser.action.setBadgeText({ tabId, text: '' });
}
