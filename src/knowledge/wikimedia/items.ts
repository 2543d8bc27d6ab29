import * as v from 'valibot';
import { isPartialDate, type PartialDate } from '../dates.ts';
import type { PackFact } from '../pack-record.ts';
import { isMoment, type Property } from '../properties.ts';
import { WikimediaError } from './pages.ts';

const WIKIDATA = 'https://www.wikidata.org/w/api.php';
/** Most items in one call, by the API's own limit. */
export const MOST_ITEMS = 50;
/** Most values of one property that are kept. */
const MOST_VALUES = 3;

/** Properties of Wikidata that make facts: https://www.wikidata.org/wiki/Wikidata:List_of_properties */
const FACTS: Readonly<Record<string, Property>> = {
  P39: 'position',
  P169: 'leader',
  P488: 'leader',
  P6: 'leader',
  P35: 'leader',
  P127: 'owner',
  P749: 'parent',
  P463: 'memberOf',
  P102: 'party',
  P452: 'industry',
  P571: 'founded',
  P159: 'headquarters',
  P569: 'born',
  P570: 'died',
  P576: 'dissolved',
  P17: 'country',
  P36: 'capital',
  P1082: 'population',
};
const INSTANCE_OF = 'P31';
const HUMAN = 'Q5';
const START = 'P580';
const END = 'P582';
const POINT = 'P585';

/** @param ids of items, at most `MOST_ITEMS` */
export const itemsUrl = (ids: readonly string[]): string => entitiesUrl(ids, { props: 'claims' });

/** Names of items in a language, else in English. */
export const labelsUrl = (ids: readonly string[], lang: string): string =>
  entitiesUrl(ids, { props: 'labels', languages: [...new Set([lang, 'en', 'mul'])].join('|') });

function entitiesUrl(ids: readonly string[], more: Readonly<Record<string, string>>): string {
  const parameters = { action: 'wbgetentities', format: 'json', formatversion: '2', origin: '*', ids: ids.join('|') };
  return `${WIKIDATA}?${new URLSearchParams({ ...parameters, ...more })}`;
}

/** What a value is differs by the kind of property and is read where it is needed. */
const snak = v.object({ datavalue: v.optional(v.object({ value: v.unknown() })) });
const statement = v.object({
  mainsnak: snak,
  rank: v.optional(v.string(), 'normal'),
  qualifiers: v.optional(v.record(v.string(), v.array(snak)), {}),
});
type Snak = v.InferOutput<typeof snak>;
type Statement = v.InferOutput<typeof statement>;

const error = v.optional(v.object({ code: v.string() }));
const itemsAnswer = v.object({
  error,
  entities: v.optional(
    v.record(v.string(), v.object({ claims: v.optional(v.record(v.string(), v.array(statement)), {}) })),
    {},
  ),
});
const labelsAnswer = v.object({
  error,
  entities: v.optional(
    v.record(v.string(), v.object({ labels: v.optional(v.record(v.string(), v.object({ value: v.string() })), {}) })),
    {},
  ),
});

/** A fact whose value may still be the id of an item. */
export type RawFact = PackFact & { readonly item?: string };

export interface FoundItem {
  readonly isPerson: boolean;
  readonly facts: readonly RawFact[];
}

/**
 * Reads the answer to `itemsUrl`.
 * @throws WikimediaError where the service says so, ValiError where the answer has another shape
 */
export function readItems(body: unknown): Map<string, FoundItem> {
  const { error, entities } = v.parse(itemsAnswer, body);
  if (error !== undefined) throw new WikimediaError(error.code);
  return new Map(
    Object.entries(entities).map(([id, { claims }]) => {
      const kinds = (claims[INSTANCE_OF] ?? []).map(({ mainsnak }) => itemOf(mainsnak));
      const facts = Object.entries(FACTS).flatMap(([key, property]) => factsOf(property, claims[key] ?? []));
      return [id, { isPerson: kinds.includes(HUMAN), facts }];
    }),
  );
}

/** Reads the answer to `labelsUrl`: names by id; items without a name in these languages are left out. */
export function readLabels(body: unknown, lang: string): Map<string, string> {
  const { error, entities } = v.parse(labelsAnswer, body);
  if (error !== undefined) throw new WikimediaError(error.code);
  return new Map(
    Object.entries(entities).flatMap(([id, { labels }]) => {
      const label = labels[lang] ?? labels.en ?? labels.mul;
      return label === undefined ? [] : [[id, label.value]];
    }),
  );
}

/** Items that facts name, whose names must be asked for. */
export const itemsNamed = (facts: readonly RawFact[]): string[] => facts.flatMap(({ item }) => item ?? []);

/** Facts with the names of items in place of their ids; those whose name is not known are left out. */
export function nameItems(facts: readonly RawFact[], labels: ReadonlyMap<string, string>): PackFact[] {
  return facts.flatMap(({ item, ...fact }) => {
    if (item === undefined) return [fact];
    const value = labels.get(item);
    return value === undefined ? [] : [{ ...fact, value }];
  });
}

/** What is preferred, else what is normal, the latest first; never what is deprecated. */
function factsOf(property: Property, statements: readonly Statement[]): RawFact[] {
  const kept = statements.filter(({ rank }) => rank !== 'deprecated');
  const preferred = kept.filter(({ rank }) => rank === 'preferred');
  const isTimeless = property !== 'position' && property !== 'leader' && preferred.length > 0;
  return (isTimeless ? preferred : kept)
    .flatMap(each => factOf(property, each) ?? [])
    .sort((a, b) => (b.from ?? '').localeCompare(a.from ?? ''))
    .slice(0, MOST_VALUES);
}

function factOf(property: Property, { mainsnak, qualifiers }: Statement): RawFact | undefined {
  if (isMoment(property)) {
    const from = dateOf(mainsnak);
    return from === undefined ? undefined : { property, value: '', from };
  }
  const item = itemOf(mainsnak);
  const value = item === undefined ? amountOf(mainsnak) : '';
  if (value === undefined) return undefined;
  const [from, to] = [dateOf(qualifiers[START]?.[0] ?? qualifiers[POINT]?.[0]), dateOf(qualifiers[END]?.[0])];
  return { property, value, ...(item !== undefined && { item }), ...(from && { from }), ...(to && { to }) };
}

const valueIn = (from: Snak | undefined): unknown => from?.datavalue?.value;

function itemOf(from: Snak): string | undefined {
  const result = v.safeParse(v.object({ id: v.string() }), valueIn(from));
  return result.success ? result.output.id : undefined;
}

function amountOf(from: Snak): string | undefined {
  const result = v.safeParse(v.object({ amount: v.pipe(v.string(), v.regex(/^\+\d+$/)) }), valueIn(from));
  return result.success ? Number(result.output.amount).toLocaleString('en') : undefined;
}

const DAY = 11;
const MONTH = 10;
const YEAR = 9;
/** "+1939-11-08T00:00:00Z" to the precision that is known; coarser ones and years before Christ are left out. */
function dateOf(from: Snak | undefined): PartialDate | undefined {
  const result = v.safeParse(v.object({ time: v.string(), precision: v.number() }), valueIn(from));
  if (!result.success) return undefined;
  const { time, precision } = result.output;
  const [, day] = /^\+(\d{4}-\d{2}-\d{2})T/.exec(time) ?? [];
  const length = precision >= DAY ? 10 : precision === MONTH ? 7 : precision === YEAR ? 4 : 0;
  const date = day?.slice(0, length) ?? '';
  return isPartialDate(date) ? date : undefined;
}
