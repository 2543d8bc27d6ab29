import type { Span } from '../report.ts';

/** A run of tokens: `[firstToken, endToken)` with its UTF-16 span. */
export interface TokenRun extends Span {
  readonly firstToken: number;
  readonly endToken: number;
}

/**
 * The text cut once into tokens, sentences and paragraphs; every tier reads this and none cuts again.
 * Token `i` is `text.slice(starts[i], ends[i])`, and `words[i]` is that string.
 */
export interface TokenizedText {
  readonly text: string;
  readonly count: number;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly words: readonly string[];
  /** In order; a sentence never crosses a paragraph. */
  readonly sentences: readonly TokenRun[];
  /** Lines of the text that hold at least one token. */
  readonly paragraphs: readonly TokenRun[];
}
