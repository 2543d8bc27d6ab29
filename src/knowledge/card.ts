import type { EntityType, Excerpt, MiscKind } from '../nlp/report.ts';
import type { Property } from './properties.ts';

export const FACT_SOURCES = ['article', 'pack', 'wikipedia', 'wikidata'] as const;
export type FactSourceKind = (typeof FACT_SOURCES)[number];

/** Where a fact comes from, so that the reader can check it. */
export interface FactSource {
  readonly kind: FactSourceKind;
  /** Name of the source shown to the reader: a page's title, an organisation's name. */
  readonly name: string;
  readonly url?: string;
  /** Day or month the source was read, `YYYY-MM-DD` or `YYYY-MM`. */
  readonly asOf?: string;
  /** The sentence of the article, for facts of the article itself. */
  readonly excerpt?: Excerpt;
  /** Terms to be named where the source's own words are shown. */
  readonly licence?: Licence;
}

export interface Licence {
  readonly name: string;
  readonly url: string;
}

/** One thing known of an entity: "chief executive: Tim Cook, since 2011". */
export interface Fact {
  /** Key of a label in the interface's language, e.g. `position`, `born`, `event`. */
  readonly property: Property;
  readonly value: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly from?: string;
  readonly to?: string;
  readonly source: FactSource;
}

/** Another thing of the same name, offered where the program is not sure which is meant. */
export interface Choice {
  readonly title: string;
  readonly description: string;
}

/** What is known of one entity of an article. */
export interface Card {
  readonly entityId: string;
  readonly name: string;
  readonly type: EntityType;
  /** What a misc entity is, by its record. */
  readonly kind?: MiscKind;
  /** One neutral line. */
  readonly description?: string;
  readonly descriptionSource?: FactSource;
  /** First sentences of an encyclopaedia's article, in its own words. */
  readonly extract?: { readonly text: string; readonly source: FactSource };
  /** What held at the article's date, in order of use to the reader. */
  readonly facts: readonly Fact[];
  /** What happened after the article's date ("Since then"), in order of time. */
  readonly later: readonly Fact[];
  /** The day the facts are told for, `YYYY-MM-DD`; the article's date, or today where it has none. */
  readonly asOf: string;
  readonly link?: { readonly title: string; readonly qid?: string };
  /** Title of what the reader said this is not ("Not this one"): then there are no facts but the article's own. */
  readonly rejected?: string;
  /** Not sure: several are called so. Then there are no facts but the article's own. */
  readonly choices?: readonly Choice[];
}

/** Something that happened to one of an article's entities before the article. */
export interface EntityEvent {
  readonly entityId: string;
  readonly name: string;
  readonly fact: Fact;
}
