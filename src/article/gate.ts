import type { GateVerdict } from './page.ts';

/** Tells whether the page shows one article. Reads only what is cheap; never writes. */
export function judgePage(_document: Document, _url: string): GateVerdict {
  return { article: false, score: 0, signals: [] };
}
