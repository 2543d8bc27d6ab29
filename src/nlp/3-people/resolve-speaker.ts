import type { TokenizedText } from '../1-text/tokenized-text.ts';
import type { Entity } from '../report.ts';
import { indexCallings } from './callings.ts';
import type { Gender } from './gender.ts';
import { indexPersons, withoutTitle } from './persons-by-word.ts';
import { CLEAR_LEAD, CONFIDENCE, type Reading, type Resolution } from './resolution.ts';
import { resolveNoun } from './resolve-noun.ts';
import { createSalience, firstFrom, type LastSpeaker, listMentions, type MentionAt } from './salience.ts';
import { headOf, PERSON_NOUN } from './speaker-nouns.ts';

/** The same for a surname that two bear. */
const CLEAR_NAMESAKE = 0.8;

const GENDER_OF_PRONOUN: ReadonlyMap<string, Gender | 'thing'> = new Map([
  ['he', 'male'],
  ['him', 'male'],
  ['his', 'male'],
  ['she', 'female'],
  ['her', 'female'],
  ['it', 'thing'],
] as const);
/** A preposition, or a title after one, right before a name: the head of the phrase stands before it. */
const AFTER_PREPOSITION =
  /\b(?:of|for|to|at|from|in|with|against|by|on|under|near)\s+(?:(?:the|former|Mr|Mrs|Ms|Dr|Sir|Sen|Rep|Gov|Gen|President|Senator|Governor|Secretary|Minister)\.?\s+)*$/;
/** What may follow a name that is the head of its phrase. */
const AFTER_HEAD = /^(?:$|\s*[,(—–-]|\s+(?:of|for|at|from|in|with|and|who|to|on|himself|herself)\b)/;

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
  isQuoted: (offset: number) => boolean,
): SpeakerResolver {
  const { text } = tokens;
  const mentions = listMentions(tokens, entities, isQuoted);
  const reading: Reading = {
    text,
    entities,
    mentions,
    salience: createSalience(tokens, mentions),
    persons: indexPersons(entities),
    callings: indexCallings(text, entities),
  };
  return {
    resolve(start, end, last) {
      const words = text.slice(start, end).toLowerCase();
      const gender = GENDER_OF_PRONOUN.get(words);
      if (gender !== undefined) return byPronoun(reading, gender, start, last);
      if (words === 'they') return byPlural(last);
      return (
        byName(reading, start, end) ??
        byLabel(reading, start, end) ??
        byNameAfter(reading, start, end) ??
        resolveNoun(reading, start, end, last)
      );
    },
  };
}

/** The person, or else the organisation or place, that the phrase is headed by. */
function byName(reading: Reading, start: number, end: number): Resolution | undefined {
  const { text, mentions } = reading;
  const inside = mentions.slice(firstFrom(mentions, start), firstFrom(mentions, end));
  const heads = inside.filter(
    mention =>
      mention.end <= end &&
      !AFTER_PREPOSITION.test(text.slice(start, mention.start)) &&
      AFTER_HEAD.test(text.slice(mention.end, end)),
  );
  const head = heads.findLast(({ entity }) => entity.type === 'person') ?? heads.at(-1);
  if (head === undefined || head.entity.type === 'misc') return undefined;
  const { entity } = head;
  if (entity.type === 'person' && !withoutTitle(entity.name).includes(' ')) {
    const namesakes = namesakesOf(reading, entity);
    if (namesakes.length > 1) return amongNamesakes(reading, head, namesakes);
  }
  const isPlain = entity.type === 'person' || head.end === end;
  return { entity, confidence: isPlain ? CONFIDENCE.name : CONFIDENCE.noun };
}

/** Persons whose longer names hold this one. */
const namesakesOf = ({ persons }: Reading, { name }: Entity): readonly Entity[] =>
  persons.longerWith(withoutTitle(name).toLowerCase());

/** "Ms. Bell", where an Ada and a Tom Bell are known: told by the title, else by who is talked of, and then only probably; else not at all. */
function amongNamesakes(
  { text, salience }: Reading,
  { start }: MentionAt,
  namesakes: readonly Entity[],
): Resolution | undefined {
  const title = /\b(?:(Mr|Sir|Lord)|(Mrs|Ms|Miss|Dame|Lady))\.?\s+$/.exec(text.slice(Math.max(0, start - 8), start));
  const gender = title === null ? 'unknown' : title[1] ? 'male' : 'female';
  const fitting = salience.candidates(start, gender, undefined).filter(({ entity }) => namesakes.includes(entity));
  const [first, second] = fitting;
  if (first === undefined) return undefined;
  if (title !== null && fitting.length === 1) return { entity: first.entity, confidence: CONFIDENCE.description };
  const share = first.weight / (first.weight + (second?.weight ?? 0));
  return share >= CLEAR_NAMESAKE ? { entity: first.entity, confidence: CONFIDENCE.noun } : undefined;
}

function byPronoun(
  { salience }: Reading,
  gender: Gender | 'thing',
  start: number,
  last: LastSpeaker | undefined,
): Resolution | undefined {
  const [first, second] = salience.candidates(start, gender, last);
  if (first === undefined) {
    // A person may bear a place's name and be taken for it: who has spoken is a person all the same.
    const isMistaken = gender !== 'thing' && last !== undefined && /^(?:place|misc)$/.test(last.entity.type);
    return isMistaken ? { entity: last.entity, confidence: CONFIDENCE.guess } : undefined;
  }
  const share = first.weight / (first.weight + (second?.weight ?? 0));
  // Of whom nothing tells the gender: only one who has just spoken is surely meant.
  const isClear = first.isKnownGender ? share >= CLEAR_LEAD : share >= CLEAR_NAMESAKE && first.entity === last?.entity;
  return { entity: first.entity, confidence: isClear ? CONFIDENCE.lead : CONFIDENCE.narrowLead };
}

/** "They" for an organisation that has just spoken. */
function byPlural(last: LastSpeaker | undefined): Resolution | undefined {
  return last?.entity.type === 'organization' ? { entity: last.entity, confidence: CONFIDENCE.guess } : undefined;
}

/** "The team's coach, Ada Bell" and "Ambassador to Norway Ada Bell": the name follows the phrase. */
function byNameAfter({ text, mentions }: Reading, start: number, end: number): Resolution | undefined {
  if (!PERSON_NOUN.test(headOf(text.slice(start, end)))) return undefined;
  let next = firstFrom(mentions, end);
  while (next < mentions.length && mentions[next].entity.type !== 'person') next++;
  const after = mentions.at(next);
  if (after === undefined) return undefined;
  const between = text.slice(end, after.start);
  const isNext = /^,?\s+$/.test(between) || /^\s(?:to|of|for|at)\s[^,.;:\n]{2,60}\s$/.test(between);
  return isNext ? { entity: after.entity, confidence: CONFIDENCE.apposition } : undefined;
}

/** "BELL", as transcripts label who speaks: the one person of that surname. */
function byLabel({ text, persons }: Reading, start: number, end: number): Resolution | undefined {
  const label = text.slice(start, end);
  if (label !== label.toUpperCase() || !/\p{Lu}{2}/u.test(label)) return undefined;
  const bearers = persons.endingIn(headOf(label).toLowerCase());
  return bearers.length === 1 ? { entity: bearers[0], confidence: CONFIDENCE.description } : undefined;
}
