import { firstTouching } from '../nlp/1-text/first-where.ts';
import type { Article, Entity, Span } from '../nlp/report.ts';
import type { Pack } from './pack.ts';
import type { PackRecord } from './pack-record.ts';

/** A country, as its name or an adjective, then what it has of the kind. */
const OF_COUNTRY = /(?<![\p{L}.])(\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*)?)(?:['’]s?)? (?=\p{Ll})/gu;
const WORDS = /^\p{Ll}[\p{L}-]*(?: (?:and |of )?\p{Ll}[\p{L}-]*){0,5}/u;
const INSTITUTION =
  /\b(?:ministry|department|court|bank|parliament|senate|commission|agency|regulator|office|army|navy|police)\b/;

/**
 * Institutions that an article describes in small letters, as "Norway’s ministry of foreign affairs": the tagger of names does not see them, the pack knows
 * them by their country.
 * @param entities those found by their names; what overlaps their mentions is left to them
 */
export function findInstitutions(pack: Pack, { text }: Article, entities: readonly Entity[]): Entity[] {
  const taken = entities.flatMap(({ mentions }) => mentions).sort((a, b) => a.start - b.start);
  const found = new Map<number, { name: string; mentions: Span[] }>();
  for (const match of text.matchAll(OF_COUNTRY)) {
    const start = match.index + match[0].length;
    const country = nationOf(pack, match[1]);
    const institution = country && longestKnown(pack, country, WORDS.exec(text.slice(start, start + 80))?.[0] ?? '');
    if (institution === undefined) continue;
    const mention = { start, end: start + institution.words.length };
    // No two mentions overlap, so that their ends are in order, too.
    if (firstTouching(taken, mention) !== undefined) continue;
    const { row } = institution.record;
    const name = text.slice(match.index, mention.end);
    const known = found.get(row);
    if (known === undefined) found.set(row, { name, mentions: [mention] });
    else known.mentions.push(mention);
  }
  return [...found].map(([row, { name, mentions }]) => ({
    id: `pack-${row}`,
    name,
    type: 'organization',
    mentions,
    salience: 0,
  }));
}

/** The longest name of the country's institutions that a run of words begins with, where only one is called so. */
function longestKnown(pack: Pack, country: PackRecord, run: string) {
  for (let words = run; words !== ''; words = words.slice(0, Math.max(0, words.lastIndexOf(' ')))) {
    if (!INSTITUTION.test(words)) continue;
    const [record, another] = pack.findInCountry(country, words);
    if (record !== undefined && another === undefined) return { record, words };
  }
  return undefined;
}

/** The country that words name at their end: "the French", "New Zealand". */
export function nationOf(pack: Pack, words: string): PackRecord | undefined {
  return [words, words.slice(words.lastIndexOf(' ') + 1)]
    .flatMap(form => pack.find(form))
    .find(({ kind }) => kind === 'country');
}
