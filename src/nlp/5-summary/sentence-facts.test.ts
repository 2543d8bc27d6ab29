import { describe, expect, it } from 'vitest';
import { tokenize } from '../1-text/tokenize.ts';
import type { Entity } from '../report.ts';
import { describeSentences } from './sentence-facts.ts';

const BELL: Omit<Entity, 'mentions'> = { id: 'bell', name: 'Bell', type: 'person', salience: 1 };

/** Words before each name in the sentences of a text, where "Bell" is the one name. */
function wordsBefore(text: string): number[][] {
  const mentions = [...text.matchAll(/Bell/g)].map(({ index }) => ({ start: index, end: index + 4 }));
  return describeSentences({ text }, tokenize(text), [], [{ ...BELL, mentions }]).map(({ names }) =>
    names.map(({ at }) => at),
  );
}

describe('describeSentences', () => {
  it.each([
    ['Bell met Bell.', [[0, 2]]],
    ['It rained. Then  came\u00a0Bell.', [[], [2]]],
    // What stands before a name without a space is a word begun.
    ['“Bell” (Bell) said\ufeffBell.', [[1, 2, 3]]],
    ['It rained.\nBell left the harbour with Bell.', [[], [0, 5]]],
  ])('counts the words before each name of %j', (text, counts) => {
    expect(wordsBefore(text)).toEqual(counts);
  });

  it('gives a name the sentence that named it first', () => {
    const text = 'It rained. Bell left. Bell came back.';
    const mentions = [11, 22].map(start => ({ start, end: start + 4 }));
    const [, first, second] = describeSentences({ text }, tokenize(text), [], [{ ...BELL, mentions }]);
    expect([first, second].map(({ names }) => names[0].firstSentence)).toEqual([1, 1]);
  });
});
