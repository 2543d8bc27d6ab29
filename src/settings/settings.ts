import * as v from 'valibot';
import { ENTITY_TYPES } from '../nlp/report.ts';

/** What can be marked in the page: names by type, claims, and the background's sentences. */
export const MARK_KINDS = [...ENTITY_TYPES, 'claim', 'background'] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

export const SUMMARY_LENGTHS = [1, 3, 5] as const;
export const SECTIONS = ['summary', 'background', 'entities', 'quotes'] as const;

const shown = (byDefault: boolean) => v.fallback(v.boolean(), byDefault);
const marks = v.object({
  person: shown(true),
  organization: shown(true),
  place: shown(true),
  misc: shown(true),
  claim: shown(true),
  background: shown(false),
} satisfies Record<MarkKind, unknown>);
const hosts = v.fallback(v.array(v.pipe(v.string(), v.maxLength(253))), []);

/**
 * Every setting with its guard and default: a stored value that does not fit is replaced by the default, one by one, so that nothing else is lost.
 */
export const settingsSchema = v.object({
  /** Kinds that are painted. */
  marks: v.fallback(marks, v.parse(marks, {})),
  /** Hosts on which nothing is painted; the popup still works there. */
  quietSites: hosts,
  /** Hosts, or `*.host`, on which Backstory does not run at all. */
  blockedSites: hosts,
  /** `everywhere`: on each page that is an article; `click`: only when asked in the popup. */
  run: v.fallback(v.picklist(['everywhere', 'click']), 'everywhere'),
  summaryLength: v.fallback(v.picklist(SUMMARY_LENGTHS), 3),
  /** Ask Wikipedia and Wikidata for facts. Off until the reader switches it on. */
  lookups: v.fallback(v.boolean(), false),
  /** Sections of the popup that are folded. */
  folded: v.fallback(v.array(v.picklist(SECTIONS)), []),
});

export type Settings = v.InferOutput<typeof settingsSchema>;

/** Whatever was stored, as settings that fit. */
export function readSettings(stored: unknown): Settings {
  return v.parse(settingsSchema, typeof stored === 'object' && stored !== null ? stored : {});
}

export const DEFAULT_SETTINGS: Settings = readSettings({});

/** Whether a host is in a list of hosts and `*.host` patterns; a pattern covers the bare host too. */
export function listsHost(list: readonly string[], host: string): boolean {
  return list.some(entry => {
    if (!entry.startsWith('*.')) return entry === host;
    const bare = entry.slice(2);
    return host === bare || host.endsWith(`.${bare}`);
  });
}
