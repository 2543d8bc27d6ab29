import type { TokenizedText } from '../1-text/tokenized-text.ts';
import { findCapitalised } from './by-capitals.ts';
import type { Mention } from './mention.ts';
import type { NamesModel } from './model.ts';
import { tagNames } from './tag.ts';

/** Finds names and their types. Without a model, by capitalisation only. */
export function findMentions(tokens: TokenizedText, model?: NamesModel): Mention[] {
  return model ? tagNames(tokens, model) : findCapitalised(tokens);
}
