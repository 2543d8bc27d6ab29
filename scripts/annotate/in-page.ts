// Runs in the isolated world of a page: the same code as in the extension, bundled for `scripts/annotate/pages.ts`.
import { judgePage } from '../../src/article/gate.ts';
import type { GateVerdict, PageMetadata } from '../../src/article/page.ts';
import { readArticle } from '../../src/article/read-article.ts';
import type { Article } from '../../src/nlp/report.ts';

/** What is found in a page; plain data. */
export interface PageReading {
  readonly verdict: GateVerdict;
  readonly article: Article | null;
  readonly metadata: PageMetadata | null;
}

declare global {
  var backstoryRead: () => PageReading;
}

globalThis.backstoryRead = () => {
  const read = readArticle(document, location.href);
  return {
    verdict: judgePage(document, location.href),
    article: read?.article ?? null,
    metadata: read?.metadata ?? null,
  };
};
