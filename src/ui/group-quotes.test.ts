import { describe, expect, it } from 'vitest';
import type { Quote } from '../nlp/report.ts';
import { groupBySpeaker } from './group-quotes.ts';

const quote = (start: number, speaker: Partial<NonNullable<Quote['speaker']>> | null): Quote => ({
  start,
  end: start + 5,
  kind: 'direct',
  cue: null,
  speaker: speaker && { start: 0, end: 1, text: 'she', confidence: 1, ...speaker },
});
const shown = (quotes: readonly Quote[]) =>
  groupBySpeaker(quotes).map(({ name, quotes: own }) => `${name}: ${own.map(({ start }) => start).join(' ')}`);

describe('groupBySpeaker', () => {
  it('keeps two people of one name apart', () => {
    const minister = { entity: 'Anna Berg', entityId: 'e1' };
    const skipper = { entity: 'Anna Berg', entityId: 'e2' };
    const groups = groupBySpeaker([quote(10, minister), quote(20, skipper), quote(30, minister)]);
    expect(groups.map(({ entityId, quotes }) => [entityId, quotes.map(({ start }) => start)])).toEqual([
      ['e1', [10, 30]],
      ['e2', [20]],
    ]);
    expect(new Set(groups.map(({ key }) => key)).size).toBe(2);
  });

  it('puts speakers in order of their first claim, claims in order of the text, the unknown last', () => {
    const quotes = [
      quote(40, { entity: 'Anna Berg', entityId: 'e1' }),
      quote(10, null),
      quote(20, { text: 'an official' }),
      quote(30, { entity: 'Anna Berg', entityId: 'e1' }),
      quote(50, { text: 'an official' }),
    ];
    expect(shown(quotes)).toEqual(['an official: 20 50', 'Anna Berg: 30 40', 'undefined: 10']);
  });
});
