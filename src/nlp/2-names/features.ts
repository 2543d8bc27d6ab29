import type { FeatureList } from './feature-list.ts';
import type { TextView } from './text-view.ts';
import { addLists, addShapes, addTokenFeatures, neighboursOf, wordAt } from './token-features.ts';
import { addWordFeatures, PLACE_AT, WINDOW } from './word-features.ts';

/** Adds all features of a token: those of the words around it, then those of it among them. Training and explaining use this; the tagger sums once what recurs. */
export function addFeatures(list: FeatureList, view: TextView, i: number): void {
  const sentence = view.sentences[view.sentenceOf[i]];
  for (let offset = -WINDOW; offset <= WINDOW; offset++)
    addWordFeatures(list, wordAt(view, sentence, i + offset), PLACE_AT[offset + WINDOW]);
  const neighbours = neighboursOf(view, i);
  addShapes(list, neighbours);
  addLists(list, neighbours);
  addTokenFeatures(list, view, i, neighbours);
}
