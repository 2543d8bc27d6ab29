import type { TokenRun } from '../1-text/tokenized-text.ts';
import type { Claim } from './claims.ts';
import { CUE_VERBS, NEGATED, WEAK_CUES } from './cues.ts';
import { type SourceContext, sourceAfter, sourceBefore, subjectOfParticiple, type TokenSpan } from './sources.ts';

const IS_CUE = (word: string) => CUE_VERBS.has(word.toLowerCase());
/** Times and addressees between the cue and "that": "emphasized on Tuesday that", "told reporters that". */
const LONGEST_GAP = 9;
const SHORTEST_CONTENT = 3;

/**
 * Reported claims of one sentence: "X said (that) …", "…, X said", "…, said X", "according to X, …". Exact limits of the content; a sentence that
 * holds quoted words within the content is `mixed`.
 * @param quoted for each token whether it lies in a quotation
 */
export function findIndirect(context: SourceContext, sentence: TokenRun, quoted: Uint8Array): Claim[] {
  const { words } = context.tokens;
  const { firstToken, endToken } = sentence;
  const according = findAccording(context, sentence);
  if (according) return toClaims(context, quoted, according);
  const claims: Claim[] = [];
  for (let cue = firstToken; cue < endToken; cue++) {
    if (quoted[cue] || context.nameStart[cue] || !IS_CUE(words[cue]) || isNegated(words, cue, firstToken)) continue;
    const trailing = claims.length === 0 ? findTrailing(context, sentence, cue, quoted) : undefined;
    const found = trailing ?? findLeading(context, sentence, cue, quoted);
    if (!found) continue;
    for (const claim of toClaims(context, quoted, found)) claims.push(claim);
    // "…, he said, adding that …": a sentence may tell more than one claim.
    cue = Math.max(cue, found.content.end - 1);
  }
  return claims;
}

interface Found {
  readonly content: TokenSpan;
  readonly cue: number;
  readonly cueEnd: number;
  readonly source: TokenSpan | undefined;
}

function isNegated(words: readonly string[], cue: number, from: number): boolean {
  const before = words[cue - 1] ?? '';
  if (cue > from && NEGATED.test(before)) return !/^(?:did|does)$/i.test(before);
  return false;
}

/** "CONTENT, X said" and "CONTENT, said X": the cue stands near the end, after a comma. */
function findTrailing(
  context: SourceContext,
  { firstToken, endToken }: TokenRun,
  cue: number,
  quoted: Uint8Array,
): Found | undefined {
  const { words } = context.tokens;
  let comma = cue - 1;
  while (comma > firstToken && words[comma] !== ',' && cue - comma < 9) comma--;
  if (words[comma] !== ',' || quoted[comma] || comma - firstToken < SHORTEST_CONTENT) return undefined;
  const isInverted = comma === cue - 1;
  const source = isInverted ? sourceAfter(context, cue, endToken) : sourceBefore(context, cue, comma + 1);
  if (!source || (!isInverted && source.first !== comma + 1)) return undefined;
  const rest = isInverted ? source.end : cue + 1;
  // What follows must not be a claim of its own: "…, he said, adding that" is, "…, he said on Tuesday" is not.
  if (!isInverted && words.slice(rest, rest + 2).some(word => /^that$/i.test(word))) return undefined;
  // "In 2019, X said" is a time, not a claim, and "Haugland, a former engineer, said" has its speaker before an aside.
  if (!hasVerb(words, firstToken, comma)) return undefined;
  if (isInverted && sourceBefore(context, cue, firstToken)?.first === firstToken) return undefined;
  if (/^(?:when|after|before|as|while|although|if|since|but|and)$/i.test(words[firstToken]) && comma - firstToken < 12)
    return undefined;
  return { content: { first: firstToken, end: comma }, cue, cueEnd: cue + 1, source };
}

const VERB =
  /^(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|should|do|does|did|'s|’s|'re|’re|'ll|’ll|n't|n’t|\p{Ll}+(?:ed|s))$/u;
const FINITE =
  /^(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|do|does|did|'s|’s|'re|’re|'ll|’ll|'d|’d)$/i;
/** With these an infinitive tells what is claimed: "vowed to go on". */
const PLEDGES = /^(?:vow|pledg|promis|threaten|claim)(?:e?d|e?s|ing)$/;
const hasVerb = (words: readonly string[], first: number, end: number) =>
  words.slice(first, end).some(word => VERB.test(word));

/** "X said (that) CONTENT" to the end of the sentence. */
function findLeading(
  context: SourceContext,
  { firstToken, endToken }: TokenRun,
  cue: number,
  quoted: Uint8Array,
): Found | undefined {
  const { words } = context.tokens;
  const isParticiple = /ing$/i.test(words[cue]);
  const source = isParticiple ? subjectOfParticiple(context, cue, firstToken) : sourceBefore(context, cue, firstToken);
  if (!source) return undefined;
  // One asks whether something is so; "asked them to" is no claim.
  if (/^ask/i.test(words[cue]) && !words.slice(cue + 1, cue + 6).some(word => /^(?:if|whether)$/i.test(word)))
    return undefined;
  const start = contentStart(context, cue, endToken, quoted);
  if (start === undefined) return undefined;
  const end = contentEnd(words, start, endToken, quoted, firstToken);
  return end - start >= SHORTEST_CONTENT ? { content: { first: start, end }, cue, cueEnd: cue + 1, source } : undefined;
}

function contentStart(
  { tokens, nameEnd }: SourceContext,
  cue: number,
  endToken: number,
  quoted: Uint8Array,
): number | undefined {
  const { words } = tokens;
  const limit = Math.min(endToken, cue + 1 + LONGEST_GAP);
  for (let token = cue + 1; token < limit; token++) {
    if (/^that$/i.test(words[token])) return token;
    // "says he is sure that": the clause has begun before.
    if (/^[;.!?“"]$/.test(words[token]) || quoted[token] || FINITE.test(words[token])) break;
  }
  const next = cue + 1;
  const lower = words[cue].toLowerCase();
  if (PLEDGES.test(lower) && words[next] === 'to') return next;
  if (next >= endToken || WEAK_CUES.has(lower) || /^[,;.!?]$/.test(words[next]) || quoted[next]) return undefined;
  if (words[next] === ':') return next + 1;
  const start = skipAdjunct(tokens.words, next, endToken, /^(?:told|tells|tell|telling)$/.test(lower), nameEnd);
  if (start >= endToken) return undefined;
  // Without "that" the content is a clause of its own: subject first.
  const isSubject =
    /^(?:the|a|an|he|she|it|they|we|i|you|his|her|its|their|our|there|this|these|those|some|many|most|no|if|what|how|why|whether|more|all|both|each|two|three|only|such|although|while)$/i.test(
      words[start],
    );
  const isName = nameEnd[start] > 0 || /^\p{Lu}/u.test(words[start]) || /s$/.test(words[start]);
  // "said" needs no more than a clause behind it; other cues have objects, too.
  const isClause =
    /^(?:said|says)$/.test(lower) && !/^(?:so|yes|no|hello|goodbye|to|in|of|as|by|with|and|or|,)$/i.test(words[start]);
  return (isSubject || isName || isClause) && hasVerb(words, start, Math.min(endToken, start + 16)) ? start : undefined;
}

/** "on Tuesday", "in a statement", "at the hearing", and after "told" who was told. */
function skipAdjunct(
  words: readonly string[],
  from: number,
  limit: number,
  hasAddressee: boolean,
  nameEnd: Uint32Array,
): number {
  let at = from;
  if (hasAddressee) {
    while (at < limit && !/^(?:that|he|she|it|they|we|i|the|there|his|her|its|their|in|on|at|during)$/i.test(words[at]))
      at = nameEnd[at] || at + 1;
    if (at === from && /^(?:the|his|her|them|him|us|me)$/i.test(words[at]))
      at += /^(?:them|him|us|me|her)$/i.test(words[at]) ? 1 : 2;
  }
  if (/^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/i.test(words[at])) return at + 1;
  if (!/^(?:on|in|at|during|after|earlier|later|last|this|through|via)$/i.test(words[at])) return at;
  for (let end = at + 1; end < Math.min(limit, at + 8); end++) {
    if (words[end] === ',') return end + 1;
    if (
      /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|statement|interview|week|month|year|tweet|email|conference|hearing|speech)$/i.test(
        words[end],
      )
    )
      return end + 1;
  }
  return limit;
}

/** The content ends with the sentence, or before a clause that tells something else. */
function contentEnd(
  words: readonly string[],
  start: number,
  endToken: number,
  quoted: Uint8Array,
  sentenceStart = -1,
): number {
  const isSubordinate = /^(?:while|although|though|when|after|as)$/i.test(words[sentenceStart] ?? '');
  for (let token = start + 3; token < endToken - 1; token++) {
    if (quoted[token]) continue;
    const next = words[token + 1];
    // "… and says": the speaker goes on to another claim.
    if (/^(?:and|but)$/i.test(words[token]) && IS_CUE(next) && !/ing$/.test(next))
      return words[token - 1] === ',' ? token - 1 : token;
    if (words[token] !== ',') continue;
    if (isSubordinate) return token;
    if (/^(?:according|citing|referring|speaking)$/i.test(next) || (/ing$/.test(next) && IS_CUE(next))) return token;
    if (/^(?:and|but)$/i.test(next) && words.slice(token + 3, token + 5).some(IS_CUE)) return token;
    if (/^as$/i.test(next) && token - start > 8) return token;
  }
  let end = endToken;
  while (end > start && /^[.!?;]$/.test(words[end - 1])) end--;
  return end;
}

function findAccording(context: SourceContext, { firstToken, endToken }: TokenRun): Found | undefined {
  const { words } = context.tokens;
  for (let token = firstToken; token + 2 < endToken; token++) {
    if (!/^according$/i.test(words[token]) || !/^to$/i.test(words[token + 1])) continue;
    const source = sourceAfter(context, token + 1, endToken);
    if (!source) return undefined;
    const base = { cue: token, cueEnd: token + 2, source };
    if (token > firstToken + SHORTEST_CONTENT) {
      const end = words[token - 1] === ',' ? token - 1 : token;
      return { ...base, content: { first: firstToken, end } };
    }
    const comma = words.indexOf(',', source.end);
    if (comma < 0 || comma >= endToken - SHORTEST_CONTENT) return undefined;
    return {
      ...base,
      content: { first: comma + 1, end: contentEnd(words, comma + 1, endToken, new Uint8Array(words.length)) },
    };
  }
  return undefined;
}

function toClaims({ tokens }: SourceContext, quoted: Uint8Array, { content, cue, cueEnd, source }: Found): Claim[] {
  const { starts, ends, words } = tokens;
  let quotedTokens = 0;
  let ownWords = 0;
  for (let token = content.first; token < content.end; token++) {
    if (quoted[token]) quotedTokens++;
    else if (/[\p{L}\p{N}]/u.test(words[token])) ownWords++;
  }
  // A quotation alone is direct speech and found as such.
  if (ownWords === 0) return [];
  const kind = quotedTokens > 0 ? 'mixed' : 'indirect';
  return [{ start: starts[content.first], end: ends[content.end - 1], kind, cue, cueEnd, source }];
}
