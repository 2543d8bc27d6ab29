import type { Card, Fact, FactSource } from '../card.ts';
import { hasBegun, isOver } from '../dates.ts';
import { linkEntities } from '../link.ts';
import type { Pack } from '../pack.ts';
import { PACK_SOURCES, type PackFact, type PackRecord } from '../pack-record.ts';
import { isMoment, PROPERTIES } from '../properties.ts';
import type { LocalSource } from '../source.ts';

/** Most facts a card shows of the pack, and most of what came after the article. */
const MOST_FACTS = 6;
const MOST_LATER = 3;

/** The bundled pack: works without network. */
export const createPackSource = (pack: Pack): LocalSource => ({
  lookup(entities, { article, day, isRejected }) {
    const links = linkEntities(pack, article, entities, day);
    return entities.flatMap((entity): Card[] => {
      const link = links.get(entity.id);
      const base = { entityId: entity.id, name: entity.name, type: entity.type, asOf: day };
      if (link?.kind === 'one' && !isRejected(entity, link.record.wikipedia))
        return [{ ...base, ...factsAsOf(link.record, day) }];
      if (link?.kind !== 'several') return [];
      const choices = link.records.map(({ wikipedia, description }) => ({ title: wikipedia, description }));
      return [{ ...base, facts: [], later: [], choices }];
    });
  },
});

type PackPart = Pick<Card, 'description' | 'descriptionSource' | 'facts' | 'later' | 'link'>;

/**
 * A record as of a day: what held or had happened by then, and apart from that what came later.
 * @param day `YYYY-MM-DD`
 */
export function factsAsOf(record: PackRecord, day: string): PackPart {
  const begun = record.facts.filter(({ from }) => from === undefined || hasBegun(from, day));
  const isCurrent = ({ property, to }: PackFact) => isMoment(property) || to === undefined || !isOver(to, day);
  const facts = [...begun.filter(isCurrent).sort(byUse), ...begun.filter(fact => !isCurrent(fact)).sort(byUse)].slice(
    0,
    MOST_FACTS,
  );
  const later = record.facts
    .filter(({ from }) => from !== undefined && !hasBegun(from, day))
    .sort((a, b) => a.from!.localeCompare(b.from!))
    .slice(0, MOST_LATER);
  return {
    description: record.description,
    descriptionSource: sourceOf(record),
    facts: facts.map(fact => toFact(record, fact, day)),
    // When a term ended is known of what is over now only.
    later: later.map(({ to: _end, ...fact }) => toFact(record, fact, day)),
    link: { title: record.wikipedia },
  };
}

function toFact(record: PackRecord, { property, value, from, to, source }: PackFact, day: string): Fact {
  return {
    property,
    value,
    ...(from && { from }),
    // How a term ended is news that the article's day did not have.
    ...(to && isOver(to, day) && { to }),
    source: sourceOf(record, source),
  };
}

/** The use of a fact's kind first, then the latest. */
const byUse = (a: PackFact, b: PackFact) =>
  PROPERTIES.indexOf(a.property) - PROPERTIES.indexOf(b.property) || (b.from ?? '').localeCompare(a.from ?? '');

/** A curated record names the article in which the reader can check it. */
function sourceOf({ source, wikipedia, asOf }: PackRecord, named?: string): FactSource {
  const packaged = PACK_SOURCES[source];
  const url = packaged?.url ?? `https://en.wikipedia.org/wiki/${encodeURIComponent(wikipedia.replaceAll(' ', '_'))}`;
  return { kind: 'pack', name: named ?? packaged?.name ?? `Wikipedia: ${wikipedia}`, url, asOf };
}
