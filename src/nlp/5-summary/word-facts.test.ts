import { describe, expect, it } from 'vitest';
import { wordFacts } from './word-facts.ts';

describe('wordFacts', () => {
  it.each([
    ['Harbours', 'harbou', 'harbou', true],
    ['The', 'the', undefined, true],
    ['a', 'a', undefined, false],
    ['2018', '2018', '2018', false],
    ['Økonomi', 'økonom', 'økonom', true],
    ['—', undefined, undefined, false],
  ])('of %j', (word, stem, content, isCapital) => {
    expect(wordFacts(word)).toMatchObject({ stem, content, isCapital });
  });

  it('takes numbers as one, and remembers words', () => {
    expect(wordFacts('1,000').hash).toBe(wordFacts('37').hash);
    expect(wordFacts('quay').hash).not.toBe(wordFacts('pier').hash);
    expect(wordFacts('quay')).toBe(wordFacts('quay'));
  });

  it('forgets what it met rather than grow without end', () => {
    const quay = wordFacts('quay');
    for (let i = 0; i < 5000; i++) wordFacts(`word${i}`);
    expect(wordFacts('quay')).not.toBe(quay);
    expect(wordFacts('quay')).toEqual(quay);
  });
});
