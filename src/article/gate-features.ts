import { hintsAtOther, isArticleThing, type LinkedThing } from './json-ld.ts';
import { measureText } from './measure-text.ts';

/** What the gate weighs, each from 0 to 1. */
export const GATE_FEATURES = [
  'og:type is article',
  'og:type is something else',
  'JSON-LD says article',
  'JSON-LD says something else',
  'a time of publication in the head',
  'news metadata',
  'microdata of an article',
  'microdata of something else',
  'a date in the address',
  'a number in the address',
  'words in the address',
  'the address says article',
  'the address says something else',
  'the address is of a section',
  'an author',
  'the title repeats the heading',
  'one article element',
  'a time in the page',
  'a price',
  'much running text',
  'running text in one place',
  'long paragraphs',
  'quotations',
  'reported speech',
  'speaks to the reader',
  'links',
] as const;
export type GateFeature = (typeof GATE_FEATURES)[number];
export type GateFeatures = Readonly<Record<GateFeature, number>>;

const DATE_IN_ADDRESS = /(?:19|20)\d\d[/-](?:\d\d?|[a-z]{3})(?:[/-]|$)|(?:^|\D)(?:19|20)\d{2}[01]\d[0-3]\d/i;
const NUMBER_IN_ADDRESS = /\d{5,}|[?&]\w*(?:id|no|idx)=\d{3,}/i;
const ARTICLE_ADDRESS =
  /\/(?:articles?|artikel|articulo|articolo|story|stories|news|noticias?|nachrichten|actualites?|blog|opinion|politics|politik|sports?|world|business)[/_.-]/i;
const OTHER_ADDRESS =
  /\/(?:tags?|category|categories|topics?|search|authors?|forums?|threads?|discussions?|groups?|questions?|products?(?:-reviews)?|shop|store|cart|dp|gp|genre|collections?|docs?|documentation|api|reference|login|signin|register|account|jobs?|careers|wiki|contact|about(?:-us)?|services?|solutions|features|pricing|testimonials|faqs?|help|support|privacy|terms|users?|page)(?:[/.?]|$)/i;
const OTHER_HOST =
  /^(?:(?:www\.)?(?:forums?|community|discuss|docs?|developers?|shop|store|support|help|wiki|jobs|careers|login|accounts?)\.|.*forums?\.)/i;
const SECTION_ADDRESS = /^\/?(?:[a-z]{2,20}\/){0,3}[a-z]{2,20}\/?$|\/page\/\d+\/?$/i;
const PUBLISHED =
  /^(?:(?:og:)?article:published(?:_time)?|pubdate|publishdate|publish-?date|date|dc\.date(?:\.issued|\.created)?|dcterms\.(?:created|issued|date)|parsely-pub-date|sailthru\.date|datepublished|article\.published|cxenseparse:recs:publishtime)$/;
const NEWS_META =
  /^(?:news_keywords|article:(?:section|tag|author|opinion)|parsely-\w+|cxenseparse:\w+|sailthru\.\w+|twitter:label1)$/;

/** Measures what tells an article from other pages: metadata, address, running text. Reads only; forces no layout. */
export function measurePage(
  document: Document,
  url: URL,
  things: readonly LinkedThing[],
): { readonly prose: number; readonly features: GateFeatures } {
  const meta = readMeta(document);
  const has = (selector: string) => Number(document.querySelector(selector) !== null);
  const address = url.pathname + url.search;
  const slug = Math.max(0, ...url.pathname.split('/').map(part => part.split(/[-_]/).length - 1));
  const headings = [...document.getElementsByTagName('h1')];
  const articles = document.getElementsByTagName('article').length;
  const type = meta.get('og:type') ?? '';
  const text = measureText(document);
  const features = {
    'og:type is article': Number(/article|news/i.test(type)),
    'og:type is something else': Number(type !== '' && !/article|news/i.test(type)),
    'JSON-LD says article': Number(things.some(isArticleThing)),
    'JSON-LD says something else': Number(things.some(hintsAtOther)),
    'a time of publication in the head': Number([...meta.keys()].some(name => PUBLISHED.test(name))),
    'news metadata': Number([...meta.keys()].some(name => NEWS_META.test(name)) || has('link[rel="amphtml"]') > 0),
    'microdata of an article': has('[itemprop~="articleBody"],[itemtype$="Article" i],[itemtype$="BlogPosting" i]'),
    'microdata of something else': has(
      '[itemtype*="DiscussionForumPosting"],[itemtype$="/Question"],[itemtype$="/Product"],[itemtype$="Business"],[itemtype$="/Restaurant"],[itemtype$="SearchResultsPage"]',
    ),
    'a date in the address': Number(DATE_IN_ADDRESS.test(address)),
    'a number in the address': Number(NUMBER_IN_ADDRESS.test(address)),
    'words in the address': Math.min(1, slug / 5),
    'the address says article': Number(ARTICLE_ADDRESS.test(url.pathname)),
    'the address says something else': Number(OTHER_ADDRESS.test(url.pathname) || OTHER_HOST.test(url.hostname)),
    'the address is of a section': Number(SECTION_ADDRESS.test(url.pathname)),
    'an author': Number(meta.has('author') || has('[rel~="author"],[itemprop~="author"],[class*="byline" i]') > 0),
    'the title repeats the heading': Number(headings.some(heading => isIn(heading.textContent ?? '', document.title))),
    'one article element': Number(articles === 1),
    'a time in the page': has('time,[itemprop="datePublished"]'),
    'a price': has('[itemprop="price"],[itemprop="offers"],meta[property^="product:"],[class*="add-to-cart" i]'),
    'much running text': Math.min(1, text.prose / 3000),
    'running text in one place': text.concentration,
    'long paragraphs': Math.min(1, text.meanParagraph / 300),
    quotations: Math.min(1, (100 * text.quotes) / Math.max(1, text.prose)),
    'reported speech': Math.min(1, (300 * text.reports) / Math.max(300, text.prose)),
    'speaks to the reader': Math.min(1, (60 * text.addresses) / Math.max(300, text.prose)),
    links: text.links / Math.max(1, text.links + text.prose),
  };
  return { prose: text.prose, features };
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

/** Whether a page's title holds its heading. */
function isIn(heading: string, title: string): boolean {
  const folded = heading.replace(/\s+/g, ' ').trim();
  return folded.length >= 12 && title.replace(/\s+/g, ' ').includes(folded.slice(0, 60));
}
