import type { TokenizedText } from '../1-text/tokenized-text.ts';
import { findQuotations } from '../4-quotes/quotation-marks.ts';
import type { Quote, SummarySentence } from '../report.ts';

/** Quotation marks around fewer words set off a title or a turn of phrase; scripts without spaces are measured in characters. */
const LEAST_WORDS = 4;
const LEAST_CHARACTERS = 10;
/** Words of a sentence that can stand for an article. */
const LEAST_SENTENCE = 6;
const MOST_SENTENCES = 5;

/**
 * What needs no knowledge of a language: what stands in its quotation marks, by nobody, and the first sentences, which in news tell the most.
 */
export function readForeign({ text, paragraphs, sentences }: TokenizedText): {
  readonly quotes: Quote[];
  readonly lead: SummarySentence[];
} {
  const quotes = findQuotations(text, paragraphs)
    .filter(quotation => isLong(text.slice(quotation.start, quotation.end), LEAST_WORDS))
    .map(({ start, end }): Quote => ({ start, end, kind: 'direct', speaker: null, cue: null }));
  const lead = sentences
    .filter(({ start, end }) => isLong(text.slice(start, end), LEAST_SENTENCE))
    .slice(0, MOST_SENTENCES)
    .map(({ start, end }, i) => ({ start, end, rank: i + 1 }));
  return { quotes, lead };
}

const isLong = (text: string, words: number) =>
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/u.test(text)
    ? text.length >= (LEAST_CHARACTERS * words) / LEAST_WORDS
    : text.trim().split(/\s+/).length >= words;
