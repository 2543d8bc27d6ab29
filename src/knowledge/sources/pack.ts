import type { Card, FactSource } from '../card.ts';
import { factsAsOf } from '../facts-as-of.ts';
import { linkEntities } from '../link.ts';
import type { Pack } from '../pack.ts';
import { PACK_SOURCES, type PackRecord } from '../pack-record.ts';
import type { LocalSource } from '../source.ts';

/** The bundled pack: works without network. */
export const createPackSource = (pack: Pack): LocalSource => ({
  lookup(entities, { article, day, isRejected }) {
    const links = linkEntities(pack, article, entities, day);
    return entities.flatMap((entity): Card[] => {
      const link = links.get(entity.id);
      const base = { entityId: entity.id, name: entity.name, type: entity.type, asOf: day };
      if (link?.kind === 'one' && !isRejected(entity, link.record.wikipedia))
        return [{ ...base, ...partOf(link.record, day) }];
      if (link?.kind !== 'several') return [];
      const choices = link.records.map(({ wikipedia, description }) => ({ title: wikipedia, description }));
      return [{ ...base, facts: [], later: [], choices }];
    });
  },
});

function partOf(record: PackRecord, day: string) {
  const { description, wikipedia, facts } = record;
  return {
    description,
    descriptionSource: sourceOf(record),
    ...factsAsOf(facts, day, ({ source }) => sourceOf(record, source)),
    link: { title: wikipedia },
  };
}

/** A curated record names the article in which the reader can check it. */
function sourceOf({ source, wikipedia, asOf }: PackRecord, named?: string): FactSource {
  const packaged = PACK_SOURCES[source];
  const url = packaged?.url ?? `https://en.wikipedia.org/wiki/${encodeURIComponent(wikipedia.replaceAll(' ', '_'))}`;
  return { kind: 'pack', name: named ?? packaged?.name ?? `Wikipedia: ${wikipedia}`, url, asOf };
}
