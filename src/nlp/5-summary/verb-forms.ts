import { wordFacts } from './word-facts.ts';

/**
 * The verbs of a sentence outside of quotation marks, one letter each in order: H had, h has, W was, i is, m modal, s said, d did, b been, P past tense or
 * participle, g -ing. "had been arrested" is "HbP". By form only: a participle cannot be told from the past tense.
 */
export function verbForms(words: readonly string[], first: number, end: number): string {
  let forms = '';
  let isQuoted = false;
  for (let token = first; token < end; token++) {
    const word = words[token];
    if (word === '“') isQuoted = true;
    else if (word === '”') isQuoted = false;
    else if (word === '"') isQuoted = !isQuoted;
    if (!isQuoted) forms += wordFacts(word).verbForm;
  }
  return forms;
}

/** The first finite verb with its participle: "HbP" of "gHbPs"; "" where there is none. */
export const firstFinite = (forms: string): string => /[HhWimsPd]b?P?/.exec(forms)?.[0] ?? '';
