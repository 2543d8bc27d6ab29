import { type ProseSums, signature } from './container.ts';
import { isBoilerplateHeading, isPrompt } from './names.ts';
import type { ScoredBlock } from './score-blocks.ts';

/** What became of a block of the page. */
export type Fate =
  | 'kept'
  | 'hidden'
  | 'boilerplate'
  | 'prompt'
  | 'outside the body'
  | 'before the body'
  | 'after the body'
  | 'links'
  | 'heading of nothing'
  | 'short line';

/** Share of the body's prose that blocks of one build must hold to be typical of it, and to make their short lines part of it. */
const TYPICAL = 0.12;
const AMONG_PROSE = 0.1;
/** A block of prose of another build is kept between typical ones from this length on, in characters, or with few links. */
const LONG = 250;

/** Tells for every block whether it belongs to the body: prose, and the headings, lists and short lines between. */
export function judgeBlocks(scored: readonly ScoredBlock[], container: Element, sums: ProseSums): Fate[] {
  const inside = scored.filter(({ block }) => container.contains(block.element));
  const siblingsProse = countSiblings(inside);
  const total = sums.get(container) ?? 0;
  /** Prose set as most of the article is: it tells where the article begins and ends. */
  const isTypical = (each: ScoredBlock) =>
    each.good && (siblingsProse(each) >= TYPICAL * total || each.block.element === container);
  const isMarker = inside.some(isTypical) ? isTypical : ({ good }: ScoredBlock) => good;
  const begin = inside.findIndex(isMarker);
  const outside = ({ excludedBy }: ScoredBlock): Fate => (excludedBy ? 'boilerplate' : 'outside the body');
  // Of several stories the one in view may have no prose.
  if (begin < 0) return scored.map(outside);
  const first = withPreceding(inside, begin);
  const last = withFollowing(inside, inside.findLastIndex(isMarker));

  const judge = (each: ScoredBlock, at: number): Fate => {
    if (each.excludedBy) return 'boilerplate';
    if (at < first) return 'before the body';
    if (at > last) return 'after the body';
    if (isPrompt(each.text)) return 'prompt';
    if (each.good) return isTypical(each) || each.text.length > LONG || each.linkShare <= 0.25 ? 'kept' : 'links';
    if (each.isHeading) return isOwnHeading(inside, at, last) ? 'kept' : 'heading of nothing';
    const isAmongProse = siblingsProse(each) >= AMONG_PROSE * total;
    if (each.linkShare > 0.5) return isAmongProse && isLinkedSentence(each) ? 'kept' : 'links';
    return isMinorPart(each, isAmongProse, container, sums) ? 'kept' : 'short line';
  };
  const fates = new Map(inside.map((each, at) => [each, judge(each, at)]));
  return scored.map(each => fates.get(each) ?? outside(each));
}

/** Prose in blocks of the same build, or in parents of the same build, as a block has. */
function countSiblings(inside: readonly ScoredBlock[]): (each: ScoredBlock) => number {
  const byParent = new Map<string, number>();
  const known = new Map<Element, string>();
  const signatureOf = (element: Element) => {
    const own = known.get(element) ?? signature(element);
    known.set(element, own);
    return own;
  };
  const keyOf = ({ block }: ScoredBlock) => signatureOf(block.element.parentElement ?? block.element);
  for (const each of inside) {
    if (each.good) byParent.set(keyOf(each), (byParent.get(keyOf(each)) ?? 0) + each.weight);
  }
  return each => Math.max(byParent.get(keyOf(each)) ?? 0, byParent.get(signatureOf(each.block.element)) ?? 0);
}

/** Headings and questions right above the first paragraph belong to it. */
function withPreceding(inside: readonly ScoredBlock[], first: number): number {
  const parent = inside[first].block.element.parentElement;
  let begin = first;
  for (let i = first - 1; i >= 0; i--) {
    const { block, tag, text, isHeading, excludedBy, linkShare } = inside[i];
    const belongs = (isHeading && tag !== 'H1') || (tag === 'P' && /[?？؟]$/.test(text));
    if (!belongs || excludedBy || linkShare > 0 || block.element.parentElement !== parent) break;
    begin = i;
  }
  return begin;
}

/** Lists and sentences full of links that follow the last paragraph in the same element belong to the article. */
function withFollowing(inside: readonly ScoredBlock[], last: number): number {
  const parent = inside[last].block.element.parentElement;
  let end = last;
  for (let i = last + 1; i < inside.length; i++) {
    const { block, tag, isItem, isHeading, excludedBy, linkShare } = inside[i];
    if (!parent?.contains(block.element) || excludedBy) break;
    if ((isItem && linkShare < 0.3) || (tag === 'P' && linkShare < 0.8 && isLinkedSentence(inside[i]))) end = i;
    else if (!isHeading && !(tag === 'P' && linkShare === 0)) break;
  }
  return end;
}

/** A heading is kept where prose or a list follows before the next heading. */
function isOwnHeading(inside: readonly ScoredBlock[], at: number, last: number): boolean {
  const heading = inside[at];
  if (heading.linkShare >= 0.6 || isBoilerplateHeading(heading.text)) return false;
  for (let i = at + 1; i <= Math.min(last, at + 7); i++) {
    const next = inside[i];
    if (next.excludedBy) continue;
    if (next.good || next.isItem) return true;
    if (next.isHeading && next.tag <= heading.tag) return false;
  }
  return false;
}

/** Menus and labels are shorter; the list as a whole counts, for one of its items may be short. */
const LEAST_ITEM = 20;
const isWordy = (list: Element | null, text: string): boolean =>
  text.length > LEAST_ITEM || (list?.textContent ?? '').length > LEAST_ITEM * (list?.children.length ?? 0);

/** Whole sentences that are links, as lists of a day's news have them; titles of other pages are shorter or end without a stop. */
const isLinkedSentence = ({ text }: ScoredBlock): boolean => text.length >= 80 && /[.!?。！？…]["”’»)]?$/.test(text);

/** Short lines between the prose: list items, one-line paragraphs, lines of a block quote. */
function isMinorPart(
  { block, text, tag, isItem, linkShare }: ScoredBlock,
  isAmongProse: boolean,
  container: Element,
  sums: ProseSums,
): boolean {
  if (isItem && linkShare < 0.3) {
    const list = block.element.closest('ul,ol');
    if ((list !== null && sums.has(list)) || isAmongProse || isWordy(list, text)) return true;
  }
  const isLine = tag === 'P' || tag === 'BLOCKQUOTE' || block.element === container || text.length > 40;
  if (isAmongProse && isLine && !isBoilerplateHeading(text)) return true;
  return block.element.closest('blockquote,dl') !== null && text.length > 1;
}
