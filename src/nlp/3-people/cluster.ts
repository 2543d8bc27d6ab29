import type { TokenizedText } from '../1-text/tokenized-text.ts';
import { ORGANIZATION_WORDS } from '../2-names/cue-words.ts';
import type { Mention } from '../2-names/mention.ts';
import type { EntityType } from '../report.ts';
import { append } from './append.ts';
import { findCorrect, OFTEN } from './misspelling.ts';
import {
  isAcronymOf,
  isSpelledInOrder,
  LINK_WORDS,
  normaliseName,
  partsOf,
  withoutCorporateSuffix,
} from './normalise.ts';
import type { Spelling } from './spelling.ts';
import { indexSpellings, type SpellingIndex } from './spelling-index.ts';

/** Mentions that name the same thing. */
export interface Cluster {
  readonly type: EntityType;
  readonly mentions: readonly Mention[];
  /** Longest name. */
  readonly name: string;
}

type Roots = Map<Spelling, Spelling>;

/** Names with another form that everybody uses. */
const SAME_NAME: ReadonlyMap<string, string> = new Map([
  ['us', 'united states'],
  ['usa', 'united states'],
  ['united states of america', 'united states'],
  ['america', 'united states'],
  ['uk', 'united kingdom'],
  ['britain', 'united kingdom'],
  ['great britain', 'united kingdom'],
  ['eu', 'european union'],
  ['un', 'united nations'],
  ['uae', 'united arab emirates'],
  ['fed', 'federal reserve'],
]);
/** Those of them that are no places, whatever the tagger makes of "U.N.". */
const SURE_ORGANIZATIONS: ReadonlySet<string> = new Set(['european union', 'united nations', 'federal reserve']);

/** Below this confidence a type is a guess. */
const DOUBTFUL = 0.5;
const LONGEST_ACRONYM = 5;
/** Places and people go by three letters at most: "UAE", "JFK". */
const LONGEST_SHORT = 3;
const STORM = /^(?:hurricane|typhoon|cyclone|tropical storm) (?=\p{L}+$)/u;
const ACRONYM = /^[\p{Lu}\p{N}.&]{2,7}$/u;
const PLACE_PREPOSITION = /^(?:in|at|from|to|near|outside|across|of)$/i;

/**
 * Merges mentions to entities: typing errors, exact repeats, surnames and first names of persons, acronyms, corporate suffixes. A short form that fits
 * two longer names is kept apart. After the precise sieves of Lee et al. 2011 (Stanford's deterministic coreference).
 */
export function clusterMentions(tokens: TokenizedText, mentions: readonly Mention[]): Cluster[] {
  const spellings = bySpelling(tokens, mentions);
  giveSurnamesToPersons(tokens, spellings);
  const index = indexSpellings(tokens, spellings, OFTEN);
  const roots: Roots = new Map();
  const errors = new Set<Spelling>();
  for (const spelling of spellings) {
    const right = findCorrect(spelling, index);
    if (right === undefined || errors.has(right)) continue;
    roots.set(spelling, right);
    errors.add(spelling);
  }
  // Longest first, so that what a short form may stand for is already merged.
  for (const short of [...spellings].sort((a, b) => b.key.length - a.key.length)) {
    if (roots.has(short)) continue;
    const long = findLonger(tokens, short, index, roots);
    if (long !== undefined) roots.set(short, long);
  }
  const groups = new Map<Spelling, Spelling[]>();
  for (const spelling of spellings) {
    const root = rootOf(roots, spelling);
    append(groups, root, spelling);
  }
  return [...groups].map(([root, members]) => {
    const right = members.filter(member => !errors.has(member));
    const longest = right.reduce((a, b) => (b.name.length > a.name.length ? b : a));
    const all = members.flatMap(member => member.mentions).sort((a, b) => a.start - b.start);
    const type = typeOf(root, right);
    const isTown = type === 'place' && isDateline(tokens, longest);
    return { type, mentions: all, name: isTown ? inLowerCase(longest.name) : longest.name };
  });
}

/** The longest name tells the type, unless the tagger doubted it everywhere and knows its acronym better: "PLA" is an organization, so its long form is, too. */
function typeOf(root: Spelling, spellings: readonly Spelling[]): EntityType {
  const doubtless = ({ mentions }: Spelling) => mentions.some(({ confidence }) => confidence >= DOUBTFUL);
  if (doubtless(root)) return root.type;
  return spellings.find(spelling => ACRONYM.test(spelling.name) && doubtless(spelling))?.type ?? root.type;
}

function rootOf(roots: Roots, spelling: Spelling): Spelling {
  let root = spelling;
  for (let next = roots.get(root); next !== undefined; next = roots.get(root)) root = next;
  return root;
}

/** One name has one type in an article: the one most of its mentions have; a storm is no organization. */
function bySpelling({ text }: TokenizedText, mentions: readonly Mention[]): Spelling[] {
  const byKey = new Map<string, Spelling>();
  for (const mention of mentions) {
    const name = text.slice(mention.start, mention.end).replace(/\s+/g, ' ');
    const normalised = normaliseName(name);
    const key = SAME_NAME.get(normalised) ?? normalised;
    const known = byKey.get(key);
    if (known) {
      known.mentions.push(mention);
      if (name.length > known.name.length || isShouted(known.name, known.type)) known.name = name;
    } else byKey.set(key, { key, words: key.split(' '), name, mentions: [mention], type: mention.type });
  }
  for (const spelling of byKey.values()) spelling.type = knownType(spelling.key) ?? commonestType(spelling.mentions);
  return [...byKey.values()];
}

/** "DETROIT" of a dateline; an acronym is what its letters are. */
function isShouted(name: string, type: EntityType): boolean {
  const letters = name.replace(/\P{L}/gu, '').length;
  return (
    letters > (type === 'place' || type === 'person' ? LONGEST_SHORT : LONGEST_ACRONYM) && name === name.toUpperCase()
  );
}

/** "DETROIT (NTB) -", "SAN JOSE, Calif. -": letters in capitals at the head of a line. */
const isDateline = ({ text, words }: TokenizedText, { name, type, mentions: [{ start, endToken }] }: Spelling) =>
  isShouted(name, type) &&
  (start === 0 || text[start - 1] === '\n') &&
  /^(?:[(,/]|[-–—_]+)$/.test(words[endToken] ?? '');

/** "DETROIT" as it is read: Detroit. */
const inLowerCase = (name: string) =>
  name
    .toLowerCase()
    .replace(/\p{L}+/gu, word => (LINK_WORDS.has(word) ? word : `${word[0].toUpperCase()}${word.slice(1)}`));

function knownType(key: string): EntityType | undefined {
  if (SURE_ORGANIZATIONS.has(key)) return 'organization';
  return STORM.test(key) ? 'misc' : undefined;
}

function commonestType(mentions: readonly Mention[]): EntityType {
  const weights = new Map<EntityType, number>();
  for (const { type, confidence } of mentions) weights.set(type, (weights.get(type) ?? 0) + confidence);
  return [...weights].reduce((a, b) => (b[1] > a[1] ? b : a))[0];
}

/** "Paris" after "Valeska Paris" is she, unless something happens in Paris: a full name outweighs what the tagger made of its last word alone. */
function giveSurnamesToPersons({ words }: TokenizedText, spellings: readonly Spelling[]): void {
  const introduced = new Map<string, number>();
  for (const { key, type, mentions } of spellings) {
    const surname = key.slice(key.lastIndexOf(' ') + 1);
    if (type !== 'person' || surname === key) continue;
    introduced.set(surname, Math.min(introduced.get(surname) ?? Infinity, mentions[0].start));
  }
  for (const spelling of spellings) {
    const from = introduced.get(spelling.key);
    if (from === undefined || spelling.type === 'person' || spelling.mentions[0].start < from) continue;
    // "In Paris's case" may be she.
    const isPlace = spelling.mentions.some(
      ({ firstToken, endToken }) =>
        PLACE_PREPOSITION.test(words[firstToken - 1] ?? '') && !/^['’]s$/.test(words[endToken] ?? ''),
    );
    if (!isPlace) spelling.type = 'person';
  }
}

/**
 * The one longer name that a short form stands for. Of two that are not the same, the one that alone was told when the short form was first used; undefined
 * where there is none.
 */
function findLonger(tokens: TokenizedText, short: Spelling, index: SpellingIndex, roots: Roots): Spelling | undefined {
  const longer = index
    .longerThan(short)
    .filter(
      long => long.key.length > short.key.length && rootOf(roots, long) !== short && standsFor(tokens, short, long),
    );
  const distinct = new Set(longer.map(long => rootOf(roots, long)));
  if (distinct.size <= 1) return longer[0];
  const firstUse = short.mentions[0].start;
  const before = new Set(
    longer.filter(({ mentions }) => mentions[0].start < firstUse).map(long => rootOf(roots, long)),
  );
  return before.size === 1 ? [...before][0] : undefined;
}

function standsFor(tokens: TokenizedText, short: Spelling, long: Spelling): boolean {
  if (short.type === 'person' && long.type === 'person') return isPartOfPersonName(short.key, long.key);
  if (long.type !== 'person' && isShortened(tokens, short, long)) return true;
  if (STORM.test(long.key) && short.type !== 'place' && long.key.replace(STORM, '') === short.key) return true;
  if (short.type === 'misc' && long.type === 'misc') return false;
  if (long.type === 'organization' && isFirstWord(short, long)) return true;
  if (short.type !== 'organization' || long.type !== 'organization') return false;
  if (isLastWords(short, long) || isWithoutKind(short, long)) return true;
  const plain = withoutCorporateSuffix(long.key);
  return plain === short.key || plain === withoutCorporateSuffix(short.key);
}

/** By the initials, or by a bracket that gives the acronym right after the name. */
function isShortened({ words }: TokenizedText, short: Spelling, long: Spelling): boolean {
  if (!ACRONYM.test(short.name)) return false;
  if (isAcronymOf(short.key, long.key)) return true;
  const [first] = short.mentions;
  return (
    words[first.firstToken - 1] === '(' &&
    long.mentions.some(({ endToken }) => endToken === first.firstToken - 1) &&
    isSpelledInOrder(short.key, long.key)
  );
}

/** "Nordlys" for "Nordlys Cable"; a place or a demonym at the head of a name stays itself. */
const isFirstWord = (short: Spelling, long: Spelling) =>
  (short.type === 'organization' || short.type === 'person') &&
  !short.key.includes(' ') &&
  long.key.startsWith(`${short.key} `);

/** "Harbour Vik" for "Harbour Vik Bank"; a "Harbour Party" is not its committee. */
const isWithoutKind = ({ key, words }: Spelling, long: Spelling) =>
  long.words.length === words.length + 1 &&
  long.key.startsWith(`${key} `) &&
  !SURE_ORGANIZATIONS.has(key) &&
  ORGANIZATION_WORDS.has(long.words[words.length]) &&
  !ORGANIZATION_WORDS.has(words[words.length - 1]);

/**
 * "Celtics" for "Boston Celtics", "Treasury Department" for "U.S. Treasury Department"; "Bank" and "House" end the names of too many, "Women's" begins another's,
 * and an acronym told first is the whole and not its branch ("Oslo NTB").
 */
function isLastWords(short: Spelling, long: Spelling): boolean {
  if (!long.key.endsWith(` ${short.key}`)) return false;
  if (short.words.length === 1 && (ORGANIZATION_WORDS.has(short.key) || short.key === 'house')) return false;
  if (ACRONYM.test(short.name) && short.mentions[0].start < long.mentions[0].start) return false;
  const before = long.words[long.words.length - short.words.length - 1];
  return !LINK_WORDS.has(before) && !/'s?$/.test(before);
}

/** A surname, a first name, or first and last without the middle. */
function isPartOfPersonName(short: string, long: string): boolean {
  const parts = long.split(' ');
  const own = short.split(' ');
  if (own.length === 1) return short.length > 1 && partsOf(long).includes(short);
  return own.every(part => parts.includes(part) || parts.some(each => part.length === 1 && each.startsWith(part)));
}
