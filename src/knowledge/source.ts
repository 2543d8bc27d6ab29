import type { Article, Entity } from '../nlp/report.ts';
import type { Card, Fact } from './card.ts';

export interface LookupContext {
  readonly article: Article;
  /** Name of the paper. */
  readonly site: string;
  /** The day facts are told for, `YYYY-MM-DD`: the article's, or today where it has none. */
  readonly day: string;
  /** Whether the reader said of this entity that a record or page of this title is not it. */
  readonly isRejected: (entity: Entity, title: string) => boolean;
}

/** One place where facts come from: the article itself, the pack, Wikipedia. */
export interface KnowledgeSource {
  /** Cards of those entities of which the source knows something. */
  lookup(entities: readonly Entity[], context: LookupContext): Promise<readonly Card[]> | readonly Card[];
}

/** A source that needs no network. */
export interface LocalSource extends KnowledgeSource {
  lookup(entities: readonly Entity[], context: LookupContext): readonly Card[];
}

/** What several sources know of each entity, in order of trust; entities of which nothing is known have no card. */
export function mergeCards(entities: readonly Entity[], answers: readonly (readonly Card[])[]): Card[] {
  const merged = new Map<string, Card>();
  for (const card of answers.flat()) {
    const first = merged.get(card.entityId);
    merged.set(card.entityId, first === undefined ? card : mergeTwo(first, card));
  }
  return entities.flatMap(({ id }) => merged.get(id) ?? []);
}

/** Properties of which there is one: of two values the trusted source's is shown. */
const SINGLE: ReadonlySet<string> = new Set(['born', 'died', 'founded', 'capital', 'population']);

function mergeTwo(first: Card, second: Card): Card {
  const told = [...first.facts, ...first.later];
  const isNew = ({ property, value, from }: Fact) =>
    !told.some(
      fact => fact.property === property && (SINGLE.has(property) || (fact.value === value && fact.from === from)),
    );
  // The item of Wikidata, where both mean the same page.
  const link = first.link?.title === second.link?.title ? second.link : (first.link ?? second.link);
  return {
    ...second,
    ...first,
    ...(link !== undefined && { link }),
    facts: [...first.facts, ...second.facts.filter(isNew)],
    later: [...first.later, ...second.later.filter(isNew)],
  };
}

/** What is left of a card when the reader says that it is about another: what the article itself says. */
export function withoutLink({ entityId, name, type, asOf, facts, link }: Card): Card {
  const own = facts.filter(({ source }) => source.kind === 'article');
  return { entityId, name, type, asOf, facts: own, later: [], ...(link && { rejected: link.title }) };
}
