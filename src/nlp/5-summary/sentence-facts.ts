import { classOf, SPACE } from '../1-text/char-class.ts';
import { firstWhere } from '../1-text/first-where.ts';
import { findTimes } from '../1-text/time-expressions.ts';
import type { TokenizedText, TokenRun } from '../1-text/tokenized-text.ts';
import type { Article, Entity, EntityType, Quote, Span, When } from '../report.ts';
import { CUES, cuesOf } from './cues.ts';
import { verbForms } from './verb-forms.ts';
import { wordFacts } from './word-facts.ts';

/** What the summary and the background ask of a sentence. */
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
  /** See `verbForms`. */
  readonly verbs: string;
  /** Share of the characters that stand within quotation marks, 0 to 1. */
  readonly quoted: number;
  /** Share of the characters that are reported speech. */
  readonly reported: number;
  /** Who a claim of the sentence is ascribed to; undefined where it holds no reporting verb. */
  readonly source: EntityType | 'unnamed' | 'nobody' | undefined;
  /** Names in it, in order. */
  readonly names: readonly NameUse[];
  /** See `WordFacts.content`. */
  readonly content: readonly string[];
  /** It is a byline, caption, dateline or newsletter prompt rather than a sentence. */
  readonly isJunk: boolean;
}

/** A name used in a sentence. */
export interface NameUse extends Span {
  readonly type: EntityType;
  /** Words before it in the sentence. */
  readonly at: number;
  /** Index of the sentence that named it first. */
  readonly firstSentence: number;
  /** Mentions in the whole article. */
  readonly mentions: number;
}

const BYLINE = /^(?:by|von|par|por) \p{Lu}|^\(?(?:reporting|editing|writing) by\b|^\(?(?:adapted|reprinted) f/iu;
const SHORTEST = 4;
const LONGEST_JUNK = 160;
const BOILERPLATE = CUES.findIndex(([name]) => name === 'boilerplate');

export function describeSentences(
  article: Article,
  tokens: TokenizedText,
  quotes: readonly Quote[],
  entities: readonly Entity[],
): SentenceFacts[] {
  const quoted = coverage(
    tokens,
    quotes.filter(({ kind }) => kind === 'direct'),
  );
  const reported = coverage(
    tokens,
    quotes.filter(({ kind }) => kind !== 'direct'),
  );
  const sources = sourcesOf(tokens, quotes, entities);
  const names = namesOf(tokens, entities);
  const opening = openingOf(tokens);
  let paragraph = 0;
  return tokens.sentences.map((run, i) => {
    while (run.start >= tokens.paragraphs[paragraph].end) paragraph++;
    const text = tokens.text.slice(run.start, run.end);
    const words = tokens.words.slice(run.firstToken, run.endToken);
    const length = words.reduce((count, word) => (wordFacts(word).stem === undefined ? count : count + 1), 0);
    const cues = cuesOf(text);
    return {
      run,
      text,
      paragraph,
      length,
      cues,
      times: findTimes(tokens.text, run.start, run.end, article.date),
      verbs: verbForms(tokens.words, run.firstToken, run.endToken),
      quoted: quoted[i],
      reported: reported[i],
      source: sources[i],
      names: names[i],
      content: contentOf(words),
      isJunk:
        i < opening ||
        length < SHORTEST ||
        BYLINE.test(text) ||
        (text.length < LONGEST_JUNK && ((cues >>> BOILERPLATE) & 1) === 1),
    };
  });
}

/** An agency's dateline: "LIMA, May 3 (Reuters) - ". */
const DATELINE = /^\p{Lu}{2}[^(]{0,60}\(\p{Lu}[\p{L} ]+\) ?(?:--|[-–—])/u;
/** How far into the article it is looked for. */
const DATELINE_REACH = 10;

/** Index of the sentence that opens the report: that with the dateline, since only captions and credits stand before it; else the first. */
const openingOf = ({ sentences, text }: TokenizedText): number =>
  Math.max(
    0,
    sentences.slice(0, DATELINE_REACH).findIndex(({ start, end }) => DATELINE.test(text.slice(start, end))),
  );

const ENDS = /[.!?…]['"’”»)\]]*$/;

/** Whether a text has a stop at its end: headings, captions and items of lists have none. */
export const isSentence = (text: string): boolean => ENDS.test(text);

function contentOf(words: readonly string[]): string[] {
  const contents: string[] = [];
  for (const word of words) {
    const { content } = wordFacts(word);
    if (content !== undefined) contents.push(content);
  }
  return contents;
}

/** The same of a text that is not in tokens: a headline, a record. */
export const contentOfText = (text: string): string[] => contentOf(text.match(/[\p{L}\p{N}]+/gu) ?? []);

const CUE_INDEX: ReadonlyMap<string, number> = new Map(CUES.map(([name], i) => [name, i]));

export const hasCue = (facts: SentenceFacts, name: string): boolean =>
  ((facts.cues >>> CUE_INDEX.get(name)!) & 1) === 1;

/** Share of each sentence that spans cover, 0 to 1. Sentences and spans are both in order of the text. */
function coverage({ sentences }: TokenizedText, spans: readonly Span[]): number[] {
  let at = 0;
  return sentences.map(({ start, end }) => {
    while (at < spans.length && spans[at].end <= start) at++;
    let units = 0;
    for (let s = at; s < spans.length && spans[s].start < end; s++)
      units += Math.max(0, Math.min(end, spans[s].end) - Math.max(start, spans[s].start));
    return Math.min(1, units / Math.max(1, end - start));
  });
}

function sourcesOf(tokens: TokenizedText, quotes: readonly Quote[], entities: readonly Entity[]) {
  const types = new Map(entities.map(({ id, type }) => [id, type]));
  const sources: SentenceFacts['source'][] = tokens.sentences.map(() => undefined);
  for (const { cue, speaker } of quotes) {
    if (!cue) continue;
    const sentence = sentenceAt(tokens.sentences, cue.start);
    sources[sentence] ??= speaker ? (types.get(speaker.entityId ?? '') ?? 'unnamed') : 'nobody';
  }
  return sources;
}

function namesOf(tokens: TokenizedText, entities: readonly Entity[]): NameUse[][] {
  const names: Omit<NameUse, 'at'>[][] = tokens.sentences.map(() => []);
  for (const { type, mentions } of entities) {
    const firstSentence = sentenceAt(tokens.sentences, mentions[0].start);
    for (const { start, end } of mentions)
      names[sentenceAt(tokens.sentences, start)].push({ start, end, type, firstSentence, mentions: mentions.length });
  }
  return names.map((own, i) => {
    const wordsTo = countWords(tokens.text, tokens.sentences[i].start);
    return own.sort((a, b) => a.start - b.start).map(name => ({ ...name, at: wordsTo(name.start) }));
  });
}

/** Counts the words, whole or begun, from an offset on to others that are asked for in order. */
function countWords(text: string, from: number): (to: number) => number {
  let at = from;
  let count = 0;
  let isInWord = false;
  return to => {
    for (; at < to; at++) {
      const unit = text.charCodeAt(at);
      const isSpace = classOf(unit) === SPACE || unit === BYTE_ORDER_MARK;
      if (!isSpace && !isInWord) count++;
      isInWord = !isSpace;
    }
    return count;
  };
}

/** A space to JavaScript, though it shows nothing. */
const BYTE_ORDER_MARK = 0xfeff;

/** Index of the sentence that holds an offset. */
const sentenceAt = (sentences: readonly Span[], offset: number): number =>
  Math.max(0, firstWhere(sentences.length, i => sentences[i].start > offset) - 1);
