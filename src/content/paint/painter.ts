import type { TextMap } from '../../article/page.ts';
import { MARK_KINDS, type MarkKind, type Settings } from '../../settings/settings.ts';
import type { Mark } from './marks.ts';
import { isDarkAround } from './page-colours.ts';
import { nextSlice } from './slices.ts';

/**
 * Draws marks with the CSS Custom Highlight API: not one node of the page is touched. The registry is shared with the page and cannot be
 * iterated from a content script in Firefox, so the painter keeps its own account of what it painted.
 */
export interface Painter {
  /** Paints the marks whose text is still in place; resolves to how many are, false where a newer call came between. */
  paint(marks: readonly Mark[], map: TextMap, kinds: Settings['marks']): Promise<number | false>;
  /** Marks under a point of the viewport, the shortest first: a name before the claim it stands in. */
  marksAt(x: number, y: number): Mark[];
  rangeOf(mark: Mark): Range | undefined;
  /** What is painted, in order of the text. */
  painted(): readonly Mark[];
  /** Whether every painted range still holds text (a replaced node leaves its range empty). */
  isIntact(): boolean;
  clear(): void;
}

/** Names of our highlights, shared with `assets/marks.css`. Neutral: a page can list them. */
const highlightName = (kind: MarkKind, dark: boolean) => `backstory-${kind}${dark ? '-dark' : ''}`;

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

export function createPainter(): Painter {
  let ranges = new Map<Mark, Range>();
  let marksByRange = new WeakMap<AbstractRange, Mark>();
  let generation = 0;

  function clear(): void {
    generation++;
    for (const kind of MARK_KINDS) {
      CSS.highlights.delete(highlightName(kind, false));
      CSS.highlights.delete(highlightName(kind, true));
    }
    ranges = new Map();
    marksByRange = new WeakMap();
  }

  async function paint(marks: readonly Mark[], map: TextMap, kinds: Settings['marks']): Promise<number | false> {
    const mine = ++generation;
    const found = new Map<Mark, Range>();
    let sliceEnd = nextSlice.end();
    for (const mark of marks) {
      if (!kinds[mark.kind]) continue;
      const range = map.range(mark);
      if (range !== null) found.set(mark, range);
      if (performance.now() < sliceEnd) continue;
      await nextSlice();
      if (mine !== generation) return false;
      sliceEnd = nextSlice.end();
    }
    clear();
    ranges = found;
    show(found);
    return found.size;
  }

  function show(found: ReadonlyMap<Mark, Range>): void {
    const first = found.values().next().value;
    const dark = first !== undefined && isDarkAround(first.startContainer);
    const highlights = new Map<MarkKind, Highlight>();
    for (const [mark, range] of found) {
      marksByRange.set(range, mark);
      const highlight = highlights.get(mark.kind) ?? new Highlight();
      highlight.add(range);
      highlights.set(mark.kind, highlight);
    }
    for (const [kind, highlight] of highlights) {
      highlight.priority = PRIORITY[kind];
      CSS.highlights.set(highlightName(kind, dark), highlight);
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
    rangeOf: mark => ranges.get(mark),
    painted: () => [...ranges.keys()],
    isIntact: () => [...ranges.values()].every(range => !range.collapsed && range.startContainer.isConnected),
  };
}
