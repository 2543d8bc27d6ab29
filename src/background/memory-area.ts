import type { SessionArea } from './briefings.ts';

/** An area for what must not be stored, of private windows: the worker's own memory, gone when it stops. */
export function createMemoryArea(): SessionArea & { clear(): void } {
  const items = new Map<string, unknown>();
  return {
    async get(key) {
      return Object.fromEntries(key === null ? items : [[key, items.get(key)]]);
    },
    async set(added) {
      for (const [key, value] of Object.entries(added)) items.set(key, value);
    },
    async remove(keys) {
      for (const key of [keys].flat()) items.delete(key);
    },
    clear: () => items.clear(),
  };
}
