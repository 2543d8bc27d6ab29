import type { Block, BlockKind, Span } from '../nlp/report.ts';
import type { TextMap } from './page.ts';
import type { TextBlock } from './text-block.ts';

/** A stretch of the text that stands, character for character, in one text node. */
interface Segment {
  /** Offset into the text. */
  readonly start: number;
  /** The node's characters; each blank among them is a space of the text. */
  readonly raw: string;
  readonly node: Text;
  /** Offset into the node. */
  readonly at: number;
}

export interface MappedText {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly map: TextMap;
}

/** Joins blocks to the article's text, one a line, white space folded, with the map from every character back to its text node. */
export function mapText(blocks: readonly TextBlock[]): MappedText {
  const parts: string[] = [];
  const segments: Segment[] = [];
  const spans: Block[] = [];
  let offset = 0;
  for (const block of blocks) {
    if (spans.length > 0) {
      parts.push('\n');
      offset++;
    }
    const { text, found } = foldNodes(block.nodes, offset);
    if (text === '') continue;
    parts.push(text);
    for (const segment of found) segments.push(segment);
    spans.push({ start: offset, end: offset + text.length, kind: kindOf(block) });
    offset += text.length;
  }
  return { text: parts.join(''), blocks: spans, map: createTextMap(segments, spans) };
}

/** Blanks that are not one single blank between two words. */
const BLANK_RUNS = /\s{2,}|^\s|\s$/g;
const BLANK_BUT_SPACE = /[^\S ]/g;

/**
 * Folds the white space of a block's nodes: a blank run between words becomes one space, which stands where the run began. A single blank within a node
 * needs no segment of its own. A broken line is a blank too, at the end of the text before it: one without characters of its own.
 */
function foldNodes(nodes: TextBlock['nodes'], offset: number): { text: string; found: Segment[] } {
  let text = '';
  const found: Segment[] = [];
  const take = (node: Text, at: number, end: number) => {
    const raw = node.data.slice(at, end);
    found.push({ start: offset + text.length, raw, node, at });
    text += raw.replace(BLANK_BUT_SPACE, ' ') || ' ';
  };
  let blank: { node: Text; at: number } | undefined;
  let before: Text | undefined;
  for (const node of nodes) {
    if (!isText(node)) {
      if (before) blank ??= { node: before, at: before.data.length };
      continue;
    }
    before = node;
    const { data } = node;
    let at = 0;
    const takeWords = (end: number) => {
      if (end <= at) return;
      if (blank && text !== '') take(blank.node, blank.at, blank.at + 1);
      blank = undefined;
      take(node, at, end);
    };
    for (const { index, 0: run } of data.matchAll(BLANK_RUNS)) {
      takeWords(index);
      blank ??= { node, at: index };
      at = index + run.length;
    }
    takeWords(data.length);
  }
  return { text, found };
}

const isText = (node: Node): node is Text => node.nodeType === Node.TEXT_NODE;

function kindOf({ element }: TextBlock): BlockKind {
  if (/^H[1-6]$/.test(element.tagName)) return 'heading';
  if (element.closest('blockquote') !== null) return 'quote';
  return element.closest('li') !== null ? 'item' : 'paragraph';
}

/** Index of the last item that begins at or before an offset; 0 where none does. */
function indexAt(items: readonly { readonly start: number }[], offset: number): number {
  let low = 0;
  let high = items.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (items[middle].start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function createTextMap(segments: readonly Segment[], lines: readonly Span[]): TextMap {
  const byNode = new Map<Text, Segment[]>();
  for (const segment of segments) {
    const own = byNode.get(segment.node);
    if (own) own.push(segment);
    else byNode.set(segment.node, [segment]);
  }

  /** The range of a span within one line; null where a node no longer holds the words it held when the page was read. */
  function rangeInLine({ start, end }: Span): Range | null {
    const first = indexAt(segments, start);
    const last = indexAt(segments, end - 1);
    for (let i = first; i <= last; i++) if (!isInPlace(segments[i], start, end)) return null;
    const range = segments[first].node.ownerDocument.createRange();
    const from = segments[first];
    const to = segments[last];
    range.setStart(from.node, from.at + start - from.start);
    range.setEnd(to.node, to.at + Math.min(end - to.start, to.raw.length));
    return range;
  }

  return {
    ranges({ start, end }) {
      const found: Range[] = [];
      for (let i = indexAt(lines, start); i < lines.length && lines[i].start < end; i++) {
        const part = { start: Math.max(start, lines[i].start), end: Math.min(end, lines[i].end) };
        if (part.start >= part.end) continue;
        const range = rangeInLine(part);
        if (range === null) return [];
        found.push(range);
      }
      return found;
    },
    offsetOf(node, nodeOffset) {
      const own = node.nodeType === Node.TEXT_NODE ? byNode.get(node as Text) : undefined;
      const segment = own?.find(({ at, raw }) => nodeOffset >= at && nodeOffset <= at + raw.length);
      return segment ? segment.start + nodeOffset - segment.at : -1;
    },
    touches: node => byNode.has(node as Text) || [...byNode.keys()].some(text => node.contains(text)),
  };
}

/** Whether a segment's node is still in the document with the same words, within a span of the text, at the same place. */
function isInPlace({ start, raw, node, at }: Segment, spanStart: number, spanEnd: number): boolean {
  const from = Math.max(0, spanStart - start);
  const words = raw.slice(from, spanEnd - start);
  return node.isConnected && node.data.startsWith(words, at + from);
}
