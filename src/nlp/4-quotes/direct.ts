import type { TokenRun } from '../1-text/tokenized-text.ts';
import type { Claim } from './claims.ts';
import { CUE_VERBS, PRONOUNS, SPEECH_WORDS } from './cues.ts';
import type { Quotation } from './quotation.ts';
import { type SourceContext, sourceAfter, sourceBefore, subjectOfParticiple, type TokenSpan } from './sources.ts';

interface Attribution {
  readonly cue: number;
  readonly source: TokenSpan | undefined;
}

/** The last speech found, whose speaker may go on. */
interface Carried {
  readonly paragraph: number;
  readonly source: TokenSpan | undefined;
  readonly region: Region;
}

/** A quotation with its tokens. */
export interface Region extends Quotation {
  readonly first: number;
  readonly last: number;
  readonly paragraph: number;
}

/** A quotation of so many words that reads as a sentence is speech, though nobody is named. */
const SENTENCE_LENGTH = 6;
/** How far after a quotation its cue may stand, in tokens, where a comma or a stop within the quotation leads on to it. */
const LONGEST_WAY = 45;
/** Most words of a quotation that may be no speech: a term, a title, irony. */
const LONGEST_SCARE = 7;

/**
 * Direct speech with its speaker: the cue right after ("…," said X; "…," X said), right before (X said: "…"), else the speaker of the quotation before it in the
 * paragraph or of the one it continues. Quoted words that nobody is said to have spoken are left alone.
 */
export function findDirect(context: SourceContext, regions: readonly Region[]): Claim[] {
  const { words, paragraphs } = context.tokens;
  const claims: Claim[] = [];
  let carried: Carried | undefined;
  for (const region of regions) {
    const paragraph = paragraphs[region.paragraph];
    const attribution = attributionAfter(context, region, paragraph) ?? attributionBefore(context, region, paragraph);
    const kept =
      attribution ??
      attributionAbove(context, region) ??
      carry(carried, region, words, paragraph) ??
      unattributed(context, region, carried);
    if (!kept || (!attribution && isScare(words, region)) || isTerm(words, region, attribution)) continue;
    claims.push({
      start: region.start,
      end: region.end,
      kind: 'direct',
      cue: kept.cue,
      cueEnd: kept.cue + (isAccordingTo(words, kept.cue) ? 2 : 1),
      source: kept.source,
    });
    carried = { paragraph: region.paragraph, source: kept.source, region };
  }
  return claims;
}

function attributionAfter(context: SourceContext, region: Region, { endToken }: TokenRun): Attribution | undefined {
  const { words } = context.tokens;
  const after = region.last + 1;
  // "…" — Name
  if (/^(?:[-–—―]+)$/.test(words[after] ?? '') && after + 1 < endToken && /^\p{Lu}/u.test(words[after + 1])) {
    const source = sourceAfter(context, after, endToken);
    if (source && source.end >= endToken - 1) return { cue: after, source };
  }
  const endsOpen = /^[,?!—–]$/.test(words[region.last - 1] ?? '') || /^,$/.test(words[after] ?? '');
  const start = words[after] === ',' ? after + 1 : after;
  for (let cue = start; cue < Math.min(endToken, start + (endsOpen ? LONGEST_WAY : 9)); cue++) {
    if (/^[.;“"”]$/.test(words[cue])) return undefined;
    if (isAccordingTo(words, cue)) return { cue, source: sourceAfter(context, cue + 1, endToken) };
    if (!CUE_VERBS.has(words[cue].toLowerCase())) continue;
    if (cue === start) {
      const source = sourceAfter(context, cue, endToken);
      return source ? { cue, source } : undefined;
    }
    const source = sourceBefore(context, cue, start);
    if (source) return { cue, source };
  }
  return undefined;
}

const isAccordingTo = (words: readonly string[], at: number) =>
  /^according$/i.test(words[at] ?? '') && /^to$/i.test(words[at + 1] ?? '');

function attributionBefore(context: SourceContext, region: Region, paragraph: TokenRun): Attribution | undefined {
  const { words, sentences } = context.tokens;
  const before = region.first - 1;
  // After a full stop it is for the speaker of the sentence before to go on.
  if (before < paragraph.firstToken || /^[.!?]$/.test(words[before])) return undefined;
  const sentence = sentences.findLast(({ firstToken }) => firstToken <= before);
  const from = Math.max(paragraph.firstToken, sentence?.firstToken ?? 0);
  const isIntroduced = /^[:,]$/.test(words[before]);
  for (let cue = before; cue >= from && before - cue < (isIntroduced ? 24 : 6); cue--) {
    if (/^[“”"]$/.test(words[cue])) return undefined;
    if (isAccordingTo(words, cue)) return { cue, source: sourceAfter(context, cue + 1, before) };
    if (!SPEECH_WORDS.has(words[cue].toLowerCase()) || context.nameStart[cue]) continue;
    const source =
      sourceBefore(context, cue, from) ??
      subjectOfParticiple(context, cue, from) ??
      sourceAfter(context, cue, before + 1);
    return { cue, source };
  }
  if (words[before] === ':' && before - from <= 8) return { cue: before, source: { first: from, end: before } };
  return undefined;
}

/** "Cruz continued:" at the end of the paragraph before. */
function attributionAbove({ tokens, ...rest }: SourceContext, { first, paragraph }: Region): Attribution | undefined {
  const above = tokens.paragraphs[paragraph - 1];
  const isFirst = first === tokens.paragraphs[paragraph].firstToken;
  return above !== undefined && isFirst ? announcedIn({ tokens, ...rest }, above) : undefined;
}

/** Who a paragraph that ends with a colon says will speak. */
export function announcedIn(context: SourceContext, { firstToken, endToken }: TokenRun): Attribution | undefined {
  const { words, sentences } = context.tokens;
  if (words[endToken - 1] !== ':') return undefined;
  const sentence = sentences.findLast(own => own.firstToken < endToken);
  const from = Math.max(firstToken, sentence?.firstToken ?? 0);
  for (let cue = endToken - 2; cue > from; cue--) {
    if (CUE_VERBS.has(words[cue].toLowerCase())) return { cue, source: sourceBefore(context, cue, from) };
  }
  return { cue: endToken - 1, source: subjectAt(context, from) };
}

/** The name or pronoun that a sentence begins with. */
function subjectAt({ tokens, nameEnd }: SourceContext, first: number): TokenSpan | undefined {
  if (nameEnd[first] > 0) return { first, end: nameEnd[first] };
  return PRONOUNS.has(tokens.words[first]?.toLowerCase()) ? { first, end: first + 1 } : undefined;
}

/** Speech that no cue stands beside: of the last speaker where that is near, else of whom the sentence before begins with. */
function unattributed(
  context: SourceContext,
  { first, last, paragraph }: Region,
  carried: Carried | undefined,
): Attribution | undefined {
  const { words, sentences } = context.tokens;
  const isSentence = /^\p{Lu}/u.test(words[first + 1] ?? '') && /^[.!?,…—–]$/.test(words[last - 1] ?? '');
  if (!isSentence || last - first - 1 < SENTENCE_LENGTH) return undefined;
  if (carried !== undefined && paragraph - carried.paragraph <= 2) return { cue: -1, source: carried.source };
  const before = sentences.findLast(({ endToken }) => endToken <= first)?.firstToken ?? 0;
  return { cue: -1, source: subjectAt(context, before) };
}

function carry(
  carried: Carried | undefined,
  region: Region,
  words: readonly string[],
  paragraph: TokenRun,
): Attribution | undefined {
  if (carried === undefined) return undefined;
  const samePlace = carried.paragraph === region.paragraph;
  const runsOn = carried.paragraph === region.paragraph - 1 && (region.continues || carried.region.open);
  const isWhole = region.first === paragraph.firstToken && region.last >= paragraph.endToken - 2;
  const followsOn = carried.paragraph === region.paragraph - 1 && isWhole;
  const isSentence = /^\p{Lu}/u.test(words[region.first + 1] ?? '') || region.last - region.first > LONGEST_SCARE;
  return (samePlace && isSentence) || runsOn || followsOn ? { cue: -1, source: carried.source } : undefined;
}

/** Few words, no sentence of their own: irony, a term, a title. */
function isScare(words: readonly string[], { first, last, open }: Region): boolean {
  if (open) return false;
  const length = last - first - 1;
  const startsLower = /^\p{Ll}/u.test(words[first + 1] ?? '');
  const endsSentence = /^[.!?,…]$/.test(words[last - 1] ?? '');
  return length <= LONGEST_SCARE && (startsLower || !endsSentence);
}

/** One or two quoted words are a term even in a reported sentence, unless a cue stands right beside them. */
function isTerm(words: readonly string[], { first, last }: Region, attribution: Attribution | undefined): boolean {
  const length = last - first - 1;
  if (length > 2) return false;
  const besides =
    attribution !== undefined &&
    attribution.cue >= 0 &&
    (attribution.cue > last ? attribution.cue - last : first - attribution.cue) <= 3;
  return !(besides && /^[,.!?]$/.test(words[last - 1] ?? ''));
}
