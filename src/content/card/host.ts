/** The one element that Backstory adds to a page; everything it draws lives in its shadow root. */
export interface CardHost {
  /** The shadow root, the host being added to the page where it is not there: not yet, or thrown out by a page that put its document together anew. */
  root(): ShadowRoot;
  /** Whether an event came from what is drawn. */
  holds(event: Event): boolean;
  /** Factor between the page's pixels and the ones drawn in, where a style sheet zooms the page (`zoom`, not the reader's own zoom). */
  zoom(): number;
}

const TAG = 'backstory-card';
/** What a page's style sheet may not change: it could hide the host, or move what lies in it. What is inherited the card resets itself. */
const STYLE = Object.entries({
  display: 'block',
  position: 'absolute',
  left: '0',
  top: '0',
  width: '0',
  height: '0',
  margin: '0',
  padding: '0',
  border: '0',
  opacity: '1',
  visibility: 'visible',
  transform: 'none',
  filter: 'none',
  'clip-path': 'none',
  contain: 'none',
  overflow: 'visible',
  'pointer-events': 'auto',
  'z-index': '2147483647',
})
  .map(([property, value]) => `${property}: ${value} !important`)
  .join('; ');
/** On paper there is nothing of ours. What a shadow root calls important goes before the element's own style. */
const PRINT = '@media print { :host { display: none !important } }';

/**
 * The host stands outside the body: pages that compare or replace their body do not meet it. It follows an element into full screen, and is gone when the
 * signal aborts. Its root is closed: the page cannot read the card, nor press its buttons.
 */
export function createHost(signal: AbortSignal): CardHost {
  let added: { element: HTMLElement; root: ShadowRoot; attach: () => void } | undefined;

  function add() {
    for (const old of document.querySelectorAll(TAG)) old.remove(); // of a version of the extension that was updated away
    const element = document.createElement(TAG);
    element.style.cssText = STYLE;
    const root = element.attachShadow({ mode: 'closed' });
    addStyles(root, PRINT);
    const attach = () => {
      if (!signal.aborted) (document.fullscreenElement ?? document.documentElement).append(element);
    };
    document.addEventListener('fullscreenchange', attach, { signal });
    signal.addEventListener('abort', () => element.remove(), { once: true });
    return { element, root, attach };
  }

  return {
    root() {
      added ??= add();
      if (!added.element.isConnected) added.attach();
      return added.root;
    },
    holds: event => added !== undefined && event.composedPath().includes(added.element),
    zoom: () => (added?.element as { currentCSSZoom?: number } | undefined)?.currentCSSZoom ?? 1,
  };
}

/** Adds a style sheet to the root, once. */
export function addStyles(root: ShadowRoot, css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
