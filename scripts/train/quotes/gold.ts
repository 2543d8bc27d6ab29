import type { TokenizedText } from '../../../src/nlp/1-text/tokenized-text.ts';
import type { ContentChoices } from '../../../src/nlp/4-quotes/learned/content-choices.ts';
import type { FoundCue, Link, LinkChoices } from '../../../src/nlp/4-quotes/learned/link-choices.ts';
import type { QuoteView } from '../../../src/nlp/4-quotes/learned/quote-view.ts';
import type { SourceChoices } from '../../../src/nlp/4-quotes/learned/source-choices.ts';
import { WORD_CLASS } from '../../../src/nlp/4-quotes/learned/word-class.ts';
import type { TokenSpan } from '../../../src/nlp/4-quotes/sources.ts';
import type { Attribution, QuoteDocument } from './corpus.ts';

/** Overlap from which a candidate stands for a span that is no candidate itself. */
const NEAREST = 0.6;

const LETTER = /[\p{L}\p{N}]/u;

/** Tokens that lie in a UTF-16 span. */
export function tokensIn({ starts, ends, count }: TokenizedText, [start, end]: readonly [number, number]): TokenSpan {
  let first = 0;
  while (first < count && ends[first] <= start) first++;
  let last = first;
  while (last < count && starts[last] < end) last++;
  return { first, end: last };
}

/** The attribution each cue word belongs to: of the words of speech in a cue the last one. */
export function goldCues(view: QuoteView, { attributions }: QuoteDocument): Map<number, Attribution> {
  const found = new Map<number, Attribution>();
  for (const attribution of attributions) {
    const inCue = attribution.cue.flatMap(span => {
      const { first, end } = tokensIn(view.context.tokens, span);
      return Array.from({ length: end - first }, (_, i) => first + i).filter(i => view.speech[i] === 1);
    });
    const words = inCue.filter(i => view.classes[i] !== WORD_CLASS.colon);
    const last = words.at(-1) ?? inCue.at(-1) ?? colonBefore(view, attribution);
    if (last !== undefined) found.set(last, attribution);
  }
  return found;
}

/** "delivered a blunt message to them: “…”": the colon stands for a cue that no word of speech is in. */
function colonBefore(view: QuoteView, { content, cue }: Attribution): number | undefined {
  const { regions, context } = view;
  const { tokens } = context;
  for (const [start, end] of content) {
    const region = regions.find(own => own.start < end && own.end > start);
    const colon = region === undefined ? -1 : region.first - 1;
    if (
      colon >= 0 &&
      view.speech[colon] &&
      tokens.words[colon] === ':' &&
      cue.some(([from]) => from < tokens.ends[colon])
    )
      return colon;
  }
  return undefined;
}

// What follows the head of a source: "Tim Murphy of Ohio, who …".
const AFTER_HEAD = /[,(—–]|\s-\s|\s(?:who|which|that|whose|for|of|from|at|in|with|on|and|to|during|about)\s/;

/** The candidate that names the annotated source; -1 where none does. */
export function goldSource(view: QuoteView, { spans }: SourceChoices, { source }: Attribution): number {
  if (source.length === 0) return 0;
  const { text, starts, ends } = view.context.tokens;
  let best = -1;
  let most = 0;
  for (const [start, end] of source) {
    const words = text.slice(start, end);
    const cut = words.search(AFTER_HEAD);
    const head = (cut > 0 ? words.slice(0, cut) : words).replace(/[^\p{L}\p{N}]+$/u, '').replace(/['’]s?$/u, '');
    const at = start + head.length;
    spans.forEach((span, i) => {
      if (span === undefined) return;
      const from = starts[span.first];
      const to = ends[span.end - 1];
      if (from >= at || to < at) return;
      const share = (Math.min(to, end) - Math.max(from, start)) / (Math.max(to, end) - Math.min(from, start));
      if (share > most) {
        most = share;
        best = i;
      }
    });
  }
  return best;
}

/** The annotated content on a side of the cue within its sentence, as tokens; undefined where there is none. */
export function goldContent(
  view: QuoteView,
  cue: number,
  side: 'left' | 'right',
  { content }: Attribution,
): TokenSpan | undefined {
  const { tokens } = view.context;
  const own = view.outer[cue];
  let joined: TokenSpan | undefined;
  for (const span of [...content].sort((a, b) => a[0] - b[0])) {
    const piece = clip(view, tokensIn(tokens, span), own);
    if (piece === undefined || (side === 'right' ? piece.first <= cue : piece.end > cue)) continue;
    const gap = joined && tokens.text.slice(tokens.ends[joined.end - 1], tokens.starts[piece.first]);
    if (joined && !LETTER.test(gap!)) joined = { first: joined.first, end: piece.end };
    else if (joined === undefined || side === 'left') joined = piece;
  }
  return joined;
}

/** Cuts a span to a sentence, and its punctuation off. */
function clip(view: QuoteView, { first, end }: TokenSpan, sentence: number): TokenSpan | undefined {
  let from = first;
  let to = end;
  const isLoose = (i: number) =>
    view.region[i] < 0 && view.classes[i] >= WORD_CLASS.comma && view.classes[i] <= WORD_CLASS.bracket;
  while (from < to && (view.outer[from] !== sentence || isLoose(from))) from++;
  while (to > from && (view.outer[to - 1] !== sentence || isLoose(to - 1))) to--;
  if (from >= to) return undefined;
  // Annotators leave marks out or in; candidates hold whole quotations.
  const { regions, region } = view;
  const start = region[from] >= 0 && from - regions[region[from]].first <= 1 ? regions[region[from]].first : from;
  const stop =
    region[to - 1] >= 0 && regions[region[to - 1]].last - (to - 1) <= 2 ? regions[region[to - 1]].last + 1 : to;
  return { first: start, end: stop };
}

/** The candidate for a content, or the nearest one; -1 where all are far. */
export function matchContent({ spans }: ContentChoices, gold: TokenSpan | undefined): number {
  if (gold === undefined) return 0;
  let best = -1;
  let most = NEAREST;
  spans.forEach((span, i) => {
    if (span === undefined) return;
    const common = Math.min(span.end, gold.end) - Math.max(span.first, gold.first);
    const share = common / (Math.max(span.end, gold.end) - Math.min(span.first, gold.first));
    if (share > most) {
      most = share;
      best = i;
    }
  });
  return best;
}

/** What a quotation is by the annotation; undefined where that cannot be told. */
export function goldLink(
  view: QuoteView,
  index: number,
  { links }: LinkChoices,
  document: QuoteDocument,
  goldBefore: Attribution | undefined,
): { gold: number; attribution?: Attribution } | undefined {
  const { start, end } = view.regions[index];
  const letters = (from: number, to: number) => document.text.slice(from, to).match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const all = letters(start, end);
  const attribution = document.attributions.find(({ content }) => {
    const inside = content.reduce(
      (sum, [a, b]) =>
        sum + (Math.max(a, start) < Math.min(b, end) ? letters(Math.max(a, start), Math.min(b, end)) : 0),
      0,
    );
    return inside >= 0.5 * all;
  });
  const indexOf = (test: (link: Link) => boolean) => links.findIndex(test);
  if (attribution === undefined) return { gold: indexOf(({ kind }) => kind === 'none') };
  if (attribution.kind !== 'direct') return { gold: indexOf(({ kind }) => kind === 'part') };
  const { tokens } = view.context;
  const isCue = ({ cue }: FoundCue) => attribution.cue.some(([a, b]) => tokens.starts[cue] < b && tokens.ends[cue] > a);
  // A quotation of an attribution begun before goes on, unless its cue stands nearer to this one.
  const byCue = indexOf(link => link.kind === 'cue' && isCue(link.found));
  const goesOn = goldBefore !== undefined && (goldBefore === attribution || isSameSource(goldBefore, attribution));
  const carry = indexOf(({ kind }) => kind === 'carry');
  if (byCue >= 0 && !(goldBefore === attribution && carry >= 0)) return { gold: byCue, attribution };
  if (goesOn && carry >= 0) return { gold: carry, attribution };
  if (byCue >= 0) return { gold: byCue, attribution };
  return { gold: indexOf(({ kind }) => kind === 'unknown'), attribution };
}

const isSameSource = (a: Attribution, b: Attribution) =>
  a.source.length > 0 && a.source.some(([start]) => b.source.some(([other]) => other === start));
