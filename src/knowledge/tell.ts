import type { Article, Report } from '../nlp/report.ts';
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
    report.entities.length === 0 && isForeign(context.article)
      ? findKnownNames(pack, context.article)
      : [...report.entities, ...findInstitutions(pack, context.article, report.entities)];
  const answers = [articleSource, createPackSource(pack)].map(source => source.lookup(entities, context));
  return { report: { ...report, entities }, cards: mergeCards(entities, answers) };
}

/** The engine names nothing in other languages than English. */
const isForeign = ({ lang = 'en' }: Article) => !/^en(?:$|[-_])/i.test(lang);

/** The day facts are told for: the article's, or today where it has none. */
export const dayOf = ({ date }: Article, today: Date): string => date ?? today.toISOString().slice(0, 10);
