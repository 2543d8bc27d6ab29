import { around } from '../card/geometry.ts';
import { addStyles, type CardHost } from '../card/host.ts';
import { isDarkAround } from './page-colours.ts';
import type { Painter } from './painter.ts';

/** Distance from the bar to the text, in CSS pixels. */
const GAP = 10;

const STYLES = `
.bar { all: initial; position: absolute; inline-size: 3px; pointer-events: none; background: #3d5a80; }
.bar.dark { background: #8cafd7; }
@media (forced-colors: active) { .bar { background: Highlight; forced-color-adjust: none; } }`;

/** Bars in the margin of the page beside background sentences. */
export interface Margin {
  /** Draws the bars of what is painted now. */
  draw(): void;
}

/** Draws in the host's root, not in the page, and again whenever the page's layout changes, until the signal aborts. */
export function createMargin(host: CardHost, painter: Painter, signal: AbortSignal): Margin {
  let layer: HTMLElement | undefined;
  let waiting = false;
  const observer = new ResizeObserver(drawSoon);

  function drawSoon(): void {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      draw();
    });
  }

  function draw(): void {
    const marks = painter.painted().filter(({ kind }) => kind === 'background');
    if (signal.aborted || (marks.length === 0 && layer === undefined)) return;
    const root = host.root();
    layer ??= addLayer(root);
    const origin = layer.getBoundingClientRect();
    const bars = marks.flatMap(mark => {
      const ranges = painter.rangesOf(mark);
      const boxes = ranges.flatMap(range => [...range.getClientRects()]);
      const block = ranges[0]?.startContainer.parentElement?.closest('p, li, blockquote, div, td, section, article');
      if (boxes.length === 0 || !block) return [];
      const { top, bottom } = around(boxes);
      const { direction } = getComputedStyle(block);
      const edge = block.getBoundingClientRect();
      const left = direction === 'rtl' ? edge.right + GAP - 3 : edge.left - GAP;
      const bar = document.createElement('div');
      bar.className = isDarkAround(ranges[0].startContainer) ? 'bar dark' : 'bar';
      const zoom = host.zoom();
      bar.style.left = `${(Math.max(left, 1) - origin.left) / zoom}px`;
      bar.style.top = `${(top - origin.top) / zoom}px`;
      bar.style.height = `${(bottom - top) / zoom}px`;
      return [bar];
    });
    layer.replaceChildren(...bars);
  }

  function addLayer(root: ShadowRoot): HTMLElement {
    addStyles(root, STYLES);
    const element = document.createElement('div');
    root.append(element);
    // Pictures that arrive late move the text; so does a scroll within the page (that of the page itself takes the bars along).
    observer.observe(document.body);
    addEventListener('resize', drawSoon, { passive: true, signal });
    const onScroll = (event: Event) => event.target !== document && drawSoon();
    document.addEventListener('scroll', onScroll, { passive: true, capture: true, signal });
    signal.addEventListener('abort', () => observer.disconnect(), { once: true });
    return element;
  }

  return { draw };
}
