// Runs in every page before anything else: notes layout shifts, and when the popup shows its content.

/** What a page noted since it began. */
export interface PageNotes {
  /** Cumulative layout shift. */
  readonly layoutShift: number;
  /** When the briefing was in the document, in ms since the page was asked for; of popups. */
  readonly briefingAt?: number;
}

declare global {
  var pageNotes: () => PageNotes;
}

let layoutShift = 0;
let briefingAt: number | undefined;
new PerformanceObserver(list => {
  for (const entry of list.getEntries()) layoutShift += (entry as PerformanceEntry & { value: number }).value;
}).observe({ type: 'layout-shift', buffered: true });
new MutationObserver((_records, observer) => {
  if (document.querySelector('main.briefing') === null) return;
  briefingAt = performance.now();
  observer.disconnect();
}).observe(document, { childList: true, subtree: true });
globalThis.pageNotes = () => ({ layoutShift, ...(briefingAt !== undefined && { briefingAt }) });
