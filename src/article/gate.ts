import { isArticleThing, isNews, readJsonLd, typesOf } from './json-ld.ts';
import type { GateVerdict } from './page.ts';

/** Types of JSON-LD that say the page is something else. */
const OTHER_TYPES = new Set([
  'Product',
  'ProductGroup',
  'QAPage',
  'DiscussionForumPosting',
  'SearchResultsPage',
  'JobPosting',
  'SoftwareApplication',
  'Course',
  'CollectionPage',
  'Recipe',
]);
const OTHER_PATH =
  /\/(?:tags?|category|categories|topics?|search|authors?|forums?|threads?|questions?|products?|shop|cart|docs?|documentation|login|signin|register|account|jobs?|careers|wiki|contact|about|privacy|terms)(?:[/.]|$)/i;
const DATE_IN_PATH = /\/(?:19|20)\d\d[/-](?:\d\d?|[a-z]{3})(?:[/-]|$)|(?:19|20)\d{2}-?[01]\d-?[0-3]\d/i;
const NUMBER_IN_PATH = /\d{5,}/;
const PUBLISHED =
  'meta[property="article:published_time" i],meta[property="og:article:published_time" i],meta[name="pubdate" i],meta[name="publishdate" i],meta[name="date" i],meta[name="dc.date" i],meta[name="parsely-pub-date" i],meta[itemprop="datePublished" i],time[itemprop="datePublished"],[itemprop="datePublished"]';

/** Least running text of an article, in characters; with the page's own word that it is news, less will do. */
const LEAST_TEXT = 250;
const LEAST_NEWS_TEXT = 200;
const LEAST_POINTS = 2;
/** So much running text needs fewer points. */
const MUCH_TEXT = 1200;
const LEAST_POINTS_MUCH_TEXT = 1.5;
/** Shorter paragraphs are labels and teasers. */
const SHORTEST_PARAGRAPH = 50;
/** Share of link text from which a page is a list of links. */
const MOST_LINKS = 0.8;

/**
 * Tells whether the page shows one article, cheaply: JSON-LD of the NewsArticle family decides; else points from metadata, address and running text. Reads
 * only; forces no layout.
 */
export function judgePage(document: Document, url: string): GateVerdict {
  const path = URL.canParse(url) ? new URL(url).pathname : '/';
  const things = readJsonLd(document);
  const no = (signal: string): GateVerdict => ({ article: false, score: 0, signals: [signal] });
  if (isHome(path)) return no('home page');
  const text = measureText(document);
  if (things.some(isNews)) {
    const article = text.prose >= LEAST_NEWS_TEXT;
    return { article, score: article ? 1 : 0.3, signals: ['JSON-LD says news', `${text.prose} characters of prose`] };
  }
  const other = things.flatMap(typesOf).find(type => OTHER_TYPES.has(type));
  if (other !== undefined) return no(`JSON-LD says ${other}`);
  if (OTHER_PATH.test(path)) return no('address of another kind of page');
  if (text.prose < LEAST_TEXT) return no(`only ${text.prose} characters of prose`);
  if (text.linkShare > MOST_LINKS) return no('mostly links');

  const signals = pointsOf(document, path, things.some(isArticleThing));
  const points = signals.reduce((sum, [, value]) => sum + value, 0);
  return {
    article: points >= (text.prose >= MUCH_TEXT ? LEAST_POINTS_MUCH_TEXT : LEAST_POINTS),
    score: Math.min(1, points / (2 * LEAST_POINTS)),
    signals: signals.map(([name]) => name),
  };
}

const isHome = (path: string) => /^\/?(?:index\.\w+|home|[a-z]{2}(?:-[a-z]{2})?)?\/?$/i.test(path);

function pointsOf(
  document: Document,
  path: string,
  saysArticle: boolean,
): (readonly [signal: string, points: number])[] {
  const has = (selector: string) => document.querySelector(selector) !== null;
  const slug = Math.max(0, ...path.split('/').map(part => part.split(/[-_]/).length - 1));
  const signals: (readonly [boolean, string, number])[] = [
    [has('meta[property="og:type" i][content="article" i]'), 'og:type is article', 1],
    [saysArticle, 'JSON-LD says article', 1],
    [has(PUBLISHED), 'a time of publication', 1],
    [
      has('[itemprop~="articleBody"],[itemtype$="Article" i],[itemtype$="BlogPosting" i]'),
      'microdata of an article',
      1,
    ],
    [DATE_IN_PATH.test(path) || NUMBER_IN_PATH.test(path), 'a date or number in the address', 1],
    [slug >= 3, 'a headline in the address', 0.5],
    [
      document.querySelectorAll('article').length === 1 && document.querySelectorAll('h1').length === 1,
      'one article, one headline',
      0.5,
    ],
  ];
  return signals.filter(([holds]) => holds).map(([, name, points]) => [name, points]);
}

/** Running text in paragraphs, and the share of the page's text that is links. */
function measureText(document: Document): { prose: number; linkShare: number } {
  let prose = proseOf(document.querySelectorAll('p'));
  // Old pages and some systems set paragraphs by line breaks in a div or a table cell.
  if (prose < MUCH_TEXT) prose += ownTextOf(document.querySelectorAll('div,td,article,section,span[data-text]'));
  let links = 0;
  for (const link of document.getElementsByTagName('a')) links += (link.textContent ?? '').trim().length;
  return { prose, linkShare: links / Math.max(1, links + prose) };
}

const DENSE = /[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af\u0e00-\u0e7f]/;

function proseOf(paragraphs: Iterable<Element>): number {
  let sum = 0;
  for (const paragraph of paragraphs) {
    const text = paragraph.textContent ?? '';
    const length = text.length * (DENSE.test(text) ? 2.2 : 1);
    if (length < SHORTEST_PARAGRAPH) continue;
    let linked = 0;
    for (const link of paragraph.getElementsByTagName('a')) linked += (link.textContent ?? '').length;
    if (linked < 0.4 * text.length) sum += length;
  }
  return Math.round(sum);
}

function ownTextOf(elements: Iterable<Element>): number {
  let sum = 0;
  for (const element of elements) {
    let own = 0;
    for (let node = element.firstChild; node !== null; node = node.nextSibling) {
      if (node.nodeType === Node.TEXT_NODE) own += (node as Text).data.trim().length;
    }
    if (own >= SHORTEST_PARAGRAPH) sum += own;
  }
  return sum;
}
