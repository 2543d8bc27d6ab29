import { clean } from './clean.ts';
import { dayInAddress, readDate } from './dates.ts';
import { findHeadline } from './headline.ts';
import { isArticleThing, isNews, isThing, type LinkedThing, readJsonLd } from './json-ld.ts';
import type { PageMetadata } from './page.ts';
import { daysAfter, daysInArticle } from './shown-days.ts';

/** Order of trust for every field: JSON-LD of the article, meta elements, microdata, then the page's text. */
export function readMetadata(document: Document, url: string): PageMetadata {
  const things = readJsonLd(document);
  const thing: LinkedThing = things.find(isNews) ?? things.find(isArticleThing) ?? {};
  const meta = metaReader(document);
  const site = (textOf(thing.publisher) || meta('og:site_name', 'application-name')).replace(/^@/, '') || hostOf(url);
  const declared = textOf(thing.headline) || meta('og:title', 'twitter:title') || clean(document.title);
  const headline = findHeadline(document, declared, site);
  return {
    title: headline.text,
    byline: readByline(document, thing, things, meta),
    published:
      firstDate(declaredDays(document, thing, meta)) ||
      firstDate(daysInArticle(document)) ||
      firstDate(daysAfter(headline.element)) ||
      (URL.canParse(url) ? dayInAddress(new URL(url).pathname) : ''),
    modified: firstDate([
      thing.dateModified,
      meta('article:modified_time', 'og:updated_time', 'dc.date.modified', 'last-modified'),
    ]),
    site,
    section: textOf(thing.articleSection) || meta('article:section', 'section', 'parsely-section'),
    lang: readLanguage(document, thing, meta),
    url: readUrl(document, thing, meta, url),
    paywalled: thing.isAccessibleForFree === false || /^false$/i.test(String(thing.isAccessibleForFree ?? '')),
  };
}

type MetaReader = (...names: string[]) => string;

/** Reads the first meta element that says something by the first of some names. */
function metaReader(document: Document): MetaReader {
  const values = new Map<string, string[]>();
  for (const element of document.getElementsByTagName('meta')) {
    const content = element.getAttribute('content');
    const name = (element.getAttribute('property') ?? element.getAttribute('name') ?? '').toLowerCase();
    if (name === '' || !content) continue;
    const known = values.get(name);
    if (known) known.push(content);
    else values.set(name, [content]);
  }
  return (...names) => {
    for (const name of names) {
      for (const value of values.get(name) ?? []) {
        const content = clean(value);
        if (content !== '') return content;
      }
    }
    return '';
  };
}

const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '');

/** Deepest nesting of a JSON-LD value that is followed: recursion must end. */
const MAX_DEPTH = 10;

/** The text of a JSON-LD value: a string, a thing's name, or the first of a list. */
function textOf(value: unknown, depth = 0): string {
  if (typeof value === 'string') return clean(value);
  if (depth > MAX_DEPTH) return '';
  if (Array.isArray(value)) return value.map(each => textOf(each, depth + 1)).find(text => text !== '') ?? '';
  return isThing(value) ? textOf(value.name, depth + 1) : '';
}

/** Most authors that are named. */
const MOST_AUTHORS = 20;

function readByline(document: Document, thing: LinkedThing, things: readonly LinkedThing[], meta: MetaReader): string {
  /** A thing that is only named by its `@id` is described elsewhere in the page. */
  const resolve = (value: unknown): unknown =>
    isThing(value) && value.name === undefined ? things.find(each => each['@id'] === value['@id']) : value;
  const authors = (Array.isArray(thing.author) ? thing.author : [thing.author])
    .slice(0, MOST_AUTHORS)
    .map(author => textOf(resolve(author)))
    .filter(isPersonName);
  if (authors.length > 0) return [...new Set(authors.map(withoutBy))].join(', ');
  const declared = withoutBy(meta('author', 'article:author', 'byl', 'parsely-author', 'dc.creator'));
  if (isPersonName(declared)) return declared;
  const element = document.querySelector(
    '[itemprop="author"] [itemprop="name"],[itemprop="author"],[rel="author"],.byline .author,.author .fn,.byline,.author',
  );
  const shown = withoutBy(clean(element?.textContent ?? ''));
  return isPersonName(shown) && shown.length < 100 ? shown : '';
}

const isPersonName = (text: string) => text !== '' && !/^https?:|@|\.(?:com|org|net)\b/i.test(text);
const withoutBy = (text: string) =>
  text
    .replace(/^(?:by|von|par|por|di|door|av)[:\s]+/i, '')
    .replace(/\s*(?:[|•·]|\b\d).*$/, '')
    .trim();

function* declaredDays(document: Document, thing: LinkedThing, meta: MetaReader): Generator<unknown> {
  yield thing.datePublished;
  yield meta(
    'article:published_time',
    'article:published:time',
    'og:article:published_time',
    'parsely-pub-date',
    'pubdate',
    'publishdate',
    'dc.date.issued',
    'dc.date',
    'date',
  );
  const item = document.querySelector('[itemprop="datePublished"]');
  yield item?.getAttribute('content');
  yield item?.getAttribute('datetime');
  yield document.querySelector('article time[datetime],main time[datetime],time[pubdate]')?.getAttribute('datetime');
  yield document.querySelector('time[datetime]')?.getAttribute('datetime');
}

/** The first value that is a date, as ISO 8601 with its own time zone; days without a time stay days. What comes after it is not asked for. */
function firstDate(values: Iterable<unknown>): string {
  for (const value of values) {
    if (typeof value !== 'string') continue;
    const date = readDate(value.trim());
    if (date !== '') return date;
  }
  return '';
}

function readLanguage(document: Document, thing: LinkedThing, meta: MetaReader): string {
  const declared =
    document.documentElement.getAttribute('lang') ||
    document.documentElement.getAttribute('xml:lang') ||
    textOf(thing.inLanguage) ||
    meta('content-language', 'og:locale', 'language');
  const tag = declared.trim().replaceAll('_', '-');
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag) ? tag : '';
}

function readUrl(document: Document, thing: LinkedThing, meta: MetaReader, url: string): string {
  const canonical = document.querySelector('link[rel="canonical"][href]')?.getAttribute('href');
  const declared = [canonical, textOf(thing.url), meta('og:url')].find(each => each && URL.canParse(each, url));
  if (!declared) return url;
  const { protocol, href } = new URL(declared, url);
  return protocol === 'http:' || protocol === 'https:' ? href : url;
}
