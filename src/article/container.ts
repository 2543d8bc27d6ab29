import { isBodyName, nameOf } from './names.ts';
import { LEAST_PROSE, MAIN_SHARE, type ScoredBlock } from './score-blocks.ts';
import { findStoryInView } from './story.ts';

/** Prose below each element, in weighted characters. */
export type ProseSums = ReadonlyMap<Element, number>;

export function sumProse(prose: readonly ScoredBlock[], root: Element): ProseSums {
  const sums = new Map<Element, number>();
  for (const { block, weight } of prose) {
    for (let element: Element | null = block.element; element !== null; element = element.parentElement) {
      sums.set(element, (sums.get(element) ?? 0) + weight);
      if (element === root) break;
    }
  }
  return sums;
}

const LEAF = /^(?:P|BLOCKQUOTE|PRE|LI|UL|OL)$/;
const TABLE_PART = /^(?:TD|TR|TBODY|TABLE)$/;
/** Share of an element's prose that a child must hold to be descended into, less where its tag says that it is the article. */
const DOMINANT = 0.68;
const DOMINANT_ARTICLE = 0.55;
/** Share of the prose in other children of the same kind from which the children are parts of one text. */
const MOST_TWINS = 0.04;
/** Share of the prose that a part must hold whose heading is the page's title. */
const LEAST_UNDER_HEADLINE = 0.2;

/** The element that holds the body: the page's own word where it says so, else down while one child holds most of the prose. */
export function findContainer(page: Element, sums: ProseSums): Element {
  const root = findStoryInView(page)?.story ?? page;
  const sumOf = (element: Element) => sums.get(element) ?? 0;
  const declared = [...root.querySelectorAll('[itemprop~="articleBody"],[property~="articleBody"]')].filter(
    element => sumOf(element) > MAIN_SHARE * sumOf(root),
  );
  if (declared.length === 1) return declared[0];
  const headline = findHeadline(root);
  let element = root;
  for (;;) {
    const next = partUnder(headline, element, sumOf) ?? dominantChild(element, sumOf);
    if (next === undefined) return climb(element, root);
    element = next;
  }
}

function dominantChild(element: Element, sumOf: (element: Element) => number): Element | undefined {
  const children = [...element.children];
  const best = children.reduce<Element | undefined>((a, b) => (sumOf(b) > (a ? sumOf(a) : 0) ? b : a), undefined);
  if (best === undefined || LEAF.test(best.tagName)) return undefined;
  const isArticle = best.tagName === 'ARTICLE' || best.tagName === 'MAIN';
  if (sumOf(best) < (isArticle ? DOMINANT_ARTICLE : DOMINANT) * sumOf(element)) return undefined;
  if (TABLE_PART.test(best.tagName)) return best;
  const alike = signature(best);
  const twins = children
    .filter(child => child !== best && sumOf(child) > 0 && signature(child) === alike)
    .reduce((sum, child) => sum + sumOf(child), 0);
  return twins < MOST_TWINS * sumOf(element) ? best : undefined;
}

/** The child with the headline, where it holds enough prose: other stories may stand below it, of the same build. */
function partUnder(
  headline: Element | undefined,
  element: Element,
  sumOf: (element: Element) => number,
): Element | undefined {
  const part = headline && [...element.children].find(child => child.contains(headline));
  if (part === undefined || LEAF.test(part.tagName)) return undefined;
  return sumOf(part) >= Math.max(LEAST_PROSE, LEAST_UNDER_HEADLINE * sumOf(element)) ? part : undefined;
}

/** The one heading that the document's own title repeats. */
function findHeadline(root: Element): Element | undefined {
  const fold = (text: string) => text.replace(/\s+/g, ' ').replaceAll('...', '…').trim();
  const title = fold(root.ownerDocument.title);
  const headings = [...root.querySelectorAll('h1,h2')].filter(heading => {
    const text = fold(heading.textContent ?? '');
    return text.length >= (heading.tagName === 'H1' ? 8 : 20) && title.includes(text);
  });
  return headings.length === 1 ? headings[0] : undefined;
}

/** An element within one that is named as the whole text of the article is a part of it only. */
function climb(element: Element, root: Element): Element {
  for (let outer: Element | null = element; outer !== null && outer !== root; outer = outer.parentElement) {
    if (isBodyName(nameOf(outer))) return outer;
  }
  return element;
}

/** Tag and first class names: elements of one kind share it. */
export function signature(element: Element): string {
  const classes = (element.getAttribute('class') ?? '').replace(/\d+/g, '0').split(/\s+/).slice(0, 3);
  return `${element.tagName}.${classes.join('.')}`;
}
