import { firstTouching, firstWhere } from '../../1-text/first-where.ts';
import type { Claim } from '../claims.ts';
import { VERDICT_WORDS } from '../cues.ts';
import { announcedIn, type Region } from '../direct.ts';
import type { TokenSpan } from '../sources.ts';
import { cuesBetween, type FoundCue, type Link } from './link-choices.ts';
import { LONGEST_SENTENCE, type QuoteView } from './quote-view.ts';
import { WORD_CLASS } from './word-class.ts';

/** Tokens of a quoted term, its marks included. */
const LONGEST_TERM = 4;

/** A reported claim with the chance that its cue is one. */
type Reported = Claim & { readonly chance: number };

/** The claims of a text from the cues found and what each quotation was judged to be, in order. */
export function toClaims(view: QuoteView, cues: readonly FoundCue[], links: readonly Link[]): Claim[] {
  const reported = withoutOverlap(cues.flatMap(found => reportedBy(view, found, cues)));
  const direct = links.flatMap((link, i): Claim[] => {
    const region = view.regions[i];
    // Quoted words within a reported claim are part of it.
    const around = firstTouching(reported, region);
    if (around && around.start <= region.start && around.end >= region.end - 1) return [];
    const claim = spokenIn(view, region, link, cues);
    return claim ? [claim] : [];
  });
  const free = reported.filter(claim => firstTouching(direct, claim) === undefined);
  return [...free, ...direct].sort((a, b) => a.start - b.start);
}

/** What a cue reports on each of its sides. */
function reportedBy(view: QuoteView, found: FoundCue, cues: readonly FoundCue[]): Reported[] {
  const { words, starts, ends } = view.context.tokens;
  const { cue, source, contents, chance } = found;
  return contents.flatMap((content): Reported[] => {
    const whole = untilNextCue(view, content, found, cues);
    const { first, end } = withoutAuxiliary(view, whole, cue);
    let quoted = 0;
    let all = 0;
    for (let i = first; i < end; i++) {
      if (view.classes[i] >= WORD_CLASS.comma && view.classes[i] <= WORD_CLASS.bracket) continue;
      all++;
      if (view.region[i] >= 0) quoted++;
    }
    // A quotation alone is direct speech, and linked as such.
    if (all === quoted) return [];
    const kind = quoted > 0 ? 'mixed' : 'indirect';
    if (kind === 'indirect') {
      if (isNobody(view, cue, source) || VERDICT_WORDS.has(words[cue].toLowerCase())) return [];
      // "A curfew was announced": what was done, and nobody who says so.
      if (saysNothing(view, { first, end }) || (end < whole.end && source === undefined)) return [];
    }
    return [{ start: starts[first], end: ends[end - 1], kind, cue, cueEnd: cueEnd(view, cue), source, chance }];
  });
}

/** A quotation as speech of somebody; undefined where it is none. */
function spokenIn(view: QuoteView, region: Region, link: Link, cues: readonly FoundCue[]): Claim | undefined {
  if (link.kind === 'none') return undefined;
  const found =
    link.kind === 'cue' ? link.found : link.kind === 'part' ? nearestCue(view, region.first, cues) : undefined;
  const told = link.kind === 'carry' ? link.before.source : found?.source;
  const source = told ?? announcer(view, region);
  if (source === undefined && isTerm(view.context.tokens.words, region)) return undefined;
  // “…,” said Bell, “and …”: one cue tells both.
  const goesOn = link.kind === 'carry' && view.outer[link.before.cue] === view.outer[region.first];
  const cue = goesOn ? link.before.cue : (found?.cue ?? -1);
  return { start: region.start, end: region.end, kind: 'direct', cue, cueEnd: cueEnd(view, cue), source };
}

/** "It is worth noting that …" and "You say that …" are no claims of somebody in the news. */
function isNobody({ context: { tokens } }: QuoteView, cue: number, source: TokenSpan | undefined): boolean {
  if (source === undefined || source.end - source.first !== 1) return false;
  const word = tokens.words[source.first].toLowerCase();
  return word === 'you' || (word === 'it' && source.end <= cue && /ing$/.test(tokens.words[cue]));
}

/** A name alone is whom somebody told ("told The Ledger") or spoke of, "which" and "him" stand for words elsewhere: neither is a claim. */
function saysNothing({ classes, context: { nameEnd } }: QuoteView, { first, end }: TokenSpan): boolean {
  if (nameEnd[first] === end || (classes[first] === WORD_CLASS.determiner && nameEnd[first + 1] === end)) return true;
  return end - first === 1 && classes[first] >= WORD_CLASS.determiner && classes[first] <= WORD_CLASS.adverb;
}

/** "The names were revealed": the verb of the passive is the cue's and not the claim's. */
function withoutAuxiliary({ classes }: QuoteView, { first, end }: TokenSpan, cue: number): TokenSpan {
  let last = end;
  if (end === cue)
    while (last > first + 1 && (classes[last - 1] === WORD_CLASS.be || classes[last - 1] === WORD_CLASS.have)) last--;
  return { first, end: last };
}

/** Whom the words before a colon are about: "She had a blunt message for them: “…”". */
function announcer({ context }: QuoteView, { first }: Region): TokenSpan | undefined {
  const { words, sentences } = context.tokens;
  if (words[first - 1] !== ':') return undefined;
  const sentence = sentences.findLast(({ firstToken }) => firstToken < first);
  return sentence && announcedIn(context, { ...sentence, endToken: first })?.source;
}

/** A few words that are no sentence, which nobody is known to have said. */
const isTerm = (words: readonly string[], { first, last, open }: Region) =>
  !open && last - first <= LONGEST_TERM && !/^[.!?,…]$/.test(words[last - 1]);

/** "According to" is one cue. */
const cueEnd = ({ context: { tokens } }: QuoteView, cue: number) =>
  /^(?:according|due)$/i.test(tokens.words[cue] ?? '') && /^to$/i.test(tokens.words[cue + 1] ?? '') ? cue + 2 : cue + 1;

function nearestCue(view: QuoteView, token: number, cues: readonly FoundCue[]): FoundCue | undefined {
  const around = cuesBetween(cues, token - LONGEST_SENTENCE, token + LONGEST_SENTENCE);
  const own = around.filter(({ cue }) => view.outer[cue] === view.outer[token]);
  return own.length === 0
    ? undefined
    : own.reduce((a, b) => (Math.abs(b.cue - token) < Math.abs(a.cue - token) ? b : a));
}

/** "Bell said it was safe, adding that it was new" and "… but denied that it was new": the first claim ends where its speaker's next one is announced. */
function untilNextCue({ context }: QuoteView, content: TokenSpan, own: FoundCue, cues: readonly FoundCue[]): TokenSpan {
  const { words } = context.tokens;
  const next = cuesBetween(cues, content.first + 3, content.end - 1).find(({ cue, source, contents }) => {
    if (!contents.some(({ first }) => first > cue)) return false;
    if (/ing$/.test(words[cue])) return words[cue - 1] === ',';
    return /^(?:and|but)$/i.test(words[cue - 1]) && source !== undefined && source.first === own.source?.first;
  });
  if (next === undefined || own.cue > next.cue) return content;
  let end = next.cue - 1;
  while (end > content.first + 1 && /^[,—–-]$/.test(words[end - 1])) end--;
  return { first: content.first, end };
}

/** Of claims that overlap the surer one stands: nested claims are told by their outermost speaker. In order of the text. */
function withoutOverlap(claims: readonly Reported[]): Reported[] {
  const byWorth = [...claims].sort((a, b) => b.chance * (b.end - b.start) - a.chance * (a.end - a.start));
  const kept: Reported[] = [];
  for (const claim of byWorth) {
    if (firstTouching(kept, claim) !== undefined) continue;
    const place = firstWhere(kept.length, i => kept[i].end > claim.start);
    kept.splice(place, 0, claim);
  }
  return kept;
}
