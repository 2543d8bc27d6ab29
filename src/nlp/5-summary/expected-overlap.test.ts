import { describe, expect, it } from 'vitest';
import { tokenize } from '../1-text/tokenize.ts';
import { relateSentences } from './article-facts.ts';
import { collectTerms } from './article-terms.ts';
import { ExpectedOverlap } from './expected-overlap.ts';
import { describeSentences } from './sentence-facts.ts';

const TEXT = [
  'The council in Varde closed the old harbour on Monday.',
  'On Monday the council in Varde closed the old harbour.',
  'Boats may use the new pier for 3 months, the council said.',
  'By Ann Reed',
].join('\n');

function termsOf(scores: readonly number[]) {
  const tokens = tokenize(TEXT);
  const article = relateSentences({ text: TEXT }, describeSentences({ text: TEXT }, tokens, [], []));
  return collectTerms(article, tokens, scores);
}

describe('collectTerms', () => {
  const { terms, bySentence } = termsOf([0.5, 0.25, 0.125, 1]);
  const term = (text: string) => terms.find(each => each.text === text);

  it('counts words and pairs with the sentences that hold them', () => {
    expect(term('counci')).toMatchObject({ isPair: false, sentences: 3, uses: 3, first: 0, second: 1, stops: 0 });
    expect(term('counci')).toMatchObject({ best: 0.5, sum: 0.875 });
    expect(term('the old')).toMatchObject({ isPair: true, sentences: 2, stops: 2 });
    expect(term('varde')).toMatchObject({ capitals: 2 });
    expect(term('boats')).toMatchObject({ capitals: 0, second: Infinity });
  });

  it('holds each term of a sentence once, and none of a byline', () => {
    for (const own of bySentence) expect(new Set(own).size).toBe(own.length);
    expect(bySentence[3]).toEqual([]);
    expect(term('ann reed')).toBeUndefined();
  });
});

describe('ExpectedOverlap', () => {
  const overlap = new ExpectedOverlap(termsOf([0.5, 0.5, 0.5, 0.5]));

  it('gains more by a sentence that says something else than by one that says the same', () => {
    expect(overlap.of([0, 2])).toBeGreaterThan(overlap.of([0, 1]));
  });

  it('is the same in any order, asked again and again', () => {
    const first = overlap.of([0, 2]);
    overlap.of([1]);
    expect(overlap.of([2, 0])).toBeCloseTo(first, 12);
  });

  it('counts what is told twice once, but its length twice', () => {
    expect(overlap.of([0, 0])).toBeLessThan(overlap.of([0]));
  });

  it('gives nothing for nothing', () => expect(overlap.of([])).toBe(0));
});
