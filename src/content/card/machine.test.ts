import { describe, expect, it } from 'vitest';
import type { Mark } from '../paint/marks.ts';
import { type CardEvent, type CardState, IDLE, reduceCard, shownMark } from './machine.ts';

const a: Mark = { start: 0, end: 2, kind: 'person', entityId: 'a' };
const b: Mark = { start: 5, end: 8, kind: 'place', entityId: 'b' };
const stateAfter = (...events: CardEvent[]): CardState => events.reduce(reduceCard, IDLE);
const over = (mark: Mark): CardEvent => ({ type: 'over', mark });
const open = (mark: Mark): CardEvent => ({ type: 'open', mark });
const [overCard, out, dwelt, graceOver, pin, close] = (
  ['overCard', 'out', 'dwelt', 'graceOver', 'pin', 'close'] as const
).map((type): CardEvent => ({ type }));

describe('reduceCard', () => {
  it('opens after the dwell, not at once', () => {
    expect(shownMark(stateAfter(over(a)))).toBeUndefined();
    expect(stateAfter(over(a), dwelt)).toEqual({ phase: 'open', mark: a, pinned: false });
  });

  it('does not open where the pointer only passes', () => {
    expect(stateAfter(over(a), out)).toBe(IDLE);
    expect(stateAfter(over(a), out, dwelt)).toBe(IDLE);
  });

  it('keeps the dwell running while the pointer stays on the mark', () => {
    const state = stateAfter(over(a));
    expect(reduceCard(state, over(a))).toBe(state);
  });

  it('closes after the grace', () => {
    expect(shownMark(stateAfter(over(a), dwelt, out))).toBe(a);
    expect(stateAfter(over(a), dwelt, out, graceOver)).toBe(IDLE);
  });

  it.each([
    ['the card', overCard],
    ['the mark', over(a)],
  ])('stays open where the pointer reaches %s within the grace', (_where, event) => {
    expect(stateAfter(over(a), dwelt, out, event, graceOver)).toEqual({ phase: 'open', mark: a, pinned: false });
  });

  it('shows the old card while it dwells on another mark', () => {
    const state = stateAfter(over(a), dwelt, over(b));
    expect(shownMark(state)).toBe(a);
    expect(shownMark(reduceCard(state, dwelt))).toBe(b);
    expect(reduceCard(state, overCard)).toEqual({ phase: 'open', mark: a, pinned: false });
  });

  it('goes back to the first mark without a new dwell', () => {
    expect(stateAfter(over(a), dwelt, over(b), over(a))).toEqual({ phase: 'open', mark: a, pinned: false });
  });

  it('stays while it is pinned, until it is closed', () => {
    const pinned = stateAfter(over(a), dwelt, pin);
    expect(reduceCard(pinned, out)).toBe(pinned);
    expect(reduceCard(pinned, over(b))).toBe(pinned);
    expect(reduceCard(pinned, close)).toBe(IDLE);
    expect(reduceCard(pinned, pin)).toMatchObject({ pinned: false });
  });

  it('opens at once by tap or keyboard, also over another card', () => {
    expect(stateAfter(open(a))).toEqual({ phase: 'open', mark: a, pinned: false });
    expect(stateAfter(over(a), dwelt, open(b))).toEqual({ phase: 'open', mark: b, pinned: false });
    expect(stateAfter(over(a), dwelt, pin, open(b))).toEqual({ phase: 'open', mark: b, pinned: true });
  });

  it('ignores timers of phases that are over', () => {
    expect(stateAfter(over(a), dwelt, graceOver)).toMatchObject({ phase: 'open' });
    expect(stateAfter(dwelt)).toBe(IDLE);
  });
});
