import { browser } from '../platform/browser.ts';
import { keepTexts } from '../platform/i18n.ts';
import { loadSettings } from '../settings/store.ts';

/** Bytes kept for Backstory on this device, the settings apart: near enough to tell the reader. */
export async function measureStored(): Promise<number> {
  const areas = await Promise.all([browser.storage.session.get(null), browser.storage.local.get(null)]);
  const inAreas = areas.reduce(
    (sum, area) => sum + new TextEncoder().encode(JSON.stringify(area)).length - '{}'.length,
    0,
  );
  const { usage = 0 } = await navigator.storage.estimate().catch((): StorageEstimate => ({}));
  return inAreas + usage;
}

/** Drops everything that was kept of what the reader read: briefings, answers of look-ups, corrections. The settings stay. */
export async function forgetStored(): Promise<void> {
  await Promise.all([browser.storage.session.clear(), browser.storage.local.clear()]);
  // Where the browser blocks them there are none.
  const databases = await indexedDB.databases().catch(() => []);
  await Promise.all(databases.flatMap(({ name }) => (name === undefined ? [] : [dropDatabase(name)])));
  // The texts of the chosen language lie there too.
  await keepTexts((await loadSettings()).language);
}

function dropDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
    // Whoever has it open still closes it when told so; it goes then.
    request.onblocked = () => resolve();
  });
}
