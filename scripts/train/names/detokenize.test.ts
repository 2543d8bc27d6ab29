import { describe, expect, it } from 'vitest';
import { joinWords } from './detokenize.ts';

describe('joinWords', () => {
  it.each([
    ['Ada Bell , 52 , left .', 'Ada Bell, 52, left.'],
    ['Oslo ’ s harbour', 'Oslo’s harbour'],
    ["Oslo ' s harbour", "Oslo's harbour"],
    ["Oslo 's harbour", "Oslo's harbour"],
    ['the workers ’ plan', 'the workers’ plan'],
    ["the workers ' plan", "the workers' plan"],
    ["the ' big three ' fell", "the 'big three' fell"],
    ['she said " no " twice', 'she said "no" twice'],
    ['It is over . "', 'It is over."'],
    ['" It is over .', '"It is over.'],
    ['she said “ no ” ( twice )', 'she said “no” (twice)'],
    ['$ 5 and 3 %', '$5 and 3%'],
  ])('%s', (tokens, text) => {
    const words = tokens.split(' ');
    const joined = joinWords(words);
    expect(joined.text).toBe(text);
    words.forEach((word, i) => {
      expect(joined.text.slice(joined.starts[i], joined.starts[i] + word.length)).toBe(word);
    });
  });
});
