import * as v from 'valibot';
import { ENTITY_TYPES, type EntityType } from '../nlp/report.ts';
import { migrate, SETTINGS_VERSION } from './migrations.ts';

/** What can be marked in the page: names by type, claims, and the background's sentences. */
export const MARK_KINDS = [...ENTITY_TYPES, 'claim', 'background'] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

/** Marks are switched in three layers; names have a style for each type besides. */
export const LAYERS = ['names', 'claims', 'background'] as const;
export type Layer = (typeof LAYERS)[number];

/** How a type of name is marked: its line, a thinner one, its line on a tinted ground, or not at all. */
export const NAME_STYLES = ['line', 'thin', 'tint', 'off'] as const;
export type NameStyle = (typeof NAME_STYLES)[number];

export const SUMMARY_LENGTHS = [1, 3, 5] as const;
export const SECTIONS = ['summary', 'background', 'entities', 'quotes'] as const;
export type SectionName = (typeof SECTIONS)[number];

/** Where it runs by itself: on each page that is an article, on such pages of chosen sites, or only when asked in the popup. */
export const RUN_MODES = ['everywhere', 'chosen', 'click'] as const;

/** Languages of the interface, BCP 47; `auto` is the browser's own. */
export const INTERFACE_LANGUAGES = ['auto', 'en', 'de', 'fr', 'es', 'pt-BR', 'zh-CN', 'ja', 'ar'] as const;
export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number];

const flag = (byDefault: boolean) => v.fallback(v.boolean(), byDefault);
const style = v.fallback(v.picklist(NAME_STYLES), 'line');
const layers = v.object({
  names: flag(true),
  claims: flag(true),
  background: flag(false),
} satisfies Record<Layer, unknown>);
const types = v.object({
  person: style,
  organization: style,
  place: style,
  misc: style,
} satisfies Record<EntityType, unknown>);
const hosts = v.fallback(v.array(v.pipe(v.string(), v.maxLength(253))), []);

/**
 * Every setting with its guard and default: a stored value that does not fit is replaced by the default, one by one, so that nothing else is lost.
 */
export const settingsSchema = v.object({
  version: v.fallback(v.literal(SETTINGS_VERSION), SETTINGS_VERSION),
  /** Layers that are painted. */
  layers: v.fallback(layers, v.parse(layers, {})),
  /** How each type of name is painted. */
  types: v.fallback(types, v.parse(types, {})),
  /** What opens a mark's card with the mouse. */
  openCardOn: v.fallback(v.picklist(['hover', 'click']), 'hover'),
  /** Hosts on which nothing is painted; the popup still works there. */
  quietSites: hosts,
  /** Hosts, or `*.host`, on which Backstory does not run at all. */
  blockedSites: hosts,
  /** Hosts, or `*.host`, on which it runs where `run` is `chosen`. */
  chosenSites: hosts,
  run: v.fallback(v.picklist(RUN_MODES), 'everywhere'),
  summaryLength: v.fallback(v.picklist(SUMMARY_LENGTHS), 3),
  /** Ask Wikipedia and Wikidata for facts. Off until the reader switches it on. */
  lookups: flag(false),
  /** Sections of the popup that are folded. */
  folded: v.fallback(v.array(v.picklist(SECTIONS)), []),
  language: v.fallback(v.picklist(INTERFACE_LANGUAGES), 'auto'),
});

export type Settings = v.InferOutput<typeof settingsSchema>;

/** Whatever was stored, by whichever version, as settings that fit. */
export function readSettings(stored: unknown): Settings {
  return v.parse(settingsSchema, migrate(stored));
}

export const DEFAULT_SETTINGS: Settings = readSettings({});

/** How a kind of mark is painted; every layer but names has one style. */
export function styleOf({ layers: shown, types: byType }: Settings, kind: MarkKind): NameStyle {
  if (kind === 'claim') return shown.claims ? 'line' : 'off';
  if (kind === 'background') return shown.background ? 'line' : 'off';
  return shown.names ? byType[kind] : 'off';
}

/** Whether a host is in a list of hosts and `*.host` patterns; a pattern covers the bare host too. */
export function listsHost(list: readonly string[], host: string): boolean {
  return list.some(entry => {
    if (!entry.startsWith('*.')) return entry === host;
    const bare = entry.slice(2);
    return host === bare || host.endsWith(`.${bare}`);
  });
}

/** Whether the reader lets Backstory run by itself on a host. */
export function mayRunOnHost({ run, blockedSites, chosenSites }: Settings, host: string): boolean {
  if (run === 'click' || listsHost(blockedSites, host)) return false;
  return run === 'everywhere' || listsHost(chosenSites, host);
}
