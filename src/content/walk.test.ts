import { describe, expect, it } from 'vitest';
import type { Mark } from './paint/marks.ts';
import { stepFrom } from './walk.ts';

const name = (start: number): Mark => ({ start, end: start + 2, kind: 'person', entityId: 'e' });
const claim = (start: number): Mark => ({ start, end: start + 2, kind: 'claim', quote: 0 });
const painted = [name(0), claim(10), name(20), claim(30)];

describe('stepFrom', () => {
  it.each([
    [undefined, 'next', painted[0]],
    [painted[0], 'next', painted[1]],
    [painted[3], 'next', painted[0]],
    [undefined, 'previous', painted[3]],
    [painted[0], 'previous', painted[3]],
    [painted[2], 'previous', painted[1]],
    [undefined, 'next-claim', painted[1]],
    [painted[1], 'next-claim', painted[3]],
    [painted[2], 'next-claim', painted[3]],
    [painted[2], 'previous-claim', painted[1]],
    [painted[0], 'previous-claim', painted[3]],
  ] as const)('from %j %s to %j', (current, step, expected) => {
    expect(stepFrom(current, step, painted)).toEqual(expected);
  });

  it('goes nowhere where nothing is painted', () => {
    expect(stepFrom(undefined, 'next', [])).toBeUndefined();
  });
});
