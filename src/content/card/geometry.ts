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

export interface Surroundings {
  /** The marked line under the pointer; all boxes are in viewport coordinates, CSS pixels. */
  readonly line: Box;
  /** All lines of the mark together. */
  readonly whole: Box;
  /** What the reader sees of the page. */
  readonly view: Box;
  /** The interface is written from right to left: the card's start edge is its right one. */
  readonly startsRight: boolean;
  /** The text runs from top to bottom: the card goes beside the line, not below it. */
  readonly vertical: boolean;
}

export interface Place {
  readonly left: number;
  readonly top: number;
  readonly maxWidth: number;
  readonly maxHeight: number;
}

/** Room between the marked words and the card, and between the card and the edge of the view. */
const GAP = 8;
const EDGE = 8;
/** Room that a card should have at least, before it may cover other lines of a long mark to get it. */
const ENOUGH = 160;

/**
 * Where a card goes: after the marked words, before them where there is more room, never over them, inside the view. A mark of many lines that leaves no
 * room on either side is spared only the line under the pointer.
 * @returns its top left corner and the size it may have before it must scroll
 */
export function placeCard({ line, whole, view, startsRight, vertical }: Surroundings, card: Size): Place {
  const widest = view.right - view.left - 2 * EDGE;
  const highest = view.bottom - view.top - 2 * EDGE;
  if (vertical) {
    const block = beside([whole.left, whole.right, line.left, line.right], Math.min(card.width, widest), [
      view.left,
      view.right,
    ]);
    const top = within(line.top, Math.min(card.height, highest), view.top, view.bottom);
    return { left: block.at, top, maxWidth: block.room, maxHeight: highest };
  }
  const width = Math.min(card.width, widest);
  const block = beside([whole.top, whole.bottom, line.top, line.bottom], card.height, [view.top, view.bottom]);
  const left = within(startsRight ? line.right - width : line.left, width, view.left, view.right);
  return { left, top: block.at, maxWidth: widest, maxHeight: block.room };
}

/** Along the axis on which lines follow each other: after the mark, or before it. */
function beside(
  [wholeStart, wholeEnd, lineStart, lineEnd]: readonly [number, number, number, number],
  size: number,
  [viewStart, viewEnd]: readonly [number, number],
): { at: number; room: number } {
  const roomAfter = (end: number) => viewEnd - end - GAP - EDGE;
  const roomBefore = (start: number) => start - viewStart - GAP - EDGE;
  const sparesAll = Math.max(roomAfter(wholeEnd), roomBefore(wholeStart)) >= Math.min(size, ENOUGH);
  const [start, end] = sparesAll ? [wholeStart, wholeEnd] : [lineStart, lineEnd];
  const [after, before] = [roomAfter(end), roomBefore(start)];
  const goesAfter = size <= after || after >= before;
  const room = Math.max(goesAfter ? after : before, 0);
  return { at: goesAfter ? end + GAP : start - GAP - Math.min(size, room), room };
}

/** Along the other axis: at the wanted place, pushed inside the view. */
const within = (wanted: number, size: number, start: number, end: number) =>
  Math.max(start + EDGE, Math.min(wanted, end - size - EDGE));

/** The box of a range that is nearest to a point: the line of a mark that runs over several. */
export function nearestBox(boxes: readonly Box[], x: number, y: number): Box | undefined {
  const distance = ({ left, top, right, bottom }: Box) =>
    Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
  return boxes.reduce<Box | undefined>(
    (best, box) => (best === undefined || distance(box) < distance(best) ? box : best),
    undefined,
  );
}

/** The least box around some; there must be one. */
export const around = (boxes: readonly Box[]): Box =>
  boxes.reduce((all, box) => ({
    left: Math.min(all.left, box.left),
    top: Math.min(all.top, box.top),
    right: Math.max(all.right, box.right),
    bottom: Math.max(all.bottom, box.bottom),
  }));
