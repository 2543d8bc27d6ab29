import { type Choices, rank } from '../../linear/factors.ts';
import type { Claim } from '../claims.ts';
import { VERDICT_WORDS } from '../cues.ts';
import { announcedIn, type Region } from '../direct.ts';
import type { TokenSpan } from '../sources.ts';
import { type CueFacts, contentChoices, type Side } from './content-choices.ts';
import { cueChoices } from './cue-choices.ts';
import { type FoundCue, type Link, linkChoices, type SpeechBefore } from './link-choices.ts';
import type { QuotesModel } from './model.ts';
import { isVerb, type QuoteView } from './quote-view.ts';
import { sourceChoices } from './source-choices.ts';
import { WORD_CLASS } from './word-class.ts';

/** Chance from which a word of speech is taken for a cue; below half, for a content must still be found. */
const LEAST_CUE = 0.25;
/** Tokens of a quoted term, its marks included. */
const LONGEST_TERM = 4;
/** Weight of the answer that nothing is claimed on a side: the spans share their chances among near ones. */
const NOTHING = 0.25;
/** A quotation nobody is told to have spoken is marked only where that is clear: better a miss than irony shown as speech. */
const LINK_WEIGHTS: Readonly<Record<Link['kind'], number>> = { none: 1, part: 0.8, unknown: 0.4, carry: 1, cue: 1 };

/**
 * Claims of a text by the trained rankers, in four steps: cues among the words of speech, the source of each cue, the content on each side of it, and what each
 * quotation is and whom it belongs to. Spans are chosen whole, as in a semi-Markov model (Scheible et al. 2016), not token by token.
 */
export function findLearned(view: QuoteView, model: QuotesModel): Claim[] {
  const cues = findCues(view, model);
  const links = linkRegions(view, cues, model);
  return toClaims(view, cues, links);
}

/** Cues with their sources and contents, in order of the text. */
export function findCues(view: QuoteView, model: QuotesModel): FoundCue[] {
  const chances = new Map<number, number>();
  for (let i = 0; i < view.count; i++) {
    if (!view.speech[i]) continue;
    const chance = rank(model.cue, cueChoices(view, i))[1];
    if (chance >= LEAST_CUE) chances.set(i, chance);
  }
  const facts = cueSums(view, chances.keys());
  return [...chances].map(([cue, chance]) => {
    const source = chooseSource(view, cue, model);
    const own: CueFacts = { ...facts, cue, source };
    const contents = (['left', 'right'] as const).flatMap(side => chooseContent(view, own, side, model) ?? []);
    return { cue, chance, source, contents };
  });
}

/** Running sums that features of every cue share. */
export function cueSums(view: QuoteView, cues: Iterable<number>): Omit<CueFacts, 'cue' | 'source'> {
  const marked = new Uint8Array(view.count + 1);
  for (const cue of cues) marked[cue] = 1;
  const verbs = new Int32Array(view.count + 1);
  const commas = new Int32Array(view.count + 1);
  const sums = new Int32Array(view.count + 1);
  for (let i = 0; i < view.count; i++) {
    const outside = view.region[i] < 0;
    verbs[i + 1] = verbs[i] + (outside && isVerb(view.classes[i]) ? 1 : 0);
    commas[i + 1] = commas[i] + (outside && view.classes[i] === WORD_CLASS.comma ? 1 : 0);
    sums[i + 1] = sums[i] + marked[i];
  }
  return { cues: marked, verbs, commas, cueSums: sums };
}

export function best(chances: Float64Array): number {
  let index = 0;
  for (let i = 1; i < chances.length; i++) if (chances[i] > chances[index]) index = i;
  return index;
}

const choose = (model: QuotesModel[keyof QuotesModel], choices: Choices) => best(rank(model, choices));

export function chooseSource(view: QuoteView, cue: number, model: QuotesModel): TokenSpan | undefined {
  const choices = sourceChoices(view, cue);
  return choices.spans[choose(model.source, choices)];
}

function chooseContent(view: QuoteView, facts: CueFacts, side: Side, model: QuotesModel): TokenSpan | undefined {
  const choices = contentChoices(view, facts, side);
  const chances = rank(model.content, choices);
  chances[0] *= NOTHING;
  return choices.spans[best(chances)];
}

/** What each quotation is, in order: a speaker goes on only after speech. */
export function linkRegions(view: QuoteView, cues: readonly FoundCue[], model: QuotesModel): Link[] {
  let before: SpeechBefore | undefined;
  return view.regions.map((_, index) => {
    const choices = linkChoices(view, index, cues, before);
    const chances = rank(model.link, choices).map((chance, i) => chance * LINK_WEIGHTS[choices.links[i].kind]);
    const link = choices.links[best(chances)];
    before = speechOf(link, index) ?? before;
    return link;
  });
}

/** Whom a following quotation would continue. */
export function speechOf(link: Link, region: number): SpeechBefore | undefined {
  if (link.kind === 'cue') return { region, source: link.found.source, cue: link.found.cue };
  if (link.kind === 'carry') return { ...link.before, region };
  return undefined;
}

function toClaims(view: QuoteView, cues: readonly FoundCue[], links: readonly Link[]): Claim[] {
  const { starts, ends } = view.context.tokens;
  const reported = cues.flatMap(found => {
    const { cue, source, contents, chance } = found;
    return contents.flatMap((content): (Claim & { chance: number })[] => {
      const { first, end } = untilNextCue(view, content, found, cues);
      let quoted = 0;
      let words = 0;
      for (let i = first; i < end; i++) {
        if (view.classes[i] >= WORD_CLASS.comma && view.classes[i] <= WORD_CLASS.bracket) continue;
        words++;
        if (view.region[i] >= 0) quoted++;
      }
      // A quotation alone is direct speech, and linked as such.
      if (words === 0 || quoted === words) return [];
      const kind = quoted > 0 ? 'mixed' : 'indirect';
      if (kind === 'indirect' && isNobody(view, cue, source)) return [];
      if (kind === 'indirect' && VERDICT_WORDS.has(view.context.tokens.words[cue].toLowerCase())) return [];
      return [{ start: starts[first], end: ends[end - 1], kind, cue, cueEnd: cueEnd(view, cue), source, chance }];
    });
  });
  const standing = withoutOverlap(reported);
  const direct = view.regions.flatMap((region, i): Claim[] => {
    const link = links[i];
    if (link.kind === 'none') return [];
    if (standing.some(claim => claim.start <= region.start && claim.end >= region.end - 1)) return [];
    const found =
      link.kind === 'cue' ? link.found : link.kind === 'part' ? nearestCue(view, region.first, cues) : undefined;
    const told = link.kind === 'carry' ? link.before.source : found?.source;
    const source = told ?? announcer(view, region);
    if (source === undefined && isTerm(view.context.tokens.words, region)) return [];
    // “…,” said Bell, “and …”: one cue tells both.
    const goesOn = link.kind === 'carry' && view.outer[link.before.cue] === view.outer[region.first];
    const cue = goesOn ? link.before.cue : (found?.cue ?? -1);
    return [{ start: region.start, end: region.end, kind: 'direct', cue, cueEnd: cueEnd(view, cue), source }];
  });
  const free = standing.filter(claim => !direct.some(({ start, end }) => start < claim.end && end > claim.start));
  return [...free, ...direct].sort((a, b) => a.start - b.start);
}

/** "It is worth noting that …" and "You say that …" are no claims of somebody in the news. */
function isNobody({ context: { tokens } }: QuoteView, cue: number, source: TokenSpan | undefined): boolean {
  if (source === undefined || source.end - source.first !== 1) return false;
  const word = tokens.words[source.first].toLowerCase();
  return word === 'you' || (word === 'it' && source.end <= cue && /ing$/.test(tokens.words[cue]));
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
  const own = cues.filter(({ cue }) => view.outer[cue] === view.outer[token]);
  return own.length === 0
    ? undefined
    : own.reduce((a, b) => (Math.abs(b.cue - token) < Math.abs(a.cue - token) ? b : a));
}

/** "Bell said it was safe, adding that it was new" and "… but denied that it was new": the first claim ends where its speaker's next one is announced. */
function untilNextCue({ context }: QuoteView, content: TokenSpan, own: FoundCue, cues: readonly FoundCue[]): TokenSpan {
  const { words } = context.tokens;
  const next = cues.find(({ cue, source, contents }) => {
    if (cue <= content.first + 2 || cue >= content.end || !contents.some(({ first }) => first > cue)) return false;
    if (/ing$/.test(words[cue])) return words[cue - 1] === ',';
    return /^(?:and|but)$/i.test(words[cue - 1]) && source !== undefined && source.first === own.source?.first;
  });
  if (next === undefined || own.cue > next.cue) return content;
  let end = next.cue - 1;
  while (end > content.first + 1 && /^[,—–-]$/.test(words[end - 1])) end--;
  return { first: content.first, end };
}

/** Of claims that overlap the surer one stands: nested claims are told by their outermost speaker. */
function withoutOverlap<T extends Claim & { readonly chance: number }>(claims: readonly T[]): T[] {
  const byWorth = [...claims].sort((a, b) => b.chance * (b.end - b.start) - a.chance * (a.end - a.start));
  const kept: T[] = [];
  for (const claim of byWorth)
    if (!kept.some(({ start, end }) => start < claim.end && end > claim.start)) kept.push(claim);
  return kept;
}
