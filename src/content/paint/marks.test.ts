import { describe, expect, it } from 'vitest';
import type { Report } from '../../nlp/report.ts';
import { marksOf } from './marks.ts';

const report: Report = {
  sentences: [],
  entities: [
    {
      id: 'e1',
      name: 'Ada Bell',
      type: 'person',
      salience: 1,
      mentions: [
        { start: 30, end: 34 },
        { start: 0, end: 8 },
      ],
    },
    { id: 'e2', name: 'Oslo', type: 'place', salience: 0.5, mentions: [{ start: 12, end: 16 }] },
  ],
  quotes: [
    {
      start: 12,
      end: 40,
      kind: 'indirect',
      cue: null,
      speaker: { start: 0, end: 8, text: 'Ada Bell', entityId: 'e1', confidence: 1 },
    },
    { start: 50, end: 60, kind: 'direct', cue: null, speaker: null },
  ],
  summary: [],
  moreBackground: [],
  background: [{ start: 70, end: 90, kind: 'event', score: 0.9 }],
};

describe('marksOf', () => {
  it('gives names, claims and background in order of the text, the longer first', () => {
    expect(marksOf(report)).toEqual([
      { start: 0, end: 8, kind: 'person', entityId: 'e1' },
      { start: 12, end: 40, kind: 'claim', quote: 0, entityId: 'e1' },
      { start: 12, end: 16, kind: 'place', entityId: 'e2' },
      { start: 30, end: 34, kind: 'person', entityId: 'e1' },
      { start: 50, end: 60, kind: 'claim', quote: 1 },
      { start: 70, end: 90, kind: 'background' },
    ]);
  });
});
