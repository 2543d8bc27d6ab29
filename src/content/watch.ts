import { observeChanges } from './observe-changes.ts';

/** Quiet time before the first look at a changed page, and the longest between two looks at one that never rests, in ms. */
const FIRST_LOOK = 500;
const LONGEST_PAUSE = 30_000;
/** A page that has been quiet for this long gets a prompt look again, in ms. */
const FORGIVEN_AFTER = 60_000;

/**
 * Tells when the page has changed, batched: the mutation callback only notes that something changed, the look itself comes at idle, and each look
 * doubles the pause before the next, so that a page that changes all the time costs next to nothing.
 */
export function watchPage(root: Node, onChange: () => void, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pause = FIRST_LOOK;
  let lastLook = 0;

  const look = () => {
    timer = undefined;
    if (signal.aborted) return;
    lastLook = performance.now();
    pause = Math.min(pause * 2, LONGEST_PAUSE);
    onChange();
  };
  const lookSoon = () => {
    if (timer !== undefined) return;
    if (performance.now() - lastLook > FORGIVEN_AFTER) pause = FIRST_LOOK;
    timer = setTimeout(() => requestIdleCallback(look, { timeout: 1000 }), pause);
  };
  // Pages that show several articles name the one in view in their title.
  const title = root.ownerDocument?.querySelector('title');
  observeChanges(title ? [root, title] : [root], lookSoon, signal);
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
}

/** Tells when the reader has come to rest after scrolling, at idle. */
export function watchScrolling(onRest: () => void, signal: AbortSignal): void {
  const look = () => signal.aborted || onRest();
  addEventListener('scrollend', () => requestIdleCallback(look, { timeout: 500 }), { signal, passive: true });
}
