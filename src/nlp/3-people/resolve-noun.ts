import type { Entity } from '../report.ts';
import { CLEAR_LEAD, CONFIDENCE, type Reading, type Resolution } from './resolution.ts';
import type { Candidate, LastSpeaker } from './salience.ts';
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
  { text, entities, mentions, salience }: Reading,
  start: number,
  end: number,
  last: LastSpeaker | undefined,
): Resolution | undefined {
  const words = text.slice(start, end).split(/\s+/);
  const noun = headOf(text.slice(start, end));
  const isOrganization = ORGANISATION_NOUN.test(noun);
  const isPerson = PERSON_NOUN.test(noun);
  const place =
    PLACE_NOUN.test(noun) && words.length === 2
      ? mentions.findLast(mention => mention.end <= start && mention.entity.type === 'place')
      : undefined;
  if (place !== undefined) return { entity: place.entity, confidence: CONFIDENCE.guess };
  // "A spokesman" is somebody new.
  if ((!isOrganization && !isPerson) || /^(?:an?|another|one|two|some|several|many)$/i.test(words[0])) return undefined;
  const gender = isOrganization ? 'thing' : (GENDER_OF_NOUN.get(noun.toLowerCase()) ?? 'unknown');
  const qualifiers = words.slice(DETERMINER.test(words[0]) ? 1 : 0, -1).filter(word => /^\p{Lu}/u.test(word));
  const near = salience.candidates(start, gender, last);
  const called = near.filter(({ entity }) => isCalled(text, entity, noun, qualifiers));
  if (called.length > 0) return { entity: called[0].entity, confidence: leadOf(called) };
  const type = isOrganization ? 'organization' : 'person';
  const anywhere = entities.filter(entity => entity.type === type && isCalled(text, entity, noun, qualifiers));
  if (anywhere.length === 1) return { entity: anywhere[0], confidence: CONFIDENCE.noun };
  if (anywhere.length > 1 || words.length !== 2 || !DETERMINER.test(words[0])) return undefined;
  if (BUSINESS_NOUN.test(noun)) {
    const [business] = near.filter(({ entity }) => !INSTITUTION.test(entity.name));
    return business && { entity: business.entity, confidence: CONFIDENCE.noun };
  }
  const all = entities.filter(entity => entity.type === type);
  return all.length === 1 ? { entity: all[0], confidence: CONFIDENCE.noun } : undefined;
}

/** Is an entity called by a noun, and by what qualifies it: in its name or role, or right before or after a mention? */
function isCalled(text: string, entity: Entity, noun: string, qualifiers: readonly string[]): boolean {
  const comma = entity.type === 'person' ? ',?' : '';
  const before = new RegExp(`[^.,;:\\n]*\\b${noun}${comma}\\s$`, 'i');
  // "Nordlys, the company that …", not "to Nordlys, the company replied".
  const after = new RegExp(
    `^,\\s(?:an?|the|its|his|her)\\s[^,.;]{0,60}\\b${noun}(?=[,.;]|\\s(?:of|and|for|in|at|from|who|that|with)\\b)[^,.;]*`,
    'i',
  );
  const around = entity.mentions.flatMap(({ start, end }) => [
    before.exec(text.slice(Math.max(0, start - 60), start))?.[0] ?? '',
    after.exec(text.slice(end, end + 120))?.[0] ?? '',
  ]);
  const descriptions = [entity.name, entity.role?.text ?? '', ...around];
  const isNamed = descriptions.some(words => new RegExp(`\\b${noun}\\b`, 'i').test(words));
  return isNamed && qualifiers.every(word => descriptions.some(words => words.includes(word)));
}

const leadOf = (called: readonly Candidate[]) =>
  called.length === 1 || called[0].weight / (called[0].weight + called[1].weight) >= CLEAR_LEAD
    ? CONFIDENCE.description
    : CONFIDENCE.noun;
