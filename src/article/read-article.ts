import type { PageArticle } from './page.ts';

/** Reads the article of a page: metadata, body and the map back to its text nodes; null where there is no body. */
export function readArticle(_document: Document, _url: string): PageArticle | null {
  return null;
}
