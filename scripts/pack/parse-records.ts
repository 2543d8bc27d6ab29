import { isPartialDate, type PartialDate } from '../../src/knowledge/dates.ts';
import { isMoment, PROPERTIES, type Property } from '../../src/knowledge/properties.ts';

export const RECORD_KINDS = ['person', 'org', 'place', 'country', 'event', 'law', 'work', 'product', 'group'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

export interface RecordFact {
  readonly property: Property;
  /** Empty where the date says it all: "founded 1987". */
  readonly value: string;
  readonly from?: PartialDate;
  readonly to?: PartialDate;
  /** Name of the source; absent: the record's article in Wikipedia. */
  readonly source?: string;
}

/** One curated record as written in `assets/knowledge/records/`. */
export interface CuratedRecord {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: RecordKind;
  readonly description: string;
  /** Title of its article in the English Wikipedia. */
  readonly wikipedia: string;
  /** Names of records that the same articles tend to name. */
  readonly near: readonly string[];
  /** How often news names it: 6 daily all over the world, 5 often, 4 known, 3 specialised. */
  readonly prominence?: number;
  readonly facts: readonly RecordFact[];
  /** When it was written, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly asOf: PartialDate;
  /** `file:line`, for messages. */
  readonly place: string;
}

interface Line {
  readonly text: string;
  readonly place: string;
}

/** What is wrong with a line of a file of records. */
class RecordError extends Error {
  constructor(place: string, message: string) {
    super(`${place}: ${message}`);
  }
}

/**
 * Reads a file of records: blocks parted by empty lines, `#` begins a comment, and one comment says when the facts were written.
 *
 *     # as of: 2025-03
 *
 *     Name = alias; alias
 *     kind: one neutral line
 *     property: value @ from..to [source]
 *     near: Name; Name
 *     wikipedia: Title, where it is not the name
 *     prominence: 4.5
 *
 * Dates are `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: `@ 2011..` is since 2011, `@ ..2016` until 2016, `@ 2018-12-01` the day of an event. Date and source may
 * be left out.
 * @returns the records that can be read, and one line `file:line: problem` for each that cannot
 */
export function parseRecords(text: string, file: string): { records: CuratedRecord[]; problems: string[] } {
  const problems: string[] = [];
  const asOf = /^#\s*as of:\s*(\S+)/m.exec(text)?.[1] ?? '';
  if (!isPartialDate(asOf))
    problems.push(`${file}:1: a comment "# as of: YYYY-MM" must say when the facts were written`);
  const records = blocksOf(text, file).flatMap(block => {
    try {
      return [parseBlock(block, asOf)];
    } catch (error) {
      if (!(error instanceof RecordError)) throw error;
      problems.push(error.message);
      return [];
    }
  });
  return { records, problems };
}

function blocksOf(text: string, file: string): Line[][] {
  const blocks: Line[][] = [[]];
  text.split('\n').forEach((raw, i) => {
    const line = raw.trim();
    if (line.startsWith('#')) return;
    if (line === '') blocks.push([]);
    else blocks.at(-1)!.push({ text: line, place: `${file}:${i + 1}` });
  });
  return blocks.filter(block => block.length > 0);
}

function parseBlock([head, what, ...rest]: Line[], asOf: PartialDate): CuratedRecord {
  const [name, aliases = ''] = head.text.split(/\s+=\s+/);
  const [, kind, description] = /^(\w+): (.+)$/.exec(what?.text ?? '') ?? [];
  if (!isKind(kind)) {
    const kinds = RECORD_KINDS.join(', ');
    throw new RecordError(head.place, `the line after ${name} must be "kind: description"; kinds are ${kinds}`);
  }
  let near: string[] = [];
  let wikipedia = name;
  let prominence: number | undefined;
  const facts: RecordFact[] = [];
  for (const { text, place } of rest) {
    const [, property, value] = /^([a-z ]+): (.+)$/.exec(text) ?? [];
    if (property === undefined) throw new RecordError(place, `expected "property: value", found "${text}"`);
    if (property === 'near') near = list(value);
    else if (property === 'wikipedia') wikipedia = value;
    else if (property === 'prominence') prominence = parseProminence(value, place);
    else facts.push(parseFact(property, value, place));
  }
  return {
    name,
    aliases: list(aliases),
    kind,
    description,
    wikipedia,
    near,
    facts,
    asOf,
    place: head.place,
    ...(prominence !== undefined && { prominence }),
  };
}

const isKind = (kind: string | undefined): kind is RecordKind => RECORD_KINDS.some(known => known === kind);

const list = (text: string) =>
  text
    .split(';')
    .map(part => part.trim())
    .filter(part => part !== '');

function parseProminence(text: string, place: string): number {
  const value = Number(text);
  if (!(value >= 1 && value <= 7)) throw new RecordError(place, 'prominence is a number from 1 to 7');
  return value;
}

const inWords = (property: Property) => property.replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`);
const PROPERTY_OF_WORDS: ReadonlyMap<string, Property> = new Map(
  PROPERTIES.map(property => [inWords(property), property]),
);

function parseFact(name: string, text: string, place: string): RecordFact {
  const property = PROPERTY_OF_WORDS.get(name);
  if (property === undefined) {
    const known = [...PROPERTY_OF_WORDS.keys()].join(', ');
    throw new RecordError(place, `"${name}" is no property; known are ${known}`);
  }
  const [, rest, source] = /^(.*?)(?:\s*\[([^[\]]+)\])?$/.exec(text)!;
  const at = rest.lastIndexOf('@');
  const words = (at < 0 ? rest : rest.slice(0, at)).trim();
  // "founded: 1987": the date says it all.
  const isBareDate = isMoment(property) && isPartialDate(words);
  const value = isBareDate ? '' : words;
  const dates = at >= 0 ? rest.slice(at + 1).trim() : isBareDate ? words : '';
  return { property, value, ...parseDates(dates, place), ...(source !== undefined && { source }) };
}

function parseDates(text: string, place: string): Pick<RecordFact, 'from' | 'to'> {
  if (text === '') return {};
  const [from, to, ...more] = text.split('..');
  for (const date of [from, to]) {
    if (date && !isPartialDate(date)) throw new RecordError(place, `"${date}" is no date`);
  }
  if (more.length > 0 || (!from && !to)) throw new RecordError(place, `"${text}" is no time`);
  if (from && to && from > to) throw new RecordError(place, `"${text}" ends before it begins`);
  return { ...(from && { from }), ...(to && { to }) };
}
