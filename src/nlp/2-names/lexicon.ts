import type { BucketTable } from '../linear/bucket-table.ts';

/** Bits of a word's entry: which lists it is in. */
export const LEXICON_BITS = {
  firstName: 1,
  surname: 2,
  demonym: 4,
  title: 8,
  organizationWord: 16,
  placeWord: 32,
} as const;
/** Bits of a phrase's entry. */
export const PHRASE_BITS = {
  country: 1,
  largeCity: 2,
  city: 4,
  region: 8,
  company: 16,
  knownPerson: 32,
  knownOrganization: 64,
  knownOther: 128,
} as const;

/** Longest phrase in the lists, in words. */
export const LONGEST_PHRASE = 5;

/** Word lists and word clusters, hashed. */
export interface Lexicon {
  /** Keys are `hashText` of the lower-case word. */
  readonly words: BucketTable;
  /** LEXICON_BITS of each word. */
  readonly bits: Uint8Array;
  /** Cluster of each word at the coarse grain, 1 and up; 0 for none. */
  readonly coarse: Uint8Array;
  /** At the fine grain. */
  readonly fine: Uint16Array;
  /** Keys are `hashText` of the lower-case words joined by spaces, stops left out. */
  readonly phrases: BucketTable;
  /** PHRASE_BITS of each phrase. */
  readonly phraseBits: Uint8Array;
}
