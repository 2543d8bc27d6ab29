import { watch } from 'node:fs';

/** Editors write a file in several steps, in ms. */
const SETTLE = 100;

/**
 * Calls back after files below any of the paths have changed: once for changes close together, and never while a call is still running; what changed meanwhile
 * is one more call.
 */
export function watchFiles(paths: readonly string[], signal: AbortSignal, onChange: () => Promise<void>): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isRunning = false;
  let isDue = false;
  const run = async () => {
    isDue = isRunning;
    if (isRunning) return;
    isRunning = true;
    await onChange().catch(error => console.error(error));
    isRunning = false;
    if (isDue && !signal.aborted) await run();
  };
  const changed = () => {
    clearTimeout(timer);
    timer = setTimeout(run, SETTLE);
  };
  for (const path of paths) watch(path, { recursive: true, signal }, changed);
  signal.addEventListener('abort', () => clearTimeout(timer));
}
