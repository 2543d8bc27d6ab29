import type { TokenizedText } from '../1-text/tokenized-text.ts';
import { append } from './append.ts';
import { initialsOf, lettersOf, partsOf, withoutCorporateSuffix } from './normalise.ts';
import type { Spelling } from './spelling.ts';

/** The spellings of an article by what another spelling of the same name shares with them, so that none is compared with all. */
export interface SpellingIndex {
  /** All that a short form may stand for, and others; in order. */
  longerThan(short: Spelling): readonly Spelling[];
  /** All that may be the right form of a slip, and others; in order. */
  nearTo(wrong: Spelling): readonly Spelling[];
}

/**
 * What more spellings than these share tells none of them from the others and is not asked: in a text made of such names each would be compared with all. Of
 * 1,801 articles of news not one is read otherwise for it.
 */
const MOST_SHARING = 100;

/** What a slip changes neither of. */
const edges = (word: string) => `${word[0]}…${word[word.length - 1]}`;

/** @param often mentions from which any name counts as the right form of a slip, not only persons' */
export function indexSpellings({ words }: TokenizedText, spellings: readonly Spelling[], often: number): SpellingIndex {
  const byWord = new Map<string, number[]>();
  const byInitial = new Map<string, number[]>();
  const byAcronym = new Map<string, number[]>();
  const byEnd = new Map<number, number[]>();
  const byPlain = new Map<string, number[]>();
  const byEdges = new Map<string, number[]>();
  const bySurname = new Map<string, number[]>();
  spellings.forEach((spelling, i) => {
    for (const word of new Set(partsOf(spelling.key))) append(byWord, word, i);
    for (const initial of new Set(spelling.words.map(word => word[0]))) append(byInitial, initial, i);
    if (spelling.mentions.length >= often) append(byEdges, edges(spelling.key), i);
    if (spelling.type === 'person' && spelling.words.length > 1) append(bySurname, edges(spelling.words.at(-1)!), i);
    if (spelling.type === 'person') return;
    for (const initials of new Set(initialsOf(spelling.key))) append(byAcronym, initials, i);
    for (const { endToken } of spelling.mentions) append(byEnd, endToken, i);
    if (spelling.type === 'organization') append(byPlain, withoutCorporateSuffix(spelling.key), i);
  });
  const inOrder = (...lists: (readonly number[] | undefined)[]) =>
    [...new Set(lists.flatMap(list => (list && list.length <= MOST_SHARING ? list : [])))]
      .sort((a, b) => a - b)
      .map(i => spellings[i]);
  /** A word's spellings; of an initial alone those that any word with it is in. */
  const withWord = (word: string) => (word.length === 1 ? byInitial : byWord).get(word) ?? [];
  /** The lists of a name's rarest words. */
  const rarest = (own: readonly string[], count: number) =>
    own
      .map(withWord)
      .sort((a, b) => a.length - b.length)
      .slice(0, count);
  return {
    longerThan({ key, words: own, mentions: [{ firstToken }] }) {
      return inOrder(
        ...rarest(own, 1),
        byAcronym.get(lettersOf(key)),
        words[firstToken - 1] === '(' ? byEnd.get(firstToken - 1) : undefined,
        byPlain.get(key),
        byPlain.get(withoutCorporateSuffix(key)),
      );
    },
    // Of several words all but one are right: one of any two.
    nearTo: ({ key, words: own }) =>
      inOrder(byEdges.get(edges(key)), ...(own.length > 1 ? rarest(own, 2) : [bySurname.get(edges(key))])),
  };
}
