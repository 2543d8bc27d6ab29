import { hasBegun } from '../../src/knowledge/dates.ts';
import { nameKey } from '../../src/knowledge/name-key.ts';
import { isMoment } from '../../src/knowledge/properties.ts';
import type { CuratedRecord, RecordFact } from './parse-records.ts';

const LONGEST_DESCRIPTION = 120;
const FEWEST_FACTS = 3;
const MOST_FACTS = 8;
/** Said of a person, these need a court or an official act as their source. */
const GRAVE =
  /\b(?:arrest|charge[ds]?\b|accus|convict|sentenc|indict|guilty|jail|imprison|sanction(?:ed|s)\b|impeach|fraud|corrupt|brib|launder|extradit|wanted\b|pleaded|fined\b)/i;

export interface Findings {
  /** What must be mended. */
  readonly errors: readonly string[];
  /** What should be looked at. */
  readonly warnings: readonly string[];
}

/**
 * What is wrong with the curated records, one line `file:line: problem` each.
 * @param places names of countries, cities and regions, which come from packages
 */
export function checkRecords(records: readonly CuratedRecord[], places: readonly string[]): Findings {
  const errors: string[] = [];
  const warnings: string[] = [];
  const known = new Set(places.map(nameKey));
  for (const { name } of records) known.add(nameKey(name));
  for (const record of records) {
    const say = (list: string[], problem: string) => list.push(`${record.place}: ${record.name}: ${problem}`);
    for (const problem of [...problemsOfText(record), ...problemsOfFacts(record)]) say(errors, problem);
    if (record.kind !== 'country') {
      if (record.facts.length === 0) say(errors, 'has no facts');
      else if (record.facts.length < FEWEST_FACTS) say(warnings, `has fewer than ${FEWEST_FACTS} facts`);
      else if (record.facts.length > MOST_FACTS) say(warnings, `has more than ${MOST_FACTS} facts`);
    }
    for (const other of record.near) {
      if (!known.has(nameKey(other))) say(errors, `there is no record called "${other}"`);
    }
  }
  return { errors: [...errors, ...namedTwice(records)], warnings: [...warnings, ...sharedAliases(records)] };
}

function problemsOfText({ name, aliases, kind, description }: CuratedRecord): string[] {
  const problems: string[] = [];
  if (description.length > LONGEST_DESCRIPTION)
    problems.push(`the description has ${description.length} characters; ${LONGEST_DESCRIPTION} are allowed`);
  if (/[.!]$/.test(description) && !/\b(?:Inc|Corp|Ltd|Co|U\.S|U\.K)\.$/.test(description))
    problems.push('the description ends with a stop');
  const words = nameKey(name).split(' ');
  const loneName = aliases.find(alias => [words[0], words.at(-1)].includes(nameKey(alias)));
  if (kind === 'person' && words.length > 1 && loneName !== undefined)
    problems.push(`"${loneName}" alone is anybody's name and so no alias`);
  return problems;
}

function problemsOfFacts({ kind, facts, asOf }: CuratedRecord): string[] {
  return facts.flatMap(fact => {
    const { property, value, from, source } = fact;
    const problems: string[] = [];
    if (isMoment(property) && from === undefined) problems.push('needs a date');
    if (value === '' && !isMoment(property)) problems.push('has no value');
    if (from !== undefined && asOf !== '' && !hasBegun(from, asOf)) problems.push(`lies after the file's date ${asOf}`);
    if (kind === 'person' && source === undefined && GRAVE.test(value))
      problems.push('says something grave of a person: name the court or office as its [source]');
    return problems.map(problem => `"${asLine(fact)}" ${problem}`);
  });
}

const asLine = ({ property, value }: RecordFact) => `${property}: ${value.slice(0, 60)}`;

/** Countries may have several blocks, which are merged. */
function namedTwice(records: readonly CuratedRecord[]): string[] {
  const first = new Map<string, string>();
  return records.flatMap(({ name, kind, place }) => {
    if (kind === 'country') return [];
    const known = first.get(nameKey(name));
    if (known === undefined) first.set(nameKey(name), place);
    return known === undefined ? [] : [`${place}: ${name}: is at ${known}, too`];
  });
}

/** Two of one name are told apart by their context; where that was not meant, one name is wrong. */
function sharedAliases(records: readonly CuratedRecord[]): string[] {
  const owners = new Map<string, string>();
  return records.flatMap(({ name, aliases, place }) =>
    [name, ...aliases].flatMap(alias => {
      const owner = owners.get(nameKey(alias));
      if (owner === undefined) owners.set(nameKey(alias), name);
      return owner === undefined || owner === name ? [] : [`${place}: ${name}: "${alias}" is ${owner}, too`];
    }),
  );
}
