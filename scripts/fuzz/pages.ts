import { mutate, pick, randomText, times } from './articles.ts';

type Random = () => number;

/** A page as a site could send it, at the address it could have. */
export interface FuzzPage {
  readonly html: string;
  readonly url: string;
}

/** Tags that mean something to the readers of pages, and some that parsers treat apart. */
const TAGS =
  'article main section div p span a em h1 h2 ul li blockquote figure figcaption aside header footer nav time table tr td br svg template title script style textarea noscript iframe form button select option math custom-part'.split(
    ' ',
  );
const ATTRIBUTES =
  'class id itemprop datetime content property name lang dir hidden href rel data-testid aria-hidden type role title'.split(
    ' ',
  );
/** What makes a pattern over names, dates, titles or addresses backtrack, where one can be made to. */
export const PAGE_UNITS: readonly string[] = [
  'a-',
  'has-',
  'a_',
  ' ',
  'a ',
  '\n',
  '-->',
  '<!--',
  '/2019',
  '2019-01-',
  '1.1.',
  '/a/',
  '&amp;',
  '[',
  '{"@graph":',
  'By ',
  ' | ',
  ' and ',
  'a@b.',
  'enabled-',
  '\u00a0',
  '\u00ad',
  '😀',
  '5',
];
const MOST_BAIT = 1_000_000;

const bait = (random: Random) => {
  const unit = pick(PAGE_UNITS, random);
  return unit.repeat(Math.ceil((random() ** 8 * MOST_BAIT) / unit.length));
};
const escapeText = (text: string) => text.replaceAll('<', '&lt;');
/** linkedom cannot take more classes than this lets through. */
const MOST_ATTRIBUTE = 200_000;
const escapeAttribute = (text: string) => text.slice(0, MOST_ATTRIBUTE).replaceAll('"', '&quot;');

function randomAttributes(random: Random): string {
  return times(Math.floor(random() ** 2 * 4), () => {
    const value = random() < 0.1 ? bait(random) : randomText(random).slice(0, 60);
    return ` ${pick(ATTRIBUTES, random)}="${escapeAttribute(value)}"`;
  }).join('');
}

/** Elements in elements, most of them closed. */
function randomMarkup(random: Random, depth: number): string {
  return times(Math.ceil(random() ** 2 * 6), () => {
    if (depth === 0 || random() < 0.3) return escapeText(randomText(random));
    const tag = pick(TAGS, random);
    return `<${tag}${randomAttributes(random)}>${randomMarkup(random, depth - 1)}${random() < 0.95 ? `</${tag}>` : ''}`;
  }).join('');
}

/** Places in which a long value is read by a rule of ours. */
export const BAITED: readonly ((value: string) => FuzzPage)[] = [
  value => inPage(`<title>${escapeText(value)}</title>`),
  value => inPage(`<meta property="og:title" content="${escapeAttribute(value)}">`),
  value => inPage(`<meta name="author" content="${escapeAttribute(value)}">`),
  value => inPage(`<meta property="article:published_time" content="${escapeAttribute(value)}">`),
  value => inPage(`<link rel="canonical" href="${escapeAttribute(value)}">`),
  value => inPage(`<script type="application/ld+json">${value}</script>`),
  value => inPage(`<script type="application/ld+json">${newsThing({ headline: value })}</script>`),
  value => inPage(`<script type="application/ld+json">${newsThing({ datePublished: value })}</script>`),
  value => inPage(`<script type="application/ld+json">${newsThing({ author: [{ name: value }] })}</script>`),
  value => inPage('', `<div class="${escapeAttribute(value)}">`),
  value => inPage('', `<p id="${escapeAttribute(value)}" data-testid="${escapeAttribute(value)}">`),
  value => inPage('', `<time datetime="${escapeAttribute(value)}">${escapeText(value)}</time>`),
  value => inPage('', `<span class="byline" itemprop="author">${escapeText(value)}</span>`),
  value => inPage('', `<h1>${escapeText(value)}</h1>`),
  value => inPage('', `<a href="${escapeAttribute(value)}">${escapeText(value)}</a>`),
  value => ({ ...inPage(''), url: `https://paper.test/${encodeURI(value.replace(/[\ud800-\udfff]/g, ''))}` }),
];

const newsThing = (more: object) => JSON.stringify({ '@type': 'NewsArticle', ...more }).replaceAll('<', '\\u003c');

const PROSE =
  'The harbour council of Bergen voted on Tuesday to keep the old ferry quay open for another ten years, after a debate that went on past midnight.';
export const inPage = (head: string, beforeText = ''): FuzzPage => ({
  html: `<!doctype html><html lang="en"><head>${head}</head><body><article>${beforeText}${`<p>${PROSE}</p>`.repeat(4)}</article></body></html>`,
  url: 'https://paper.test/2024/03/06/council-keeps-the-quay',
});

/** A page of random mark-up, a mutated or truncated one of the samples, or one with bait in a place that is read. */
export function randomPage(samples: readonly string[], random: Random): FuzzPage {
  const kind = random();
  if (kind < 0.3) return pick(BAITED, random)(bait(random));
  const url = `https://paper.test/${encodeURI(
    randomText(random)
      .slice(0, 80)
      .replace(/[\ud800-\udfff]/g, ''),
  )}`;
  if (kind < 0.6) return { html: randomMarkup(random, 6), url };
  const sample = pick(samples, random);
  const mutated = mutate(sample, random);
  const added = Math.floor(random() * mutated.length);
  return { html: mutated.slice(0, added) + randomMarkup(random, 2) + mutated.slice(added), url };
}
