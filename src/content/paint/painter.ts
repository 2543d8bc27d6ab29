import type { TextMap } from '../../article/page.ts';
import type { MarkKind, NameStyle } from '../../settings/settings.ts';
import type { Mark } from './marks.ts';
import { isDarkAround } from './page-colours.ts';
import { nextSlice } from './slices.ts';

/**
 * Draws marks with the CSS Custom Highlight API: not one node of the page is touched. The registry is shared with the page and cannot be
 * iterated from a content script in Firefox, so the painter keeps its own account of what it painted.
 */
export interface Painter {
  /**
   * Paints the marks whose text is still in place; resolves to how many are, false where a newer call came between.
   * @param styleOf how a kind of mark is painted
   */
  paint(marks: readonly Mark[], map: TextMap, styleOf: (kind: MarkKind) => NameStyle): Promise<number | false>;
  /** Marks under a point of the viewport, the shortest first: a name before the claim it stands in. */
  marksAt(x: number, y: number): Mark[];
  /** The ranges of a mark, one a line; empty where it is not painted. */
  rangesOf(mark: Mark): readonly Range[];
  /** What is painted, in order of the text. */
  painted(): readonly Mark[];
  /** Takes away what no longer spells its words: live ranges follow the page's edits, and may grow or shrink with them. */
  dropBroken(): void;
  /** Whether all that was painted is there still: nothing was dropped, and the page has not cleared the registry. */
  isIntact(): boolean;
  clear(): void;
}

/** Names of our highlights, shared with `assets/marks.css`. Neutral: a page can list them. */
const highlightName = (kind: MarkKind, style: NameStyle, dark: boolean) =>
  `backstory-${kind}${style === 'line' ? '' : `-${style}`}${dark ? '-dark' : ''}`;

/** A claim lies under the names in it. */
const PRIORITY: Record<MarkKind, number> = { background: 0, claim: 1, misc: 2, place: 3, organization: 4, person: 5 };

interface HighlightHit {
  readonly highlight: Highlight;
  readonly ranges: readonly AbstractRange[];
}

// Not in TypeScript's DOM library yet: https://drafts.csswg.org/css-highlight-api-1/#dom-highlightregistry-highlightsfrompoint
interface RegistryWithHits {
  highlightsFromPoint(x: number, y: number): readonly HighlightHit[];
}

/** A mark as it was painted, with the words it covered then. */
interface Painted {
  readonly ranges: readonly Range[];
  readonly words: string;
}

/** The words that ranges cover. Most lie within one text node, of which a piece is cheaper than the browser's walk over the range. */
function spell(ranges: readonly Range[]): string {
  const [range] = ranges;
  const node = range.startContainer;
  return ranges.length === 1 && node === range.endContainer && node instanceof Text
    ? node.data.slice(range.startOffset, range.endOffset)
    : ranges.join('\n');
}

export function createPainter(): Painter {
  let painted = new Map<Mark, Painted>();
  let shown: Shown = showNothing();
  let hasDropped = false;
  let generation = 0;

  function clear(): void {
    generation++;
    shown.hide();
    shown = showNothing();
    painted = new Map();
    hasDropped = false;
  }

  function dropBroken(): void {
    for (const [mark, { ranges, words }] of painted) {
      if (spell(ranges) === words && ranges.every(({ startContainer }) => startContainer.isConnected)) continue;
      painted.delete(mark);
      shown.drop(mark, ranges);
      hasDropped = true;
    }
  }

  return {
    async paint(marks, map, styleOf) {
      const mine = ++generation;
      const isOurTurn = () => mine === generation;
      const found = await findRanges(
        marks.filter(({ kind }) => styleOf(kind) !== 'off'),
        map,
        isOurTurn,
      );
      if (found === undefined) return false;
      clear();
      painted = found;
      shown = show(painted, styleOf);
      // Other slices of the page's work lay between the first range and the last.
      dropBroken();
      return painted.size;
    },
    clear,
    marksAt(x, y) {
      const hits = (CSS.highlights as unknown as RegistryWithHits).highlightsFromPoint(x, y);
      return hits
        .flatMap(({ ranges }) => ranges.flatMap(range => shown.markOf(range) ?? []))
        .sort((a, b) => a.end - a.start - (b.end - b.start));
    },
    rangesOf: mark => painted.get(mark)?.ranges ?? [],
    painted: () => [...painted.keys()],
    dropBroken,
    isIntact: () => !hasDropped && shown.isInRegistry(),
  };
}

/** Finds the places of marks, in slices; undefined where it is no longer our turn. Marks whose text is not in place are left out. */
async function findRanges(
  marks: readonly Mark[],
  map: TextMap,
  isOurTurn: () => boolean,
): Promise<Map<Mark, Painted> | undefined> {
  const found = new Map<Mark, Painted>();
  let sliceEnd = nextSlice.end();
  for (const mark of marks) {
    const ranges = map.ranges(mark);
    if (ranges.length > 0) found.set(mark, { ranges, words: spell(ranges) });
    if (performance.now() < sliceEnd) continue;
    await nextSlice();
    if (!isOurTurn()) return undefined;
    sliceEnd = nextSlice.end();
  }
  return found;
}

/** What stands in the registry of highlights. */
interface Shown {
  markOf(range: AbstractRange): Mark | undefined;
  drop(mark: Mark, ranges: readonly Range[]): void;
  isInRegistry(): boolean;
  hide(): void;
}

const showNothing = (): Shown => show(new Map(), () => 'off');

function show(painted: ReadonlyMap<Mark, Painted>, styleOf: (kind: MarkKind) => NameStyle): Shown {
  const highlights = new Map<MarkKind, { readonly name: string; readonly highlight: Highlight }>();
  const marksByRange = new WeakMap<AbstractRange, Mark>();
  const first = painted.values().next().value;
  const dark = first !== undefined && isDarkAround(first.ranges[0].startContainer);
  for (const [mark, { ranges }] of painted) {
    const name = highlightName(mark.kind, styleOf(mark.kind), dark);
    const own = highlights.get(mark.kind) ?? { name, highlight: new Highlight() };
    highlights.set(mark.kind, own);
    for (const range of ranges) {
      marksByRange.set(range, mark);
      own.highlight.add(range);
    }
  }
  for (const [kind, { name, highlight }] of highlights) {
    highlight.priority = PRIORITY[kind];
    CSS.highlights.set(name, highlight);
  }
  return {
    markOf: range => marksByRange.get(range),
    drop(mark, ranges) {
      for (const range of ranges) highlights.get(mark.kind)?.highlight.delete(range);
    },
    isInRegistry: () => [...highlights.values()].every(({ name }) => CSS.highlights.has(name)),
    hide() {
      for (const { name } of highlights.values()) CSS.highlights.delete(name);
    },
  };
}
