/*
 * What pages call their parts, in class names, ids and test ids. Names are matched on token boundaries ("post-meta", "postMeta"), so that "metaphor" is no
 * "meta". Lists follow the naming habits of publishing systems and the boilerplate lists of the literature (Kohlschütter et al. 2010).
 */

const bounded = (alternatives: string) => new RegExp(`(?:^|[\\s_-])(?:${alternatives})(?=$|[\\s_-])`, 'i');

/** Parts that belong to the page, not to the article. */
const BOILERPLATE = bounded(
  [
    'comments?|disqus|respond|replies|feedback|poll|quiz',
    'related|recirc\\w*|recommend\\w*|read-?more|more-(?:stories|news|from|on)|also-?(?:read|like)|see-?also|jp-relatedposts|yarpp\\w*|crp_related',
    'trending|popular|most-?(?:read|viewed)|latest|breaking-?news|teasers?|promos?|promoted|sponsor\\w*|post-excerpt|post-picker',
    'embed\\w*|external-?content|fact-?box|info-?box|product-?(?:callout|card|box)',
    'advert\\w*|ads?|adslot|dfp|outbrain|taboola|zergnet|revcontent',
    'newsletters?|subscri\\w*|sign-?up|opt-?in|regwall|mc4wp\\w*|donat\\w*|contact-?form',
    'social\\w*|share\\w*|sharing|sharebar|sharedaddy|sd-sharing|addtoany\\w*|follow',
    'breadcrumbs?|navigation|navbar|nav|menu|toolbar|footer|side-?bar|rail|widgets?|masthead|pagination|pager|prev-?next|next-?prev|skip-?(?:link|to)',
    'cookie\\w*|consent|gdpr|banner|popup|modal|overlay|tooltip',
    'captions?|img|imgbox\\w*|img-?caption|image-?(?:text|info|caption|description|credit)|absatzbild|bildunterschrift|bildtext|legende|credits?|copyright|by-?lines?|author-?(?:bio|box|info|card|name)?|authors?|contributors?|timestamp|dateline|pub-?date',
    'meta|metadata|postmeta|(?:entry|post|article|story)-?(?:meta|info|tools|tags|footer|actions|links|promo|header__meta)|tags?|tag-?list|taglist|topics|keywords',
    'print-?only|screen-reader\\w*|visually-?hidden|sr-only|hidden|toc|table-of-contents|correction-?form|embed-?promo|inline-?(?:promo|related|newsletter|links?)',
  ].join('|'),
);

/** Names that say "this is the article's text", which outweigh a boilerplate word in the same name. */
const BODY = bounded(
  '(?:article|story|post|entry|body|main|content)-?(?:body|content|text|copy|entry|main)?|articlebody|storybody|rich-?text|paragraph|prose|text',
);

/** Never the article's text, whatever else the name says and however much text is in it. */
const NEVER = /comment|disqus|respond|cookie|consent|gdpr/i;
const SELDOM = /related|sidebar|promo|newsletter|subscri|hidden|paywall|teaser|embed|excerpt|breaking/i;

/** Headings that open a part which is not the article, in the languages of most readers. */
const BOILERPLATE_HEADING = new RegExp(
  `^(?:${[
    'related|read more|read next|more (?:on|from|in|stories)|recommended|you (?:may|might) (?:also )?(?:like|be interested)|also (?:read|on)|see also|trending',
    'most (?:read|popular|viewed)|popular|latest|top stories|comments?|share(?: this)?|newsletter|sign up|subscribe|follow us|about the author|tags?|topics',
    "sponsored|advertisement|don't miss|what to read next|editors'? picks?|like this|leave a (?:reply|comment)",
    'mehr zum thema|auch interessant|lesen sie auch|das könnte sie auch|lire aussi|à lire aussi|sur le même sujet|lee también|te puede interesar|noticias relacionadas',
    'leggi anche|leia (?:também|mais)|lees ook|les også|læs også|läs också|czytaj też|zobacz także',
  ].join('|')})(?![\\p{L}\\p{N}])`,
  'iu',
);

/** Lines that ask the reader to do something, in the languages of most readers. */
const PROMPT = new RegExp(
  `^(?:${[
    'subscribe (?:now|today|to)|sign up (?:for|to|now|here)|log ?in (?:to|or)|already (?:a subscriber|have an account)|follow (?:us|him|her|them|me|@\\w+|[\\p{Lu}]\\S+(?: [\\p{Lu}]\\S+)?) on',
    'like (?:this|our) (?:story|article|page)|(?:read|see|watch|listen)(?: more| also)?:|also read|click here|advertisement|this slideshow requires|(?:do you )?(?:have|got) a (?:tip|story)',
    'get in touch with (?:us|our)|for more (?:stories|news)[^.]{0,40}(?:check|click|visit|follow|go to|head to)|send us your|download (?:our|the) \\w* ?app',
    'jetzt (?:abonnieren|weiterlesen)|lesen sie auch|lire aussi|à lire aussi|lee también|leggi anche|leia também|lees ook|läs också|les også|читайте также|関連記事|相关(?:新闻|阅读)',
  ].join('|')})`,
  'iu',
);
const LONGEST_PROMPT = 220;

/** Names that tell what stands beside or is switched on, not what the element is: "has-sidebar", "lm-grid--with-right-rail", "modal-enabled". */
const BESIDE =
  /\S*(?:^|[\s_-])(?:has|no|non|with|without|hide|show|js)-\S*|\S+-(?:enabled|disabled|open|closed)(?=\s|$)/gi;

/** A look for the least that BESIDE needs: few names have it, and trying BESIDE at every letter of all others is slow. */
const MAY_TELL_BESIDE = /(?:has|no|non|with|without|hide|show|js)-|-(?:enabled|disabled|open|closed)/i;

/** Class, id and test id of an element as they are written; empty where it has none. */
export function writtenNameOf(element: Element): string {
  const testId = element.getAttribute('data-testid') ?? element.getAttribute('data-component') ?? '';
  return `${element.getAttribute('class') ?? ''} ${element.id} ${testId}`.slice(0, 400).trim();
}

/** A written name as one string of hyphenated names. */
export function readName(written: string): string {
  const name = /[a-z][A-Z]/.test(written) ? written.replace(/([a-z])([A-Z])/g, '$1-$2') : written;
  return MAY_TELL_BESIDE.test(name) ? name.replace(BESIDE, '') : name;
}

/** Class, id and test id of an element as one string of hyphenated names. */
export const nameOf = (element: Element): string => readName(writtenNameOf(element));

/** Whether a name says that the element is not the article's text. */
export function isBoilerplateName(name: string, isBlock: boolean): boolean {
  if (name.length < 3 || !BOILERPLATE.test(name)) return false;
  return !(isBlock && BODY.test(name) && !NEVER.test(name) && !SELDOM.test(name));
}

/** Names of the element that holds the article's text and nothing else. */
const BODY_PART = bounded('(?:article|story|post|entry)-?(?:body|content|text|copy)(?:-?(?:text|content|copy))?');

export const isBodyName = (name: string): boolean => BODY_PART.test(name) && !BOILERPLATE.test(name);
export const isNeverBody = (name: string): boolean => NEVER.test(name);
/** Whether a line is no part of the text but asks the reader to subscribe, to follow or to read something else. */
export const isPrompt = (text: string): boolean => text.length <= LONGEST_PROMPT && PROMPT.test(text);
export const isBoilerplateHeading = (text: string): boolean => BOILERPLATE_HEADING.test(text);
