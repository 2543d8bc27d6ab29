import type { TokenizedText, TokenRun } from './tokenized-text.ts';

const TOKEN = /\p{L}[\p{L}\p{M}\p{N}]*(?:[.'’-]\p{L}[\p{L}\p{M}\p{N}]*)*|\p{N}+(?:[.,]\p{N}+)*|[^\s]/gu;
const SENTENCE_END = /^[.!?…]$/;

/** Cuts a text into tokens, sentences and paragraphs (lines). */
export function tokenize(text: string): TokenizedText {
  const matches = [...text.matchAll(TOKEN)];
  const starts = Uint32Array.from(matches, match => match.index);
  const ends = Uint32Array.from(matches, match => match.index + match[0].length);
  const words = matches.map(match => match[0]);
  const breaksLine = (token: number) => token > 0 && text.slice(ends[token - 1], starts[token]).includes('\n');
  const runs = (isBreak: (token: number) => boolean): TokenRun[] => {
    const list: TokenRun[] = [];
    let firstToken = 0;
    for (let token = 1; token <= words.length; token++) {
      if (token < words.length && !isBreak(token)) continue;
      list.push({ firstToken, endToken: token, start: starts[firstToken], end: ends[token - 1] });
      firstToken = token;
    }
    return list;
  };
  const paragraphs = runs(breaksLine);
  const sentences = runs(token => breaksLine(token) || SENTENCE_END.test(words[token - 1]));
  return { text, count: words.length, starts, ends, words, sentences, paragraphs };
}
