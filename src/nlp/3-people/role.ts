import type { TokenizedText } from '../1-text/tokenized-text.ts';
import type { Mention } from '../2-names/mention.ts';
import type { Excerpt } from '../report.ts';

/** Nouns that say what a person or an organisation is. */
const ROLE_NOUN =
  /^(?:president|vice-president|premier|chancellor|minister|secretary|senator|congressman|congresswoman|lawmaker|deputy|governor|mayor|judge|justice|prosecutor|lawyer|attorney|general|colonel|commander|captain|admiral|pope|king|queen|prince|princess|ambassador|envoy|commissioner|chairman|chairwoman|chair|chief|head|director|manager|executive|officer|ceo|cfo|founder|co-founder|owner|partner|economist|analyst|strategist|professor|researcher|scientist|engineer|doctor|author|writer|journalist|editor|reporter|actor|actress|singer|director|player|coach|captain|champion|activist|leader|member|spokesman|spokeswoman|spokesperson|candidate|politician|soldier|daughter|son|wife|husband|father|mother|brother|sister|resident|company|firm|maker|group|giant|retailer|operator|agency|regulator|ministry|bank|lender|airline|carrier|newspaper|broadcaster|university|party|union|city|capital|country|province|village|town)s?$/i;
const STARTS_ROLE = /^(?:a|an|the|his|her|its|their|one|former|current|then)$/i;
const LONGEST_ROLE = 16;

/**
 * What the article says a name is, in its own words: an apposition after a comma ("Haugland, a former engineer in the navy,") or the words right before
 * ("Huawei founder Ren Zhengfei").
 */
export function findRole(tokens: TokenizedText, mention: Mention): Excerpt | undefined {
  return appositionAfter(tokens, mention) ?? titleBefore(tokens, mention);
}

function excerpt({ text, starts, ends }: TokenizedText, first: number, end: number): Excerpt {
  return { start: starts[first], end: ends[end - 1], text: text.slice(starts[first], ends[end - 1]) };
}

function appositionAfter(tokens: TokenizedText, { endToken }: Mention): Excerpt | undefined {
  const { words } = tokens;
  const limit = sentenceEnd(tokens, endToken - 1);
  if (words[endToken] !== ',' || endToken + 2 >= limit) return undefined;
  const first = endToken + 1;
  if (!STARTS_ROLE.test(words[first]) && !ROLE_NOUN.test(words[first])) return undefined;
  let end = first;
  while (
    end < limit &&
    end - first <= LONGEST_ROLE &&
    !/^[,;:.!?()"“”—–]$/.test(words[end]) &&
    !/^(?:who|which|said|says|was|is|has|had)$/.test(words[end])
  )
    end++;
  const isClosed = end < limit && end - first <= LONGEST_ROLE;
  const hasNoun = words.slice(first, end).some(word => ROLE_NOUN.test(word));
  return isClosed && hasNoun ? excerpt(tokens, first, end) : undefined;
}

function titleBefore(tokens: TokenizedText, { firstToken, type }: Mention): Excerpt | undefined {
  if (type !== 'person') return undefined;
  const { words } = tokens;
  const from = sentenceStart(tokens, firstToken);
  let first = firstToken;
  while (
    first > from &&
    firstToken - first < 6 &&
    /^[\p{L}\p{N}'’.-]+$/u.test(words[first - 1]) &&
    !/^(?:said|says|told|and|or|but|that|by|with|to|for|from|as|in|on|at|of|the|a|an)$/i.test(words[first - 1])
  )
    first--;
  const nounAt = words.slice(first, firstToken).findIndex(word => ROLE_NOUN.test(word));
  if (nounAt < 0 || !ROLE_NOUN.test(words[firstToken - 1])) return undefined;
  return excerpt(tokens, first, firstToken);
}

function sentenceEnd({ sentences }: TokenizedText, token: number): number {
  return sentences.find(({ firstToken, endToken }) => token >= firstToken && token < endToken)?.endToken ?? token + 1;
}

function sentenceStart({ sentences }: TokenizedText, token: number): number {
  return sentences.find(({ firstToken, endToken }) => token >= firstToken && token < endToken)?.firstToken ?? token;
}
