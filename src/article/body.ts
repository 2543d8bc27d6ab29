import { isBoilerplateHeading, isNeverBody, nameOf } from './names.ts';
import { collectBlocks, type TextBlock } from './text-block.ts';

/** The article's blocks in order of the document. */
export interface Body {
  readonly root: Element;
  readonly blocks: readonly TextBlock[];
}

/** A block with what the scorer knows of it. */
interface Scored {
  readonly block: TextBlock;
  readonly text: string;
  readonly tag: string;
  readonly isHeading: boolean;
  readonly isItem: boolean;
  /** Share of the text that is links, 0 to 1. */
  readonly linkShare: number;
  /** How much it looks like prose, in characters of running text. */
  readonly weight: number;
  /** Whether it counts as prose of the article. */
  good: boolean;
  /** Whether it lies in a part named as boilerplate. */
  excluded: boolean;
}

const SENTENCE_END = /[.!?…。！？।؟"”’»)\]]\s*$/;
const DENSE_SCRIPT = /[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af\u0e00-\u0e7f]/;
/** A character of Chinese, Japanese, Korean or Thai tells about as much as this many of an alphabet. */
const DENSITY = 2.2;

/** Least prose for a body, in characters, and the share of a page's prose that lifts a boilerplate name from an element. */
const LEAST_PROSE = 250;
const MAIN_SHARE = 0.4;
const MAIN_PROSE = 600;

/**
 * Finds the blocks of the article's body in the live document, reading only: collects blocks, weighs them as prose, descends to the element that holds
 * most of it, and keeps prose with the headings and lists between. After the idea of arc90's Readability and of DOM Distiller, on live nodes.
 */
export function findBody(root: Element): Body | null {
  const scored = collectBlocks(root).map(score);
  markExcluded(scored);
  const prose = scored.filter(({ good }) => good);
  if (prose.length === 0) return null;
  const sums = sumUp(prose, root);
  const container = findContainer(root, sums);
  const inside = scored.filter(({ block }) => container.contains(block.element));
  const kept = keepBlocks(inside, container, sums);
  return kept.length > 0 ? { root: container, blocks: kept.map(({ block }) => block) } : null;
}

function score(block: TextBlock): Scored {
  const text = block.text.trim();
  const tag = block.element.tagName;
  const isHeading = /^H[1-6]$/.test(tag);
  const isItem = tag === 'LI' || block.element.closest('li') !== null;
  const linkShare = text.length > 0 ? Math.min(1, block.linked / text.length) : 0;
  const weight = isHeading || linkShare >= 0.4 ? 0 : proseWeight(text, tag, isItem);
  return { block, text, tag, isHeading, isItem, linkShare, weight, good: false, excluded: false };
}

function proseWeight(text: string, tag: string, isItem: boolean): number {
  const isParagraph = tag === 'P' || tag === 'BLOCKQUOTE' || tag === 'PRE';
  const length = text.length * (DENSE_SCRIPT.test(text) ? DENSITY : 1);
  const ends = SENTENCE_END.test(text);
  if (length >= 140 || (length >= 70 && (isParagraph || ends))) {
    return length * (isParagraph ? 1 : 0.8) * (isItem ? 0.5 : 1);
  }
  return length >= 30 && isParagraph && ends ? length * 0.6 : 0;
}

/**
 * A part named as boilerplate that holds a large share of the page's prose is the article itself; and where names exclude nearly everything, names
 * say nothing.
 */
function markExcluded(scored: readonly Scored[]): void {
  const total = scored.reduce((sum, { weight }) => sum + weight, 0);
  const held = new Map<Element, number>();
  for (const { block, weight } of scored) {
    if (weight > 0) for (const element of block.flagged) held.set(element, (held.get(element) ?? 0) + weight);
  }
  const isMain = (element: Element) => {
    const weight = held.get(element) ?? 0;
    if (weight <= MAIN_SHARE * total || weight <= MAIN_PROSE) return false;
    return !isNeverBody(nameOf(element)) && element.tagName !== 'FIGURE' && element.tagName !== 'FORM';
  };
  const mains = new Set([...held.keys()].filter(isMain));
  let goodSum = 0;
  for (const each of scored) {
    each.excluded = each.block.flagged.some(element => !mains.has(element));
    each.good = each.weight > 0 && !each.excluded;
    if (each.good) goodSum += each.weight;
  }
  if (goodSum >= LEAST_PROSE || total <= 3 * goodSum) return;
  for (const each of scored) {
    each.excluded = each.block.flagged.some(element => isNeverBody(nameOf(element)));
    each.good = each.weight > 0 && !each.excluded;
  }
}

/** Prose below each element. */
function sumUp(prose: readonly Scored[], root: Element): Map<Element, number> {
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

/** The element that holds the body: the page's own word where it says so, else down while one child holds most of the prose. */
function findContainer(root: Element, sums: ReadonlyMap<Element, number>): Element {
  const total = sums.get(root) ?? 0;
  const sumOf = (element: Element) => sums.get(element) ?? 0;
  const declared = [...root.querySelectorAll('[itemprop~="articleBody"],[property~="articleBody"]')].filter(
    element => sumOf(element) > MAIN_SHARE * total,
  );
  if (declared.length === 1) return declared[0];
  let element = root;
  for (;;) {
    const children = [...element.children];
    const best = children.reduce<Element | undefined>((a, b) => (sumOf(b) > (a ? sumOf(a) : 0) ? b : a), undefined);
    if (best === undefined || LEAF.test(best.tagName)) return element;
    const current = sumOf(element);
    const alike = signature(best);
    const twins = children
      .filter(child => child !== best && sumOf(child) > 0 && signature(child) === alike)
      .reduce((sum, child) => sum + sumOf(child), 0);
    const isNamed = best.tagName === 'ARTICLE' || best.tagName === 'MAIN';
    const dominates = sumOf(best) >= (isNamed ? 0.55 : 0.68) * current;
    if (!dominates || (twins >= 0.04 * current && !TABLE_PART.test(best.tagName))) return element;
    element = best;
  }
}

/** Tag and first class names: elements of one kind share it. */
function signature(element: Element): string {
  const classes = (element.getAttribute('class') ?? '').replace(/\d+/g, '0').split(/\s+/).slice(0, 3);
  return `${element.tagName}.${classes.join('.')}`;
}

function keepBlocks(inside: readonly Scored[], container: Element, sums: ReadonlyMap<Element, number>): Scored[] {
  const total = sums.get(container) ?? 0;
  const byParent = new Map<string, number>();
  for (const { block, good, weight } of inside) {
    if (!good) continue;
    const key = signature(block.element.parentElement ?? block.element);
    byParent.set(key, (byParent.get(key) ?? 0) + weight);
  }
  const siblingsProse = ({ block }: Scored) =>
    Math.max(
      block.element.parentElement ? (byParent.get(signature(block.element.parentElement)) ?? 0) : 0,
      byParent.get(signature(block.element)) ?? 0,
    );
  const isStrong = (each: Scored) =>
    each.good && (siblingsProse(each) >= 0.12 * total || each.text.length > 250 || each.block.element === container);
  const first = firstIndex(inside, isStrong);
  const last =
    inside.findLastIndex(isStrong) >= 0 ? inside.findLastIndex(isStrong) : inside.findLastIndex(({ good }) => good);
  return inside.filter((each, i) => {
    if (i < first || i > last || each.excluded) return false;
    if (each.good) return isStrong(each) || each.linkShare <= 0.25;
    if (each.isHeading) return isOwnHeading(inside, i, last);
    return isMinorPart(each, siblingsProse(each), total, container, sums);
  });
}

function firstIndex(inside: readonly Scored[], isStrong: (each: Scored) => boolean): number {
  const strong = inside.findIndex(isStrong);
  return strong >= 0 ? strong : inside.findIndex(({ good }) => good);
}

/** A heading is kept where prose or a list follows before the next heading. */
function isOwnHeading(inside: readonly Scored[], at: number, last: number): boolean {
  const heading = inside[at];
  if (heading.linkShare >= 0.6 || isBoilerplateHeading(heading.text)) return false;
  for (let i = at + 1; i <= Math.min(last, at + 7); i++) {
    const next = inside[i];
    if (next.excluded) continue;
    if (next.good || next.isItem) return true;
    if (next.isHeading && next.tag <= heading.tag) return false;
  }
  return false;
}

/** Short lines between the prose: list items, one-line paragraphs, lines of a block quote. */
function isMinorPart(
  { block, text, tag, isItem, linkShare }: Scored,
  siblings: number,
  total: number,
  container: Element,
  sums: ReadonlyMap<Element, number>,
): boolean {
  if (linkShare > 0.5) return false;
  const isAmongProse = siblings >= 0.1 * total;
  if (isItem && linkShare < 0.3) {
    const list = block.element.closest('ul,ol');
    if ((list !== null && sums.has(list)) || isAmongProse || text.length > 20) return true;
  }
  const isLine = tag === 'P' || tag === 'BLOCKQUOTE' || block.element === container || text.length > 40;
  if (isAmongProse && isLine && !isBoilerplateHeading(text)) return true;
  return block.element.closest('blockquote,dl') !== null && text.length > 1;
}
