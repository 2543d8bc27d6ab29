import { firstWhere } from '../1-text/first-where.ts';
import type { TokenizedText } from '../1-text/tokenized-text.ts';
import type { Entity } from '../report.ts';
import { append } from './append.ts';
import { type Gender, genderByPronouns, genderOf } from './gender.ts';

/** A name in the text with the entity it stands for. */
export interface MentionAt {
  readonly start: number;
  readonly end: number;
  readonly entity: Entity;
  /** Index of its sentence. */
  readonly sentence: number;
  /** It stands where subjects stand: the first name of its sentence, and near its beginning. */
  readonly isSubject: boolean;
  readonly isQuoted: boolean;
}

/** Every mention of the entities, in order of the text. @param isQuoted whether an offset lies within a quotation */
export function listMentions(
  tokens: TokenizedText,
  entities: readonly Entity[],
  isQuoted: (offset: number) => boolean,
): MentionAt[] {
  const { sentences, starts } = tokens;
  const found = entities
    .flatMap(entity => entity.mentions.map(({ start, end }) => ({ start, end, entity })))
    .sort((a, b) => a.start - b.start);
  let sentence = 0;
  let before = -1;
  return found.map(mention => {
    while (sentence + 1 < sentences.length && sentences[sentence].end <= mention.start) sentence++;
    const { firstToken } = sentences[sentence];
    const isNear = mention.start <= starts[Math.min(firstToken + SUBJECT_REACH, tokens.count - 1)];
    const isSubject = sentence !== before && isNear && mention.entity.type !== 'place';
    if (mention.entity.type !== 'place') before = sentence;
    const { start, end, entity } = mention;
    return { start, end, entity, sentence, isSubject, isQuoted: isQuoted(start) };
  });
}

/** Index of the first of sorted spans that begins at an offset or after it. */
export function firstFrom(spans: readonly { readonly start: number }[], offset: number): number {
  return firstWhere(spans.length, i => spans[i].start >= offset);
}

/** Of each person the mentions in sentences that name no other person. */
function personsAlone(mentions: readonly MentionAt[]): Map<Entity, MentionAt[]> {
  const named = new Map<number, Entity | 'several'>();
  const persons = mentions.filter(({ entity }) => entity.type === 'person');
  for (const { entity, sentence } of persons) {
    const known = named.get(sentence) ?? entity;
    named.set(sentence, known === entity ? entity : 'several');
  }
  const alone = new Map<Entity, MentionAt[]>();
  for (const mention of persons) {
    const { entity, sentence } = mention;
    if (named.get(sentence) === entity) append(alone, entity, mention);
  }
  return alone;
}

const SUBJECT_REACH = 7;
/** Sentences back that a pronoun looks. */
const LONGEST_REACH = 12;
const DECAY = 0.6;
const WEIGHTS = { mention: 1, subject: 1, speaker: 1.6, quoted: -0.7, possessive: -0.4, genderUnknown: 0.55 };

/** Somebody a pronoun may mean, with a weight that only compares. */
export interface Candidate {
  readonly entity: Entity;
  readonly weight: number;
  /** False where neither title, role nor first name tell it. */
  readonly isKnownGender: boolean;
}

/** The last speaker before a place, and where they spoke. */
export interface LastSpeaker {
  readonly entity: Entity;
  readonly at: number;
}

export interface Salience {
  /** Whom a pronoun of a gender may mean at a place, likeliest first. */
  candidates(start: number, gender: Gender | 'thing', last: LastSpeaker | undefined): Candidate[];
}

/** The gender of each person, by title, role and first name, else by the pronouns where nobody else is named; found once. */
function readGenders(
  text: string,
  sentences: TokenizedText['sentences'],
  mentions: readonly MentionAt[],
): (entity: Entity) => Gender {
  const genders = new Map<Entity, Gender>();
  const aloneIn = personsAlone(mentions);
  /** Sentences that name a person and no other one, without quotations. */
  const sentencesOf = (entity: Entity) =>
    (aloneIn.get(entity) ?? [])
      .map(({ end, sentence }) => {
        const after = sentences[sentence + 1];
        return {
          rest: text.slice(end, sentences[sentence].end),
          next: after ? text.slice(after.start, after.end) : '',
        };
      })
      .filter(({ rest }) => !/["“”‘]/.test(rest));
  return entity => {
    const known = genders.get(entity);
    if (known !== undefined) return known;
    const told = genderOf(entity, text);
    const gender = told === 'unknown' ? genderByPronouns(sentencesOf(entity)) : told;
    genders.set(entity, gender);
    return gender;
  };
}

/** What one mention adds to its entity in its own sentence. */
function weigh({ end, isSubject, isQuoted }: MentionAt, text: string): number {
  let weight = WEIGHTS.mention;
  if (isSubject) weight += WEIGHTS.subject;
  if (isQuoted) weight += WEIGHTS.quoted;
  if (/^['’]s?\b/.test(text.slice(end, end + 3))) weight += WEIGHTS.possessive;
  return weight;
}

/**
 * Weighs who is in the reader's mind at a place in the text: each mention before adds weight that halves from sentence to sentence; subjects and the last speaker
 * weigh more, names within quotations and possessives less. After the salience factors of Lappin and Leass 1994.
 */
export function createSalience({ text, sentences }: TokenizedText, mentions: readonly MentionAt[]): Salience {
  const genderFor = readGenders(text, sentences, mentions);
  const sentenceAt = (offset: number) => firstWhere(sentences.length, i => sentences[i].end > offset);

  function fitOf(entity: Entity, gender: Gender | 'thing'): number {
    if (gender === 'thing') return entity.type === 'organization' ? 1 : 0;
    if (entity.type !== 'person') return 0;
    if (gender === 'unknown') return 1;
    const own = genderFor(entity);
    return own === 'unknown' ? WEIGHTS.genderUnknown : own === gender ? 1 : 0;
  }

  return {
    candidates(start, gender, last) {
      const here = sentenceAt(start);
      const weights = new Map<Entity, number>();
      for (let i = firstFrom(mentions, start) - 1; i >= 0; i--) {
        const mention = mentions[i];
        if (mention.end > start) continue;
        const distance = here - mention.sentence;
        if (distance > LONGEST_REACH) break;
        const fits = fitOf(mention.entity, gender);
        if (fits === 0) continue;
        const sum = weights.get(mention.entity) ?? 0;
        weights.set(mention.entity, sum + fits * weigh(mention, text) * DECAY ** distance);
      }
      const fitsLast = last === undefined ? 0 : fitOf(last.entity, gender);
      if (last !== undefined && fitsLast > 0) {
        const distance = here - sentenceAt(last.at);
        const sum = weights.get(last.entity) ?? 0;
        weights.set(last.entity, sum + fitsLast * WEIGHTS.speaker * DECAY ** Math.max(0, distance));
      }
      return [...weights]
        .map(([entity, weight]) => ({
          entity,
          weight,
          isKnownGender: gender === 'thing' || genderFor(entity) !== 'unknown',
        }))
        .sort((a, b) => b.weight - a.weight);
    },
  };
}
