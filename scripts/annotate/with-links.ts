import { linkEntities } from '../../src/knowledge/link.ts';
import type { Pack } from '../../src/knowledge/pack.ts';
import { dayOf } from '../../src/knowledge/tell.ts';
import { type Article, type Entity, type Report, SUMMARY_SENTENCES, shortenSummary } from '../../src/nlp/report.ts';

/** A report whose entities name the article of Wikipedia that they are linked to. */
export interface LinkedReport extends Report {
  readonly entities: readonly (Entity & { readonly link?: { readonly title: string } })[];
}

/** A report as it is printed: with the pack's links, where the program is sure of them, and the summary in its usual length. */
export function withLinks(pack: Pack, article: Article, report: Report): LinkedReport {
  const links = linkEntities(pack, article, report.entities, dayOf(article, new Date()));
  const entities = report.entities.map(entity => {
    const link = links.get(entity.id);
    return link?.kind === 'one' ? { ...entity, link: { title: link.record.wikipedia } } : entity;
  });
  return { ...report, entities, summary: shortenSummary(report.summary, SUMMARY_SENTENCES) };
}
