import { describe, expect, it } from 'vitest';
import { longestTask, type TraceEvent } from './trace.ts';

const task = (ts: number, dur: number, tdur: number, tid = 1): TraceEvent => ({
  name: 'RunTask',
  ph: 'X',
  pid: 7,
  tid,
  ts,
  dur,
  tdur,
});
const script = (ts: number, url: string, tid = 1): TraceEvent => ({
  name: 'FunctionCall',
  ph: 'X',
  pid: 7,
  tid,
  ts,
  dur: 1,
  args: { data: { url } },
});

describe('longestTask', () => {
  it('is the one with most processor time in which a script of ours ran', () => {
    const events = [
      task(0, 9000, 8000), // the page's own
      script(10, 'http://page.test/a.js'),
      task(10_000, 30_000, 4000),
      script(10_100, 'chrome-extension://us/content.js'),
      task(50_000, 7000, 6000),
      script(55_000, 'chrome-extension://us/content.js'),
    ];
    expect(longestTask(events, 'chrome-extension://us')).toEqual({ wall: 7, processor: 6 });
  });

  it('keeps threads apart, and is nothing where no script of ours ran', () => {
    const events = [task(0, 100, 90), script(10, 'chrome-extension://us/worker.js', 2)];
    expect(longestTask(events, 'chrome-extension://us')).toEqual({ wall: 0, processor: 0 });
  });
});
