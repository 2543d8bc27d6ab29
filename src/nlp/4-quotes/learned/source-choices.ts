import type { Choices, FactorBuffer } from '../../linear/factors.ts';
import { phraseEndingAt, type TokenSpan } from '../sources.ts';
import { bucket, classAt, classes, isMark, isVerb, type QuoteView, wordAt } from './quote-view.ts';
import { WORD_CLASS } from './word-class.ts';

const FAMILY = 2;
/** How far from its cue a source is looked for, in tokens. */
const REACH = 40;
const MOST_CANDIDATES = 60;

export interface SourceChoices extends Choices {
  /** Spans of the candidates; undefined for the first: nobody is named. */
  readonly spans: readonly (TokenSpan | undefined)[];
}

/** Phrases near a cue that may name who speaks: names, pronouns and noun phrases of the sentence, outside of quotations. */
export function sourceChoices(view: QuoteView, cue: number): SourceChoices {
  const spans: (TokenSpan | undefined)[] = [undefined, ...findPhrases(view, cue)];
  return {
    spans,
    factorCount: spans.length,
    candidates: spans.map((_, i) => [i]),
    writeFactor: (index, buffer) => {
      const span = spans[index];
      if (span === undefined) writeNobody(view, cue, buffer);
      else writeSource(view, cue, span, buffer);
    },
  };
}

function findPhrases(view: QuoteView, cue: number): TokenSpan[] {
  const { outer, region, count, classes: kinds, context } = view;
  const phrases: TokenSpan[] = [];
  const consider = (last: number) => {
    if (region[last] >= 0 || view.speech[last] || !isHead(view, last)) return;
    let from = last;
    while (from > 0 && outer[from - 1] === outer[last] && region[from - 1] < 0 && from - 1 !== cue && last - from < 14)
      from--;
    const phrase = phraseEndingAt(context, last, from);
    if (phrase !== undefined && phrases.length < MOST_CANDIDATES) phrases.push(phrase);
  };
  for (let last = cue - 1; last >= Math.max(0, cue - REACH) && outer[last] === outer[cue]; last--) consider(last);
  for (let last = cue + 1; last < Math.min(count, cue + REACH / 2) && outer[last] === outer[cue]; last++) {
    if (kinds[last] === WORD_CLASS.stop) break;
    consider(last);
  }
  return phrases;
}

/** May the token be the last of a phrase's core: the end of a name, a pronoun, a noun that no noun follows. */
function isHead(view: QuoteView, token: number): boolean {
  const { nameEnd, nameStart } = view.context;
  if (nameStart[token] > 0) return nameEnd[nameStart[token] - 1] === token + 1;
  const value = view.classes[token];
  if (value === WORD_CLASS.subject) return true;
  if (value !== WORD_CLASS.other && value !== WORD_CLASS.s && value !== WORD_CLASS.capital && value !== WORD_CLASS.ing)
    return false;
  const next = classAt(view, token + 1);
  return next !== WORD_CLASS.other && next !== WORD_CLASS.name ? true : view.speech[token + 1] === 1;
}

function writeNobody(view: QuoteView, cue: number, buffer: FactorBuffer): void {
  const w = view.lower[cue];
  buffer.begin(FAMILY);
  buffer.add(0);
  buffer.add(w);
  buffer.add(classAt(view, cue - 1), w);
  buffer.add(classAt(view, cue + 1), w);
  buffer.add(classes(view, cue - 2, 2));
  buffer.add(classes(view, cue + 1, 2));
}

function writeSource(view: QuoteView, cue: number, { first, end }: TokenSpan, buffer: FactorBuffer): void {
  const { context, nameType, outer } = view;
  const w = view.lower[cue];
  const last = end - 1;
  const isBefore = end <= cue;
  const side = isBefore ? 1 : 2;
  const gapFrom = isBefore ? end : cue + 1;
  const gapTo = isBefore ? cue : first;
  const gap = bucket(gapTo - gapFrom);
  const kind = kindOf(view, first, last);
  let commas = 0;
  let verbs = 0;
  let names = 0;
  let quoted = 0;
  let cues = 0;
  for (let i = gapFrom; i < gapTo; i++) {
    if (view.region[i] >= 0) quoted = 1;
    else if (view.speech[i]) cues++;
    else if (isMark(view.classes[i])) commas++;
    else if (isVerb(view.classes[i])) verbs++;
    else if (context.nameEnd[i] > 0) names++;
  }
  const isFirst = first === 0 || outer[first - 1] !== outer[first] ? 1 : 0;
  const between = ((Math.min(commas, 3) * 4 + Math.min(verbs, 3)) * 4 + Math.min(names, 3)) * 2 + quoted;
  buffer.begin(FAMILY);
  buffer.skip(6);
  buffer.add(side, gap);
  buffer.add(side * 16 + gap, w);
  buffer.add(side, kind);
  buffer.add(side * 16 + gap, kind);
  buffer.add(kind, w);
  buffer.add(side, between);
  buffer.add(side * 16 + gap, between);
  buffer.add(side, Math.min(cues, 3));
  buffer.add(side, classes(view, gapFrom, Math.min(gapTo - gapFrom, 3)));
  buffer.add(classes(view, gapFrom, Math.min(gapTo - gapFrom, 5)), gap * 4 + side);
  buffer.add(wordAt(view, last), side);
  buffer.add(wordAt(view, first), side);
  buffer.add(wordAt(view, last), w);
  buffer.add(classAt(view, first - 1), side * 64 + gap);
  buffer.add(wordAt(view, first - 1), side);
  buffer.add(classAt(view, end), side * 64 + gap);
  buffer.add(wordAt(view, end), side);
  buffer.add(classes(view, end, 2), side);
  buffer.add(classes(view, first - 2, 2), side);
  buffer.add(isFirst, side * 64 + gap);
  buffer.add(isFirst * 16 + kind, side);
  buffer.add(classAt(view, cue + 1), side * 64 + gap);
  buffer.add(classAt(view, cue - 1), side * 64 + gap);
  buffer.add(classAt(view, cue + 1) * 64 + classAt(view, cue - 1), side * 64 + kind);
  buffer.add(bucket(end - first), side);
  buffer.add(nameType[last], side * 64 + (quoted ? 1 : 0));
  const tail = cue > 0 && isMark(view.classes[cue - 1]) ? 1 : 0;
  buffer.add(tail, side * 64 + gap);
  buffer.add(tail * 64 + classAt(view, cue + 1), side * 64 + between);
}

/** What names the speaker: person, organisation, place, other name; pronoun; phrase with a determiner, with a possessive; bare noun. */
function kindOf({ nameType, classes: kinds }: QuoteView, first: number, last: number): number {
  if (nameType[last] > 0) return nameType[last];
  if (kinds[last] === WORD_CLASS.name) return 5;
  if (kinds[last] === WORD_CLASS.subject) return 6;
  if (kinds[first] === WORD_CLASS.determiner) return 7;
  if (kinds[first] === WORD_CLASS.possessive) return 8;
  return kinds[last] === WORD_CLASS.s ? 9 : 10;
}
