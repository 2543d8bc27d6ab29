import type { TokenizedText } from '../1-text/tokenized-text.ts';
import { BEFORE_CUE, CUE_VERBS, PRONOUNS } from './cues.ts';

/** Tokens of the words that name a speaker: `[first, end)`. */
export interface TokenSpan {
  readonly first: number;
  readonly end: number;
}

/** What the search for a speaker needs to know of the text. */
export interface SourceContext {
  readonly tokens: TokenizedText;
  /** For each token the end of the name that begins there, else 0. */
  readonly nameEnd: Uint32Array;
  /** For each token the first token of the name it lies in plus one, else 0. */
  readonly nameStart: Uint32Array;
}

const DETERMINER =
  /^(?:the|a|an|his|her|its|their|our|my|one|two|three|some|many|several|most|other|another|this|that|these|those|no|each|every)$/i;
const STOPS_PHRASE =
  /^(?:[,;:.!?()"“”‘—–]|and|but|or|that|which|because|when|while|if|as|after|before|although|though|in|on|at|by|to|with|from|is|was|were|are|be|been|has|have|had|will|would|can|could|may|might|must|should|did|does|do|not|than|about|against|into|over|under|during|between|since|until|so|then|where|how|why|what|whether)$/i;
const LONGEST_PHRASE = 10;
const LONGEST_ASIDE = 30;

/** The words right before a cue that name who speaks: "Haugland", "she", "the agency", "Haugland, a former engineer,". */
export function sourceBefore(context: SourceContext, cue: number, from: number): TokenSpan | undefined {
  const { tokens, nameStart } = context;
  const { words } = tokens;
  let last = cue - 1;
  while (last > from && BEFORE_CUE.test(words[last]) && !nameStart[last]) last--;
  if (last < from) return undefined;
  if (/^[,—–)]$/.test(words[last])) return sourceBeforeAside(context, last, from);
  return phraseEndingAt(context, last, from);
}

/** An aside between commas, dashes or brackets stands between the speaker and the cue. */
function sourceBeforeAside(context: SourceContext, close: number, from: number): TokenSpan | undefined {
  const { words } = context.tokens;
  const opens = words[close] === ')' ? '(' : words[close];
  for (let open = close - 1; open > from && close - open <= LONGEST_ASIDE; open--) {
    if (words[open] !== opens) continue;
    // "A, B, a spokesman, said": the innermost aside whose left neighbour is a name or a noun.
    const phrase = phraseEndingAt(context, open - 1, from);
    if (
      phrase &&
      (context.nameStart[open - 1] ||
        PRONOUNS.has(words[phrase.first].toLowerCase()) ||
        DETERMINER.test(words[phrase.first]))
    )
      return phrase;
  }
  return undefined;
}

export function phraseEndingAt(
  { tokens, nameStart }: SourceContext,
  last: number,
  from: number,
): TokenSpan | undefined {
  const { words } = tokens;
  if (last < from) return undefined;
  const lower = words[last].toLowerCase();
  if (PRONOUNS.has(lower)) return { first: last, end: last + 1 };
  if (!/^\p{L}/u.test(words[last])) return undefined;
  let first = nameStart[last] ? nameStart[last] - 1 : last;
  while (first > from && last - first < LONGEST_PHRASE) {
    const before = words[first - 1];
    if (/^(?:of|for|-|'s|’s|&)$/.test(before) && first - 1 > from) {
      first -= 2;
      if (nameStart[first]) first = nameStart[first] - 1;
      continue;
    }
    // "She gives": a pronoun is a whole phrase, and what follows it a verb.
    if (PRONOUNS.has(before.toLowerCase()) && !nameStart[first]) return undefined;
    if (STOPS_PHRASE.test(before) || CUE_VERBS.has(before.toLowerCase())) break;
    if (DETERMINER.test(before)) {
      first--;
      // "the head of the agency": the phrase goes on before "of".
      if (!/^of$/i.test(words[first - 1] ?? '') || first - 2 < from || !/^\p{L}/u.test(words[first - 2])) break;
      first -= 2;
      if (nameStart[first]) first = nameStart[first] - 1;
      continue;
    }
    first--;
    if (nameStart[first]) first = nameStart[first] - 1;
  }
  const isNamed = nameStart[last] > 0;
  const hasHead =
    isNamed ||
    DETERMINER.test(words[first]) ||
    /s$|people|police|officials/i.test(words[last]) ||
    /^\p{Lu}/u.test(words[first]);
  return hasHead && first >= from ? { first, end: last + 1 } : undefined;
}

/** The words right after an inverted cue: "said Tomasz Brandt, the chief financial officer", "said a spokesman for the fund". */
export function sourceAfter({ tokens, nameEnd }: SourceContext, cue: number, limit: number): TokenSpan | undefined {
  const { words } = tokens;
  const first = cue + 1;
  if (first >= limit) return undefined;
  if (PRONOUNS.has(words[first].toLowerCase())) return { first, end: first + 1 };
  const isNamedSoon = [1, 2, 3, 4].some(ahead => nameEnd[first + ahead] > 0) && !STOPS_PHRASE.test(words[first]);
  const isPhrase = DETERMINER.test(words[first]) || /^\p{Lu}/u.test(words[first]) || nameEnd[first] > 0 || isNamedSoon;
  if (!isPhrase) return undefined;
  let end = first;
  while (end < limit && end - first < LONGEST_PHRASE + 4) {
    if (nameEnd[end] > 0) {
      end = nameEnd[end];
      // A name ends the phrase, but for what still belongs to it ("of", "for").
      if (!/^(?:of|for|'s|’s)$/.test(words[end] ?? '')) break;
      end++;
      continue;
    }
    if (STOPS_PHRASE.test(words[end]) && !/^(?:that)$/i.test(words[end])) break;
    end++;
  }
  return end > first ? { first, end } : undefined;
}

/** "She nodded, saying …": a participle's speaker is that of a cue before it, else whoever the sentence begins with. */
export function subjectOfParticiple(context: SourceContext, cue: number, from: number): TokenSpan | undefined {
  const { words } = context.tokens;
  if (!/ing$/i.test(words[cue])) return undefined;
  for (let token = from; token < cue; token++) {
    if (CUE_VERBS.has(words[token].toLowerCase())) return sourceBefore(context, token, from);
  }
  if (PRONOUNS.has(words[from].toLowerCase())) return { first: from, end: from + 1 };
  return context.nameEnd[from] > 0 ? { first: from, end: context.nameEnd[from] } : undefined;
}
