import { browser } from '../../platform/browser.ts';
import { LOOKUP_HOSTS } from '../../settings/lookup-hosts.ts';
import { loadSettings } from '../../settings/store.ts';

/** Whether Wikipedia may be asked: the reader has switched look-ups on, and has not taken the hosts from the extension since. */
export async function mayLookUp(): Promise<boolean> {
  const { lookups } = await loadSettings();
  return lookups && (await browser.permissions.contains({ origins: LOOKUP_HOSTS }));
}
