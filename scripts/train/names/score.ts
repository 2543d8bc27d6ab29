import { LABEL_TYPES, readMentions } from '../../../src/nlp/2-names/labels.ts';
import type { NameTagger } from '../../../src/nlp/2-names/tag.ts';
import type { LabelledText } from './conll.ts';

/** Scores of one corpus, in percent, exact span and type without misc. */
export interface Score {
  readonly corpus: string;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Measures a tagger on labelled texts. */
export function score(corpus: string, texts: readonly LabelledText[], tagger: NameTagger): Score {
  const misc = LABEL_TYPES.indexOf('misc');
  let gold = 0;
  let found = 0;
  let right = 0;
  for (const { tokens, labels } of texts) {
    const wanted = new Set<string>();
    readMentions(labels, 0, tokens.count, (first, end, type) => type !== misc && wanted.add(`${first} ${end} ${type}`));
    const mentions = tagger.tag(tokens).filter(({ type }) => type !== 'misc');
    gold += wanted.size;
    found += mentions.length;
    right += mentions.filter(({ firstToken, endToken, type }) =>
      wanted.has(`${firstToken} ${endToken} ${LABEL_TYPES.indexOf(type)}`),
    ).length;
  }
  const precision = (100 * right) / (found || 1);
  const recall = (100 * right) / (gold || 1);
  return { corpus, precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) };
}
