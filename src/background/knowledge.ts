import type { PageMetadata } from '../article/page.ts';
import { openPack, type Pack } from '../knowledge/pack.ts';
import type { LookupContext } from '../knowledge/source.ts';
import { dayOf, type Known, tell } from '../knowledge/tell.ts';
import type { Article, Report } from '../nlp/report.ts';

/** Facts about an article's entities, from every source that may be asked. */
export interface Knowledge {
  tell(
    article: Article,
    metadata: PageMetadata,
    report: Report,
    isRejected: LookupContext['isRejected'],
  ): Promise<Known>;
}

/** @param loadPack gives the bytes of the pack, read once in a worker's life; without them the article alone speaks */
export function createKnowledge(loadPack: () => Promise<ArrayBuffer>, now: () => Date): Knowledge {
  let opening: Promise<Pack | undefined> | undefined;
  const open = () =>
    loadPack()
      .then(openPack)
      .catch(error => {
        console.error('Backstory: knowledge pack:', error);
        return undefined;
      });

  return {
    async tell(article, { site }, report, isRejected) {
      opening ??= open();
      return tell(await opening, report, { article, site, day: dayOf(article, now()), isRejected });
    },
  };
}
