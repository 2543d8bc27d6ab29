import type { TokenizedText } from '../1-text/tokenized-text.ts';
import { findCapitalised } from './by-capitals.ts';
import { isName } from './is-name.ts';
import type { Mention } from './mention.ts';
import type { NameTagger } from './tag.ts';

/** Finds names and their types. Without a trained tagger, by capitalisation only. */
export function findMentions(tokens: TokenizedText, tagger?: NameTagger): Mention[] {
  return tagger ? tagger.tag(tokens).filter(mention => isName(tokens, mention)) : findCapitalised(tokens);
}
