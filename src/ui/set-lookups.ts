import { browser } from '../platform/browser.ts';
import { LOOKUP_HOSTS } from '../settings/lookup-hosts.ts';
import type { ChangeSettings } from './use-settings.ts';

/**
 * Switches look-ups on or off. On asks the browser for the hosts first, so it must be called from a click; off gives them back where the browser lets it.
 * @returns whether it is as wished: false where the reader refused the hosts
 */
export async function setLookups(wanted: boolean, change: ChangeSettings): Promise<boolean> {
  if (wanted && !(await browser.permissions.request({ origins: LOOKUP_HOSTS }))) return false;
  await change({ lookups: wanted });
  // Hosts that the manifest requires cannot be given back: both browsers refuse then.
  if (!wanted) await browser.permissions.remove({ origins: LOOKUP_HOSTS }).catch(() => undefined);
  return true;
}
