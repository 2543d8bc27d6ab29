import type { Article, Entity, Span } from '../nlp/report.ts';
import { hasBegun, isOver } from './dates.ts';
import { nationOf } from './find-institutions.ts';
import { nameKey } from './name-key.ts';
import type { Pack } from './pack.ts';
import type { PackFact, PackRecord } from './pack-record.ts';

/** What a name was found to mean: one record, or several that it may be. */
export type Link =
  | { readonly kind: 'one'; readonly record: PackRecord }
  | { readonly kind: 'several'; readonly records: readonly PackRecord[] };

// All on the scale of prominence, on which 1 is a tenfold difference in how often news means it.
/** A record named together with those it goes with. */
const NEAR = 2;
/** The same where it goes with a place only. */
const NEAR_PLACE = 1;
/** Each word that its description and the article share, and most of them. */
const SHARED_WORD = 0.5;
const MOST_SHARED = 3;
/** By how much the best reading must lead, or the reader is told that there are several. */
export const MARGIN = 1;
/** A town of fewer is linked only where its country is named, too: most words are some town's name. */
const LEAST_PLACE = 3.8;
/** Others bear the name of a person, or the letters of a short acronym: a less known one needs support by the article. */
const LEAST_ALONE = 4.5;
const LEAST_SUPPORT = 1;
const MOST_CHOICES = 4;

/**
 * Links the entities of an article to the pack: by name, type, prominence, the words of the article and its other names. Where these do not decide, it
 * abstains or says that there are several; a lone last name is linked only by an office held on the day ("President Moreau"). Popularity among those of one
 * name is a strong baseline in news; what it gets wrong must be left out (Bast et al. 2023, ELEVANT).
 * @param day of the article, `YYYY-MM-DD`
 * @returns links by entity id
 */
export function linkEntities(
  pack: Pack,
  article: Article,
  entities: readonly Entity[],
  day: string,
): ReadonlyMap<string, Link> {
  const readings = weighReadings(pack, article, entities);
  const links = new Map<string, Link>();
  for (const entity of entities) {
    const link = choose(entity, readings.get(entity.id)!) ?? byOffice(pack, entity, day);
    if (link !== undefined) links.set(entity.id, link);
  }
  return links;
}

/** A record that an entity may mean, and what speaks for it. */
export interface Reading {
  readonly record: PackRecord;
  /** By the article. */
  readonly support: number;
  /** Prominence and support. */
  readonly score: number;
}

/** Every record that an entity's names and type admit, best first, by entity id. */
export function weighReadings(
  pack: Pack,
  article: Article,
  entities: readonly Entity[],
): ReadonlyMap<string, readonly Reading[]> {
  const query = { pack, article, nations: nationsNamed(pack, entities) };
  const candidates = new Map(entities.map(entity => [entity.id, new Set(findCandidates(entity, query))]));
  const context = createContext(
    article,
    [...candidates.values()].flatMap(records => [...records]),
  );
  const weigh = (record: PackRecord): Reading => {
    const support = context.supportOf(record);
    return { record, support, score: record.prominence + support };
  };
  return new Map(
    [...candidates].map(([id, records]) => [id, [...records].map(weigh).sort((a, b) => b.score - a.score)]),
  );
}

interface Query {
  readonly pack: Pack;
  readonly article: Article;
  /** Countries the article names, with the number of their mentions. */
  readonly nations: ReadonlyMap<PackRecord, number>;
}

function nationsNamed(pack: Pack, entities: readonly Entity[]): ReadonlyMap<PackRecord, number> {
  const nations = new Map<PackRecord, number>();
  for (const { name, mentions } of entities) {
    const nation = pack.find(name).find(({ kind }) => kind === 'country');
    if (nation !== undefined) nations.set(nation, (nations.get(nation) ?? 0) + mentions.length);
  }
  return nations;
}

function findCandidates(entity: Entity, { pack, article, nations }: Query): readonly PackRecord[] {
  const ofCountry = institutionsNamed(pack, article, entity);
  if (ofCountry.length > 0) return ofCountry;
  const [name, ...others] = formsOf(article, entity);
  const named = pack.find(name).filter(record => fits(entity, record));
  if (named.length > 0) return named;
  for (const form of others) {
    const found = pack.find(form).filter(record => fitsByOtherForm(entity, form, record));
    if (found.length > 0) return found;
  }
  return entity.type === 'person' ? [] : institutionAtHand(pack, entity.name, nations);
}

/** Letters that the article gives to another full name are not the pack's: ICU is "Intensive Care Units" here. */
function fitsByOtherForm({ name, type }: Entity, form: string, record: PackRecord): boolean {
  if (record.type !== type || record.kind === 'city' || record.kind === 'region') return false;
  const words = contentWords(name);
  return (
    !/^\p{Lu}{2,6}$/u.test(form) || !name.includes(' ') || [...contentWords(record.name)].some(word => words.has(word))
  );
}

/** "The Supreme Court" in an article that names no country more often than the one whose it is. */
function institutionAtHand(pack: Pack, name: string, nations: Query['nations']): readonly PackRecord[] {
  const [first, second] = [...nations].sort(([, a], [, b]) => b - a);
  return first === undefined || second?.[1] === first[1] ? [] : pack.findInCountry(first[0], name);
}

/** The longest name first, then what else the article calls it; a single word of a person's name is anybody's. */
function formsOf({ text }: Article, { name, type, mentions }: Entity): string[] {
  const others = mentions.map(({ start, end }) => text.slice(start, end));
  return [...new Set([name, ...others.filter(form => type !== 'person' || form.includes(' '))])];
}

/** Types agree; the tagger's other types are forgiven where the name itself is hardly another's. */
function fits({ type, name }: Entity, { type: known, kind }: PackRecord): boolean {
  if (type === known) return true;
  if (type === 'person' || known === 'person' || kind === 'city' || kind === 'region') return false;
  // Demonyms stand for their country; "the White House" is a place and those in it; PA is a state before it is an authority.
  return kind === 'country' || name.includes(' ') || (type !== 'place' && name === name.toUpperCase());
}

/** "China’s Communist Party", "the Norwegian Supreme Court": what the country right before the name has of it. */
function institutionsNamed(pack: Pack, { text }: Article, { type, mentions }: Entity): PackRecord[] {
  if (type === 'person') return [];
  const found = mentions.flatMap(mention => {
    const country = countryBefore(pack, text, mention);
    return country === undefined ? [] : pack.findInCountry(country, text.slice(mention.start, mention.end));
  });
  return [...new Set(found)];
}

const NAME_BEFORE = /(\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*)?)(?:['’]s?)? $/u;

function countryBefore(pack: Pack, text: string, { start }: Span): PackRecord | undefined {
  const before = NAME_BEFORE.exec(text.slice(Math.max(0, start - 40), start));
  return before === null ? undefined : nationOf(pack, before[1]);
}

/** "President Moreau": the holder on the day of an office that the article names with a lone last name. */
function byOffice(pack: Pack, { type, name, role }: Entity, day: string): Link | undefined {
  if (type !== 'person' || role === undefined || name.includes(' ')) return undefined;
  const title = role.text.toLowerCase().replace(/^the /, '');
  const isFormer = /\b(?:former|ex)\b/.test(title);
  const nation = role.text
    .split(/[\s-]+/)
    .flatMap(word => pack.find(word))
    .find(({ kind }) => kind === 'country');
  const holders = pack.findBySurname(name).filter(({ facts, near }) => {
    const offices = facts.filter(fact => fact.property === 'position' && isOffice(title, fact.value));
    const isTheirs =
      nation === undefined || near.includes(nation.row) || offices.some(({ value }) => value.includes(nation.name));
    return isTheirs && offices.some(office => (isFormer ? hasEnded(office, day) : isHeld(office, day)));
  });
  return holders.length === 1 ? { kind: 'one', record: holders[0] } : undefined;
}

const isHeld = ({ from, to }: PackFact, day: string) =>
  (from === undefined || hasBegun(from, day)) && (to === undefined || !isOver(to, day));
const hasEnded = ({ to }: PackFact, day: string) => to !== undefined && isOver(to, day);

/** Whether a title as in "US Secretary of State" names an office as in "Secretary of State of the United States". */
function isOffice(title: string, position: string): boolean {
  const office = position.toLowerCase();
  const short = office.split(/ of |,/)[0];
  const [lead, ...words] = title.split(' ');
  const rest = words.join(' ');
  if (office.startsWith(title) || (rest !== '' && office.startsWith(rest))) return !/^(?:vice|deputy)/.test(lead);
  return title.endsWith(` ${short}`) && !/(?:vice|deputy|assistant)[ -]/.test(title);
}

interface Context {
  /** How far the article supports that a record is meant. */
  supportOf(record: PackRecord): number;
}

function createContext({ title = '', text }: Article, named: readonly PackRecord[]): Context {
  const rows = new Map(named.map(record => [record.row, record]));
  // "Near" is written on one side only.
  const nearTo = new Map<number, PackRecord[]>();
  for (const record of rows.values()) {
    for (const row of record.near) nearTo.set(row, [...(nearTo.get(row) ?? []), record]);
  }
  let words: ReadonlySet<string> | undefined;
  return {
    supportOf(record) {
      const others = [...record.near.flatMap(row => rows.get(row) ?? []), ...(nearTo.get(record.row) ?? [])];
      const names = others.filter(({ name }) => nameKey(name) !== nameKey(record.name));
      const near = names.some(({ type }) => type !== 'place') ? NEAR : names.length > 0 ? NEAR_PLACE : 0;
      words ??= contentWords(`${title} ${text}`);
      const own = contentWords(record.name);
      let shared = 0;
      for (const word of contentWords(record.description)) if (words.has(word) && !own.has(word)) shared++;
      return near + SHARED_WORD * Math.min(MOST_SHARED, shared);
    },
  };
}

const contentWords = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(/\p{L}{5,}/gu));

function choose({ type, name }: Entity, readings: readonly Reading[]): Link | undefined {
  const [best] = readings;
  if (best === undefined) return undefined;
  const close = readings.filter(({ score }) => best.score - score < MARGIN);
  if (close.length > 1) return { kind: 'several', records: close.slice(0, MOST_CHOICES).map(({ record }) => record) };
  const { record, support, score } = best;
  if (record.kind === 'city' || record.kind === 'region') {
    if (score < LEAST_PLACE) return undefined;
  } else if (type === 'person' || /^\p{Lu}{2,4}$/u.test(name)) {
    if (record.prominence < LEAST_ALONE && support < LEAST_SUPPORT) return undefined;
  }
  return { kind: 'one', record };
}
