import type { TokenizedText } from '../1-text/tokenized-text.ts';
import type { Entity } from '../report.ts';
import { type Gender, genderOf } from './gender.ts';

/** Who the words that name a speaker stand for, and how sure that is (0 to 1). */
export interface Resolution {
  readonly entity: Entity;
  readonly confidence: number;
}

/** Confidence of each way to the entity, from counts on the development data. */
const BY_NAME = 0.97;
const BY_PRONOUN = 0.8;
const BY_PRONOUN_AMONG_SEVERAL = 0.65;
const BY_NOUN = 0.6;

const GENDER_OF_PRONOUN: ReadonlyMap<string, Gender | 'thing'> = new Map([
  ['he', 'male'],
  ['him', 'male'],
  ['his', 'male'],
  ['she', 'female'],
  ['her', 'female'],
  ['it', 'thing'],
] as const);
const ORGANISATION_NOUN =
  /^(?:company|firm|group|agency|ministry|bank|government|party|court|commission|council|union|university|club|team|department|regulator|operator|maker|giant|carrier|airline|paper|newspaper|committee|organization|organisation|authority|administration|police|office)$/i;
const PERSON_NOUN =
  /^(?:president|minister|chancellor|premier|senator|governor|mayor|judge|chairman|chairwoman|chief|ceo|cfo|executive|director|founder|leader|spokesman|spokeswoman|spokesperson|secretary|general|analyst|professor|lawyer|candidate|king|queen|pope|ambassador|official|officer|coach|author|nominee|businessman|billionaire|lawmaker|congressman|congresswoman)$/i;

interface MentionAt {
  readonly start: number;
  readonly end: number;
  readonly entity: Entity;
}

const headOf = (phrase: string) => phrase.split(/\s+/).at(-1) ?? '';

/** Does a phrase tell one person by an office or a calling: "its CEO", "the spokesman"? */
export function isPersonPhrase(phrase: string): boolean {
  return /^(?:the|its|his|her|their|this)\s/i.test(phrase) && PERSON_NOUN.test(headOf(phrase));
}

export interface SpeakerResolver {
  /** @param start UTF-16 span of the speaker's words; @param before the last speaker, who is the likelier one a pronoun means */
  resolve(start: number, end: number, before: Entity | undefined): Resolution | undefined;
}

/** Resolves names, pronouns and roles to the entities of an article; silent where several fit. */
export function createSpeakerResolver({ text }: TokenizedText, entities: readonly Entity[]): SpeakerResolver {
  const mentions: MentionAt[] = entities
    .flatMap(entity => entity.mentions.map(({ start, end }) => ({ start, end, entity })))
    .sort((a, b) => a.start - b.start);
  const genders = new Map(entities.map(entity => [entity, genderOf(entity, text)]));

  function byName(start: number, end: number): Resolution | undefined {
    const inside = mentions.filter(mention => mention.start >= start && mention.end <= end);
    if (inside.length === 0) return undefined;
    // "a spokesman for Nordlys" is a person without a name; "Nordlys founder Karin Haugland" is the last name.
    const person = inside.findLast(({ entity }) => entity.type === 'person');
    if (person) return { entity: person.entity, confidence: BY_NAME };
    const words = text.slice(start, inside[0].start);
    if (
      /\b(?:spokes\w+|official|officials|source|sources|lawyer|analyst|adviser|member|members|executive|professor|director)\b/i.test(
        words,
      )
    )
      return undefined;
    const last = inside[inside.length - 1];
    const after = text.slice(last.end, end);
    if (/^['’]s\b/.test(after)) return undefined;
    // "The founder of Nordlys": the head is a noun, and who that is must be told otherwise.
    if (/\b(?:of|for|at|from|in|with)\s+(?:the\s+)?$/i.test(words)) return undefined;
    // "Australian woman", "the Afghan team's coach": a name that only tells more of somebody.
    if (last.entity.type === 'misc' || (last.end < end && PERSON_NOUN.test(headOf(text.slice(start, end)))))
      return undefined;
    const organization = inside.find(({ entity }) => entity.type === 'organization') ?? last;
    return { entity: organization.entity, confidence: organization.end === end ? BY_NAME : BY_NOUN };
  }

  /** Entities named before a place in the text, nearest first, each once. */
  function namedBefore(start: number): Entity[] {
    const seen = new Set<Entity>();
    for (let i = mentions.length - 1; i >= 0; i--) if (mentions[i].end <= start) seen.add(mentions[i].entity);
    return [...seen];
  }

  function byPronoun(pronoun: string, start: number, before: Entity | undefined): Resolution | undefined {
    const gender = GENDER_OF_PRONOUN.get(pronoun);
    if (gender === undefined) return undefined;
    const fits = (entity: Entity) =>
      gender === 'thing'
        ? entity.type === 'organization'
        : entity.type === 'person' && [gender, 'unknown'].includes(genders.get(entity)!);
    const candidates = namedBefore(start).filter(fits);
    if (candidates.length === 0) return undefined;
    const nearest = candidates[0];
    const entity =
      before && fits(before) && candidates.indexOf(before) <= 1 && candidates.includes(before) ? before : nearest;
    const isClear = candidates.length === 1 || entity === before || genders.get(entity) === gender;
    return { entity, confidence: isClear ? BY_PRONOUN : BY_PRONOUN_AMONG_SEVERAL };
  }

  function byNoun(start: number, end: number): Resolution | undefined {
    const words = text.slice(start, end).split(/\s+/);
    const head = headOf(text.slice(start, end));
    const named = namedBefore(start);
    const isOrganization = ORGANISATION_NOUN.test(head);
    if (!isOrganization && !PERSON_NOUN.test(head)) return undefined;
    if (!/^(?:the|its|his|her|their|this)$/i.test(words[0])) return undefined;
    const type = isOrganization ? 'organization' : 'person';
    const own = named.filter(entity => entity.type === type);
    const byWord = own.find(({ name, role }) => new RegExp(`\\b${head}\\b`, 'i').test(`${name} ${role?.text ?? ''}`));
    if (byWord) return { entity: byWord, confidence: BY_PRONOUN };
    return own.length === 1 && words.length === 2 ? { entity: own[0], confidence: BY_NOUN } : undefined;
  }

  return {
    resolve(start, end, before) {
      const named = byName(start, end);
      if (named) return named;
      const words = text.slice(start, end);
      return byPronoun(words.toLowerCase(), start, before) ?? byNoun(start, end);
    },
  };
}
