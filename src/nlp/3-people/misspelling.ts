import { isOneEditApart } from './normalise.ts';
import type { Spelling } from './spelling.ts';
import type { SpellingIndex } from './spelling-index.ts';

/** Shortest word that a typing error is looked for in: in shorter ones a letter makes another name. */
const SHORTEST = 5;
/** A name must be told so often before a rarer one counts as a slip of it. */
export const OFTEN = 3;

/**
 * The name that another, rarer one is a typing error of: one letter differs in one word, and neither its first nor its last. A surname that is told in full is
 * none: Akio Toyoda leads Toyota.
 */
export function findCorrect(wrong: Spelling, index: SpellingIndex): Spelling | undefined {
  const { key } = wrong;
  if (!key.includes(' ') && index.longerThan(wrong).some(({ words }) => words.length > 1 && words.at(-1) === key))
    return undefined;
  return index.nearTo(wrong).find(right => right !== wrong && isMisspelled(wrong, right));
}

function isMisspelled(wrong: Spelling, right: Spelling): boolean {
  if (wrong.mentions.length > right.mentions.length) return false;
  const { words } = wrong;
  const { words: rightWords } = right;
  if (wrong.type === 'person' && right.type === 'person') {
    if (words.length === 1 && rightWords.length > 1)
      return wrong.mentions.length === 1 && isSlip(words[0], rightWords[rightWords.length - 1]);
    // "Kristen Vik" for "Kristin Vik": the rest of the name vouches for it.
    if (words.length > 1) {
      const isSooner =
        wrong.mentions.length < right.mentions.length || wrong.mentions[0].start > right.mentions[0].start;
      return isSooner && differsInOneWord(words, rightWords);
    }
  }
  const isRare = wrong.mentions.length === 1 && right.mentions.length >= OFTEN;
  return isRare && (wrong.type !== 'misc' || right.type === 'misc') && isSlip(wrong.key, right.key);
}

function differsInOneWord(words: readonly string[], others: readonly string[]): boolean {
  if (words.length !== others.length) return false;
  const differing = words.filter((word, i) => word !== others[i]);
  return differing.length === 1 && isSlip(differing[0], others[words.indexOf(differing[0])]);
}

function isSlip(wrong: string, right: string): boolean {
  return (
    wrong.length >= SHORTEST &&
    wrong[0] === right[0] &&
    wrong[wrong.length - 1] === right[right.length - 1] &&
    isOneEditApart(wrong, right)
  );
}
