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

export function createPainter(): Painter {
  let painted = new Map<Mark, Painted>();
  let highlights = new Map<MarkKind, { readonly name: string; readonly highlight: Highlight }>();
  let marksByRange = new WeakMap<AbstractRange, Mark>();
  let hasDropped = false;
  let generation = 0;

  function clear(): void {
    generation++;
    for (const { name } of highlights.values()) CSS.highlights.delete(name);
    painted = new Map();
    highlights = new Map();
    marksByRange = new WeakMap();
    hasDropped = false;
  }

  async function paint(
    marks: readonly Mark[],
    map: TextMap,
    styleOf: (kind: MarkKind) => NameStyle,
  ): Promise<number | false> {
    const mine = ++generation;
    const found = new Map<Mark, Painted>();
    let sliceEnd = nextSlice.end();
    for (const mark of marks) {
      if (styleOf(mark.kind) === 'off') continue;
      const ranges = map.ranges(mark);
      if (ranges.length > 0) found.set(mark, { ranges, words: ranges.join('\n') });
      if (performance.now() < sliceEnd) continue;
      await nextSlice();
      if (mine !== generation) return false;
      sliceEnd = nextSlice.end();
    }
    clear();
    painted = found;
    show(styleOf);
    // Other slices of the page's work lay between the first range and the last.
    dropBroken();
    return painted.size;
  }

  function show(styleOf: (kind: MarkKind) => NameStyle): void {
    const first = painted.values().next().value;
    const dark = first !== undefined && isDarkAround(first.ranges[0].startContainer);
    for (const [mark, { ranges }] of painted) {
      const name = highlightName(mark.kind, styleOf(mark.kind), dark);
      const shown = highlights.get(mark.kind) ?? { name, highlight: new Highlight() };
      highlights.set(mark.kind, shown);
      for (const range of ranges) {
        marksByRange.set(range, mark);
        shown.highlight.add(range);
      }
    }
    for (const [kind, { name, highlight }] of highlights) {
      highlight.priority = PRIORITY[kind];
      CSS.highlights.set(name, highlight);
    }
  }

  function dropBroken(): void {
    for (const [mark, { ranges, words }] of painted) {
      if (ranges.join('\n') === words && ranges.every(({ startContainer }) => startContainer.isConnected)) continue;
      painted.delete(mark);
      for (const range of ranges) highlights.get(mark.kind)?.highlight.delete(range);
      hasDropped = true;
    }
  }

  return {
    paint,
    clear,
    marksAt(x, y) {
      const hits = (CSS.highlights as unknown as RegistryWithHits).highlightsFromPoint(x, y);
      return hits
        .flatMap(({ ranges }) => ranges.flatMap(range => marksByRange.get(range) ?? []))
        .sort((a, b) => a.end - a.start - (b.end - b.start));
    },
    rangesOf: mark => painted.get(mark)?.ranges ?? [],
    painted: () => [...painted.keys()],
    dropBroken,
    isIntact: () => !hasDropped && [...highlights.values()].every(({ name }) => CSS.highlights.has(name)),
  };
}
