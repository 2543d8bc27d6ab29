import type { Card } from '../knowledge/card.ts';
import type { Entity } from '../nlp/report.ts';
import { t } from '../platform/i18n.ts';

/** Who or what an entity is, in one line: what the article says of it comes first, then what is known, then what kind of name it is. */
export function aboutLine({ role, kind }: Entity, card: Card | undefined): string | undefined {
  return role?.text ?? card?.description ?? (kind && t(`misc_${kind}`));
}

/** The office that somebody held at the article's date: who they are, where there is no better line. */
export function officeLine(card: Card | undefined): string | undefined {
  return card?.facts.find(({ property, to }) => property === 'position' && to === undefined)?.value;
}
