import { describe, expect, it } from 'vitest';
import { around, type Box, nearestBox, placeCard, type Size } from './geometry.ts';

const view: Box = { left: 0, top: 0, right: 1000, bottom: 800 };
const card: Size = { width: 360, height: 300 };
const line = (left: number, top: number): Box => ({ left, top, right: left + 80, bottom: top + 20 });
const by = (mark: Box, rest: object = {}) => ({
  line: mark,
  whole: mark,
  view,
  startsRight: false,
  vertical: false,
  ...rest,
});

/** Whether a card at a place leaves a box alone. */
function spares(box: Box, place: ReturnType<typeof placeCard>, { width, height }: Size): boolean {
  const right = place.left + Math.min(width, place.maxWidth);
  const bottom = place.top + Math.min(height, place.maxHeight);
  return place.top >= box.bottom || bottom <= box.top || place.left >= box.right || right <= box.left;
}

describe('placeCard', () => {
  it('goes below the line, at its start', () => {
    expect(placeCard(by(line(100, 100)), card)).toMatchObject({ left: 100, top: 128, maxHeight: 664 });
  });

  it('goes above where it does not fit below and there is more room', () => {
    expect(placeCard(by(line(100, 600)), card)).toMatchObject({ top: 600 - 8 - 300 });
  });

  it('keeps to the edges of the view, also where the reader has zoomed in with two fingers', () => {
    expect(placeCard(by(line(900, 100)), card).left).toBe(1000 - 360 - 8);
    const part = { left: 200, top: 100, right: 500, bottom: 500 };
    const place = placeCard(by(line(210, 120), { view: part }), card);
    expect(place).toMatchObject({ left: 208, maxWidth: 284 });
    expect(place.top + place.maxHeight).toBeLessThanOrEqual(500);
  });

  it('starts at the right where the interface does', () => {
    expect(placeCard(by(line(500, 100), { startsRight: true }), card).left).toBe(580 - 360);
  });

  it('spares every line of a mark that runs over two', () => {
    const [first, second] = [line(800, 100), line(0, 120)];
    const place = placeCard(by(first, { whole: around([first, second]) }), card);
    expect(place.top).toBe(148);
  });

  it('spares the line under the pointer where a long mark leaves no other room', () => {
    const long = { left: 0, top: 20, right: 600, bottom: 780 };
    const place = placeCard(by(line(100, 300), { whole: long }), card);
    expect(place.top).toBe(328);
  });

  it('goes beside vertical text, on the side with more room', () => {
    const column = { left: 500, top: 100, right: 520, bottom: 260 };
    expect(placeCard(by(column, { vertical: true }), card)).toMatchObject({ left: 528, top: 100 });
    const right = { left: 900, top: 700, right: 920, bottom: 780 };
    const place = placeCard(by(right, { vertical: true }), card);
    expect(place).toMatchObject({ left: 900 - 8 - 360, top: 800 - 300 - 8 });
  });

  it.each([0, 50, 200, 380, 420, 600, 760])('never covers the line at %d, whatever the height', top => {
    for (const height of [50, 300, 700, 2000]) {
      const place = placeCard(by(line(100, top)), { width: 360, height });
      expect(spares(line(100, top), place, { width: 360, height })).toBe(true);
      expect(place.top + Math.min(height, place.maxHeight)).toBeLessThanOrEqual(view.bottom);
      expect(place.top).toBeGreaterThanOrEqual(0);
    }
  });
});

describe('nearestBox', () => {
  it('finds the line under the pointer', () => {
    expect(nearestBox([line(700, 100), line(0, 120)], 20, 130)).toEqual(line(0, 120));
  });

  it('has none of none', () => {
    expect(nearestBox([], 0, 0)).toBeUndefined();
  });
});
