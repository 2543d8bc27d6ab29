import { uiDirection } from '../../platform/i18n.ts';
import { isDarkAround } from '../paint/page-colours.ts';
import { around, type Box, nearestBox, placeCard } from './geometry.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A card covers no more of the page than this, in CSS pixels; what is longer scrolls. */
const HIGHEST = 440;

/** The lines of some ranges, in viewport coordinates. */
export const boxesOf = (ranges: readonly Range[]): Box[] => ranges.flatMap(range => [...range.getClientRects()]);

/** Whether something of the boxes is in the reader's view, up and down. */
export function isInView(boxes: readonly Box[]): boolean {
  const view = visibleBox();
  return boxes.some(({ bottom, top }) => bottom > view.top && top < view.bottom);
}

/**
 * Puts a card beside marked words, in the theme of the page it lies on: that of the browser may be another.
 * @param pointer tells which line of a mark that runs over several
 * @param zoom of the card's host
 */
export function putCard(card: HTMLElement, ranges: readonly Range[], pointer: Point, zoom: number): void {
  const boxes = boxesOf(ranges);
  const line = nearestBox(boxes, pointer.x, pointer.y);
  if (!line) return;
  const { style } = card;
  style.zoom = String(1 / zoom);
  style.colorScheme = isDarkAround(ranges[0].startContainer) ? 'dark' : 'light';
  style.maxBlockSize = '';
  style.maxInlineSize = '';
  const surroundings = {
    line,
    whole: around(boxes),
    view: visibleBox(),
    startsRight: uiDirection() === 'rtl',
    vertical: isVertical(ranges[0]),
  };
  const { left, top, maxWidth, maxHeight } = placeCard(surroundings, {
    width: card.offsetWidth,
    height: Math.min(card.offsetHeight, HIGHEST),
  });
  style.left = `${left}px`;
  style.top = `${top}px`;
  style.maxInlineSize = `${maxWidth}px`;
  style.maxBlockSize = `${Math.min(maxHeight, HIGHEST)}px`;
}

/** What the reader sees of the page: less than the window where two fingers have zoomed in. */
function visibleBox(): Box {
  const { offsetLeft: left, offsetTop: top, width, height } = visualViewport!;
  return { left, top, right: left + width, bottom: top + height };
}

function isVertical({ startContainer: { parentElement } }: Range): boolean {
  return parentElement !== null && getComputedStyle(parentElement).writingMode.startsWith('vertical');
}
