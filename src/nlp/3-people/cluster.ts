import type { TokenizedText } from '../1-text/tokenized-text.ts';
import type { Mention } from '../2-names/mention.ts';
import type { EntityType } from '../report.ts';
import { acronymOf, isOneEditApart, normaliseName, withoutCorporateSuffix } from './normalise.ts';

/** Mentions that name the same thing. */
export interface Cluster {
  readonly type: EntityType;
  readonly mentions: readonly Mention[];
  /** Longest name. */
  readonly name: string;
}

/** Mentions spelled alike. */
interface Spelling {
  readonly key: string;
  name: string;
  readonly mentions: Mention[];
  type: EntityType;
}

/** Names with another spelling that everybody uses. */
const SAME_PLACE: ReadonlyMap<string, string> = new Map([
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
]);

/** Shortest name that a typing error is looked for in: in shorter ones a letter makes another name. */
const SHORTEST_MISSPELLED = 5;

/**
 * Merges mentions to entities: exact repeats, surnames and first names of persons, acronyms, corporate suffixes, typing errors. A short form that fits
 * two longer names is kept apart. After the precise sieves of Lee et al. 2011 (Stanford's deterministic coreference).
 */
export function clusterMentions(tokens: TokenizedText, mentions: readonly Mention[]): Cluster[] {
  const spellings = bySpelling(tokens, mentions);
  const parents = new Map<Spelling, Spelling>();
  for (const spelling of spellings) {
    const parent = findLonger(spelling, spellings) ?? findCorrect(spelling, spellings);
    if (parent !== undefined && rootOf(parents, parent) !== spelling) parents.set(spelling, parent);
  }
  const groups = new Map<Spelling, Spelling[]>();
  for (const spelling of spellings) {
    const root = rootOf(parents, spelling);
    groups.set(root, [...(groups.get(root) ?? []), spelling]);
  }
  return [...groups].map(([root, members]) => {
    const right = members.filter(({ key }) => key === root.key || !isOneEditApart(key, root.key));
    const longest = right.reduce((a, b) => (b.name.length > a.name.length ? b : a));
    const all = members.flatMap(member => member.mentions).sort((a, b) => a.start - b.start);
    return { type: root.type, mentions: all, name: longest.name };
  });
}

function rootOf(parents: ReadonlyMap<Spelling, Spelling>, spelling: Spelling): Spelling {
  let root = spelling;
  for (let parent = parents.get(root); parent !== undefined; parent = parents.get(root)) root = parent;
  return root;
}

/** One name has one type in an article: the one most of its mentions have. */
function bySpelling({ text }: TokenizedText, mentions: readonly Mention[]): Spelling[] {
  const byKey = new Map<string, Spelling>();
  for (const mention of mentions) {
    const name = text.slice(mention.start, mention.end).replace(/\s+/g, ' ');
    const normalised = normaliseName(name);
    const key = SAME_PLACE.get(normalised) ?? normalised;
    const known = byKey.get(key);
    if (known) {
      known.mentions.push(mention);
      if (name.length > known.name.length) known.name = name;
    } else byKey.set(key, { key, name, mentions: [mention], type: mention.type });
  }
  for (const spelling of byKey.values()) spelling.type = commonestType(spelling.mentions);
  return [...byKey.values()];
}

function commonestType(mentions: readonly Mention[]): EntityType {
  const weights = new Map<EntityType, number>();
  for (const { type, confidence } of mentions) weights.set(type, (weights.get(type) ?? 0) + confidence);
  return [...weights].reduce((a, b) => (b[1] > a[1] ? b : a))[0];
}

/** The one longer name that a short form stands for; undefined where there is none or more than one. */
function findLonger(short: Spelling, all: readonly Spelling[]): Spelling | undefined {
  const longer = all.filter(long => long !== short && long.key.length > short.key.length && standsFor(short, long));
  if (longer.length <= 1) return longer[0];
  // "Meng" for both "Meng Wanzhou" and "Chief Meng Wanzhou": one within the other is one person.
  const longest = longer.reduce((a, b) => (b.key.length > a.key.length ? b : a));
  return longer.every(each => each === longest || ` ${longest.key} `.includes(` ${each.key} `)) ? longest : undefined;
}

function standsFor(short: Spelling, long: Spelling): boolean {
  if (short.type === 'person' && long.type === 'person') return isPartOfPersonName(short.key, long.key);
  if (short.type === 'misc' && long.type === 'misc') return false;
  const isAcronym = /^[\p{Lu}.]{2,6}$/u.test(short.name) && acronymOf(long.name) === short.name.replaceAll('.', '');
  if (isAcronym && long.type !== 'person') return true;
  if (long.type === 'organization' && isFirstWord(short, long)) return true;
  if (short.type !== 'organization' || long.type !== 'organization') return false;
  return (
    withoutCorporateSuffix(long.key) === short.key ||
    withoutCorporateSuffix(long.key) === withoutCorporateSuffix(short.key)
  );
}

/** "Nordlys" for "Nordlys Cable"; a place or a demonym at the head of a name stays itself. */
const isFirstWord = (short: Spelling, long: Spelling) =>
  (short.type === 'organization' || short.type === 'person') &&
  !short.key.includes(' ') &&
  long.key.startsWith(`${short.key} `);

/** A surname, a first name, or first and last without the middle. */
function isPartOfPersonName(short: string, long: string): boolean {
  const parts = long.split(' ');
  const own = short.split(' ');
  if (own.length === 1) return parts.includes(short) && short.length > 1;
  return own.every(part => parts.includes(part) || parts.some(each => part.length === 1 && each.startsWith(part)));
}

/** The name that a rarer, one letter different one is a typing error of. */
function findCorrect(wrong: Spelling, all: readonly Spelling[]): Spelling | undefined {
  if (wrong.mentions.length > 1 || wrong.key.length < SHORTEST_MISSPELLED) return undefined;
  return all.find(
    right =>
      right.mentions.length >= 3 &&
      right.key[0] === wrong.key[0] &&
      right.key.at(-1) === wrong.key.at(-1) &&
      isOneEditApart(wrong.key, right.key) &&
      (wrong.type !== 'misc' || right.type === 'misc'),
  );
}
