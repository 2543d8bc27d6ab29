import type { EntityType } from '../nlp/report.ts';
import type { PartialDate } from './dates.ts';
import type { Property } from './properties.ts';

/** What a record is, finer than the types of the engine. */
export const PACK_KINDS = [
  'person',
  'org',
  'place',
  'country',
  'city',
  'region',
  'event',
  'law',
  'work',
  'product',
  'group',
] as const;
export type PackKind = (typeof PACK_KINDS)[number];

/** A typed fact; `from` alone is the day of what happens once, elsewhere the beginning of what still holds. */
export interface PackFact {
  readonly property: Property;
  /** Empty where the date says it all. */
  readonly value: string;
  readonly from?: PartialDate;
  readonly to?: PartialDate;
  /** Name of its source, where it is another than the record's. */
  readonly source?: string;
}

/** What the pack knows of somebody or something. */
export interface PackRecord {
  /** Its number in the pack. */
  readonly row: number;
  readonly name: string;
  readonly kind: PackKind;
  readonly type: EntityType;
  readonly description: string;
  /** Title of its article in the English Wikipedia. */
  readonly wikipedia: string;
  /** How often news names it, on a scale on which 1 is about a tenfold difference; 6 is daily all over the world. */
  readonly prominence: number;
  readonly asOf: PartialDate;
  /** Key of `PACK_SOURCES`. */
  readonly source: string;
  /** Rows of records that the same articles tend to name. */
  readonly near: readonly number[];
  readonly facts: readonly PackFact[];
}

/** Where the records of the packages come from; curated ones are to be checked in Wikipedia. */
export const PACK_SOURCES: Readonly<Record<string, { readonly name: string; readonly url: string }>> = {
  countries: { name: 'Unicode CLDR', url: 'https://cldr.unicode.org' },
  cities: { name: 'GeoNames', url: 'https://www.geonames.org' },
};

const TYPES: Readonly<Record<PackKind, EntityType>> = {
  person: 'person',
  org: 'organization',
  group: 'organization',
  place: 'place',
  country: 'place',
  city: 'place',
  region: 'place',
  event: 'misc',
  law: 'misc',
  work: 'misc',
  product: 'misc',
};
export const typeOf = (kind: PackKind): EntityType => TYPES[kind];
