import type { Choices, FactorBuffer } from '../../linear/factors.ts';
import { bucket, classAt, classes, isMark, type QuoteView, wordAt } from './quote-view.ts';
import { WORD_CLASS } from './word-class.ts';

const FAMILY = 1;
const REACH = 8;

/** Is this word of speech a cue, that is: is somebody's claim told with it? Candidate 0: no, 1: yes. */
export function cueChoices(view: QuoteView, cue: number): Choices {
  return {
    factorCount: 1,
    candidates: [[], [0]],
    writeFactor: (_, buffer) => writeCue(view, cue, buffer),
  };
}

function writeCue(view: QuoteView, i: number, buffer: FactorBuffer): void {
  const w = view.lower[i];
  const word = (k: number) => wordAt(view, i + k);
  const kind = (k: number) => classAt(view, i + k);
  buffer.begin(FAMILY);
  buffer.add(w);
  buffer.add(0);
  for (const k of [-2, -1, 1, 2]) {
    buffer.add(word(k), w);
    buffer.add(kind(k), w);
    buffer.add(word(k));
  }
  buffer.add(classes(view, i - 2, 2), w);
  buffer.add(classes(view, i + 1, 2), w);
  buffer.add(classes(view, i - 2, 2));
  buffer.add(classes(view, i + 1, 2));
  buffer.add(classes(view, i - 1, 3));
  buffer.add(classes(view, i - 3, 3));
  buffer.add(classes(view, i + 1, 3));
  buffer.add(classes(view, i - 2, 5));
  buffer.add(classes(view, i - 1, 1), classes(view, i + 1, 1));
  buffer.add(word(-1), word(1));
  buffer.add(view.classes[i], classes(view, i - 1, 1));
  const subject = subjectBefore(view, i);
  buffer.add(classAt(view, subject), w);
  buffer.add(wordAt(view, subject), w);
  buffer.add(view.nameType[subject] ?? 0, classAt(view, i + 1));
  const that = findThat(view, i);
  buffer.add(that, w);
  buffer.add(that, classAt(view, i + 1));
  const quotes = quotesAround(view, i);
  buffer.add(quotes, w);
  buffer.add(quotes, classAt(view, i + 1));
  const edges = sentenceEdges(view, i);
  buffer.add(edges, w);
  buffer.add(edges, kind(-1));
}

/** First token to the left that is neither adverb nor auxiliary. */
function subjectBefore(view: QuoteView, cue: number): number {
  let token = cue - 1;
  for (let steps = 0; steps < 6 && token >= 0; steps++) {
    const value = view.classes[token];
    if (value < WORD_CLASS.be || value > WORD_CLASS.adverb || value === WORD_CLASS.to) break;
    token--;
  }
  return token;
}

function findThat({ classes: kinds, count }: QuoteView, cue: number): number {
  for (let i = cue + 1; i < Math.min(count, cue + REACH); i++) {
    if (kinds[i] === WORD_CLASS.that) return i - cue < 3 ? 1 : 2;
    if (kinds[i] === WORD_CLASS.stop) break;
  }
  return 0;
}

/** Where quotations are near: 1 right after, 2 soon after, 4 right before, 8 some way before. */
function quotesAround({ region, count }: QuoteView, cue: number): number {
  let bits = 0;
  for (let i = cue + 1; i < Math.min(count, cue + 6); i++) if (region[i] >= 0) bits |= i < cue + 3 ? 1 : 2;
  for (let i = cue - 1; i >= Math.max(0, cue - 6); i--) if (region[i] >= 0) bits |= i > cue - 4 ? 4 : 8;
  return bits;
}

function sentenceEdges(view: QuoteView, cue: number): number {
  const { outer } = view;
  let before = cue;
  while (before > 0 && outer[before - 1] === outer[cue] && cue - before < REACH) before--;
  let after = cue;
  while (after + 1 < view.count && outer[after + 1] === outer[cue] && after - cue < REACH) after++;
  const comma = cue > 0 && isMark(view.classes[cue - 1]) ? 1 : 0;
  return (bucket(cue - before) * 16 + bucket(after - cue)) * 2 + comma;
}
