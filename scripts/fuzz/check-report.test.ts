import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/nlp/report.ts';
import { checkReport } from './check-report.ts';

const empty: Report = { sentences: [], entities: [], quotes: [], summary: [], background: [], moreBackground: [] };
const text = 'Ada 😀 spoke.';

describe('checkReport', () => {
  it('is content with spans within the text', () => {
    expect(checkReport({ text }, { ...empty, sentences: [{ start: 0, end: text.length }] })).toEqual([]);
  });

  it.each([
    ['past the end', { start: 0, end: text.length + 1 }],
    ['reversed', { start: 5, end: 2 }],
    ['empty', { start: 3, end: 3 }],
    ['not whole', { start: 0.5, end: 2 }],
    ['within a code point', { start: 0, end: 5 }],
  ])('finds a span that is %s', (_what, span) => {
    expect(checkReport({ text }, { ...empty, summary: [{ ...span, rank: 1 }] })).toHaveLength(1);
  });

  it('finds entities without a mention, with the id of another, or with impossible salience', () => {
    const entity = { id: 'e', name: 'Ada', type: 'person', mentions: [{ start: 0, end: 3 }], salience: 1 } as const;
    expect(checkReport({ text }, { ...empty, entities: [entity] })).toEqual([]);
    expect(checkReport({ text }, { ...empty, entities: [{ ...entity, mentions: [] }] })).toHaveLength(1);
    expect(checkReport({ text }, { ...empty, entities: [entity, entity] })).toHaveLength(1);
    expect(checkReport({ text }, { ...empty, entities: [{ ...entity, salience: Number.NaN }] })).toHaveLength(1);
  });

  it('finds a speaker who is no entity of the report', () => {
    const speaker = { start: 0, end: 3, text: 'Ada', entityId: 'nobody', confidence: 1 };
    const quote = { start: 4, end: 12, kind: 'direct', cue: null, speaker } as const;
    expect(checkReport({ text }, { ...empty, quotes: [quote] })).toHaveLength(1);
  });
});
