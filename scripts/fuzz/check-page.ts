import { parseHTML } from 'linkedom';
import { judgePage } from '../../src/article/gate.ts';
import type { PageArticle } from '../../src/article/page.ts';
import { readArticle } from '../../src/article/read-article.ts';
import { splitsCodePoint } from './code-points.ts';
import type { FuzzPage } from './pages.ts';

/** One end of a range. */
interface Place {
  readonly node: Text;
  readonly at: number;
}
/** As much of a `Range` as the map of a text makes. */
interface Ends {
  from?: Place;
  to?: Place;
  setStart(node: Text, at: number): void;
  setEnd(node: Text, at: number): void;
}

/** linkedom has ranges without offsets: these note what they are given. */
const createEnds = (): Ends => ({
  setStart(node, at) {
    this.from = { node, at };
  },
  setEnd(node, at) {
    this.to = { node, at };
  },
});

/** Parsed before the time is taken: parsing is the browser's part. Unlike a browser, linkedom makes no root where the page has none. */
export function parsePage({ html }: FuzzPage): Document {
  const parsed = parseHTML(html);
  const isWhole = parsed.document.documentElement?.localName === 'html';
  const { document, Node } = isWhole ? parsed : parseHTML(`<html><head></head><body>${html}</body></html>`);
  Object.assign(globalThis, { Node });
  return Object.assign(document, { createRange: createEnds }) as unknown as Document;
}

/** Judges and reads a page. */
export function readPage(document: Document, { url }: FuzzPage): PageArticle | null {
  judgePage(document, url);
  return readArticle(document, url);
}

/** Everything in a read article that breaks its contract: blocks out of range, a map that leads elsewhere. @param random draws the spans that are tried */
export function checkPage({ article, map }: PageArticle, random: () => number): string[] {
  const problems: string[] = [];
  const { text, blocks } = article;
  let end = -1;
  for (const block of blocks) {
    if (block.start !== end + 1 || block.end <= block.start || block.end > text.length)
      problems.push(`block ${block.start}..${block.end} after ${end}`);
    else if (splitsCodePoint(text, block.start) || splitsCodePoint(text, block.end))
      problems.push(`block ${block.start}..${block.end} cuts a code point`);
    end = block.end;
  }
  for (let i = 0; i < 20; i++) {
    const start = Math.floor(random() * text.length);
    const span = { start, end: Math.min(text.length, start + 1 + Math.floor(random() * 80)) };
    if (splitsCodePoint(text, span.start) || splitsCodePoint(text, span.end)) continue;
    const ranges = map.ranges(span) as unknown as readonly Ends[];
    const words = text.slice(span.start, span.end);
    if (ranges.length === 0 && words.trim() !== '') problems.push(`${span.start}..${span.end}: no range`);
    for (const range of ranges)
      problems.push(...checkRange(range, words).map(what => `${span.start}..${span.end}: ${what}`));
  }
  return problems;
}

function checkRange({ from, to }: Ends, words: string): string[] {
  if (!from || !to) return ['a range without ends'];
  const problems: string[] = [];
  for (const { node, at } of [from, to]) {
    if (at < 0 || at > node.data.length) problems.push(`offset ${at} in a node of ${node.data.length}`);
    else if (splitsCodePoint(node.data, at)) problems.push(`offset ${at} cuts a code point of its node`);
  }
  if (from.node !== to.node) return problems;
  const spelt = from.node.data.slice(from.at, to.at).replace(/\s+/g, ' ');
  if (!words.includes(spelt)) problems.push(`“${spelt}” for “${words}”`);
  return problems;
}
