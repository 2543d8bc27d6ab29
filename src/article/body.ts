import { findContainer, sumProse } from './container.ts';
import { type Fate, judgeBlocks } from './keep-blocks.ts';
import { type ScoredBlock, scoreBlocks } from './score-blocks.ts';
import { collectBlocks, type TextBlock } from './text-block.ts';

/** A block of the page and what became of it. */
export interface JudgedBlock extends ScoredBlock {
  readonly fate: Fate;
}

/**
 * Judges every block of the live document, reading only: collects blocks, weighs them as prose, descends to the element that holds most of it, and keeps
 * prose with the headings and lists between. After the idea of arc90's Readability and of DOM Distiller, on live nodes.
 * @returns the blocks in order of the document; none is kept where there is no prose
 */
export function judgePageBlocks(root: Element): JudgedBlock[] {
  const scored = scoreBlocks(collectBlocks(root));
  const fates = fatesOf(scored, root);
  return scored.map((each, i) => ({ ...each, fate: fates[i] }));
}

function fatesOf(scored: readonly ScoredBlock[], root: Element): Fate[] {
  const prose = scored.filter(({ good }) => good);
  if (prose.length === 0) return scored.map(({ excludedBy }) => (excludedBy ? 'boilerplate' : 'short line'));
  const sums = sumProse(prose, root);
  const fates = judgeBlocks(scored, findContainer(root, sums), sums);
  const isKept = fates.map(fate => fate === 'kept');
  const isHidden = scored.map(({ block }, i) => isKept[i] && !isShown(block.element));
  // A body that is hidden as a whole is not shown yet: scripts fade it in.
  const isHiddenAsAWhole = isKept.every((kept, i) => !kept || isHidden[i]);
  return isHiddenAsAWhole ? fates : fates.map((fate, i) => (isHidden[i] ? 'hidden' : fate));
}

/** Whether the page's style shows the element; a document without a layout shows everything. */
function isShown(element: Element): boolean {
  return element.checkVisibility?.({ visibilityProperty: true }) ?? true;
}

/** The blocks of the article's body in order of the document; empty where there is none. */
export function findBody(root: Element): TextBlock[] {
  const scored = scoreBlocks(collectBlocks(root));
  const fates = fatesOf(scored, root);
  return scored.flatMap(({ block }, i) => (fates[i] === 'kept' ? [block] : []));
}
