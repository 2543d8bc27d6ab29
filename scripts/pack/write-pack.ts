import { institutionKeys, nameKey } from '../../src/knowledge/name-key.ts';
import {
  FIELD,
  hashInstitution,
  hashName,
  hashSurname,
  ITEM,
  PACK_HEADER,
  PACK_MAGIC,
} from '../../src/knowledge/pack-format.ts';
import { PACK_KINDS, type PackFact, type PackKind } from '../../src/knowledge/pack-record.ts';
import { PROPERTIES } from '../../src/knowledge/properties.ts';

/** A record on its way into the pack: others are still named, not numbered. */
export interface PackEntry {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: PackKind;
  readonly description: string;
  readonly wikipedia: string;
  readonly near: readonly string[];
  readonly prominence: number;
  readonly asOf: string;
  readonly source: string;
  readonly facts: readonly PackFact[];
}

/**
 * The pack's file, see `pack-format.ts`. The same entries give the same bytes.
 * @throws where two different names have the same hash: the look-up could not tell them apart
 */
export function writePack(entries: readonly PackEntry[]): Uint8Array<ArrayBuffer> {
  const index = indexNames(entries);
  const rowOf = rowsByName(entries);
  const texts = entries.map(entry => new TextEncoder().encode(formatEntry(entry, rowOf)));
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  const numbers = PACK_HEADER + 2 * index.length + entries.length + 1;
  const bytes = new Uint8Array(4 * numbers + length);
  const words = new Uint32Array(bytes.buffer, 0, numbers);
  words.set([PACK_MAGIC, index.length, entries.length, length]);
  words.set(
    index.map(({ hash }) => hash),
    PACK_HEADER,
  );
  words.set(
    index.map(({ row }) => row),
    PACK_HEADER + index.length,
  );
  let offset = 0;
  texts.forEach((text, row) => {
    words[PACK_HEADER + 2 * index.length + row] = offset;
    bytes.set(text, 4 * numbers + offset);
    offset += text.length;
  });
  words[numbers - 1] = offset;
  return bytes;
}

interface IndexEntry {
  readonly hash: number;
  readonly row: number;
}

function indexNames(entries: readonly PackEntry[]): IndexEntry[] {
  const keyOfHash = new Map<number, string>();
  const index = new Map<string, IndexEntry>();
  const add = (hash: number, key: string, row: number) => {
    const other = keyOfHash.get(hash);
    if (other !== undefined && other !== key) throw new Error(`"${other}" and "${key}" have the same hash`);
    keyOfHash.set(hash, key);
    index.set(`${hash} ${row}`, { hash, row });
  };
  const nations = nationForms(entries);
  entries.forEach((entry, row) => {
    const institutions = institutionsOf(entry, nations);
    // "Supreme Court" is one of many: it is found by its country only.
    const common = new Set(institutions.flatMap(({ institution }) => institutionKeys(institution)));
    for (const form of [entry.name, ...entry.aliases]) {
      if (!common.has(nameKey(form))) add(hashName(form), nameKey(form), row);
    }
    for (const surname of surnamesOf(entry)) add(hashSurname(surname), `~${nameKey(surname)}`, row);
    for (const { country, institution } of institutions) {
      for (const key of institutionKeys(institution))
        add(hashInstitution(country, key), `${nameKey(country)}~${key}`, row);
    }
  });
  return [...index.values()].sort((a, b) => a.hash - b.hash || a.row - b.row);
}

/** Last names come first in China, Korea and Vietnam: both ends are tried. */
function surnamesOf({ name, kind, facts }: PackEntry): string[] {
  if (kind !== 'person' || !facts.some(({ property }) => property === 'position')) return [];
  const words = name.split(' ');
  return [words[0], words[words.length - 1]];
}

/** Names and demonyms of countries, by key. */
const nationForms = (entries: readonly PackEntry[]): ReadonlyMap<string, string> =>
  new Map(
    entries
      .filter(({ kind }) => kind === 'country')
      .flatMap(({ name, aliases }) => [name, ...aliases].map(form => [nameKey(form), name] as const)),
  );

/** "Supreme Court of Norway", "Norwegian Supreme Court" and "Norway’s Supreme Court" are the Supreme Court in Norway. */
function institutionsOf({ name, aliases, kind }: PackEntry, nations: ReadonlyMap<string, string>) {
  if (kind !== 'org') return [];
  return [name, ...aliases].flatMap(form => {
    const key = nameKey(form);
    const [, before, after] = /^(.+) (?:of|in) (?:the )?(.+)$/.exec(key) ?? [];
    const words = key.split(' ');
    const fronts = [1, 2].map(count => ({
      nation: words.slice(0, count).join(' ').replace(/'s?$/, ''),
      institution: words.slice(count).join(' '),
    }));
    return [{ nation: after ?? '', institution: before ?? '' }, ...fronts].flatMap(({ nation, institution }) => {
      const country = nations.get(nation);
      return country !== undefined && institution !== '' ? [{ country, institution }] : [];
    });
  });
}

/** Of several of one name the most prominent is meant by "near". */
function rowsByName(entries: readonly PackEntry[]): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  entries.forEach(({ name, prominence }, row) => {
    const known = rows.get(nameKey(name));
    if (known === undefined || entries[known].prominence < prominence) rows.set(nameKey(name), row);
  });
  return rows;
}

function formatEntry(entry: PackEntry, rowOf: ReadonlyMap<string, number>): string {
  const { name, kind, description, wikipedia, prominence, asOf, source, near, facts } = entry;
  const rows = near.map(other => rowOf.get(nameKey(other))).filter(row => row !== undefined);
  const head = [
    name,
    PACK_KINDS.indexOf(kind),
    description,
    wikipedia === name ? '' : wikipedia,
    prominence.toFixed(1),
    asOf,
    source,
    [...new Set(rows)].join(ITEM),
  ];
  const lines = facts.map(({ property, value, from = '', to = '', source: own = '' }) => [
    PROPERTIES.indexOf(property),
    value,
    from,
    to,
    own,
  ]);
  return [head, ...lines].map(fields => fields.join(FIELD)).join('\n');
}
