import { firstWhere } from '../nlp/1-text/first-where.ts';
import { institutionKeys } from './name-key.ts';
import { FIELD, hashInstitution, hashName, hashSurname, ITEM, PACK_HEADER, PACK_MAGIC } from './pack-format.ts';
import { PACK_KINDS, type PackFact, type PackRecord, typeOf } from './pack-record.ts';
import { PROPERTIES } from './properties.ts';

export interface Pack {
  /** Records that are called so, in no order. @param name as in a text */
  find(name: string): readonly PackRecord[];
  /** Persons of this last name who held a position: who "President Moreau" may be. */
  findBySurname(surname: string): readonly PackRecord[];
  /** Institutions of a country: "Supreme Court" of Norway. */
  findInCountry(country: PackRecord, institution: string): readonly PackRecord[];
}

/**
 * Opens the pack's file, without reading its records.
 * @throws RangeError where the bytes are not such a file
 */
export function openPack(bytes: ArrayBuffer): Pack {
  if (bytes.byteLength < 4 * PACK_HEADER) throw new RangeError('this is not a knowledge pack');
  const [magic, names, records, length] = new Uint32Array(bytes, 0, PACK_HEADER);
  const textAt = 4 * (PACK_HEADER + 2 * names + records + 1);
  if (magic !== PACK_MAGIC || textAt + length !== bytes.byteLength)
    throw new RangeError('this is not a knowledge pack');
  const hashes = new Uint32Array(bytes, 4 * PACK_HEADER, names);
  const rows = new Uint32Array(bytes, 4 * (PACK_HEADER + names), names);
  const offsets = new Uint32Array(bytes, 4 * (PACK_HEADER + 2 * names), records + 1);
  const text = new Uint8Array(bytes, textAt, length);
  const decoder = new TextDecoder();
  const opened = new Map<number, PackRecord>();

  function record(row: number): PackRecord {
    const known = opened.get(row);
    if (known !== undefined) return known;
    const fresh = parseRecord(decoder.decode(text.subarray(offsets[row], offsets[row + 1])), row);
    opened.set(row, fresh);
    return fresh;
  }

  function find(hash: number): PackRecord[] {
    const found: PackRecord[] = [];
    for (let i = firstWhere(names, at => hashes[at] >= hash); i < names && hashes[i] === hash; i++)
      found.push(record(rows[i]));
    return found;
  }

  return {
    find: name => find(hashName(name)),
    findBySurname: surname => find(hashSurname(surname)),
    findInCountry: (country, institution) => find(hashInstitution(country.name, institutionKeys(institution)[0])),
  };
}

/** The first line is the record's own, each other a fact. */
function parseRecord(text: string, row: number): PackRecord {
  const [head, ...lines] = text.split('\n');
  const [name, kindNumber, description, title, prominence, asOf, source, near] = head.split(FIELD);
  const kind = PACK_KINDS[Number(kindNumber)];
  return {
    row,
    name,
    kind,
    type: typeOf(kind),
    description,
    wikipedia: title === '' ? name : title,
    prominence: Number(prominence),
    asOf,
    source,
    near: near === '' ? [] : near.split(ITEM).map(Number),
    facts: lines.map(parseFact),
  };
}

function parseFact(line: string): PackFact {
  const [property, value, from, to, source] = line.split(FIELD);
  return {
    property: PROPERTIES[Number(property)],
    value,
    ...(from && { from }),
    ...(to && { to }),
    ...(source && { source }),
  };
}
