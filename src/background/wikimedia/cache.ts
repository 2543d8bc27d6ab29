import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import * as v from 'valibot';
import { type WikiEntry, wikiEntrySchema } from '../../knowledge/wikimedia/entry.ts';

/** Answers kept on the device, by edition and title. */
export interface LookupCache {
  /** Entries that have not expired; titles that are not kept are left out. */
  get(edition: string, titles: readonly string[]): Promise<Map<string, WikiEntry>>;
  put(edition: string, entries: ReadonlyMap<string, WikiEntry>): Promise<void>;
  clear(): Promise<void>;
}

interface Schema extends DBSchema {
  entries: {
    key: [edition: string, title: string];
    /** Checked when it is read. */
    value: { edition: string; title: string; entry: unknown; expires: number };
    indexes: { expires: number };
  };
}

const NAME = 'lookups';
/** Raised when the shape of an entry changes: what was kept is dropped then. */
const VERSION = 1;
const DAY = 24 * 60 * 60 * 1000;
const KEPT = 7 * DAY;
/** What is missing today may be written tomorrow. */
const KEPT_ABSENT = DAY;
/** About 4 MB. */
const MOST_ENTRIES = 3000;

/** A cache in IndexedDB; the database is opened at the first use. @param now milliseconds */
export function createLookupCache(now: () => number, mostEntries = MOST_ENTRIES): LookupCache {
  let opening: Promise<IDBPDatabase<Schema>> | undefined;
  const open = () => {
    opening ??= openDB<Schema>(NAME, VERSION, {
      upgrade(database) {
        for (const name of database.objectStoreNames) database.deleteObjectStore(name);
        database.createObjectStore('entries', { keyPath: ['edition', 'title'] }).createIndex('expires', 'expires');
      },
      // Whoever drops the database ("forget") waits for this.
      blocking() {
        void opening?.then(database => database.close());
        opening = undefined;
      },
    });
    // One that could not be opened is tried again at the next use.
    opening.catch(() => {
      opening = undefined;
    });
    return opening;
  };

  return {
    async get(edition, titles) {
      const store = (await open()).transaction('entries').store;
      const found = await Promise.all(titles.map(title => store.get([edition, title])));
      return new Map(
        found.flatMap((row): [string, WikiEntry][] => {
          if (row === undefined || !isFresh(row.expires, now())) return [];
          const entry = v.safeParse(wikiEntrySchema, row.entry);
          return entry.success ? [[row.title, entry.output]] : [];
        }),
      );
    },
    async put(edition, entries) {
      const { store, done } = (await open()).transaction('entries', 'readwrite');
      for (const [title, entry] of entries) {
        const expires = now() + (entry.kind === 'page' ? KEPT : KEPT_ABSENT);
        await store.put({ edition, title, entry, expires });
      }
      // What has expired goes, read or not.
      for (let old = await store.index('expires').openCursor(IDBKeyRange.upperBound(now())); old !== null; ) {
        await old.delete();
        old = await old.continue();
      }
      let surplus = (await store.count()) - mostEntries;
      // Those that expire first go first.
      for (let cursor = await store.index('expires').openCursor(); cursor !== null && surplus > 0; surplus--) {
        await cursor.delete();
        cursor = await cursor.continue();
      }
      await done;
    },
    async clear() {
      await (await open()).clear('entries');
    },
  };
}

/** An end further away than any is set was set by a clock that was ahead. */
const isFresh = (expires: number, now: number) => expires > now && expires <= now + KEPT;
