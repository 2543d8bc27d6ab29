import type { TokenRun } from '../1-text/tokenized-text.ts';
import type { FeatureList } from './feature-list.ts';
import { PLAIN, type TextView } from './text-view.ts';
import type { WordInfo } from './word-info.ts';

/*
 * Features of a token in its place, beyond those of single words (word-features.ts); after Ratinov and Roth 2009. Template numbers are part of the trained weights:
 * a new feature takes a new number, and training must follow.
 */

/** A token with the words beside it. */
export interface Neighbours {
  readonly own: WordInfo;
  readonly before: WordInfo;
  readonly after: WordInfo;
  readonly secondBefore: WordInfo;
  readonly secondAfter: WordInfo;
  /** How its sentence is capitalised, and whether it begins one. */
  readonly mode: number;
  /** Listed phrase at the token, 0 for none. */
  readonly phrase: number;
}

export function neighboursOf(view: TextView, i: number): Neighbours {
  const index = view.sentenceOf[i];
  const sentence = view.sentences[index];
  return {
    own: view.infos[i],
    before: wordAt(view, sentence, i - 1),
    after: wordAt(view, sentence, i + 1),
    secondBefore: wordAt(view, sentence, i - 2),
    secondAfter: wordAt(view, sentence, i + 2),
    mode: view.modes[index] * 4 + view.isFirst[i],
    phrase: view.phrases[i],
  };
}

/** Adds what the letter case of a token and of the words beside it says: the same few patterns everywhere, so the tagger sums each once. */
export function addShapes(
  list: FeatureList,
  { own, before, after, secondBefore, secondAfter, mode }: Neighbours,
): void {
  const { shape } = own;
  list.add(15, shape, mode);
  list.add(16, before.shape, shape);
  list.add(17, shape, after.shape);
  list.add(18, before.shape ^ Math.imul(after.shape, 31), shape);
  list.add(21, secondBefore.shape ^ Math.imul(before.shape, 31), shape);
  list.add(22, after.shape ^ Math.imul(secondAfter.shape, 31), shape);
}

/** Adds what the word lists say that a token and the words beside it are in: few patterns, too. */
export function addLists(list: FeatureList, { own, before, after, phrase }: Neighbours): void {
  list.add(106, own.bits, after.bits);
  list.add(107, before.bits, own.bits);
  list.add(108, own.bits, phrase);
}

/** Adds what else a token's neighbourhood and the rest of the text say. */
export function addTokenFeatures(list: FeatureList, view: TextView, i: number, neighbours: Neighbours): void {
  const { sentences, sentenceOf, phrases } = view;
  const sentence = sentences[sentenceOf[i]];
  const { own, before, after, mode, phrase } = neighbours;
  addPairs(list, neighbours);
  list.add(24, own.lower, mode);
  for (let offset = -2; offset <= 2; offset++) {
    const j = i + offset;
    if (j >= sentence.firstToken && j < sentence.endToken && phrases[j] !== 0) list.add(102 + offset, phrases[j]);
  }
  if (phrase !== 0) addPhrase(list, phrase, before, after);
  if (!own.isCapitalised) return;
  if (mode < 4) addRun(list, view, i, sentence);
  addDocument(list, view, i, mode);
}

/** A listed name with the words beside it: a city that beats another is a team. */
function addPhrase(list: FeatureList, phrase: number, before: WordInfo, after: WordInfo): void {
  list.add(109, phrase, before.lower);
  list.add(110, phrase, after.lower);
  list.add(111, phrase, before.coarse);
  list.add(112, phrase, after.coarse);
}

/** The word at a token, or the mark beyond the sentence's edge. */
export function wordAt({ before, after, infos }: TextView, { firstToken, endToken }: TokenRun, i: number): WordInfo {
  if (i < firstToken) return before;
  return i < endToken ? infos[i] : after;
}

function addPairs(list: FeatureList, { own, before, after, secondBefore, secondAfter }: Neighbours): void {
  const { lower, shape } = own;
  list.add(7, before.lower, lower);
  list.add(8, lower, after.lower);
  list.add(9, before.lower, after.lower);
  list.add(10, secondBefore.lower, before.lower);
  list.add(11, after.lower, secondAfter.lower);
  list.add(12, before.lower, shape);
  list.add(13, after.lower, shape);
  list.add(43, own.suffix2, after.lower);
  list.add(44, before.suffix3, shape);
  list.add(45, after.suffix3, shape);
  list.add(82, before.coarse, own.coarse);
  list.add(83, own.coarse, after.coarse);
  list.add(84, before.coarse, after.coarse);
  list.add(85, before.fine, shape);
  list.add(86, after.fine, shape);
  list.add(87, before.coarse * 512 + after.coarse, shape);
}

/** The run of capitalised words around a token: how it begins, how it ends, what is before and after it. */
function addRun(list: FeatureList, view: TextView, i: number, sentence: TokenRun): void {
  const { runs, infos } = view;
  const first = runs.first[i];
  const last = runs.last[i];
  const place = first === last ? 3 : i === first ? 0 : i === last ? 2 : 1;
  list.add(190, infos[last].lower, place);
  list.add(191, infos[first].lower, place);
  list.add(192, wordAt(view, sentence, first - 1).lower, place);
  list.add(193, wordAt(view, sentence, last + 1).lower, place);
  list.add(194, Math.min(last - first, 6), place);
  list.add(195, infos[last].coarse * 512 + infos[first].coarse, place);
  const joinedLast = runs.joinedLast[i];
  if (joinedLast !== last) list.add(196, infos[joinedLast].lower, place);
}

/** What the other places of a word in the text say: its case there, and its neighbours. */
function addDocument(list: FeatureList, view: TextView, i: number, mode: number): void {
  const { uses, infos, sentences, sentenceOf, modes, isFirst, runs } = view;
  const own = infos[i];
  const use = uses.get(own.lower);
  const isCounted = modes[sentenceOf[i]] === PLAIN && isFirst[i] === 0;
  const inside = use ? Math.max(0, Math.min(use.inside - (isCounted ? 1 : 0), 3)) : 0;
  const lowered = use ? Math.min(use.lower, 2) : 0;
  list.add(180, lowered * 4 + inside, mode);
  list.add(181, lowered > 0 ? 1 : 0, own.shape);
  if (!use) return;
  list.add(182, Math.min(use.afterTitle, 2), Math.min(use.afterFirstName, 2));
  list.add(183, Math.min(use.afterCapital, 2), mode);
  list.add(186, Math.min(use.beforeOrganizationWord, 2), Math.min(use.beforeCapital, 2));
  const from = list.count;
  for (const place of use.places) {
    if (place === i) continue;
    const { firstToken, endToken } = sentences[sentenceOf[place]];
    list.addOnce(from, 184, place > firstToken ? infos[place - 1].lower : view.before.lower);
    list.addOnce(from, 185, place + 1 < endToken ? infos[place + 1].lower : view.after.lower);
    // "Perdue" is what "Perdue Farms Inc" is.
    if (runs.last[place] > place) list.addOnce(from, 187, infos[runs.last[place]].lower);
    if (runs.first[place] < place) list.addOnce(from, 188, infos[runs.first[place]].lower);
  }
}
