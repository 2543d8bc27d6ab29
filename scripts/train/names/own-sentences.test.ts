import { describe, expect, it } from 'vitest';
import { LABEL_TYPES, readMentions } from '../../../src/nlp/2-names/labels.ts';
import { parseLine, readOwnSentences } from './own-sentences.ts';

describe('the sentences written for training', () => {
  it('are read with their marks', () => {
    const [text, mentions] = parseLine('The [Bank of Oslo|o] hired [Ada Bell|p].');
    expect(text).toBe('The Bank of Oslo hired Ada Bell.');
    expect(mentions).toEqual([
      { start: 4, end: 16, type: 1 },
      { start: 23, end: 31, type: 0 },
    ]);
  });

  it('have no mark left, and every mention as tokens', () => {
    for (const { tokens, labels } of readOwnSentences()) {
      expect(tokens.text).not.toMatch(/\||\[|\]/);
      let count = 0;
      readMentions(labels, 0, tokens.count, () => count++);
      expect(count).toBeGreaterThan(0);
    }
    expect(LABEL_TYPES).toEqual(['person', 'organization', 'place', 'misc']);
  });
});
