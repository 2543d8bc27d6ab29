import type { PageMetadata } from '../article/page.ts';
import type { Card } from '../knowledge/card.ts';
import { pickEvents } from '../knowledge/pick-events.ts';
import type { Briefing } from '../messages/briefing.ts';
import type { Result } from '../messages/contract.ts';
import type { Article } from '../nlp/report.ts';
import type { BriefingStore } from './briefings.ts';
import { contentHash } from './content-hash.ts';
import { type Correct, rejectLink, restoreLink } from './corrections.ts';
import type { Engine } from './engine.ts';
import type { Knowledge } from './knowledge.ts';
import type { Rejections } from './rejections.ts';

/** Makes the briefings of articles and corrects them. */
export interface Briefer {
  /** The briefing of an article, or the one made before of the same content. */
  brief(article: Article, metadata: PageMetadata, isPrivate: boolean): Promise<Result<Briefing>>;
  /** A stored briefing with what Wikipedia adds, where look-ups are on; else as it is. */
  lookUp(hash: string, isPrivate: boolean): Promise<Result<Briefing>>;
  /** A stored briefing without the link of an entity; remembered for the article. */
  reject(hash: string, entityId: string, isPrivate: boolean): Promise<Result<Briefing>>;
  /** A stored briefing with the link of an entity that was taken back, as far as it is known without network. */
  restore(hash: string, entityId: string, isPrivate: boolean): Promise<Result<Briefing>>;
}

export interface BrieferParts {
  readonly engine: Engine;
  readonly knowledge: Knowledge;
  /** Where the briefings of private windows are kept, and those of others. */
  readonly storeOf: (isPrivate: boolean) => BriefingStore;
  readonly rejections: Rejections;
  /** Whether the reader lets Wikipedia be asked. */
  readonly mayLookUp: () => Promise<boolean>;
}

export function createBriefer({ engine, knowledge, storeOf, rejections, mayLookUp }: BrieferParts): Briefer {
  async function make(hash: string, article: Article, metadata: PageMetadata): Promise<Briefing> {
    const found = await engine.analyse(article);
    const { report, cards } = await knowledge.tell(article, metadata, found, await rejections.of(article));
    return { hash, article, metadata, report, cards, events: pickEvents(report.entities, cards) };
  }

  // A briefing that the browser has no room for is kept in memory, as those of private windows are: the popup asks for it.
  const keep = (briefing: Briefing, isPrivate: boolean) =>
    storeOf(isPrivate)
      .put(briefing)
      .catch(error => {
        console.error('Backstory: not stored:', error);
        return storeOf(true).put(briefing);
      });

  async function change(
    hash: string,
    entityId: string,
    isPrivate: boolean,
    correct: Correct,
  ): Promise<Result<Briefing>> {
    const before = await storeOf(isPrivate).get(hash);
    const card = before?.cards.find(each => each.entityId === entityId);
    const corrected = before && card && (await correct(card, before, isPrivate));
    if (!before || !corrected) return GONE;
    const cards = before.cards.map(each => (each === card ? corrected : each));
    const briefing = withCards(before, cards, before.lookupProblem);
    await keep(briefing, isPrivate);
    return { ok: true, value: briefing };
  }

  return {
    async brief(article, metadata, isPrivate) {
      const hash = await contentHash(article);
      let briefing = await storeOf(isPrivate).get(hash);
      if (briefing === null) {
        try {
          briefing = await make(hash, article, metadata);
        } catch (error) {
          console.error('Backstory:', error);
          return { ok: false, code: 'engine', detail: String(error) };
        }
        await keep(briefing, isPrivate);
      }
      return { ok: true, value: briefing };
    },
    async lookUp(hash, isPrivate) {
      const before = await storeOf(isPrivate).get(hash);
      if (before === null) return GONE;
      if (!(await mayLookUp())) return { ok: true, value: before };
      const { article } = before;
      const { cards, problem } = await knowledge.lookUp(article, before, await rejections.of(article), isPrivate);
      const briefing = withCards(before, cards, problem);
      await keep(briefing, isPrivate);
      return { ok: true, value: briefing };
    },
    reject: (hash, entityId, isPrivate) => change(hash, entityId, isPrivate, rejectLink(rejections)),
    restore: (hash, entityId, isPrivate) => change(hash, entityId, isPrivate, restoreLink(rejections, knowledge)),
  };
}

function withCards(briefing: Briefing, cards: readonly Card[], problem: Briefing['lookupProblem']): Briefing {
  const { lookupProblem: _old, ...rest } = briefing;
  const events = pickEvents(briefing.report.entities, cards);
  return { ...rest, cards, events, ...(problem !== undefined && { lookupProblem: problem }) };
}

/** The browser dropped the briefing, or the link was taken back already. */
const GONE: Result<Briefing> = { ok: false, code: 'unknown', detail: 'there is no such briefing or link' };
