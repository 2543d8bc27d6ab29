// Runs in every page before anything else: notes layout shifts, how long input waits, and when the popup shows its content.

/** What a page noted since it began. */
export interface PageNotes {
  /** Cumulative layout shift. */
  readonly layoutShift: number;
  /** How long each key waited for the page's thread, in ms: https://www.w3.org/TR/event-timing/ calls it input delay. */
  readonly inputDelays: readonly number[];
  /** When the briefing was in the document, in ms since the page was asked for; of popups. */
  readonly briefingAt?: number;
}

declare global {
  var pageNotes: () => PageNotes;
}

let layoutShift = 0;
let briefingAt: number | undefined;
const inputDelays: number[] = [];
// The event's own stamp is when the browser received it; entries of event timing exist of slow events only.
addEventListener('keydown', ({ timeStamp }) => inputDelays.push(performance.now() - timeStamp), { capture: true });
new PerformanceObserver(list => {
  for (const entry of list.getEntries()) layoutShift += (entry as PerformanceEntry & { value: number }).value;
}).observe({ type: 'layout-shift', buffered: true });
new MutationObserver((_records, observer) => {
  if (document.querySelector('main.briefing') === null) return;
  briefingAt = performance.now();
  observer.disconnect();
}).observe(document, { childList: true, subtree: true });
globalThis.pageNotes = () => ({ layoutShift, inputDelays, ...(briefingAt !== undefined && { briefingAt }) });
