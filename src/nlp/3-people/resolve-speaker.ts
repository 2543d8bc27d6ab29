import type { TokenizedText } from '../1-text/tokenized-text.ts';
import type { Entity } from '../report.ts';
import type { Gender } from './gender.ts';
import { createSalience, type LastSpeaker, listMentions, type MentionAt } from './salience.ts';

/** Who the words that name a speaker stand for, and how sure that is (0 to 1). */
export interface Resolution {
  readonly entity: Entity;
  readonly confidence: number;
}

/** Confidence of each way to the entity, from counts on development data; a pronoun's is that of its lead over the next candidate. */
const CONFIDENCE = { name: 0.97, apposition: 0.9, description: 0.8, lead: 0.9, narrowLead: 0.6, noun: 0.6, guess: 0.5 };
/** The likeliest person's share of the weight of the first two, from which a pronoun is clear, and a surname that two bear. */
const CLEAR_LEAD = 0.7;
const CLEAR_NAMESAKE = 0.8;

const GENDER_OF_PRONOUN: ReadonlyMap<string, Gender | 'thing'> = new Map([
  ['he', 'male'],
  ['him', 'male'],
  ['his', 'male'],
  ['she', 'female'],
  ['her', 'female'],
  ['it', 'thing'],
] as const);
const GENDER_OF_NOUN: ReadonlyMap<string, Gender> = new Map([
  ['man', 'male'],
  ['father', 'male'],
  ['businessman', 'male'],
  ['congressman', 'male'],
  ['woman', 'female'],
  ['mother', 'female'],
  ['businesswoman', 'female'],
  ['congresswoman', 'female'],
] as const);
const ORGANISATION_NOUN =
  /^(?:company|firm|group|agency|ministry|bank|government|party|court|commission|council|union|university|club|team|department|regulator|operator|maker|giant|carrier|airline|paper|newspaper|committee|organization|organisation|authority|administration|police|office|church|charity|foundation|watchdog|lender|retailer|broadcaster)$/i;
/** What a business is called, and what the names of others are made of. */
const BUSINESS_NOUN = /^(?:company|firm|maker|giant|operator|carrier|airline|retailer|lender|bank)$/i;
const INSTITUTION =
  /\b(?:ministry|department|agency|court|party|university|commission|council|committee|union|police|office|congress|senate|parliament|government|times|post|news|journal|army|association|institute|nations?|bureau)\b/i;
const PLACE_NOUN = /^(?:city|town|village|country|nation|kingdom|state|province|county|island)$/i;
const PERSON_NOUN =
  /^(?:president|minister|chancellor|premier|senator|governor|mayor|judge|chairman|chairwoman|chief|ceo|cfo|executive|director|founder|leader|spokesman|spokeswoman|spokesperson|secretary|general|analyst|professor|lawyer|candidate|king|queen|pope|ambassador|official|officer|coach|author|nominee|businessman|businesswoman|billionaire|lawmaker|congressman|congresswoman|captain|curator|economist|scientist|researcher|commissioner|prosecutor|head|boss|manager|editor|envoy|engineer|farmer|teacher|doctor|man|woman|father|mother)$/i;
const DETERMINER = /^(?:the|its|his|her|their|this|that)$/i;
/** A preposition, or a title after one, right before a name: the head of the phrase stands before it. */
const AFTER_PREPOSITION =
  /\b(?:of|for|to|at|from|in|with|against|by|on|under|near)\s+(?:(?:the|former|Mr|Mrs|Ms|Dr|Sir|Sen|Rep|Gov|Gen|President|Senator|Governor|Secretary|Minister)\.?\s+)*$/;
/** What may follow a name that is the head of its phrase. */
const AFTER_HEAD = /^(?:$|\s*[,(—–-]|\s+(?:of|for|at|from|in|with|and|who|to|on|himself|herself)\b)/;

const withoutTitle = (name: string) => name.replace(/^(?:Mr|Mrs|Ms|Miss|Dr|Sir|Sen|Rep|Gov|Gen)\.?\s+/, '');
const headOf = (phrase: string) => phrase.split(/\s+/).at(-1) ?? '';

/** Does a phrase tell one person by an office or a calling: "its CEO", "the spokesman"? */
export function isPersonPhrase(phrase: string): boolean {
  return /^(?:the|its|his|her|their|this)\s/i.test(phrase) && PERSON_NOUN.test(headOf(phrase));
}

export interface SpeakerResolver {
  /** @param start UTF-16 span of the speaker's words; @param last who spoke before, the likelier one a pronoun means */
  resolve(start: number, end: number, last: LastSpeaker | undefined): Resolution | undefined;
}

/**
 * Resolves names, pronouns and roles to the entities of an article; silent where several fit alike.
 * @param isQuoted whether an offset lies within a quotation
 */
export function createSpeakerResolver(
  tokens: TokenizedText,
  entities: readonly Entity[],
  isQuoted: (offset: number) => boolean = () => false,
): SpeakerResolver {
  const { text } = tokens;
  const mentions = listMentions(tokens, entities, isQuoted);
  const salience = createSalience(tokens, mentions);

  /** The person, or else the organisation or place, that the phrase is headed by. */
  function byName(start: number, end: number): Resolution | undefined {
    const inside = mentions.filter(mention => mention.start >= start && mention.end <= end);
    const heads = inside.filter(
      mention =>
        !AFTER_PREPOSITION.test(text.slice(start, mention.start)) && AFTER_HEAD.test(text.slice(mention.end, end)),
    );
    const head = heads.findLast(({ entity }) => entity.type === 'person') ?? heads.at(-1);
    if (head === undefined || head.entity.type === 'misc') return undefined;
    const { entity } = head;
    if (entity.type === 'person' && !withoutTitle(entity.name).includes(' ')) {
      const namesakes = namesakesOf(entity);
      if (namesakes.length > 1) return amongNamesakes(head, namesakes);
    }
    const isPlain = entity.type === 'person' || head.end === end;
    return { entity, confidence: isPlain ? CONFIDENCE.name : CONFIDENCE.noun };
  }

  /** Persons whose longer names hold this one. */
  function namesakesOf({ name }: Entity): Entity[] {
    const word = withoutTitle(name).toLowerCase();
    return entities.filter(({ type, name: other }) => {
      const own = withoutTitle(other).toLowerCase();
      return type === 'person' && own !== word && own.split(' ').includes(word);
    });
  }

  /** "Ms. Bell", where an Ada and a Tom Bell are known: told by the title, else by who is talked of, and then only probably; else not at all. */
  function amongNamesakes({ start }: MentionAt, namesakes: readonly Entity[]): Resolution | undefined {
    const title = /\b(?:(Mr|Sir|Lord)|(Mrs|Ms|Miss|Dame|Lady))\.?\s+$/.exec(text.slice(Math.max(0, start - 8), start));
    const gender = title === null ? 'unknown' : title[1] ? 'male' : 'female';
    const fitting = salience.candidates(start, gender, undefined).filter(({ entity }) => namesakes.includes(entity));
    const [first, second] = fitting;
    if (first === undefined) return undefined;
    if (title !== null && fitting.length === 1) return { entity: first.entity, confidence: CONFIDENCE.description };
    const share = first.weight / (first.weight + (second?.weight ?? 0));
    return share >= CLEAR_NAMESAKE ? { entity: first.entity, confidence: CONFIDENCE.noun } : undefined;
  }

  function byPronoun(gender: Gender | 'thing', start: number, last: LastSpeaker | undefined): Resolution | undefined {
    const [first, second] = salience.candidates(start, gender, last);
    if (first === undefined) {
      // A person may bear a place's name and be taken for it: who has spoken is a person all the same.
      const isMistaken = gender !== 'thing' && last !== undefined && /^(?:place|misc)$/.test(last.entity.type);
      return isMistaken ? { entity: last.entity, confidence: CONFIDENCE.guess } : undefined;
    }
    const share = first.weight / (first.weight + (second?.weight ?? 0));
    // Of whom nothing tells the gender: only one who has just spoken is surely meant.
    const isClear = first.isKnownGender
      ? share >= CLEAR_LEAD
      : share >= CLEAR_NAMESAKE && first.entity === last?.entity;
    return { entity: first.entity, confidence: isClear ? CONFIDENCE.lead : CONFIDENCE.narrowLead };
  }

  /** "They" for an organisation that has just spoken. */
  function byPlural(last: LastSpeaker | undefined): Resolution | undefined {
    return last?.entity.type === 'organization' ? { entity: last.entity, confidence: CONFIDENCE.guess } : undefined;
  }

  /** "The team's coach, Ada Bell" and "Ambassador to Norway Ada Bell": the name follows the phrase. */
  function byNameAfter(start: number, end: number): Resolution | undefined {
    if (!PERSON_NOUN.test(headOf(text.slice(start, end)))) return undefined;
    const after = mentions.find(mention => mention.start >= end && mention.entity.type === 'person');
    if (after === undefined) return undefined;
    const between = text.slice(end, after.start);
    const isNext = /^,?\s+$/.test(between) || /^\s(?:to|of|for|at)\s[^,.;:\n]{2,60}\s$/.test(between);
    return isNext ? { entity: after.entity, confidence: CONFIDENCE.apposition } : undefined;
  }

  /** Is an entity called by a noun, and by what qualifies it: in its name or role, or right before or after a mention? */
  function isCalled(entity: Entity, noun: string, qualifiers: readonly string[]): boolean {
    const comma = entity.type === 'person' ? ',?' : '';
    const before = new RegExp(`[^.,;:\\n]*\\b${noun}${comma}\\s$`, 'i');
    const after = new RegExp(`^,\\s(?:an?|the|its|his|her)\\s[^,.;]{0,60}\\b${noun}\\b[^,.;]*`, 'i');
    const around = entity.mentions.flatMap(({ start, end }) => [
      before.exec(text.slice(Math.max(0, start - 60), start))?.[0] ?? '',
      after.exec(text.slice(end, end + 120))?.[0] ?? '',
    ]);
    const descriptions = [entity.name, entity.role?.text ?? '', ...around];
    const isNamed = descriptions.some(words => new RegExp(`\\b${noun}\\b`, 'i').test(words));
    return isNamed && qualifiers.every(word => descriptions.some(words => words.includes(word)));
  }

  function nearestPlace(start: number): Entity | undefined {
    return mentions.findLast(({ end, entity }) => end <= start && entity.type === 'place')?.entity;
  }

  /** "The company", "its chairman", "the Norwegian engineer": whoever is called so, else the only one who can be. */
  function byNoun(start: number, end: number, last: LastSpeaker | undefined): Resolution | undefined {
    const words = text.slice(start, end).split(/\s+/);
    const noun = headOf(text.slice(start, end));
    const isOrganization = ORGANISATION_NOUN.test(noun);
    const isPerson = PERSON_NOUN.test(noun);
    const place = PLACE_NOUN.test(noun) && words.length === 2 ? nearestPlace(start) : undefined;
    if (place !== undefined) return { entity: place, confidence: CONFIDENCE.guess };
    // "A spokesman" is somebody new.
    if ((!isOrganization && !isPerson) || /^(?:an?|another|one|two|some|several|many)$/i.test(words[0]))
      return undefined;
    const gender = isOrganization ? 'thing' : (GENDER_OF_NOUN.get(noun.toLowerCase()) ?? 'unknown');
    const qualifiers = words.slice(DETERMINER.test(words[0]) ? 1 : 0, -1).filter(word => /^\p{Lu}/u.test(word));
    const near = salience.candidates(start, gender, last);
    const called = near.filter(({ entity }) => isCalled(entity, noun, qualifiers));
    if (called.length > 0) return { entity: called[0].entity, confidence: leadOf(called) };
    const type = isOrganization ? 'organization' : 'person';
    const anywhere = entities.filter(entity => entity.type === type && isCalled(entity, noun, qualifiers));
    if (anywhere.length === 1) return { entity: anywhere[0], confidence: CONFIDENCE.noun };
    if (anywhere.length > 1 || words.length !== 2 || !DETERMINER.test(words[0])) return undefined;
    if (BUSINESS_NOUN.test(noun)) {
      const [business] = near.filter(({ entity }) => !INSTITUTION.test(entity.name));
      return business && { entity: business.entity, confidence: CONFIDENCE.noun };
    }
    const all = entities.filter(entity => entity.type === type);
    return all.length === 1 ? { entity: all[0], confidence: CONFIDENCE.noun } : undefined;
  }

  const leadOf = (called: readonly { weight: number }[]) =>
    called.length === 1 || called[0].weight / (called[0].weight + called[1].weight) >= CLEAR_LEAD
      ? CONFIDENCE.description
      : CONFIDENCE.noun;

  return {
    resolve(start, end, last) {
      const words = text.slice(start, end).toLowerCase();
      const gender = GENDER_OF_PRONOUN.get(words);
      if (gender !== undefined) return byPronoun(gender, start, last);
      if (words === 'they') return byPlural(last);
      return byName(start, end) ?? byNameAfter(start, end) ?? byNoun(start, end, last);
    },
  };
}
