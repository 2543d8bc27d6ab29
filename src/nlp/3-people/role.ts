import { firstWhere } from '../1-text/first-where.ts';
import type { TokenizedText, TokenRun } from '../1-text/tokenized-text.ts';
import type { Mention } from '../2-names/mention.ts';
import type { Excerpt } from '../report.ts';
import { isKinNoun, isRoleNoun } from './role-nouns.ts';

const STARTS_ROLE = /^(?:a|an|the|his|her|its|their|one|former|current|then|acting|interim|longtime)$/i;
const ENDS_ROLE =
  /^(?:who|which|that|where|whose|said|says|told|was|were|is|are|has|had|have|will|would|after|when|while|because|but)$/i;
const PUNCTUATION = /^(?:[,;:.!?()"“”—–…]|\.{2,})$/;
/** What a title before a name does not reach over: small words, and verbs whose object the title begins. */
const BEFORE_TITLE =
  /^(?:and|like|about|or|but|that|than|by|with|to|for|from|as|in|on|at|of|the|a|an|his|her|its|their|said|says|told|tells|met|named|made|asked|calls?|saw|is|was|were|are|be|became|when|if|while|where|who|after|before|day|week|month|year|ago|monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today)$/iu;
const PAST_TENSE = /^\p{Ll}{3,}ed$/u;
const BEFORE_CAPITAL =
  /^(?:former|then|acting|interim|current|deputy|vice|assistant|senior|chief|late|retired|incoming|outgoing|de|la|du|del|di|longtime|longstanding|ex|fellow|veteran)$/;
const LONGEST_ROLE = 16;
const LONGEST_TITLE = 6;

/** Tokens `[first, end)`. */
interface Range {
  readonly first: number;
  readonly end: number;
}

/**
 * What the article says a name is, in its own words: an apposition after a comma ("Haugland, a former engineer in the navy,"), one before ("its founder, Ren
 * Zhengfei,"), a title right before ("Huawei founder Ren Zhengfei"), or a statement ("Bell is the chief executive of Vik").
 */
export function findRole(tokens: TokenizedText, mention: Mention): Excerpt | undefined {
  const { words, sentences } = tokens;
  const sentence = sentences[firstWhere(sentences.length, i => sentences[i].endToken > mention.firstToken)];
  const range =
    appositionAfter(words, sentence, mention) ??
    appositionBefore(words, sentence, mention) ??
    titleBefore(words, sentence, mention) ??
    statement(words, sentence, mention);
  if (!range) return undefined;
  const start = tokens.starts[range.first];
  const end = tokens.ends[range.end - 1];
  return { start, end, text: tokens.text.slice(start, end) };
}

const hasRoleNoun = (words: readonly string[], { first, end }: Range) => words.slice(first, end).some(isRoleNoun);

/** Of several appositions ("his daughter, and the chief financial officer of Huawei,") the first that tells an office, not a kinship. */
function appositionAfter(words: readonly string[], sentence: TokenRun, { endToken }: Mention): Range | undefined {
  let kin: Range | undefined;
  let comma = endToken;
  while (words[comma] === ',') {
    const first = words[comma + 1] === 'and' ? comma + 2 : comma + 1;
    const range = phraseAt(words, first, sentence.endToken);
    // An apposition is closed by a comma or the end of the sentence.
    if (!range || (range.end < sentence.endToken && !/^[,.;—–)]$/.test(words[range.end]))) break;
    if (!words.slice(range.first, range.end).every(word => !isRoleNoun(word) || isKinNoun(word))) return range;
    kin ??= range;
    comma = range.end;
  }
  return kin;
}

/** The noun phrase with a noun of role that begins at a token, up to a verb or a mark. */
function phraseAt(words: readonly string[], first: number, limit: number): Range | undefined {
  if (first >= limit || !(STARTS_ROLE.test(words[first]) || isRoleNoun(words[first]))) return undefined;
  let end = first;
  while (end < limit && end - first <= LONGEST_ROLE && !PUNCTUATION.test(words[end]) && !ENDS_ROLE.test(words[end]))
    end++;
  const range = { first, end };
  return end - first <= LONGEST_ROLE && hasRoleNoun(words, range) ? range : undefined;
}

function appositionBefore(
  words: readonly string[],
  sentence: TokenRun,
  { firstToken, endToken, type }: Mention,
): Range | undefined {
  const isSet = words[firstToken - 1] === ',' && (endToken === sentence.endToken || /^[,.]$/.test(words[endToken]));
  if (type !== 'person' || !isSet) return undefined;
  const end = firstToken - 1;
  let first = end;
  const from = Math.max(sentence.firstToken, end - LONGEST_ROLE);
  for (let at = end - 1; at >= from && !PUNCTUATION.test(words[at]); at--) {
    if (/^(?:a|an|the|his|her|its|their)$/i.test(words[at])) first = at;
    if (ENDS_ROLE.test(words[at])) break;
  }
  const range = { first, end };
  return first < end && isRoleHead(words, range) ? range : undefined;
}

/** Whether the head of a noun phrase, its last word before "of" and the like, is a role: not "the party's plan for its leader". */
function isRoleHead(words: readonly string[], { first, end }: Range): boolean {
  let head = first;
  while (head + 1 < end && !/^(?:of|for|in|at|from|to|and|on)$/.test(words[head + 1])) head++;
  return isRoleNoun(words[head]);
}

function titleBefore(words: readonly string[], sentence: TokenRun, { firstToken, type }: Mention): Range | undefined {
  if (type !== 'person' || firstToken === sentence.firstToken || !isRoleNoun(words[firstToken - 1])) return undefined;
  let first = firstToken - 1;
  while (
    first > sentence.firstToken &&
    firstToken - first < LONGEST_TITLE &&
    /^[\p{L}\p{N}'’.&-]+$/u.test(words[first - 1]) &&
    !BEFORE_TITLE.test(words[first - 1]) &&
    !PAST_TENSE.test(words[first - 1]) &&
    // "his pen President": a title in capitals begins with them, or with what tells of when or how high.
    (!/^\p{Lu}/u.test(words[first]) || !/^\p{Ll}/u.test(words[first - 1]) || BEFORE_CAPITAL.test(words[first - 1]))
  )
    first--;
  while (/^(?:['’]s|-|['’])$/.test(words[first])) first++;
  return { first, end: firstToken };
}

function statement(words: readonly string[], sentence: TokenRun, { endToken, type }: Mention): Range | undefined {
  if (type !== 'person' || !/^(?:is|was)$/.test(words[endToken] ?? '')) return undefined;
  const range = phraseAt(words, endToken + 1, sentence.endToken);
  return range && isRoleHead(words, range) ? range : undefined;
}
