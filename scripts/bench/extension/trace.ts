/** An event of Chromium's trace; times in µs: https://docs.google.com/document/d/1CvAClvFfyA5R-PhYUmn5OOQtYMH4h6I0nSsKchNAySU */
export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Processor time of the thread within `dur`. */
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly url?: string }; readonly name?: string };
}

/** The longest task of a thread in which scripts of an origin ran, in ms. */
export interface LongestTask {
  readonly wall: number;
  readonly processor: number;
}

const TASK = /RunTask$/;

/** @param origin beginning of the scripts' addresses; tasks without any of them are the page's own */
export function longestTask(events: readonly TraceEvent[], origin: string): LongestTask {
  const scripts = events.filter(({ args }) => args?.data?.url?.startsWith(origin));
  const tasks = events.filter(({ name, ph }) => ph === 'X' && TASK.test(name));
  let longest: LongestTask = { wall: 0, processor: 0 };
  for (const task of tasks) {
    const end = task.ts + (task.dur ?? 0);
    const isOurs = scripts.some(
      ({ pid, tid, ts }) => pid === task.pid && tid === task.tid && ts >= task.ts && ts < end,
    );
    // By processor time: the clock also counts what other programs of the machine did meanwhile.
    const processor = (task.tdur ?? task.dur ?? 0) / 1000;
    if (isOurs && processor > longest.processor) longest = { wall: (task.dur ?? 0) / 1000, processor };
  }
  return longest;
}
