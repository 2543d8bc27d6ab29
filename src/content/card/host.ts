/** The one element that Backstory adds to a page; everything else lives in its shadow root. */
export interface CardHost {
  readonly root: ShadowRoot;
  readonly element: HTMLElement;
}

const TAG = 'backstory-card';

/**
 * Adds the host of the card to the page, outside the body: pages that compare or replace their body do not meet it. Follows an element into full screen.
 * It is gone when the signal aborts.
 */
export function addHost(styles: string, signal: AbortSignal): CardHost {
  for (const old of document.querySelectorAll(TAG)) old.remove(); // of a version of the extension that was updated away
  const element = document.createElement(TAG);
  element.style.cssText =
    'all: initial !important; position: fixed !important; z-index: 2147483647 !important; left: 0 !important; top: 0 !important;';
  const root = element.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  root.adoptedStyleSheets = [sheet];
  const attach = () => (document.fullscreenElement ?? document.documentElement).append(element);
  attach();
  document.addEventListener('fullscreenchange', attach, { signal });
  signal.addEventListener('abort', () => element.remove(), { once: true });
  return { root, element };
}
