import { dayInAddress, findDay, readDate } from './dates.ts';
import { isArticleThing, isNews, isThing, type LinkedThing, readJsonLd } from './json-ld.ts';
import type { PageMetadata } from './page.ts';

/** Order of trust for every field: JSON-LD of the article, meta elements, microdata, then the page's text. */
export function readMetadata(document: Document, url: string): PageMetadata {
  const things = readJsonLd(document);
  const thing: LinkedThing = things.find(isNews) ?? things.find(isArticleThing) ?? {};
  const meta = metaReader(document);
  const site = (textOf(thing.publisher) || meta('og:site_name', 'application-name')).replace(/^@/, '') || hostOf(url);
  return {
    title: readTitle(document, thing, meta, site),
    byline: readByline(document, thing, things, meta),
    published: firstDate(
      thing.datePublished,
      meta(
        'article:published_time',
        'og:article:published_time',
        'parsely-pub-date',
        'pubdate',
        'publishdate',
        'dc.date.issued',
        'dc.date',
        'date',
      ),
      document.querySelector('[itemprop="datePublished"]')?.getAttribute('content'),
      document.querySelector('[itemprop="datePublished"]')?.getAttribute('datetime'),
      document.querySelector('article time[datetime],main time[datetime],time[pubdate]')?.getAttribute('datetime'),
      document.querySelector('time[datetime]')?.getAttribute('datetime'),
      ...shownDays(document),
      URL.canParse(url) && dayInAddress(new URL(url).pathname),
    ),
    modified: firstDate(
      thing.dateModified,
      meta('article:modified_time', 'og:updated_time', 'dc.date.modified', 'last-modified'),
    ),
    site,
    section: textOf(thing.articleSection) || meta('article:section', 'section', 'parsely-section'),
    lang: readLanguage(document, thing, meta),
    url: readUrl(document, thing, meta, url),
    paywalled: thing.isAccessibleForFree === false || /^false$/i.test(String(thing.isAccessibleForFree ?? '')),
  };
}

type MetaReader = (...names: string[]) => string;

function metaReader(document: Document): MetaReader {
  const values = new Map<string, string>();
  for (const element of document.querySelectorAll('meta[content]')) {
    const name = (element.getAttribute('property') ?? element.getAttribute('name') ?? '').toLowerCase();
    const content = clean(element.getAttribute('content') ?? '');
    if (name !== '' && content !== '' && !values.has(name)) values.set(name, content);
  }
  return (...names) => names.map(name => values.get(name)).find(value => value !== undefined) ?? '';
}

const MAX_FIELD = 1000;
const clean = (text: string) =>
  decode(text)
    .replace(/\u00ad/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, MAX_FIELD);

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
};

/** Publishing systems often encode for HTML what stands in JSON. */
const decode = (text: string) =>
  text.replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]+));/gi, (whole, decimal, hexadecimal, name) => {
    const code = decimal ? Number(decimal) : hexadecimal ? Number.parseInt(hexadecimal, 16) : 0;
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : (ENTITIES[name?.toLowerCase()] ?? whole);
  });
const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '');

/** The text of a JSON-LD value: a string, a thing's name, or the first of a list. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return clean(value);
  if (Array.isArray(value)) return value.map(textOf).find(text => text !== '') ?? '';
  return isThing(value) ? textOf(value.name) : '';
}

/** A heading is a headline, and no name of a site, from so many characters on; of a dense script from fewer. */
const SHORTEST_HEADLINE = 16;
const SHORTEST_DENSE_HEADLINE = 8;
/** Headings that begin alike for so many characters are the same, whatever is hung on. */
const SAME_BEGINNING = 40;
const DENSE = /[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af\u0e00-\u0e7f]/;

function readTitle(document: Document, thing: LinkedThing, meta: MetaReader, site: string): string {
  const headings = (tag: string) =>
    [...document.getElementsByTagName(tag)]
      .map(heading => clean(heading.textContent ?? ''))
      .filter(text => text !== '');
  const main = [...new Set(headings('h1'))];
  const declared = textOf(thing.headline) || meta('og:title', 'twitter:title') || clean(document.title);
  // The headline as the page shows it, where it is the same as what is declared; feeds and cards often cut it or add the site.
  const isDeclared = (heading: string) =>
    heading.length > 3 &&
    (declared.startsWith(heading.slice(0, SAME_BEGINNING)) ||
      heading.startsWith(declared.replace(/(?:…|\.\.\.)$/, '') || heading));
  const shown =
    main.find(isDeclared) ?? headings('h2').find(heading => heading.length >= SHORTEST_HEADLINE && isDeclared(heading));
  if (shown !== undefined) return shown;
  // What is declared may be written for search engines; the one main heading is written for readers.
  const isHeadline = ([only = '']: readonly string[]) =>
    only.length >= (DENSE.test(only) ? SHORTEST_DENSE_HEADLINE : SHORTEST_HEADLINE) &&
    only.includes(DENSE.test(only) ? '' : ' ') &&
    !only.toLowerCase().includes(site.toLowerCase());
  return main.length === 1 && isHeadline(main) ? main[0] : withoutSite(declared, site);
}

/** Cuts " | The Site" off a title, where what is left is still a headline. */
function withoutSite(title: string, site: string): string {
  const [, head = '', tail = ''] = /^(.{12,}?)\s+[|–—·»-]\s+([^|–—·»]{2,40})$/.exec(title) ?? [];
  const isSite =
    tail !== '' &&
    (tail.toLowerCase().includes(site.toLowerCase()) ||
      site.toLowerCase().includes(tail.toLowerCase()) ||
      title.includes(' | '));
  return isSite ? head : title;
}

function readByline(document: Document, thing: LinkedThing, things: readonly LinkedThing[], meta: MetaReader): string {
  /** A thing that is only named by its `@id` is described elsewhere in the page. */
  const resolve = (value: unknown): unknown =>
    isThing(value) && value.name === undefined ? things.find(each => each['@id'] === value['@id']) : value;
  const authors = (Array.isArray(thing.author) ? thing.author : [thing.author])
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

const MOST_SHOWN_DATES = 8;

/** Days that parts of the article named as dates name, for pages whose metadata has none; outside of it stands the day of today. */
function* shownDays(document: Document): Generator<string> {
  const root = document.querySelector('article') ?? document.querySelector('main');
  const named =
    root === null
      ? []
      : root.querySelectorAll('time,[class*="date" i],[class*="publish" i],[class*="byline" i],[id*="date" i]');
  for (const element of [...named].slice(0, MOST_SHOWN_DATES)) yield findDay((element.textContent ?? '').slice(0, 200));
}

/** The first value that is a date, as ISO 8601 with its own time zone; days without a time stay days. */
function firstDate(...values: unknown[]): string {
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
