import type { EntityType } from '../report.ts';

/** Types in the order of the labels. */
export const LABEL_TYPES: readonly EntityType[] = ['person', 'organization', 'place', 'misc'];

/** Number of labels: outside, and begin, inside, last and unit of each type (BILOU, Ratinov and Roth 2009). */
export const LABELS = 17;
export const OUTSIDE = 0;
const BEGIN = 0;
const INSIDE = 1;
const LAST = 2;
const UNIT = 3;

type Position = typeof BEGIN | typeof INSIDE | typeof LAST | typeof UNIT;

export const labelOf = (type: number, position: Position): number => 1 + 4 * type + position;
const positionOf = (label: number): Position => ((label - 1) & 3) as Position;
/** Index into LABEL_TYPES; not for OUTSIDE. */
export const typeOf = (label: number): number => (label - 1) >> 2;

/** Labels that a mention of a type begins with. */
export const startsOf = (type: number): readonly number[] => [labelOf(type, BEGIN), labelOf(type, UNIT)];

const isOpen = (label: number) => label !== OUTSIDE && (positionOf(label) === BEGIN || positionOf(label) === INSIDE);
const begins = (label: number) => label === OUTSIDE || positionOf(label) === BEGIN || positionOf(label) === UNIT;

/** Whether a sentence may begin, or end, with a label. */
export const MAY_START: readonly boolean[] = Array.from({ length: LABELS }, (_, label) => begins(label));
export const MAY_END: readonly boolean[] = Array.from({ length: LABELS }, (_, label) => !isOpen(label));

/** For each label those that may stand before it. */
export const PREVIOUS: readonly (readonly number[])[] = Array.from({ length: LABELS }, (_, label) =>
  Array.from({ length: LABELS }, (_, before) => before).filter(before =>
    isOpen(before) ? !begins(label) && typeOf(label) === typeOf(before) : begins(label),
  ),
);

/** Writes the labels of one mention `[first, end)` of a type. */
export function writeMention(labels: Uint8Array, first: number, end: number, type: number): void {
  if (end - first === 1) {
    labels[first] = labelOf(type, UNIT);
    return;
  }
  labels[first] = labelOf(type, BEGIN);
  labels.fill(labelOf(type, INSIDE), first + 1, end - 1);
  labels[end - 1] = labelOf(type, LAST);
}

/** Tells of each mention that a valid label sequence spells. */
export function readMentions(
  labels: Uint8Array,
  from: number,
  to: number,
  tell: (first: number, end: number, type: number) => void,
): void {
  let first = from;
  for (let token = from; token < to; token++) {
    const label = labels[token];
    if (label === OUTSIDE) continue;
    const position = positionOf(label);
    if (position === BEGIN) first = token;
    else if (position === UNIT) tell(token, token + 1, typeOf(label));
    else if (position === LAST) tell(first, token + 1, typeOf(label));
  }
}
