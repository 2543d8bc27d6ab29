import type { Entity } from '../report.ts';
import type { Callings } from './callings.ts';
import type { PersonsByWord } from './persons-by-word.ts';
import type { MentionAt, Salience } from './salience.ts';

/** Who the words that name a speaker stand for, and how sure that is (0 to 1). */
export interface Resolution {
  readonly entity: Entity;
  readonly confidence: number;
}

/** What the search for a speaker's entity reads. */
export interface Reading {
  readonly text: string;
  readonly entities: readonly Entity[];
  /** In order of the text. */
  readonly mentions: readonly MentionAt[];
  readonly salience: Salience;
  readonly persons: PersonsByWord;
  readonly callings: Callings;
}

/** Confidence of each way to the entity, from counts on development data; a pronoun's is that of its lead over the next candidate. */
export const CONFIDENCE = {
  name: 0.97,
  apposition: 0.9,
  description: 0.8,
  lead: 0.85,
  narrowLead: 0.6,
  noun: 0.6,
  guess: 0.5,
};
/** The likeliest person's share of the weight of the first two, from which a pronoun is clear. */
export const CLEAR_LEAD = 0.7;
