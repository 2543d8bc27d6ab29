import { describe, expect, it } from 'vitest';
import { wordSpotter } from './word-spotter.ts';

describe('wordSpotter', () => {
  const spot = wordSpotter(['war attack attacks', '', '# %', 'war ” ?']);

  it.each([
    ['', 0],
    ['A quiet day in the harbour', 0],
    ['The attack', 0b0001],
    ['WAR', 0b1001],
    ['the post-war years', 0b1001],
    ['what they called “war”', 0b1001],
    ['warfare, attackers', 0],
    ['1x', 0b0100],
    ['half a %', 0b0100],
    ['He asked why?', 0b1000],
    ['déjà-attack', 0b0001],
  ])('finds the families in %j', (text, families) => {
    expect(spot(text)).toBe(families);
  });

  it('tells 32 families apart and takes no more', () => {
    const letters = [...'abcdefghijklmnopqrstuvwxyz', ...'.,;:!?'];
    expect(wordSpotter(letters)('a ?') >>> 0).toBe(2 ** 31 + 1);
    expect(() => wordSpotter([...letters, '#'])).toThrow(RangeError);
  });
});
