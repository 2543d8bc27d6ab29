import type { Card } from '../knowledge/card.ts';
import { withoutLink } from '../knowledge/source.ts';
import type { Briefing } from '../messages/briefing.ts';
import type { Knowledge } from './knowledge.ts';
import type { Rejections } from './rejections.ts';

/** Makes another card of one of a briefing's; undefined where there is nothing to correct. */
export type Correct = (card: Card, briefing: Briefing, isPrivate: boolean) => Promise<Card | undefined>;

/** The card without its link, which is remembered as wrong for the article. */
export const rejectLink =
  (rejections: Rejections): Correct =>
  async (card, { article }, isPrivate) => {
    if (card.link === undefined) return undefined;
    await rejections.add(article, card.name, card.link.title, isPrivate);
    return withoutLink(card);
  };

/** The card as it was before its link was taken back, as far as it is known without network. */
export const restoreLink =
  (rejections: Rejections, knowledge: Knowledge): Correct =>
  async ({ rejected, ...bare }, { article, metadata, report }) => {
    if (rejected === undefined) return undefined;
    await rejections.remove(article, bare.name, rejected);
    const { cards } = await knowledge.tell(article, metadata, report, await rejections.of(article));
    return cards.find(({ entityId }) => entityId === bare.entityId) ?? bare;
  };
