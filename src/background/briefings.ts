import * as v from 'valibot';
import { type Briefing, briefingSchema } from '../messages/briefing.ts';

/** The part of `browser.storage.session` that is used: memory of the browser, gone when it closes, alive when the worker is not. */
export interface SessionArea {
  get(keys: string | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string | string[]): Promise<void>;
}

/** Bound of all stored briefings in UTF-16 units of JSON. Browsers give a session area 10 MB, but count their own values, which may be several times as large. */
const MAX_STORED = 4_000_000;
const INDEX = 'briefings';
const keyOf = (hash: string) => `briefing:${hash}`;

const indexSchema = v.array(v.object({ hash: v.string(), size: v.number() }));
type Index = v.InferOutput<typeof indexSchema>;

/** Briefings by content hash. Oldest are dropped first; a lost one is only computed again. */
export interface BriefingStore {
  get(hash: string): Promise<Briefing | null>;
  /** @throws what the area throws where it has no room for this one alone */
  put(briefing: Briefing): Promise<void>;
}

export function createBriefingStore(area: SessionArea): BriefingStore {
  // Writers wait for each other: two tabs' briefings must not overwrite each other's line of the index.
  let last: Promise<unknown> = Promise.resolve();

  async function write(briefing: Briefing): Promise<void> {
    const size = JSON.stringify(briefing).length;
    const index = (await readIndex(area)).filter(({ hash }) => hash !== briefing.hash);
    index.push({ hash: briefing.hash, size });
    for (let room = MAX_STORED; ; room = totalOf(index) / 2) {
      const dropped = dropOldest(index, room);
      if (dropped.length > 0) await area.remove(dropped.map(({ hash }) => keyOf(hash)));
      try {
        await area.set({ [INDEX]: index, [keyOf(briefing.hash)]: briefing });
        return;
      } catch (error) {
        if (index.length === 1) throw error;
      }
    }
  }

  return {
    async get(hash) {
      const stored = await area.get(keyOf(hash));
      const result = v.safeParse(briefingSchema, stored[keyOf(hash)]);
      return result.success ? result.output : null;
    },
    put(briefing) {
      last = last.then(
        () => write(briefing),
        () => write(briefing),
      );
      return last as Promise<void>;
    },
  };
}

async function readIndex(area: SessionArea): Promise<Index> {
  const stored = await area.get(INDEX);
  const result = v.safeParse(indexSchema, stored[INDEX]);
  return result.success ? result.output : [];
}

const totalOf = (index: Index): number => index.reduce((sum, { size }) => sum + size, 0);

/** Takes entries off the front until the rest fits; the newest always stays. */
function dropOldest(index: Index, room: number): Index {
  let total = totalOf(index);
  let count = 0;
  while (total > room && count < index.length - 1) total -= index[count++].size;
  return index.splice(0, count);
}
