import { SENTENCE_STARTERS } from '../1-text/abbreviations.ts';
import type { TokenizedText } from '../1-text/tokenized-text.ts';
import type { EntityType } from '../report.ts';
import { DEMONYM, ORGANIZATION_WORDS, PERSON_TITLES, PLACE_WORDS } from './cue-words.ts';
import type { Mention } from './mention.ts';

const CAPITALISED = /^\p{Lu}/u;
const SAYS_PLACE = /^(?:in|at|from|to|near|across|of)$/i;

/**
 * The fallback without trained weights: runs of capitalised words, typed by their words and the word before. A first word of a sentence counts only where it
 * is capitalised elsewhere in the text, too.
 */
export function findCapitalised(tokens: TokenizedText): Mention[] {
  const insideSentence = wordsCapitalisedInside(tokens);
  const mentions: Mention[] = [];
  for (const { firstToken, endToken } of tokens.sentences) {
    let token = firstToken;
    while (token < endToken) {
      const end = runEnd(tokens.words, token, endToken);
      if (end === token) {
        token++;
        continue;
      }
      const start = token === firstToken && !insideSentence.has(tokens.words[token]) ? token + 1 : token;
      const mention = toMention(tokens, start, end);
      if (mention) mentions.push(mention);
      token = end;
    }
  }
  return mentions;
}

function wordsCapitalisedInside({ words, sentences }: TokenizedText): Set<string> {
  const inside = new Set<string>();
  for (const { firstToken, endToken } of sentences) {
    for (let token = firstToken + 1; token < endToken; token++)
      if (CAPITALISED.test(words[token])) inside.add(words[token]);
  }
  return inside;
}

const isCapitalised = (word: string) =>
  CAPITALISED.test(word) && word !== 'I' && !SENTENCE_STARTERS.has(word.toLowerCase());

/** End of the run of capitalised words at a token; "of" and hyphens may join two of them. */
function runEnd(words: readonly string[], start: number, limit: number): number {
  let end = start;
  while (end < limit && isCapitalised(words[end])) {
    end++;
    const joins = end + 1 < limit && /^(?:of|-|&)$/.test(words[end]) && isCapitalised(words[end + 1]);
    if (joins) end++;
  }
  return end;
}

function toMention({ words, starts, ends }: TokenizedText, from: number, endToken: number): Mention | undefined {
  let firstToken = from;
  while (firstToken < endToken && isTitle(words[firstToken])) firstToken++;
  if (firstToken >= endToken || words.slice(firstToken, endToken).every(word => word.length === 1)) return undefined;
  const hasTitle = firstToken > from || (from > 0 && isTitle(words[from - 1]));
  const type = typeOf(words.slice(firstToken, endToken), hasTitle, words[from - 1] ?? '');
  return { start: starts[firstToken], end: ends[endToken - 1], firstToken, endToken, type, confidence: 0.4 };
}

const isTitle = (word: string) => PERSON_TITLES.has(word.toLowerCase().replace(/\.$/, ''));

function typeOf(words: readonly string[], hasTitle: boolean, before: string): EntityType {
  const lower = words.map(word => word.toLowerCase().replace(/\.$/, ''));
  if (hasTitle) return 'person';
  if (lower.some(word => ORGANIZATION_WORDS.has(word))) return 'organization';
  if (lower.some(word => PLACE_WORDS.has(word)) || (words.length === 1 && SAYS_PLACE.test(before))) return 'place';
  if (words.length === 1 && /^\p{Lu}{2,}$/u.test(words[0])) return 'organization';
  if (words.length === 1 && DEMONYM.test(lower[0])) return 'misc';
  return words.length === 2 || words.length === 3 ? 'person' : 'organization';
}
