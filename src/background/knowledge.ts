import type { PageMetadata } from '../article/page.ts';
import type { Card } from '../knowledge/card.ts';
import { openPack, type Pack } from '../knowledge/pack.ts';
import { type LookupContext, mergeCards } from '../knowledge/source.ts';
import { dayOf, type Known, tell } from '../knowledge/tell.ts';
import { cardsOfAnswers } from '../knowledge/wikimedia/answers.ts';
import { editionOf, questionsFor } from '../knowledge/wikimedia/questions.ts';
import type { Article, Report } from '../nlp/report.ts';
import type { WikimediaClient } from './wikimedia/client.ts';
import type { LookupProblem } from './wikimedia/fetch-json.ts';

type IsRejected = LookupContext['isRejected'];

/** Facts about an article's entities. */
export interface Knowledge {
  /** What is known without network. */
  tell(article: Article, metadata: PageMetadata, report: Report, isRejected: IsRejected): Promise<Known>;
  /** Cards with what Wikipedia and Wikidata add, and why they could not. Only where the reader has switched look-ups on. */
  lookUp(
    article: Article,
    known: Known,
    isRejected: IsRejected,
    isPrivate: boolean,
  ): Promise<{ readonly cards: readonly Card[]; readonly problem?: LookupProblem }>;
}

/** @param loadPack gives the bytes of the pack, read once in a worker's life; without them the article alone speaks */
export function createKnowledge(
  loadPack: () => Promise<ArrayBuffer>,
  wikimedia: WikimediaClient,
  now: () => Date,
): Knowledge {
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
    async lookUp(article, { report: { entities }, cards }, isRejected, isPrivate) {
      const edition = editionOf(article.lang);
      const questions = questionsFor(entities, new Map(cards.map(card => [card.entityId, card])), edition, isRejected);
      const { entries, problem } = await wikimedia.ask(questions, edition, isPrivate);
      const found = cardsOfAnswers(questions, entries, { day: dayOf(article, now()), isRejected });
      return { cards: mergeCards(entities, [cards, found]), ...(problem !== undefined && { problem }) };
    },
  };
}
