import type { TokenSpan } from '../sources.ts';
import { classAt, isMark, isVerb, type QuoteView } from './quote-view.ts';
import { WORD_CLASS } from './word-class.ts';

/** Most starts to the right of a cue stand this near; quotations may begin farther away. */
const NEAR = 16;
const FAR = 45;
const MOST_ENDS = 40;
const MOST_LEFT_ENDS = 10;
const MOST_LEFT_STARTS = 16;
const LEFT_REACH = 30;

export type Side = 'left' | 'right';

/** A cue with what is known of it before its content is looked for. */
export interface CueFacts {
  readonly cue: number;
  readonly source: TokenSpan | undefined;
  /** 1 for each token that is a cue itself. */
  readonly cues: Uint8Array;
  /** Running sums over the tokens before: verbs, commas, cues. */
  readonly verbs: Int32Array;
  readonly commas: Int32Array;
  readonly cueSums: Int32Array;
}

/** Spans on one side of a cue that may be what is claimed: from a clause's start to a clause's end, never through half a quotation. */
export function contentSpans(view: QuoteView, facts: CueFacts, side: Side): TokenSpan[] {
  const { cue, source } = facts;
  // "Said Bell": who stands right behind the cue is no part of what is said.
  const isApart = ({ first, end }: TokenSpan) =>
    source === undefined || source.first !== cue + 1 || end <= source.first || first >= source.end;
  return (side === 'right' ? rightSpans(view, facts) : leftSpans(view, facts)).filter(isApart);
}

/** A quotation begins with the token. */
export const isRegionStart = ({ region }: QuoteView, i: number) =>
  region[i] >= 0 && (i === 0 || region[i - 1] !== region[i]);
/** A quotation ends with the token. */
export const isRegionEnd = ({ region, count }: QuoteView, i: number) =>
  region[i] >= 0 && (i === count - 1 || region[i + 1] !== region[i]);

function rightSpans(view: QuoteView, { cue, cues }: CueFacts): TokenSpan[] {
  const { outer, region, count, classes: kinds } = view;
  const own = outer[cue];
  const starts: number[] = [];
  for (let i = cue + 1; i < Math.min(count, cue + FAR) && outer[i] === own; i++) {
    const begins = isRegionStart(view, i);
    if (begins || (i <= cue + NEAR && region[i] < 0 && !isMark(kinds[i]))) starts.push(i);
  }
  const pairs: TokenSpan[] = [];
  for (const first of starts) {
    let kept = 0;
    for (let e = first; e < count && outer[e] === own; e++) {
      const last = e === count - 1 || outer[e + 1] !== own;
      if (region[e] >= 0 ? !isRegionEnd(view, e) : isMark(kinds[e]) && !last) continue;
      if (last && kinds[e] === WORD_CLASS.stop && region[e] < 0) continue;
      if (
        last ||
        isLast(view, e) > 0 ||
        (kept < MOST_ENDS && (region[e] >= 0 || mayEndBefore(view, e + 1) || cues[e + 1]))
      ) {
        pairs.push({ first, end: e + 1 });
        kept++;
      }
    }
  }
  return pairs;
}

/** A clause or phrase may end before this token. */
function mayEndBefore(view: QuoteView, next: number): boolean {
  const value = classAt(view, next);
  return (
    isMark(value) ||
    value === WORD_CLASS.preposition ||
    value === WORD_CLASS.coordinator ||
    value === WORD_CLASS.subordinator ||
    value === WORD_CLASS.wh ||
    value === WORD_CLASS.that ||
    value === WORD_CLASS.to ||
    value === WORD_CLASS.adverb ||
    value === WORD_CLASS.ing ||
    value === WORD_CLASS.time ||
    isRegionStart(view, next)
  );
}

function leftSpans(view: QuoteView, { cue, cues }: CueFacts): TokenSpan[] {
  const { outer, region, classes: kinds } = view;
  const own = outer[cue];
  const ends: number[] = [];
  for (let e = cue - 1; e >= Math.max(0, cue - LEFT_REACH) && outer[e] === own && ends.length < MOST_LEFT_ENDS; e--) {
    if (region[e] >= 0 ? !isRegionEnd(view, e) : isMark(kinds[e])) continue;
    const next = classAt(view, e + 1);
    const startsPhrase =
      next === WORD_CLASS.subject ||
      next === WORD_CLASS.name ||
      next === WORD_CLASS.determiner ||
      next === WORD_CLASS.possessive ||
      next === WORD_CLASS.capital ||
      next === WORD_CLASS.other;
    if (isMark(next) || region[e] >= 0 || e === cue - 1 || (startsPhrase && cue - e < 10)) ends.push(e);
  }
  const pairs: TokenSpan[] = [];
  for (const e of ends) {
    let kept = 0;
    for (let first = e; first >= 0 && outer[first] === own; first--) {
      const begins = first === 0 || outer[first - 1] !== own;
      if (region[first] >= 0 ? !isRegionStart(view, first) : isMark(kinds[first])) continue;
      const before = classAt(view, first - 1);
      if (
        begins ||
        (kept < MOST_LEFT_STARTS &&
          (isMark(before) ||
            isRegionStart(view, first) ||
            (first > 0 && isRegionEnd(view, first - 1)) ||
            opensClause(classAt(view, first)) ||
            opensClause(before) ||
            isVerb(before) ||
            cues[first - 1]))
      ) {
        pairs.push({ first, end: e + 1 });
        kept++;
      }
    }
  }
  return pairs;
}

const opensClause = (value: number) =>
  value === WORD_CLASS.coordinator ||
  value === WORD_CLASS.preposition ||
  value === WORD_CLASS.subordinator ||
  value === WORD_CLASS.wh ||
  value === WORD_CLASS.that;

/** Nothing but the stop follows in the sentence. */
export function isLast({ outer, count, classes: kinds }: QuoteView, e: number): number {
  if (e === count - 1 || outer[e + 1] !== outer[e]) return 1;
  return kinds[e + 1] === WORD_CLASS.stop && (e + 2 >= count || outer[e + 2] !== outer[e]) ? 2 : 0;
}
