import type { Report, Span } from '../../nlp/report.ts';
import type { MarkKind } from '../../settings/settings.ts';

/** One thing to mark in the page. */
export interface Mark extends Span {
  readonly kind: MarkKind;
  /** The entity meant; of a claim, its speaker. */
  readonly entityId?: string;
  /** Index into `report.quotes`, for claims. */
  readonly quote?: number;
}

/** All marks of a report in order of the text; where two begin together the longer one is first. */
export function marksOf(report: Report): Mark[] {
  const names = report.entities.flatMap(({ id, type, mentions }) =>
    mentions.map(({ start, end }): Mark => ({ start, end, kind: type, entityId: id })),
  );
  const claims = report.quotes.map(({ start, end, speaker }, quote): Mark => {
    const entityId = speaker?.entityId;
    return { start, end, kind: 'claim', quote, ...(entityId !== undefined && { entityId }) };
  });
  const background = report.background.map(({ start, end }): Mark => ({ start, end, kind: 'background' }));
  return [...names, ...claims, ...background].sort((a, b) => a.start - b.start || b.end - a.end);
}
