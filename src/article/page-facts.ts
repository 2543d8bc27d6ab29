import { type LinkedThing, readJsonLd } from './json-ld.ts';
import { countAddresses, countQuotes, countReports, linksIn, measureText, type TextMeasure } from './measure-text.ts';

/** What the gate knows of a page; each fact is read when it is first asked for, and once. */
export interface PageFacts {
  readonly document: Document;
  readonly url: URL;
  readonly things: () => readonly LinkedThing[];
  /** Contents of the meta elements by lower-case name. */
  readonly meta: () => ReadonlyMap<string, string>;
  /** Names of microdata's properties, as they are written. */
  readonly properties: () => ReadonlySet<string>;
  /** Types of microdata's things, as they are written. */
  readonly types: () => readonly string[];
  readonly text: () => TextMeasure;
  /** Quotation marks, words of reported speech and words that address the reader, in the running text. */
  readonly quotes: () => number;
  readonly reports: () => number;
  readonly addresses: () => number;
  /** Characters of the text of all links. */
  readonly linked: () => number;
}

export function readPageFacts(document: Document, url: URL): PageFacts {
  const text = once(() => measureText(document));
  const words = once(() => text().paragraphs.join('\n'));
  const count = (counter: (text: string) => number) => once(() => counter(words()));
  return {
    document,
    url,
    things: once(() => readJsonLd(document)),
    meta: once(() => readMeta(document)),
    properties: once(() => valuesOf(document, 'itemprop')),
    types: once(() => [...valuesOf(document, 'itemtype')]),
    text,
    quotes: count(countQuotes),
    reports: count(countReports),
    addresses: count(countAddresses),
    linked: once(() => countLinked(document)),
  };
}

function once<T>(read: () => T): () => T {
  let value: { readonly it: T } | undefined;
  return () => {
    value ??= { it: read() };
    return value.it;
  };
}

function readMeta(document: Document): Map<string, string> {
  const values = new Map<string, string>();
  for (const element of document.getElementsByTagName('meta')) {
    const name = element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('itemprop');
    const content = element.getAttribute('content');
    if (name && content) values.set(name.toLowerCase(), content);
  }
  return values;
}

/** The space-separated values of an attribute over the page. */
function valuesOf(document: Document, attribute: string): Set<string> {
  const values = new Set<string>();
  for (const element of document.querySelectorAll(`[${attribute}]`)) {
    for (const value of (element.getAttribute(attribute) ?? '').split(/\s+/)) values.add(value);
  }
  return values;
}

function countLinked(document: Document): number {
  let length = 0;
  for (const link of linksIn(document)) length += (link.textContent ?? '').trim().length;
  return length;
}
