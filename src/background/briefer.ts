import type { PageMetadata } from '../article/page.ts';
import type { Briefing } from '../messages/briefing.ts';
import type { Result } from '../messages/contract.ts';
import type { Article } from '../nlp/report.ts';
import { showBadge } from './badge.ts';
import type { BriefingStore } from './briefings.ts';
import { contentHash } from './content-hash.ts';
import type { Engine } from './engine.ts';
import type { Knowledge } from './knowledge.ts';

/** Makes the briefing of an article, or finds the one made before of the same content. */
export interface Briefer {
  brief(article: Article, metadata: PageMetadata, tabId: number): Promise<Result<Briefing>>;
}

export function createBriefer(engine: Engine, knowledge: Knowledge, store: BriefingStore): Briefer {
  async function make(hash: string, article: Article, metadata: PageMetadata): Promise<Briefing> {
    const found = await engine.analyse(article);
    const { report, cards } = await knowledge.tell(article, metadata, found, () => false);
    return { hash, article, metadata, report, cards };
  }

  return {
    async brief(article, metadata, tabId) {
      const hash = await contentHash(article);
      let briefing = await store.get(hash);
      if (briefing === null) {
        try {
          briefing = await make(hash, article, metadata);
        } catch (error) {
          console.error('Backstory:', error);
          return { ok: false, code: 'engine', detail: String(error) };
        }
        // A briefing that cannot be kept (storage full) is still shown.
        await store.put(briefing).catch(error => console.error('Backstory: not stored:', error));
      }
      await showBadge(tabId, briefing.report.background.length).catch(() => undefined); // the tab may be gone
      return { ok: true, value: briefing };
    },
  };
}
