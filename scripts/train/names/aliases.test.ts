import { describe, expect, it } from 'vitest';
import type { TokenizedText } from '../../../src/nlp/1-text/tokenized-text.ts';
import { LABEL_TYPES } from '../../../src/nlp/2-names/labels.ts';
import type { Mention } from '../../../src/nlp/2-names/mention.ts';
import { scoreAliases } from './aliases.ts';
import { labelText } from './conll.ts';
import { parseLine } from './own-sentences.ts';

/** Texts with gold names, and a tagger that marks what another line of the same words does. */
function scoreOf(gold: string, marked = gold) {
  const [text, names] = parseLine(gold);
  const tag = ({ starts, ends }: TokenizedText): Mention[] =>
    parseLine(marked)[1].map(({ start, end, type }) => ({
      start,
      end,
      firstToken: starts.indexOf(start),
      endToken: ends.indexOf(end) + 1,
      type: LABEL_TYPES[type],
      confidence: 1,
    }));
  const { repeats, surnames } = scoreAliases('own', [labelText(text, names, false)], { tag });
  return { repeats: [repeats.right, repeats.all], surnames: [surnames.right, surnames.all] };
}

describe('scoreAliases', () => {
  it.each([
    ['a repeat and a surname', '[Ada Bell|p] met [Nordlys|o]. [Bell|p] left [Nordlys|o].', undefined, [1, 1], [1, 1]],
    ['no case', '[Ada Bell|p] met [Nordlys|o] in [Oslo|l].', undefined, [0, 0], [0, 0]],
    ['a surname before its full name', '[Bell|p] left. [Ada Bell|p] came.', undefined, [0, 0], [0, 0]],
    ['a surname of two', '[Ada Bell|p] and [Tom Bell|p] left. [Bell|p] came.', undefined, [0, 0], [0, 0]],
    [
      'a title in the gold',
      '[Judge Ada Bell|p] left. [Bell|p] came.',
      '[Judge Ada Bell|p] left. [Bell|p] came.',
      [0, 0],
      [1, 1],
    ],
    ['a full name not marked', '[Ada Bell|p] left. [Bell|p] came.', 'Ada Bell left. [Bell|p] came.', [0, 0], [0, 1]],
    ['a surname not marked', '[Ada Bell|p] left. [Bell|p] came.', '[Ada Bell|p] left. Bell came.', [0, 0], [0, 0]],
    ['other limits', '[Oslo|l] and [Oslo|l] Sky', '[Oslo|l] and [Oslo Sky|o]', [0, 0], [0, 0]],
  ])('counts %s', (_what, gold, marked, repeats, surnames) => {
    expect(scoreOf(gold, marked)).toEqual({ repeats, surnames });
  });
});
