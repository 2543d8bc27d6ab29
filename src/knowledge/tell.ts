import { type Article, type Entity, isEnglishTag, type Report } from '../nlp/report.ts';
import type { Card } from './card.ts';
import { findInstitutions } from './find-institutions.ts';
import { findKnownNames } from './find-known-names.ts';
import type { Pack } from './pack.ts';
import { type LookupContext, mergeCards } from './source.ts';
import { articleSource } from './sources/article.ts';
import { createPackSource } from './sources/pack.ts';

export interface Known {
  /** The engine's report with the institutions that only the pack knows. */
  readonly report: Report;
  readonly cards: readonly Card[];
}

/**
 * What is known without network: from the article itself, then from the pack.
 * @param pack absent where it could not be read: then the article alone speaks
 */
export function tell(pack: Pack | undefined, report: Report, context: LookupContext): Known {
  if (pack === undefined)
    return { report, cards: mergeCards(report.entities, [articleSource.lookup(report.entities, context)]) };
  const entities =
    report.entities.length === 0 && !isEnglishTag(context.article.lang)
      ? findKnownNames(pack, context.article)
      : [...report.entities, ...findInstitutions(pack, context.article, report.entities)];
  const answers = [articleSource, createPackSource(pack)].map(source => source.lookup(entities, context));
  const cards = mergeCards(entities, answers);
  return { report: { ...report, entities: withKinds(entities, cards) }, cards };
}

/** Misc entities with what their records say they are. */
function withKinds(entities: readonly Entity[], cards: readonly Card[]): Entity[] {
  const kinds = new Map(cards.map(({ entityId, kind }) => [entityId, kind]));
  return entities.map(entity => {
    const kind = entity.type === 'misc' ? kinds.get(entity.id) : undefined;
    return kind ? { ...entity, kind } : entity;
  });
}

/** The day facts are told for: the article's, or today where it has none. */
export const dayOf = ({ date }: Article, today: Date): string => date ?? today.toISOString().slice(0, 10);
