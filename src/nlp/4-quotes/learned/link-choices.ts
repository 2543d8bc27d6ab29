import { firstWhere } from '../../1-text/first-where.ts';
import type { Choices, FactorBuffer } from '../../linear/factors.ts';
import type { Region } from '../direct.ts';
import type { TokenSpan } from '../sources.ts';
import { bucket, classAt, classes, isVerb, LONGEST_SENTENCE, type QuoteView, wordAt } from './quote-view.ts';
import { WORD_CLASS } from './word-class.ts';

const FAMILY = 10;
/** Cues are candidates up to so many tokens from the quotation. */
const REACH = 60;

/** A cue found, with its speaker and the content chosen on each side. */
export interface FoundCue {
  readonly cue: number;
  /** 0 to 1. */
  readonly chance: number;
  readonly source: TokenSpan | undefined;
  readonly contents: readonly TokenSpan[];
}

/** A quotation that was taken for speech, whose speaker may go on. */
export interface SpeechBefore {
  readonly region: number;
  readonly source: TokenSpan | undefined;
  /** Token of the cue it was told with. */
  readonly cue: number;
}

export type Link =
  /** No speech: irony, a title, a term. */
  | { readonly kind: 'none' }
  /** Part of a claim that is reported. */
  | { readonly kind: 'part' }
  | { readonly kind: 'cue'; readonly found: FoundCue }
  /** The speaker of the quotation before goes on. */
  | { readonly kind: 'carry'; readonly before: SpeechBefore }
  /** Speech of somebody who cannot be told. */
  | { readonly kind: 'unknown' };

export interface LinkChoices extends Choices {
  readonly links: readonly Link[];
}

/** The cues from a token to another one, of cues in order of the text. */
export function cuesBetween(cues: readonly FoundCue[], from: number, to: number): readonly FoundCue[] {
  const start = firstWhere(cues.length, i => cues[i].cue >= from);
  return cues.slice(
    start,
    firstWhere(cues.length, i => cues[i].cue > to),
  );
}

/** What a quotation may be, and who may have said it. */
export function linkChoices(
  view: QuoteView,
  index: number,
  cues: readonly FoundCue[],
  before: SpeechBefore | undefined,
): LinkChoices {
  const region = view.regions[index];
  const around = cuesBetween(cues, region.first - LONGEST_SENTENCE, region.last + LONGEST_SENTENCE);
  const near = around.filter(
    ({ cue }) => isNearby(view, cue, region) && cue >= region.first - REACH && cue <= region.last + REACH,
  );
  const isNear = before !== undefined && region.paragraph - view.regions[before.region].paragraph <= 3;
  const links: Link[] = [
    { kind: 'none' },
    { kind: 'part' },
    { kind: 'unknown' },
    ...(isNear ? [{ kind: 'carry', before } as const] : []),
    ...near.map(found => ({ kind: 'cue', found }) as const),
  ];
  return {
    links,
    factorCount: links.length,
    candidates: links.map((_, i) => [i]),
    writeFactor: (i, buffer) => writeLink(view, region, index, links[i], around, buffer),
  };
}

/** In the paragraph, or in one before it that ends with a colon: "He said:". */
function isNearby(view: QuoteView, cue: number, { paragraph, first }: Region): boolean {
  if (view.paragraph[cue] === paragraph) return true;
  const { tokens } = view.context;
  const run = tokens.paragraphs[paragraph];
  return view.paragraph[cue] === paragraph - 1 && first === run.firstToken && tokens.words[run.firstToken - 1] === ':';
}

const KINDS = { none: 0, part: 1, unknown: 2, carry: 3, cue: 4 } as const;

function writeLink(
  view: QuoteView,
  region: Region,
  index: number,
  link: Link,
  cues: readonly FoundCue[],
  buffer: FactorBuffer,
): void {
  const { first, last, paragraph } = region;
  const { tokens } = view.context;
  const run = tokens.paragraphs[paragraph];
  const kind = KINDS[link.kind];
  const length = bucket(last - first - 1);
  const isCapital = /^\p{Lu}/u.test(tokens.words[first + 1] ?? '') ? 1 : 0;
  const inner = classAt(view, last - 1);
  const endMark = inner === WORD_CLASS.comma ? 1 : inner === WORD_CLASS.stop ? 2 : region.open ? 3 : 0;
  const form = (isCapital * 4 + endMark) * 16 + length;
  const opens = first === run.firstToken ? 1 : 0;
  const closes = last >= run.endToken - 2 ? 1 : 0;
  const covering = cues.find(({ contents }) => contents.some(span => span.first <= first && span.end > last));
  const isExact = covering?.contents.some(span => span.first >= first && span.end <= last + 1) ? 1 : 0;
  const cover = covering === undefined ? 0 : 1 + isExact;
  let verbs = 0;
  let persons = 0;
  for (let i = first + 1; i < last; i++) {
    if (isVerb(view.classes[i])) verbs++;
    if (view.classes[i] === WORD_CLASS.subject) persons++;
  }
  const clause = Math.min(verbs, 2) * 3 + Math.min(persons, 2);
  buffer.begin(FAMILY + kind);
  buffer.add(0);
  buffer.add(form);
  buffer.add(isCapital * 4 + endMark);
  buffer.add(length);
  buffer.add(clause, length);
  buffer.add(clause, isCapital * 4 + endMark);
  buffer.add(opens * 2 + closes, isCapital * 4 + endMark);
  buffer.add(opens * 2 + closes, form);
  buffer.add(cover, isCapital * 4 + endMark);
  buffer.add(cover, length);
  buffer.add(wordAt(view, first - 1));
  buffer.add(classAt(view, first - 1), isCapital * 4 + endMark);
  buffer.add(classes(view, first - 2, 2), isCapital);
  buffer.add(wordAt(view, last + 1));
  buffer.add(classAt(view, last + 1), isCapital * 4 + endMark);
  buffer.add(classes(view, last + 1, 2), endMark);
  buffer.add(wordAt(view, first + 1));
  buffer.add(wordAt(view, last - 1));
  buffer.add(region.continues ? 1 : 0, region.open ? 1 : 0);
  if (link.kind === 'cue') writeCueLink(view, region, link.found, cover, buffer);
  if (link.kind === 'carry') writeCarry(view, region, index, link.before, cues, buffer);
}

const REGION_TEMPLATES = 30;

function writeCueLink(
  view: QuoteView,
  { first, last }: Region,
  { cue, chance, source, contents }: FoundCue,
  cover: number,
  buffer: FactorBuffer,
): void {
  const isAfter = cue > last;
  const side = isAfter ? 1 : 0;
  const w = view.lower[cue];
  const from = isAfter ? last + 1 : cue + 1;
  const to = isAfter ? cue : first;
  const distance = bucket(to - from);
  const sentences = Math.min(3, Math.abs(view.outer[cue] - view.outer[first]));
  const isOwn = contents.some(span => span.first <= first && span.end > last) ? 1 : 0;
  const isExact = contents.some(span => span.first === first && span.end === last + 1) ? 1 : 0;
  const others = contents.length;
  let commas = 0;
  let cues = 0;
  let quotes = 0;
  for (let i = from; i < to; i++) {
    if (view.region[i] >= 0) quotes = 1;
    if (view.classes[i] === WORD_CLASS.comma) commas++;
    if (view.speech[i]) cues++;
  }
  const between = (Math.min(commas, 3) * 3 + Math.min(cues, 2)) * 2 + quotes;
  const inner = classAt(view, last - 1);
  const sourceSide = source === undefined ? 0 : source.end <= cue ? 1 : 2;
  const sure = Math.floor(chance * 5);
  buffer.skip(REGION_TEMPLATES - 19);
  buffer.add(side, sentences);
  buffer.add(side * 16 + distance, sentences);
  buffer.add(side * 16 + distance, between);
  buffer.add(side * 4 + sentences, between);
  buffer.add(side, w);
  buffer.add(side * 16 + distance, w);
  buffer.add(side * 64 + inner, sentences * 16 + distance);
  buffer.add(isOwn * 2 + isExact, side * 4 + sentences);
  buffer.add(isOwn * 2 + isExact, cover * 4 + Math.min(others, 3));
  buffer.add(sure, side * 4 + sentences);
  buffer.add(sourceSide, side * 16 + distance);
  buffer.add(sourceSide * 4 + sentences, side * 64 + classAt(view, isAfter ? last + 1 : first - 1));
  buffer.add(classes(view, from, Math.min(3, to - from)), side * 4 + sentences);
  buffer.add(classAt(view, isAfter ? last + 1 : first - 1), side * 64 + inner);
  buffer.add(classAt(view, cue + 1), side * 16 + distance);
  buffer.add(classAt(view, cue - 1), side * 16 + distance);
  buffer.add(view.paragraph[cue] === view.paragraph[first] ? 0 : 1, distance);
}

function writeCarry(
  view: QuoteView,
  { first, last, paragraph, continues }: Region,
  index: number,
  before: SpeechBefore,
  cues: readonly FoundCue[],
  buffer: FactorBuffer,
): void {
  const previous = view.regions[before.region];
  const paragraphs = Math.min(3, paragraph - previous.paragraph);
  const sentences = Math.min(4, view.outer[first] - view.outer[previous.last]);
  const run = view.context.tokens.paragraphs[paragraph];
  const isWhole = first === run.firstToken && last >= run.endToken - 2 ? 1 : 0;
  const ownCues = Math.min(2, cues.filter(({ cue }) => view.paragraph[cue] === paragraph).length);
  const near = cues.some(({ cue }) => view.outer[cue] === view.outer[first]) ? 1 : 0;
  let named = 0;
  for (let i = previous.last + 1; i < first; i++) if (view.context.nameEnd[i] > 0 && view.region[i] < 0) named++;
  buffer.skip(REGION_TEMPLATES + 20 - 19);
  buffer.add(paragraphs, sentences);
  buffer.add(paragraphs * 2 + isWhole, continues ? 1 : 0);
  buffer.add(paragraphs * 2 + isWhole, previous.open ? 1 : 0);
  buffer.add(paragraphs, bucket(first - previous.last));
  buffer.add(paragraphs * 4 + ownCues, near);
  buffer.add(paragraphs, Math.min(named, 3));
  buffer.add(paragraphs * 2 + near, Math.min(3, index - before.region));
  buffer.add(before.source === undefined ? 1 : 0);
}
