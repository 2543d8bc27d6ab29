// Runs in the isolated world of a page: the same code as in the extension, bundled by `scripts/annotate/pages.ts`.
import { judgePageBlocks } from '../../src/article/body.ts';
import { judgePage } from '../../src/article/gate.ts';
import type { Fate } from '../../src/article/keep-blocks.ts';
import type { GateVerdict, PageMetadata } from '../../src/article/page.ts';
import { readArticle } from '../../src/article/read-article.ts';
import type { Article } from '../../src/nlp/report.ts';

/** A block of the page and why it belongs to the article or not. */
export interface ExplainedBlock {
  readonly fate: Fate;
  readonly text: string;
  /** The element, as a start tag without most of its attributes. */
  readonly element: string;
  /** The part named as boilerplate that it lies in. */
  readonly within?: string;
  readonly prose: number;
  readonly linkShare: number;
}

/** What is found in a page; plain data. */
export interface PageReading {
  readonly verdict: GateVerdict;
  readonly article: Article | null;
  readonly metadata: PageMetadata | null;
  /** Every block of the page, where an explanation was asked for. */
  readonly blocks?: readonly ExplainedBlock[];
}

declare global {
  var backstoryRead: (explains: boolean) => PageReading;
}

globalThis.backstoryRead = explains => {
  const read = readArticle(document, location.href);
  return {
    verdict: judgePage(document, location.href),
    article: read?.article ?? null,
    metadata: read?.metadata ?? null,
    ...(explains && { blocks: document.body ? explainBlocks(document.body) : [] }),
  };
};

const explainBlocks = (root: Element): ExplainedBlock[] =>
  judgePageBlocks(root).map(({ block, fate, text, weight, linkShare, excludedBy }) => ({
    fate,
    text,
    element: startTagOf(block.element),
    ...(excludedBy && { within: startTagOf(excludedBy) }),
    prose: Math.round(weight),
    linkShare: Number(linkShare.toFixed(2)),
  }));

function startTagOf(element: Element): string {
  const tag = element.tagName.toLowerCase();
  const name = element.getAttribute('class')?.trim();
  return `<${tag}${element.id ? ` id="${element.id}"` : ''}${name ? ` class="${name}"` : ''}>`;
}
