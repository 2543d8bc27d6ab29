import { describe, expect, it } from 'vitest';
import { nearestBox, placeCard } from './geometry.ts';

const viewport = { width: 1000, height: 800 };
const card = { width: 360, height: 300 };
const line = (left: number, top: number) => ({ left, top, right: left + 80, bottom: top + 20 });

describe('placeCard', () => {
  it('goes below the line, at its start', () => {
    expect(placeCard(line(100, 100), card, viewport, false)).toEqual({ left: 100, top: 128, maxHeight: 664 });
  });

  it('goes above where it does not fit below and there is more room', () => {
    expect(placeCard(line(100, 600), card, viewport, false)).toMatchObject({ top: 600 - 8 - 300 });
  });

  it('keeps to the edges of the view', () => {
    expect(placeCard(line(900, 100), card, viewport, false).left).toBe(1000 - 360 - 8);
    expect(placeCard(line(0, 100), card, { width: 320, height: 800 }, false).left).toBe(8);
  });

  it('starts at the right in right-to-left text', () => {
    expect(placeCard(line(500, 100), card, viewport, true).left).toBe(580 - 360);
  });

  it.each([0, 50, 200, 380, 420, 600, 760])('never covers the line at %d, whatever the height', top => {
    for (const height of [50, 300, 700, 2000]) {
      const place = placeCard(line(100, top), { width: 360, height }, viewport, false);
      const bottom = place.top + Math.min(height, place.maxHeight);
      expect(place.top >= top + 20 || bottom <= top).toBe(true);
      expect(bottom).toBeLessThanOrEqual(viewport.height);
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
