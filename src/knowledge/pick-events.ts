import { contentOfText } from '../nlp/5-summary/sentence-facts.ts';
import type { Entity } from '../nlp/report.ts';
import type { Card, EntityEvent } from './card.ts';
import { nameKey } from './name-key.ts';

const MOST_EVENTS = 4;
/** What an event gains by each other entity of the article that it names. */
const NAMES_ANOTHER = 0.5;
/** An event loses half of its weight in so many years. */
const HALF_LIFE = 3;
const YEAR = 365.25 * 24 * 60 * 60 * 1000;
const LEAST_WEIGHT = 0.25;
/** Records of one day that share so many words of weight tell the same. */
const SAME_WORDS = 3;

/**
 * Dated events before the article that the sources of its cards know: of whom the article is about, recent, and naming others that it names. Events of
 * countries and places are many, so they must name another.
 * @returns oldest first
 */
export function pickEvents(entities: readonly Entity[], cards: readonly Card[]): EntityEvent[] {
  const entityOf = new Map(entities.map(entity => [entity.id, entity]));
  const names = [...new Set(entities.map(({ name }) => nameKey(name)))];
  const events = cards.flatMap(({ entityId, asOf, facts }) => {
    const entity = entityOf.get(entityId);
    if (entity === undefined) return [];
    return facts.flatMap(fact => {
      if (fact.property !== 'event' || fact.from === undefined) return [];
      const words = ` ${nameKey(fact.value).replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
      const others = names.filter(name => name !== nameKey(entity.name) && words.includes(` ${name} `)).length;
      if (entity.type === 'place' && others === 0) return [];
      const years = (Date.parse(asOf) - Date.parse(fact.from)) / YEAR;
      const weight = (entity.salience + NAMES_ANOTHER * others) * 0.5 ** (years / HALF_LIFE);
      return [{ entityId, name: entity.name, fact, weight }];
    });
  });
  return events
    .filter(({ weight }) => weight >= LEAST_WEIGHT)
    .sort((a, b) => b.weight - a.weight)
    .filter((event, i, all) => all.findIndex(other => tellsSame(other, event)) === i)
    .slice(0, MOST_EVENTS)
    .sort((a, b) => a.fact.from!.localeCompare(b.fact.from!))
    .map(({ weight: _weight, ...event }) => event);
}

/** Whether two events are one, told by two records: "Nora Kos: arrested in Oslo", "Norway: arrested Nora Kos in Oslo". */
function tellsSame(a: EntityEvent, b: EntityEvent): boolean {
  if (a.fact.value === b.fact.value) return true;
  if (a.fact.from !== b.fact.from || a.fact.from?.length !== 'YYYY-MM-DD'.length) return false;
  const isOfOne = a.entityId === b.entityId;
  const [words, others] = [a, b].map(
    ({ name, fact }) => new Set(contentOfText(nameKey(isOfOne ? fact.value : `${name} ${fact.value}`))),
  );
  return [...words].filter(word => others.has(word)).length >= SAME_WORDS;
}
