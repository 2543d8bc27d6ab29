import { findTimes } from '../1-text/time-expressions.ts';
import type { TokenizedText, TokenRun } from '../1-text/tokenized-text.ts';
import { hashFeature, hashText } from '../linear/hash.ts';
import type { Article, When } from '../report.ts';
import { CUES } from './cues.ts';
import { STOP_WORDS } from './stop-words.ts';

/** A sentence with what both the summary and the background ask of it. */
export interface SentenceFacts {
  readonly run: TokenRun;
  readonly text: string;
  /** Index of its paragraph. */
  readonly paragraph: number;
  /** Words, in number. */
  readonly length: number;
  /** Bit `i` is set where CUES[i] fits. */
  readonly cues: number;
  readonly times: readonly When[];
  /** Share of the characters that stand within quotation marks, 0 to 1. */
  readonly quoted: number;
  /** Lower-case words of weight. */
  readonly content: readonly string[];
  /** It is a byline, caption, dateline or newsletter prompt rather than a sentence. */
  readonly isJunk: boolean;
}

const BYLINE = /^(?:by|von|par|por) \p{Lu}|^\(?(?:reporting|editing|writing) by\b|^\(?(?:adapted|reprinted) f/iu;
const SHORTEST = 4;

/** @param quoted for each UTF-16 unit prefix sums of quoted characters would be exact; spans of quotations do */
export function describeSentences(
  article: Article,
  tokens: TokenizedText,
  quotations: readonly { start: number; end: number }[],
): SentenceFacts[] {
  let paragraph = 0;
  let quotation = 0;
  return tokens.sentences.map(run => {
    while (run.start >= tokens.paragraphs[paragraph].end) paragraph++;
    const text = tokens.text.slice(run.start, run.end);
    while (quotation < quotations.length && quotations[quotation].end <= run.start) quotation++;
    let quotedUnits = 0;
    for (let q = quotation; q < quotations.length && quotations[q].start < run.end; q++) {
      quotedUnits += Math.min(run.end, quotations[q].end) - Math.max(run.start, quotations[q].start);
    }
    const words = tokens.words.slice(run.firstToken, run.endToken).filter(word => /^[\p{L}\p{N}]/u.test(word));
    return {
      run,
      text,
      paragraph,
      length: words.length,
      cues: cueBits(text),
      times: findTimes(tokens.text, run.start, run.end, article.date),
      quoted: quotedUnits / Math.max(1, run.end - run.start),
      content: words.map(word => word.toLowerCase()).filter(word => word.length > 2 && !STOP_WORDS.has(word)),
      isJunk: words.length < SHORTEST || BYLINE.test(text) || (text.length < 160 && CUES[BOILERPLATE][1].test(text)),
    };
  });
}

const BOILERPLATE = CUES.findIndex(([name]) => name === 'boilerplate');

function cueBits(text: string): number {
  let bits = 0;
  CUES.forEach(([, pattern], i) => {
    if (pattern.test(text)) bits |= 1 << i;
  });
  return bits;
}

export const hasCue = (facts: SentenceFacts, name: string): boolean =>
  ((facts.cues >>> CUES.findIndex(([each]) => each === name)) & 1) === 1;

/** Writes hashes of a sentence's features; MOST_SENTENCE_FEATURES are enough. */
export interface SentenceFeatures {
  /** Those of position, length, cues, times and neighbours; gives their number. */
  structureOf(sentence: number, out: Int32Array): number;
  /** Those of words and pairs of words, written from index `at` on; gives the index behind them. */
  wordsOf(sentence: number, out: Int32Array, at: number): number;
}

export const MOST_SENTENCE_FEATURES = 600;
const LONGEST_BAG = 120;

export function createSentenceFeatures(article: Article, sentences: readonly SentenceFacts[]): SentenceFeatures {
  const title = new Set(contentOf(article.title ?? ''));
  const lead = sentences.findIndex(({ isJunk }) => !isJunk);
  const leadWords = new Set(sentences[lead]?.content ?? []);
  const frequency = new Map<string, number>();
  for (const { content } of sentences)
    for (const word of new Set(content)) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  let clean = -1;
  const cleanIndex = sentences.map(({ isJunk }) => (isJunk ? Math.max(clean, 0) : ++clean));
  const year = Number(article.date?.slice(0, 4) ?? Number.NaN);
  const centrality = centralityOf(sentences, frequency);

  return {
    structureOf(i, out) {
      const facts = sentences[i];
      let n = 0;
      const add = (template: number, a: number, b = 0) => {
        out[n++] = hashFeature(template, a, b);
      };
      const last = sentences.length - 1;
      add(1, 1);
      add(2, step(i, POSITIONS));
      add(3, step(cleanIndex[i], POSITIONS));
      add(4, Math.floor((10 * i) / sentences.length));
      if (i === last) add(5, 1);
      if (i >= last - 2) add(5, 2);
      const startsParagraph = i === 0 || sentences[i - 1].paragraph !== facts.paragraph;
      const endsParagraph = i === last || sentences[i + 1].paragraph !== facts.paragraph;
      add(6, startsParagraph ? 1 : 0, endsParagraph ? 1 : 0);
      add(7, step(facts.length, LENGTHS));
      add(8, step(sentences.length, COUNTS));
      add(9, i === lead ? -1 : step(overlap(facts.content, leadWords), OVERLAPS));
      add(10, title.size === 0 ? -1 : step(overlap(facts.content, title), OVERLAPS));
      add(11, step(centrality[i], CENTRALITIES));
      add(12, facts.isJunk ? 1 : 0);
      add(13, step(facts.quoted, SHARES), /^["“‘]/.test(facts.text) ? 1 : 0);
      add(14, /[.!?]["'”’)]*$/.test(facts.text) ? 1 : 0, facts.text.endsWith(':') ? 1 : 0);
      add(15, step(cleanIndex[i], POSITIONS), step(facts.length, LENGTHS));
      addCues(add, 20, facts.cues);
      for (const time of facts.times) addTime(add, time, year);
      if (facts.times.length === 0) add(30, -9);
      const tense = facts.cues & TENSE_MASK;
      add(33, tense, Math.sign(facts.times.length));
      addNeighbour(add, 40, sentences[i - 1], year);
      addNeighbour(add, 50, sentences[i + 1], year);
      return n;
    },
    wordsOf: (i, out, at) => addWords(out, at, sentences[i].text),
  };
}

type Add = (template: number, a: number, b?: number) => void;

const POSITIONS = [1, 2, 3, 4, 5, 6, 9, 13, 19, 31];
const LENGTHS = [5, 8, 10, 14, 18, 23, 28, 34, 40];
const COUNTS = [6, 10, 15, 22, 32, 50];
const OVERLAPS = [0.01, 0.1, 0.2, 0.3, 0.45, 0.6];
const CENTRALITIES = [0.05, 0.1, 0.15, 0.2, 0.3, 0.4];
const SHARES = [0.01, 0.15, 0.4, 0.7, 0.95];
const TENSE_MASK = 0b11 | (1 << 16) | (1 << 27) | (1 << 28);

/** Number of bounds that a value reaches. */
function step(value: number, bounds: readonly number[]): number {
  let at = 0;
  while (at < bounds.length && value >= bounds[at]) at++;
  return at;
}

function addCues(add: Add, template: number, cues: number): void {
  for (let i = 0; i < CUES.length; i++) if ((cues >>> i) & 1) add(template, i);
}

function addTime(add: Add, { from, to, precision, evidence }: When, year: number): void {
  const age = year - Number((from ?? to ?? '').slice(0, 4));
  const bucket = Number.isNaN(age) ? -2 : age < 0 ? -1 : step(age, [1, 2, 4, 10, 30]);
  add(30, bucket, ['day', 'month', 'year', 'span'].indexOf(precision));
  add(31, hashText(evidence.text.toLowerCase().replace(/\d+/g, '0')));
  add(32, from === undefined ? 1 : 0, to === undefined ? 1 : 0);
}

function addNeighbour(add: Add, template: number, facts: SentenceFacts | undefined, year: number): void {
  if (!facts) {
    add(template, -1);
    return;
  }
  addCues(add, template, facts.cues);
  add(template + 1, step(facts.quoted, SHARES), facts.isJunk ? 1 : 0);
  for (const { from, to } of facts.times.slice(0, 1)) {
    const age = year - Number((from ?? to ?? '').slice(0, 4));
    add(template + 2, Number.isNaN(age) ? -2 : step(age, [1, 2, 4, 10]));
  }
}

/** Words and pairs of words, numbers as one. */
function addWords(out: Int32Array, from: number, text: string): number {
  let n = from;
  const words =
    text
      .toLowerCase()
      .replace(/\d[\d.,]*/g, '#')
      .match(/[\p{L}#%$']+/gu) ?? [];
  let before = 0;
  for (const word of words.slice(0, LONGEST_BAG)) {
    const hash = hashText(word);
    out[n++] = hashFeature(60, hash, 0);
    out[n++] = hashFeature(61, before, hash);
    before = hash;
  }
  return n;
}

const contentOf = (text: string): string[] =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter(word => word.length > 2 && !STOP_WORDS.has(word));

/** Share of the words that are in a set. */
function overlap(words: readonly string[], set: ReadonlySet<string>): number {
  if (words.length === 0 || set.size === 0) return 0;
  return words.filter(word => set.has(word)).length / Math.sqrt(words.length * set.size);
}

/** How much of a sentence the rest of the article repeats: mean share of sentences that hold its words. */
function centralityOf(sentences: readonly SentenceFacts[], frequency: ReadonlyMap<string, number>): number[] {
  return sentences.map(({ content }) => {
    if (content.length === 0) return 0;
    const shares = content.map(
      word => ((frequency.get(word) ?? 1) - 1) / Math.max(1, Math.min(30, sentences.length) - 1),
    );
    return shares.reduce((sum, share) => sum + share, 0) / content.length;
  });
}
