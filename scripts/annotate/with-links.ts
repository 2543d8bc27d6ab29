import { linkEntities } from '../../src/knowledge/link.ts';
import type { Pack } from '../../src/knowledge/pack.ts';
import { dayOf } from '../../src/knowledge/tell.ts';
import type { Article, Entity, Report } from '../../src/nlp/report.ts';

/** A report whose entities name the article of Wikipedia that they are linked to. */
export interface LinkedReport extends Report {
  readonly entities: readonly (Entity & { readonly link?: { readonly title: string } })[];
}

/** Adds the pack's links to a report; where the program is not sure there is none. */
export function withLinks(pack: Pack, article: Article, report: Report): LinkedReport {
  const links = linkEntities(pack, article, report.entities, dayOf(article, new Date()));
  const entities = report.entities.map(entity => {
    const link = links.get(entity.id);
    return link?.kind === 'one' ? { ...entity, link: { title: link.record.wikipedia } } : entity;
  });
  return { ...report, entities };
}
