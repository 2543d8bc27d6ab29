import { describe, expect, it } from 'vitest';
import type { Quote } from '../nlp/report.ts';
import { groupBySpeaker, joinPieces, wordsOf } from './group-quotes.ts';

const quote = (start: number, speaker: Partial<NonNullable<Quote['speaker']>> | null): Quote => ({
  start,
  end: start + 5,
  kind: 'direct',
  cue: null,
  speaker: speaker && { start: 0, end: 1, text: 'she', confidence: 1, ...speaker },
});
const shown = (quotes: readonly Quote[]) =>
  groupBySpeaker(quotes).map(({ name, claims }) => `${name}: ${claims.map(([{ start }]) => start).join(' ')}`);

describe('groupBySpeaker', () => {
  it('keeps two people of one name apart', () => {
    const minister = { entity: 'Anna Berg', entityId: 'e1' };
    const skipper = { entity: 'Anna Berg', entityId: 'e2' };
    const groups = groupBySpeaker([quote(10, minister), quote(20, skipper), quote(30, minister)]);
    expect(groups.map(({ entityId, claims }) => [entityId, claims.map(([{ start }]) => start)])).toEqual([
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

describe('joinPieces', () => {
  const text = '“The key,” Bell said, “is steel.” “And time.” It was cold, she said.';
  const piece = (words: string, cue: string | null): Quote => {
    const start = text.indexOf(words);
    const at = cue === null ? -1 : text.indexOf(cue);
    return { ...quote(start, {}), end: start + words.length, cue: cue === null ? null : { start: at, end: at + 4 } };
  };

  it('makes one claim of what one cue parts, and only of that', () => {
    const quotes = [
      piece('“is steel.”', 'said,'),
      piece('“The key,”', 'said,'),
      piece('“And time.”', null),
      piece('It was cold', 'said.'),
    ];
    expect(joinPieces(quotes).map(claim => wordsOf(claim, text))).toEqual([
      '“The key,” … “is steel.”',
      '“And time.”',
      'It was cold',
    ]);
  });

  it('keeps claims without a cue apart', () => {
    expect(joinPieces([quote(0, {}), quote(10, {})])).toHaveLength(2);
  });
});
