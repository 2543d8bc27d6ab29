import { findDay } from './dates.ts';

const MOST_SHOWN_DATES = 8;
const LONGEST_DATE_LINE = 200;

/** Days that parts of the article named as dates name, for pages whose metadata has none; outside of it stands the day of today. */
export function* daysInArticle(document: Document): Generator<string> {
  const root = document.querySelector('article') ?? document.querySelector('main');
  const named =
    root === null
      ? []
      : root.querySelectorAll('time,[class*="date" i],[class*="publish" i],[class*="byline" i],[id*="date" i]');
  for (const element of [...named].slice(0, MOST_SHOWN_DATES))
    yield findDay((element.textContent ?? '').slice(0, LONGEST_DATE_LINE));
}

/** Pieces of text between a headline and the article's first lines: byline, day, buttons for sharing. */
const MOST_PIECES = 40;
/** A longer piece, but for a second headline, is the article's text, whose days are other events' days. */
const LONGEST_PIECE = 100;

/** Days that the short lines below a headline name, in their order, up to the article's text. */
export function* daysAfter(headline: Element | undefined): Generator<string> {
  if (headline === undefined) return;
  let pieces = 0;
  for (let node = after(headline); node !== null && pieces < MOST_PIECES; node = next(node)) {
    const text = node.nodeType === Node.TEXT_NODE ? (node.nodeValue?.trim() ?? '') : '';
    if (text === '') continue;
    if (text.length > LONGEST_PIECE && !/^h[2-6]$/i.test(node.parentNode?.nodeName ?? '')) return;
    pieces++;
    yield findDay(text);
  }
}

/** The node behind another in the order of the document, its descendants first. */
const next = (node: Node): Node | null => (isCode(node) ? null : node.firstChild) ?? after(node);

/** The first node behind another and its descendants. */
function after(node: Node): Node | null {
  for (let at: Node | null = node; at !== null; at = at.parentNode) if (at.nextSibling) return at.nextSibling;
  return null;
}

const isCode = ({ nodeName }: Node) => /^(?:script|style|noscript|template)$/i.test(nodeName);
