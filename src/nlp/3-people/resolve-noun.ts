import type { Entity } from '../report.ts';
import { CLEAR_LEAD, CONFIDENCE, type Reading, type Resolution } from './resolution.ts';
import { type Candidate, firstFrom, type LastSpeaker, type MentionAt } from './salience.ts';
import {
  BUSINESS_NOUN,
  DETERMINER,
  GENDER_OF_NOUN,
  headOf,
  INSTITUTION,
  ORGANISATION_NOUN,
  PERSON_NOUN,
  PLACE_NOUN,
} from './speaker-nouns.ts';

/** "The company", "its chairman", "the Norwegian engineer": whoever is called so, else the only one who can be. */
export function resolveNoun(
  { text, entities, mentions, salience, callings }: Reading,
  start: number,
  end: number,
  last: LastSpeaker | undefined,
): Resolution | undefined {
  const words = text.slice(start, end).split(/\s+/);
  const noun = headOf(text.slice(start, end));
  const isOrganization = ORGANISATION_NOUN.test(noun);
  const isPerson = PERSON_NOUN.test(noun);
  const place = PLACE_NOUN.test(noun) && words.length === 2 ? lastPlaceBefore(mentions, start) : undefined;
  if (place !== undefined) return { entity: place.entity, confidence: CONFIDENCE.guess };
  // "A spokesman" is somebody new.
  if ((!isOrganization && !isPerson) || /^(?:an?|another|one|two|some|several|many)$/i.test(words[0])) return undefined;
  const gender = isOrganization ? 'thing' : (GENDER_OF_NOUN.get(noun.toLowerCase()) ?? 'unknown');
  const qualifiers = words.slice(DETERMINER.test(words[0]) ? 1 : 0, -1).filter(word => /^\p{Lu}/u.test(word));
  const near = salience.candidates(start, gender, last);
  const isCalled = (entity: Entity) => {
    const descriptions = callings.byNoun(entity, noun);
    return descriptions !== undefined && qualifiers.every(word => descriptions.some(words => words.includes(word)));
  };
  const called = near.filter(({ entity }) => isCalled(entity));
  if (called.length > 0) return { entity: called[0].entity, confidence: leadOf(called) };
  const type = isOrganization ? 'organization' : 'person';
  const anywhere = callings.near(noun).filter(entity => entity.type === type && isCalled(entity));
  if (anywhere.length === 1) return { entity: anywhere[0], confidence: CONFIDENCE.noun };
  if (anywhere.length > 1 || words.length !== 2 || !DETERMINER.test(words[0])) return undefined;
  if (BUSINESS_NOUN.test(noun)) {
    const [business] = near.filter(({ entity }) => !INSTITUTION.test(entity.name));
    return business && { entity: business.entity, confidence: CONFIDENCE.noun };
  }
  const all = entities.filter(entity => entity.type === type);
  return all.length === 1 ? { entity: all[0], confidence: CONFIDENCE.noun } : undefined;
}

function lastPlaceBefore(mentions: readonly MentionAt[], offset: number): MentionAt | undefined {
  let at = firstFrom(mentions, offset) - 1;
  while (at >= 0 && (mentions[at].end > offset || mentions[at].entity.type !== 'place')) at--;
  return mentions[at];
}

const leadOf = (called: readonly Candidate[]) =>
  called.length === 1 || called[0].weight / (called[0].weight + called[1].weight) >= CLEAR_LEAD
    ? CONFIDENCE.description
    : CONFIDENCE.noun;
