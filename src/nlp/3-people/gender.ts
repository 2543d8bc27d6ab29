import type { Entity } from '../report.ts';
import { FEMALE_NAMES, MALE_NAMES } from './first-names.ts';

export type Gender = 'male' | 'female' | 'unknown';

const MALE_TITLE = /(?:\bMr\.?|\bSir|\bLord|\bKing|\bPrince|\bPope|\bFather)\s+$/;
const FEMALE_TITLE = /(?:\bMrs\.?|\bMs\.?|\bMiss|\bDame|\bLady|\bQueen|\bPrincess)\s+$/;
const MALE_ROLE = /\b(?:spokesman|chairman|businessman|congressman|king|prince|father|son|brother|husband|actor)\b/i;
const FEMALE_ROLE =
  /\b(?:spokeswoman|chairwoman|businesswoman|congresswoman|queen|princess|mother|daughter|sister|wife|actress)\b/i;

/** What an article and a first name tell of a person's gender; titles and roles outweigh names. */
export function genderOf(entity: Entity, text: string): Gender {
  if (entity.type !== 'person') return 'unknown';
  for (const { start } of entity.mentions) {
    const before = text.slice(Math.max(0, start - 12), start);
    if (MALE_TITLE.test(before)) return 'male';
    if (FEMALE_TITLE.test(before)) return 'female';
  }
  if (entity.role && MALE_ROLE.test(entity.role.text)) return 'male';
  if (entity.role && FEMALE_ROLE.test(entity.role.text)) return 'female';
  const [first = ''] = entity.name.toLowerCase().split(/\s+/);
  if (MALE_NAMES.has(first)) return 'male';
  return FEMALE_NAMES.has(first) ? 'female' : 'unknown';
}

const PRONOUN = /\b(?:(?<male>he|him|his)|(?<female>she|her|hers))\b/i;

/**
 * What pronouns tell of a gender that neither title nor first name does: those in sentences that name nobody else, and at the start of the next.
 * @param sentences each sentence that names the person and no other one, from that name on, with the sentence after it; none with quotations, where pronouns mean others
 */
export function genderByPronouns(sentences: readonly { readonly rest: string; readonly next: string }[]): Gender {
  let balance = 0;
  for (const { rest, next } of sentences) {
    const found = PRONOUN.exec(rest) ?? PRONOUN.exec(/^\S+/.exec(next)?.[0] ?? '');
    if (found?.groups?.male) balance++;
    else if (found?.groups?.female) balance--;
  }
  return balance === 0 ? 'unknown' : balance > 0 ? 'male' : 'female';
}
