import { OTHER_ABBREVIATIONS, SENTENCE_STARTERS, TITLE_ABBREVIATIONS } from './abbreviations.ts';
import { classOf, DIGIT, isWordClass, LOWER, UPPER } from './char-class.ts';
import type { TokenRun } from './tokenized-text.ts';

const TERMINATOR = /^(?:\.+|[?!…。！？؟।])$/;
const CLOSER = /^["'”’»)\]}›」』]$/;
const OPENER = /^["'“‘«„‚‹([¿¡—–\-•]$/;
const OPENS_SENTENCE = /^[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u;

/**
 * Cuts tokens into sentences and paragraphs. A sentence ends at a stop with the quotes and brackets that close on it, where something follows that can
 * begin a sentence; a line ends it always.
 */
export function splitSentences(
  text: string,
  words: readonly string[],
  starts: readonly number[],
  ends: readonly number[],
): { sentences: TokenRun[]; paragraphs: TokenRun[] } {
  const sentences: TokenRun[] = [];
  const paragraphs: TokenRun[] = [];
  const run = (firstToken: number, endToken: number): TokenRun => ({
    firstToken,
    endToken,
    start: starts[firstToken],
    end: ends[endToken - 1],
  });
  let sentence = 0;
  let paragraph = 0;
  for (let token = 0; token < words.length; token++) {
    const next = token + 1;
    const isLast = next === words.length;
    const endsLine = isLast || hasLineBreak(text, ends[token], starts[next]);
    if (!endsLine && !endsSentence(words, starts, ends, token, sentence)) continue;
    sentences.push(run(sentence, next));
    sentence = next;
    if (!endsLine) continue;
    paragraphs.push(run(paragraph, next));
    paragraph = next;
  }
  return { sentences, paragraphs };
}

function hasLineBreak(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x0a || unit === 0x0d || unit === 0x2028 || unit === 0x2029) return true;
  }
  return false;
}

/** Whether a sentence that began at token `first` ends with token `last`; `last` is not the last of its line. */
function endsSentence(
  words: readonly string[],
  starts: readonly number[],
  ends: readonly number[],
  last: number,
  first: number,
): boolean {
  if (isWordClass(classOf(words[last].charCodeAt(words[last].length - 1)))) return false;
  const next = last + 1;
  const touches = starts[next] === ends[last];
  // Quotes and brackets that touch the stop close with it.
  if (touches && CLOSER.test(words[next])) return false;
  let stop = last;
  while (stop > first && CLOSER.test(words[stop]) && starts[stop] === ends[stop - 1]) stop--;
  const word = words[stop];
  if (!opensSentence(words[next])) return false;
  // "1. First point": the number of an item is no sentence.
  if (stop === first + 1 && word === '.' && /^\d{1,2}$/.test(words[first])) return false;
  if (TERMINATOR.test(word)) return !touches || /^[。！？]$/.test(word) || isUpper(words[next]);
  if (!word.endsWith('.') || word.length === 1) return false;
  return abbreviationEnds(word, words[next], stop < last);
}

/** A Latin letter or a digit needs no expression with letters of all scripts, which takes milliseconds to compile. */
function opensSentence(word: string): boolean {
  const kind = classOf(word.charCodeAt(0));
  if (kind === UPPER || kind === DIGIT) return true;
  return kind !== LOWER && (OPENER.test(word) || OPENS_SENTENCE.test(word));
}

const isUpper = (word: string) => classOf(word.charCodeAt(0)) === UPPER;

function abbreviationEnds(word: string, next: string, isClosed: boolean): boolean {
  const lower = word.toLowerCase();
  if (TITLE_ABBREVIATIONS.has(lower)) return false;
  if (isClosed) return true;
  const startsSentence = SENTENCE_STARTERS.has(next.toLowerCase()) || /^["“‘«]$/.test(next);
  if (word.length === 2 && word[1] === '.' && isUpper(word)) return startsSentence && next.length > 1;
  return startsSentence && (OTHER_ABBREVIATIONS.has(lower) || lower.includes('.'));
}
