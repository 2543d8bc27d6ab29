import type { Choices, FactorBuffer } from '../../linear/factors.ts';
import type { TokenSpan } from '../sources.ts';
import { type CueFacts, contentSpans, isLast, isRegionEnd, isRegionStart, type Side } from './content-spans.ts';
import { bucket, classAt, classes, type QuoteView, wordAt } from './quote-view.ts';
import { WORD_CLASS } from './word-class.ts';

const FAMILY = 3;
export interface ContentChoices extends Choices {
  /** Tokens of each candidate; undefined for the first: no content on this side. */
  readonly spans: readonly (TokenSpan | undefined)[];
}

/** Spans on one side of a cue that may be what is claimed: from a clause's start to a clause's end, never through half a quotation. */
export function contentChoices(view: QuoteView, facts: CueFacts, side: Side): ContentChoices {
  const pairs = contentSpans(view, facts, side);
  const starts = [...new Set(pairs.map(({ first }) => first))];
  const ends = [...new Set(pairs.map(({ end }) => end))];
  const startIndex = new Map(starts.map((first, i) => [first, 1 + i]));
  const endIndex = new Map(ends.map((end, i) => [end, 1 + starts.length + i]));
  const firstPair = 1 + starts.length + ends.length;
  return {
    spans: [undefined, ...pairs],
    factorCount: firstPair + pairs.length,
    candidates: [[0], ...pairs.map(({ first, end }, i) => [startIndex.get(first)!, endIndex.get(end)!, firstPair + i])],
    writeFactor: (index, buffer) => {
      if (index === 0) writeNone(view, facts, side, buffer);
      else if (index <= starts.length) writeStart(view, facts, side, starts[index - 1], buffer);
      else if (index < firstPair) writeEnd(view, facts, side, ends[index - 1 - starts.length], buffer);
      else writePair(view, facts, side, pairs[index - firstPair], buffer);
    },
  };
}

const sideOf = (side: Side) => (side === 'right' ? 0 : 1);

function writeNone(view: QuoteView, { cue, source }: CueFacts, side: Side, buffer: FactorBuffer): void {
  const w = view.lower[cue];
  const before = classAt(view, cue - 1);
  const after = classAt(view, cue + 1);
  buffer.begin(FAMILY * 2 + sideOf(side));
  buffer.add(0);
  buffer.add(w);
  buffer.add(before);
  buffer.add(after);
  buffer.add(w, before);
  buffer.add(w, after);
  buffer.add(before, after);
  buffer.add(wordAt(view, cue + 1));
  buffer.add(wordAt(view, cue - 1));
  buffer.add(classes(view, cue + 1, 2));
  buffer.add(classes(view, cue - 2, 2));
  buffer.add(sourcePlace(view, cue, source), after);
  buffer.add(sourcePlace(view, cue, source), w);
  buffer.add(sourcePlace(view, cue, source), before * 64 + after);
  buffer.add(classes(view, cue + 1, 3));
  buffer.add(view.region[cue + 1] >= 0 ? 1 : 0, view.region[cue - 1] >= 0 ? 1 : 0);
}

/** Where the source stands: before or after, right beside the cue or not, and whether a comma or the sentence's start is before it. */
function sourcePlace(view: QuoteView, cue: number, source: TokenSpan | undefined): number {
  if (source === undefined) return 0;
  const isBefore = source.end <= cue;
  const edge = isBefore ? source.first - 1 : source.end;
  const edgeClass = edge < 0 || edge >= view.count || view.outer[edge] !== view.outer[cue] ? 63 : classAt(view, edge);
  const beside = isBefore ? cue - source.end < 2 : source.first === cue + 1;
  return (edgeClass * 2 + (beside ? 1 : 0)) * 2 + (isBefore ? 1 : 0) + 1;
}

const START_TEMPLATES = 20;

function writeStart(view: QuoteView, facts: CueFacts, side: Side, s: number, buffer: FactorBuffer): void {
  const { cue, source } = facts;
  const w = view.lower[cue];
  const word = wordAt(view, s);
  const kind = classAt(view, s);
  const mark = isRegionStart(view, s) ? 2 : view.region[s] >= 0 ? 1 : 0;
  const first = s === 0 || view.outer[s - 1] !== view.outer[s] ? 1 : 0;
  buffer.begin(FAMILY * 2 + sideOf(side));
  buffer.skip(START_TEMPLATES);
  buffer.add(word);
  buffer.add(kind);
  buffer.add(word, w);
  buffer.add(kind, w);
  buffer.add(wordAt(view, s - 1));
  buffer.add(wordAt(view, s - 1), w);
  buffer.add(classes(view, s - 1, 2));
  buffer.add(classes(view, s - 1, 3));
  buffer.add(classes(view, s - 2, 2), kind);
  buffer.add(wordAt(view, s - 1), word);
  buffer.add(classAt(view, s - 1), word);
  buffer.add(mark);
  buffer.add(mark, w);
  buffer.add(mark * 2 + first);
  buffer.add(first, w);
  buffer.add(kind, wordAt(view, s + 1));
  if (side === 'right') writeGap(view, facts, cue + 1, s, mark, buffer);
  else {
    buffer.skip(9);
    buffer.add(first, sourcePlace(view, cue, source));
    buffer.add(classes(view, s - 1, 2), bucket(cue - s));
  }
}

/** The way between cue and content. */
function writeGap(
  view: QuoteView,
  { cue, source, commas, cueSums }: CueFacts,
  from: number,
  to: number,
  mark: number,
  buffer: FactorBuffer,
): void {
  const w = view.lower[cue];
  const length = bucket(to - from);
  const holdsSource = source !== undefined && source.first >= from && source.end <= to ? 1 : 0;
  const onlySource = holdsSource && source!.end - source!.first >= to - from - 1 ? 1 : 0;
  const marks = Math.min(3, commas[to] - commas[from]);
  const cues = Math.min(2, cueSums[to] - cueSums[from]);
  buffer.add(length);
  buffer.add(length, w);
  buffer.add(classes(view, from, Math.min(to - from, 5)), length);
  buffer.add(classes(view, from, Math.min(to - from, 3)), w);
  buffer.add(marks * 4 + cues, mark);
  buffer.add(marks * 4 + holdsSource * 2 + onlySource, mark * 16 + length);
  buffer.add(holdsSource * 2 + onlySource, w);
  buffer.add(sourcePlace(view, cue, source), mark * 16 + length);
  buffer.add(sourcePlace(view, cue, source), marks * 16 + cues * 4 + mark);
}

const END_TEMPLATES = START_TEMPLATES + 30;

function writeEnd(view: QuoteView, facts: CueFacts, side: Side, end: number, buffer: FactorBuffer): void {
  const { cue } = facts;
  const w = view.lower[cue];
  const e = end - 1;
  const mark = isRegionEnd(view, e) ? 2 : view.region[e] >= 0 ? 1 : 0;
  const next = wordAt(view, end);
  const kind = classAt(view, e);
  const last = isLast(view, e);
  buffer.begin(FAMILY * 2 + sideOf(side));
  buffer.skip(END_TEMPLATES);
  buffer.add(wordAt(view, e));
  buffer.add(kind);
  buffer.add(next);
  buffer.add(classAt(view, end));
  buffer.add(classes(view, e, 2));
  buffer.add(classes(view, e, 3), mark);
  buffer.add(next, wordAt(view, end + 1));
  buffer.add(next, classAt(view, end + 1));
  buffer.add(classes(view, end, 2), mark);
  buffer.add(classes(view, end, 3));
  buffer.add(mark);
  buffer.add(last, mark);
  buffer.add(last, w);
  buffer.add(next, w);
  buffer.add(view.outer[end] === view.outer[e] ? facts.cues[end] : 2, mark);
  buffer.add(kind, next);
  const stop = sentenceEnd(view, e);
  const rest = stop - end;
  // The last word before the stop: "…, he said on Tuesday."
  const tail = classAt(view, stop - 1) === WORD_CLASS.stop ? stop - 2 : stop - 1;
  const restVerbs = Math.min(3, facts.verbs[end + rest] - facts.verbs[end]);
  const restCommas = Math.min(3, facts.commas[end + rest] - facts.commas[end]);
  const restCues = Math.min(2, facts.cueSums[end + rest] - facts.cueSums[end]);
  const after = (facts.cues[end + 1] ? 1 : 0) + (facts.cues[end + 2] ? 2 : 0);
  buffer.add(bucket(rest), next);
  buffer.add(bucket(rest), restVerbs);
  buffer.add(restVerbs * 16 + restCommas * 4 + restCues, classAt(view, end));
  buffer.add(after, next);
  buffer.add(after, classes(view, end, 2));
  buffer.add(w, classAt(view, end));
  buffer.add(wordAt(view, end + 1), classAt(view, end));
  buffer.add(next, classes(view, end + 1, 2));
  buffer.add(tail < end ? 0 : wordAt(view, tail), next);
  buffer.add(tail < end ? 0 : classAt(view, tail), classAt(view, end) * 16 + bucket(rest));
  buffer.add(classes(view, end, 4));
  buffer.add(classes(view, e - 1, 2), classes(view, end, 2));
  if (side === 'left') writeGap(view, facts, end, cue, mark, buffer);
}

function sentenceEnd({ outer, count }: QuoteView, token: number): number {
  let end = token + 1;
  while (end < count && outer[end] === outer[token]) end++;
  return end;
}

const PAIR_TEMPLATES = END_TEMPLATES + 40;

function writePair(
  view: QuoteView,
  facts: CueFacts,
  side: Side,
  { first, end }: TokenSpan,
  buffer: FactorBuffer,
): void {
  const { cue, source, verbs, commas, cueSums } = facts;
  const w = view.lower[cue];
  const length = bucket(end - first);
  const startMark = isRegionStart(view, first) ? 2 : 0;
  const endMark = isRegionEnd(view, end - 1) ? 2 : 0;
  const isWhole = startMark && endMark && view.region[first] === view.region[end - 1] ? 1 : 0;
  const marks = startMark * 4 + endMark * 2 + isWhole;
  const starts = first === 0 || view.outer[first - 1] !== view.outer[first] ? 1 : 0;
  const last = isLast(view, end - 1);
  const inside = Math.min(3, verbs[end] - verbs[first]);
  const commasInside = Math.min(4, commas[end] - commas[first]);
  const cuesInside = Math.min(2, cueSums[end] - cueSums[first]);
  const holdsSource = source !== undefined && source.first < end && source.end > first ? 1 : 0;
  buffer.begin(FAMILY * 2 + sideOf(side));
  buffer.skip(PAIR_TEMPLATES);
  buffer.add(length);
  buffer.add(length, w);
  buffer.add(marks);
  buffer.add(marks, w);
  buffer.add(starts * 4 + last, marks);
  buffer.add(starts * 4 + last, w);
  buffer.add(inside, length);
  buffer.add(inside, w);
  buffer.add(commasInside, last);
  buffer.add(commasInside * 4 + last, wordAt(view, end));
  buffer.add(cuesInside * 2 + holdsSource, length);
  buffer.add(classAt(view, first), classAt(view, end));
  buffer.add(classAt(view, first) * 8 + inside, last * 16 + marks);
  buffer.add(wordAt(view, first), wordAt(view, end));
  buffer.add(classAt(view, first), classes(view, end, 2));
  buffer.add(inside * 8 + commasInside, wordAt(view, end));
  buffer.add(inside * 8 + commasInside, classes(view, end, 2));
  buffer.add(inside * 16 + length, classAt(view, end));
}
