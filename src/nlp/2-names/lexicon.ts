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
  /** Events, laws, works, products. */
  knownThing: 128,
} as const;

/** Longest phrase in the lists, in words. */
export const LONGEST_PHRASE = 5;

/** Number of fine word clusters, with 0 for none. */
export const FINE_CLUSTERS = 1024;
/** Where the bits of a word begin in its entry; below them is its fine cluster. */
export const BITS_SHIFT = 10;

/** Word lists and word clusters, hashed. */
export interface Lexicon {
  /** Keys are `hashText` of the lower-case word. */
  readonly words: BucketTable;
  /** For each word its LEXICON_BITS and its fine cluster. */
  readonly entries: Uint16Array;
  /** For each fine cluster the coarse one that it is part of, 1 and up; 0 for none. */
  readonly coarseOf: Uint8Array;
  /** Keys are `hashText` of the lower-case words joined by spaces, stops left out. */
  readonly phrases: BucketTable;
  /** PHRASE_BITS of each phrase. */
  readonly phraseBits: Uint8Array;
}
