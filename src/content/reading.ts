import type { PageArticle } from '../article/page.ts';
import { readArticle } from '../article/read-article.ts';
import { type Briefing, MAX_TEXT } from '../messages/briefing.ts';
import { callBackground } from '../messages/client.ts';
import type { PageStatus, Result } from '../messages/contract.ts';
import { isEnglishTag } from '../nlp/report.ts';
import { type Mark, marksOf } from './paint/marks.ts';
import { cutAtParagraph } from './shorten.ts';

/** What a look at the page brought: `nothing` that can be painted, the `same` text (perhaps in other nodes), or a `new` one. */
export type Look = 'nothing' | 'same' | 'new';

/** The article of one view of a page as it was read last, with its briefing. */
export interface Reading {
  status(): PageStatus;
  page(): PageArticle | null;
  briefing(): Briefing | undefined;
  marks(): readonly Mark[];
  /** Reads the page, and has its text analysed where it is another than before. */
  look(): Promise<Look>;
  /** Asks for facts from Wikipedia; answers whether the briefing was replaced. */
  lookUp(): Promise<boolean>;
  /** Takes back the link of an entity; answers whether the briefing was replaced. */
  reject(entityId: string): Promise<boolean>;
  /** Gives it back; answers the same. */
  restore(entityId: string): Promise<boolean>;
  /** Puts an error of ours in the status. */
  fail(error: unknown): void;
}

/** @param anyLanguage whether the reader wants the article read even where it is not in English */
export function createReading(anyLanguage: boolean, signal: AbortSignal): Reading {
  let status: PageStatus = { state: 'working' };
  let page: PageArticle | null = null;
  let marks: readonly Mark[] = [];
  let briefing: Briefing | undefined;

  async function analyse(read: PageArticle): Promise<Look> {
    const { article, truncated } = cutAtParagraph(read.article, MAX_TEXT);
    const answer = await callBackground('page.analyse', { article, metadata: read.metadata });
    if (signal.aborted) return 'nothing';
    if (!answer.ok) {
      status = { state: 'failed', code: answer.code };
      return 'nothing';
    }
    briefing = answer.value;
    marks = marksOf(briefing.report);
    status = { state: 'ready', hash: briefing.hash, marks: marks.length, truncated };
    // The page tells its number itself: by the time of the answer the tab may show another page.
    void callBackground('page.shown', { facts: briefing.report.background.length });
    return 'new';
  }

  /** Puts an answer in the place of the briefing it was asked for. */
  async function replace(ask: (hash: string) => Promise<Result<Briefing>>): Promise<boolean> {
    if (briefing === undefined) return false;
    const { hash } = briefing;
    const answer = await ask(hash);
    if (!answer.ok || signal.aborted || briefing.hash !== hash) return false;
    briefing = answer.value;
    return true;
  }

  return {
    status: () => status,
    page: () => page,
    briefing: () => briefing,
    marks: () => marks,
    async look() {
      const read = readArticle(document, location.href);
      if (read === null) {
        status = { state: 'failed', code: 'no-body' };
        return 'nothing';
      }
      const isSame = read.article.text === page?.article.text;
      page = read;
      if (anyLanguage || isEnglishTag(read.metadata.lang)) return isSame ? 'same' : analyse(read);
      status = { state: 'foreign', lang: read.metadata.lang };
      return 'nothing';
    },
    lookUp: () => replace(hash => callBackground('card.lookup', { hash })),
    reject: entityId => replace(hash => callBackground('card.reject', { hash, entityId })),
    restore: entityId => replace(hash => callBackground('card.restore', { hash, entityId })),
    fail(error) {
      console.error('Backstory:', error);
      status = { state: 'failed', code: 'unknown' };
    },
  };
}
