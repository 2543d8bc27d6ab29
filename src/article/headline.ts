import { clean } from './clean.ts';

/** A heading is a headline, and no name of a site, from so many characters on; of a dense script from fewer. */
const SHORTEST_HEADLINE = 16;
const SHORTEST_DENSE_HEADLINE = 8;
/** Headings that begin alike for so many characters are the same, whatever is hung on. */
const SAME_BEGINNING = 40;
const DENSE = /[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af\u0e00-\u0e7f]/;

interface Headline {
  readonly text: string;
  /** The heading that shows it; undefined where the page shows none. */
  readonly element?: Element;
}

/** The headline as the page shows it, where that is what is declared: feeds and cards often cut it or add the site. Else what is declared, without the site. */
export function findHeadline(document: Document, declared: string, site: string): Headline {
  const isDeclared = ({ text }: Headline) =>
    text.length > 3 &&
    (declared.startsWith(text.slice(0, SAME_BEGINNING)) ||
      text.startsWith(declared.replace(/(?:…|\.\.\.)$/, '') || text));
  const main = headings(document, 'h1');
  const shown =
    main.find(isDeclared) ??
    headings(document, 'h2').find(heading => heading.text.length >= SHORTEST_HEADLINE && isDeclared(heading));
  if (shown !== undefined) return shown;
  // What is declared may be written for search engines; the one main heading is written for readers.
  const isHeadline = (text: string) =>
    text.length >= (DENSE.test(text) ? SHORTEST_DENSE_HEADLINE : SHORTEST_HEADLINE) &&
    text.includes(DENSE.test(text) ? '' : ' ') &&
    !text.toLowerCase().includes(site.toLowerCase());
  const only = new Set(main.map(({ text }) => text)).size === 1 && isHeadline(main[0].text);
  return only ? main[0] : { text: withoutSite(declared, site) };
}

const headings = (document: Document, tag: 'h1' | 'h2') =>
  [...document.getElementsByTagName(tag)]
    .map(element => ({ text: clean(textOfHeading(element)), element }))
    .filter(({ text }) => text !== '');

/** Text of a heading, its kicker apart from it: they are often only told apart by their style. */
function textOfHeading(heading: Element): string {
  const parts: string[] = [];
  // The end alone: to look at the text so far for each child would be quadratic.
  let end = '';
  for (const child of heading.childNodes) {
    const own = child.textContent ?? '';
    const isGlued = /\p{Ll}{2}$/u.test(end) && /^\p{Lu}/u.test(own);
    parts.push(isGlued ? ` ${own}` : own);
    end = (end + own).slice(-4);
  }
  return parts.join('');
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
