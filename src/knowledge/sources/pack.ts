import { MISC_KINDS } from '../../nlp/report.ts';
import type { Card, FactSource } from '../card.ts';
import { hasBegun, isOver } from '../dates.ts';
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
      if (link?.kind === 'one') {
        const { wikipedia } = link.record;
        if (isRejected(entity, wikipedia)) return [{ ...base, facts: [], later: [], rejected: wikipedia }];
        return [{ ...base, ...partOf(link.record, day) }];
      }
      if (link === undefined) return [];
      const choices = link.records.map(({ wikipedia, description }) => ({ title: wikipedia, description }));
      return [{ ...base, facts: [], later: [], choices }];
    });
  },
});

function partOf(record: PackRecord, day: string) {
  const { description, wikipedia, facts } = record;
  const kind = MISC_KINDS.find(each => each === record.kind);
  const isDated = describesLater(record, day);
  return {
    ...(kind && { kind }),
    ...(!isDated && { description, descriptionSource: sourceOf(record) }),
    ...factsAsOf(facts, day, ({ source }) => sourceOf(record, source)),
    link: { title: wikipedia },
  };
}

/** "47th president" was not true of a person yet when an article was written: then the offices of that day say who it was. */
const describesLater = ({ kind, facts, asOf }: PackRecord, day: string) =>
  kind === 'person' &&
  !hasBegun(asOf, day) &&
  facts.some(
    ({ property, from, to }) =>
      property === 'position' && from !== undefined && hasBegun(from, day) && (to === undefined || !isOver(to, day)),
  );

/** A curated record names the article in which the reader can check it. */
function sourceOf({ source, wikipedia, asOf }: PackRecord, named?: string): FactSource {
  const packaged = PACK_SOURCES[source];
  const url = packaged?.url ?? `https://en.wikipedia.org/wiki/${encodeURIComponent(wikipedia.replaceAll(' ', '_'))}`;
  return { kind: 'pack', name: named ?? packaged?.name ?? `Wikipedia: ${wikipedia}`, url, asOf };
}
