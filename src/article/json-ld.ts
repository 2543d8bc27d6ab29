/** One thing that a page describes in JSON-LD; values are unchecked. */
export type LinkedThing = Readonly<Record<string, unknown>>;

/** Longest script that is parsed, in UTF-16 units: metadata is short, and parsing must not hold up the page. */
const MAX_SCRIPT = 200_000;

/** Every thing at the top level or in an `@graph` of the page's JSON-LD; scripts that are no JSON are passed over. */
export function readJsonLd(document: Document): LinkedThing[] {
  return [...document.querySelectorAll('script[type="application/ld+json" i]')].flatMap(script => {
    const source = script.textContent ?? '';
    if (source.length > MAX_SCRIPT) return [];
    try {
      return flatten(JSON.parse(source.replace(/^\s*<!--|-->\s*$/g, '')));
    } catch {
      return [];
    }
  });
}

function flatten(value: unknown): LinkedThing[] {
  if (Array.isArray(value)) return value.flatMap(flatten);
  if (!isThing(value)) return [];
  return [value, ...flatten(value['@graph']), ...flatten(value.mainEntity)];
}

export const isThing = (value: unknown): value is LinkedThing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Types of a thing, without a schema.org prefix. */
export function typesOf(thing: LinkedThing): string[] {
  const types = Array.isArray(thing['@type']) ? thing['@type'] : [thing['@type']];
  return types.filter(type => typeof type === 'string').map(type => type.replace(/^.*[/#:]/, ''));
}

const NEWS_TYPES = new Set([
  'NewsArticle',
  'ReportageNewsArticle',
  'AnalysisNewsArticle',
  'BackgroundNewsArticle',
  'OpinionNewsArticle',
  'ReviewNewsArticle',
  'AskPublicNewsArticle',
  'LiveBlogPosting',
]);
const ARTICLE_TYPES = new Set([
  'Article',
  'BlogPosting',
  'ClaimReview',
  'Report',
  'ScholarlyArticle',
  'SocialMediaPosting',
]);

export const isNews = (thing: LinkedThing): boolean => typesOf(thing).some(type => NEWS_TYPES.has(type));
export const isArticleThing = (thing: LinkedThing): boolean => typesOf(thing).some(type => ARTICLE_TYPES.has(type));

/** Types that say the page is something else, whatever else it says. */
const OTHER_TYPES = new Set([
  'Product',
  'ProductGroup',
  'QAPage',
  'DiscussionForumPosting',
  'SearchResultsPage',
  'JobPosting',
  'SoftwareApplication',
  'MobileApplication',
  'Course',
  'CollectionPage',
  'Recipe',
]);
/** Types that say so where nothing else speaks for an article. */
const HINT_TYPES = new Set([
  'FAQPage',
  'ItemList',
  'Event',
  'LocalBusiness',
  'ContactPage',
  'AboutPage',
  'ProfilePage',
]);

export const otherTypeOf = (thing: LinkedThing): string | undefined =>
  typesOf(thing).find(type => OTHER_TYPES.has(type));
export const hintsAtOther = (thing: LinkedThing): boolean => typesOf(thing).some(type => HINT_TYPES.has(type));
