export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Room between the marked line and the card, and between the card and the edge of the view, in CSS pixels. */
const GAP = 8;
const EDGE = 8;

/**
 * Where a card goes: below the marked line, above it where there is more room, never over it, inside the viewport.
 * @param line the marked line under the pointer, in viewport coordinates
 * @param startsRight whether the card's start edge is its right one (right-to-left text)
 * @returns its top left corner and the height it may have before it must scroll
 */
export function placeCard(
  line: Box,
  card: Size,
  viewport: Size,
  startsRight: boolean,
): { left: number; top: number; maxHeight: number } {
  const below = viewport.height - line.bottom - GAP - EDGE;
  const above = line.top - GAP - EDGE;
  const goesBelow = card.height <= below || below >= above;
  const maxHeight = Math.max(goesBelow ? below : above, 0);
  const height = Math.min(card.height, maxHeight);
  const top = goesBelow ? line.bottom + GAP : line.top - GAP - height;
  const wanted = startsRight ? line.right - card.width : line.left;
  const left = Math.max(EDGE, Math.min(wanted, viewport.width - card.width - EDGE));
  return { left, top, maxHeight };
}

/** The box of a range that is nearest to a point: the line of a mark that runs over several. */
export function nearestBox(boxes: readonly Box[], x: number, y: number): Box | undefined {
  const distance = ({ left, top, right, bottom }: Box) =>
    Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
  return boxes.reduce<Box | undefined>(
    (best, box) => (best === undefined || distance(box) < distance(best) ? box : best),
    undefined,
  );
}
