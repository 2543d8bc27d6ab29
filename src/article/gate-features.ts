import { hintsAtOther, isArticleThing } from './json-ld.ts';
import type { PageFacts } from './page-facts.ts';

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
const ARTICLE_TYPE = /article|news/i;
const OTHER_THING = /DiscussionForumPosting|\/Question$|\/Product$|Business$|\/Restaurant$|SearchResultsPage/;

type Measure = (page: PageFacts) => boolean | number;

const ogType = ({ meta }: PageFacts) => meta().get('og:type') ?? '';
const hasMeta = ({ meta }: PageFacts, names: RegExp) => [...meta().keys()].some(name => names.test(name));
const finds = ({ document }: PageFacts, selector: string) => document.querySelector(selector) !== null;
const longestSlug = (path: string) =>
  path.split('/').reduce((most, part) => Math.max(most, part.split(/[-_]/).length - 1), 0);

/**
 * What the gate weighs, each from 0 to 1, in an order that settles the pages of the training data at the least cost, by the clock and in a page where nothing is
 * compiled yet: a sum is often settled before the last.
 */
const MEASURES = {
  'JSON-LD says article': ({ things }) => things().some(isArticleThing),
  'JSON-LD says something else': ({ things }) => things().some(hintsAtOther),
  'the address is of a section': ({ url }) => SECTION_ADDRESS.test(url.pathname),
  'words in the address': ({ url }) => longestSlug(url.pathname) / 5,
  'the address says article': ({ url }) => ARTICLE_ADDRESS.test(url.pathname),
  'the address says something else': ({ url }) => OTHER_ADDRESS.test(url.pathname) || OTHER_HOST.test(url.hostname),
  'a date in the address': ({ url }) => DATE_IN_ADDRESS.test(url.pathname + url.search),
  'a number in the address': ({ url }) => NUMBER_IN_ADDRESS.test(url.pathname + url.search),
  'og:type is article': page => ARTICLE_TYPE.test(ogType(page)),
  'og:type is something else': page => ogType(page) !== '' && !ARTICLE_TYPE.test(ogType(page)),
  'a time of publication in the head': page => hasMeta(page, PUBLISHED),
  'one article element': ({ document }) => document.getElementsByTagName('article').length === 1,
  'the title repeats the heading': ({ document }) =>
    [...document.getElementsByTagName('h1')].some(heading => isIn(heading.textContent ?? '', document.title)),
  'microdata of an article': ({ properties, types }) =>
    properties().has('articleBody') || types().some(type => /(?:Article|BlogPosting)$/i.test(type)),
  'a time in the page': ({ document, properties }) =>
    document.getElementsByTagName('time').length > 0 || properties().has('datePublished'),
  'microdata of something else': ({ types }) => types().some(type => OTHER_THING.test(type)),
  'news metadata': page => hasMeta(page, NEWS_META) || finds(page, 'link[rel="amphtml"]'),
  'long paragraphs': ({ text }) => text().meanParagraph / 300,
  'running text in one place': ({ text }) => text().concentration,
  'much running text': ({ text }) => text().prose / 3000,
  quotations: ({ text, quotes }) => (100 * quotes()) / Math.max(1, text().prose),
  'speaks to the reader': ({ text, addresses }) => (60 * addresses()) / Math.max(300, text().prose),
  'reported speech': ({ text, reports }) => (300 * reports()) / Math.max(300, text().prose),
  'an author': page =>
    page.meta().has('author') || page.properties().has('author') || finds(page, '[rel~="author"],[class*="byline" i]'),
  links: ({ text, linked }) => linked() / Math.max(1, linked() + text().prose),
  'a price': page =>
    page.properties().has('price') ||
    page.properties().has('offers') ||
    finds(page, 'meta[property^="product:"],[class*="add-to-cart" i]'),
} satisfies Record<string, Measure>;

export type GateFeature = keyof typeof MEASURES;
export const GATE_FEATURES = Object.keys(MEASURES) as readonly GateFeature[];

/** Measures one thing that tells an article from other pages. Reads only; forces no layout. */
export function measureFeature(name: GateFeature, page: PageFacts): number {
  const measure: Measure = MEASURES[name];
  return Math.min(1, Number(measure(page)));
}

/** Whether a page's title holds its heading. */
function isIn(heading: string, title: string): boolean {
  const folded = heading.replace(/\s+/g, ' ').trim();
  return folded.length >= 12 && title.replace(/\s+/g, ' ').includes(folded.slice(0, 60));
}
