import type { Card } from '../knowledge/card.ts';
import type { Entity } from '../nlp/report.ts';

/** Who or what an entity is, in one line: what the article says of it comes first. */
export function aboutLine({ role }: Entity, card: Card | undefined): string | undefined {
  return role?.text ?? card?.description;
}
