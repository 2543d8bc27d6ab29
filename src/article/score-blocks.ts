import { isNeverBody, nameOf } from './names.ts';
import type { TextBlock } from './text-block.ts';

/** A block with what is known of it by itself and by the names of the parts it lies in. */
export interface ScoredBlock {
  readonly block: TextBlock;
  /** The words without white space around them. */
  readonly text: string;
  readonly tag: string;
  readonly isHeading: boolean;
  readonly isItem: boolean;
  /** Share of the text that is links, 0 to 1. */
  readonly linkShare: number;
  /** How much it looks like prose, in characters of running text. */
  readonly weight: number;
  /** The part named as boilerplate that it lies in. */
  readonly excludedBy: Element | undefined;
  /** Whether it counts as prose of the article. */
  readonly good: boolean;
}

type Weighed = Omit<ScoredBlock, 'excludedBy' | 'good'>;

const SENTENCE_END = /[.!?…。！？।؟"”’»)\]]\s*$/;
const DENSE_SCRIPT = /[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af\u0e00-\u0e7f]/;
/** A character of Chinese, Japanese, Korean or Thai tells about as much as this many of an alphabet. */
const DENSITY = 2.2;

/** Least prose for a body, in characters, and the share of a page's prose that lifts a boilerplate name from an element. */
export const LEAST_PROSE = 250;
export const MAIN_SHARE = 0.4;
const MAIN_PROSE = 600;

/** Weighs blocks as prose, and tells which of them lie in parts that are boilerplate. */
export function scoreBlocks(blocks: readonly TextBlock[]): ScoredBlock[] {
  const weighed = blocks.map(weigh);
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  const mains = findMains(weighed, total);
  const strict = weighed.map(each => exclude(each, element => !mains.has(element)));
  const good = strict.reduce((sum, each) => sum + (each.good ? each.weight : 0), 0);
  // Where names exclude nearly everything, names say nothing.
  return good >= LEAST_PROSE || total <= 3 * good
    ? strict
    : weighed.map(each => exclude(each, element => isNeverBody(nameOf(element))));
}

function exclude(each: Weighed, isBoilerplate: (element: Element) => boolean): ScoredBlock {
  const excludedBy = each.block.flagged.find(isBoilerplate);
  return { ...each, excludedBy, good: each.weight > 0 && excludedBy === undefined };
}

function weigh(block: TextBlock): Weighed {
  const text = block.text.trim();
  const tag = block.element.tagName;
  const isHeading = /^H[1-6]$/.test(tag);
  const isItem = tag === 'LI' || block.element.closest('li') !== null;
  const linkShare = text.length > 0 ? Math.min(1, block.linked / text.length) : 0;
  const weight = isHeading || linkShare >= 0.4 ? 0 : proseWeight(text, tag, isItem);
  return { block, text, tag, isHeading, isItem, linkShare, weight };
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

/** Parts named as boilerplate that hold a large share of the page's prose: they are the article itself. */
function findMains(weighed: readonly Weighed[], total: number): Set<Element> {
  const held = new Map<Element, number>();
  for (const { block, weight } of weighed) {
    if (weight > 0) for (const element of block.flagged) held.set(element, (held.get(element) ?? 0) + weight);
  }
  const isMain = ([element, weight]: readonly [Element, number]) =>
    weight > Math.max(MAIN_SHARE * total, MAIN_PROSE) &&
    element.tagName !== 'FIGURE' &&
    element.tagName !== 'FORM' &&
    !isNeverBody(nameOf(element));
  return new Set([...held].filter(isMain).map(([element]) => element));
}
