import { observeChanges } from '../observe-changes.ts';
import type { Painter } from './painter.ts';

/** Quiet time before the first look at what is painted, in ms, and how many times the length of a look must lie between two: at most 2 % of the time. */
const FIRST_LOOK = 100;
const REST = 50;

/**
 * Keeps what is painted true while the page changes: soon after an edit, marks that no longer spell their words go, long before the article is read again.
 * @param root what is watched; pages that change all the time cost a bounded share of the processor
 */
export function keepHonest(root: Node, painter: Pick<Painter, 'dropBroken'>, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pause = FIRST_LOOK;
  const look = () => {
    const started = performance.now();
    painter.dropBroken();
    pause = Math.max(FIRST_LOOK, REST * (performance.now() - started));
    timer = undefined;
  };
  const lookSoon = () => {
    timer ??= setTimeout(look, pause);
  };
  observeChanges([root], lookSoon, signal);
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
}
