/** Longest stretch of work without a pause, in ms: short enough that no frame of a 60 Hz screen is lost to it. */
const SLICE_MS = 8;

// Chrome 129 and Firefox 142: https://developer.mozilla.org/docs/Web/API/Scheduler/yield
declare const scheduler: { yield(): Promise<void> };

/** Lets the page work; resolves when it is our turn again. `nextSlice.end()` tells when the slice that begins now is over. */
export function nextSlice(): Promise<void> {
  return scheduler.yield();
}

nextSlice.end = () => performance.now() + SLICE_MS;
