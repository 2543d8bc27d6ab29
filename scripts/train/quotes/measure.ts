import { tokenize } from '../../../src/nlp/1-text/tokenize.ts';
import { findMentions } from '../../../src/nlp/2-names/find-mentions.ts';
import type { NameTagger } from '../../../src/nlp/2-names/tag.ts';
import { buildEntities } from '../../../src/nlp/3-people/build-entities.ts';
import { findQuotes } from '../../../src/nlp/4-quotes/find-quotes.ts';
import type { QuotesModel } from '../../../src/nlp/4-quotes/learned/model.ts';
import type { QuoteDocument } from './corpus.ts';

/** Precision, recall and their harmonic mean, in percent. */
export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/**
 * Contents found with exact limits, of all attributions: claims, beliefs and wishes alike. The measure of Wang et al. 2022 (CofeNet), with the outer
 * punctuation left out of the comparison.
 */
export function measureContents(
  documents: readonly QuoteDocument[],
  names: NameTagger,
  model: QuotesModel | undefined,
): Score {
  let right = 0;
  let found = 0;
  let wanted = 0;
  for (const document of documents) {
    const { text } = document;
    const tokens = tokenize(text);
    const entities = buildEntities(document, tokens, findMentions(tokens, names));
    const gold = new Set(document.attributions.flatMap(({ content }) => content.flatMap(span => piecesOf(text, span))));
    const own = findQuotes(document, tokens, entities, model).flatMap(({ start, end }) => piecesOf(text, [start, end]));
    wanted += gold.size;
    found += own.length;
    right += own.filter(piece => gold.has(piece)).length;
  }
  const precision = (100 * right) / found;
  const recall = (100 * right) / wanted;
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

/** A span cut at line ends, each piece without outer punctuation, as text to compare. */
function piecesOf(text: string, [start, end]: readonly [number, number]): string[] {
  return [...text.slice(start, end).matchAll(/[\p{L}\p{N}](?:[^\n]*[\p{L}\p{N}])?/gu)].map(
    ({ 0: piece, index }) => `${start + index}-${start + index + piece.length}`,
  );
}
