import type { BrowserContext, Page } from '@playwright/test';
import { protocolOf } from '../../scripts/browsers/chromium-protocol.ts';
import { findTarget } from '../../scripts/browsers/chromium-worker.ts';
import { type HeapParts, readHeapParts } from './heap-parts.ts';

/** What the renderer process of a page holds after garbage collection. */
interface PageMeasure {
  readonly heap: HeapParts;
  readonly listeners: number;
  readonly documents: number;
  readonly nodes: number;
}

/** Memory in bytes. */
export interface Measure {
  readonly load: number;
  readonly worker: HeapParts;
  readonly loading: PageMeasure;
  readonly staying: PageMeasure;
  /** Ranges of ours in the tab that stays, when it last was at its article. */
  readonly marks: number;
  /** Elements and highlights of ours that were found in a page that is no article. */
  readonly left: number;
}

/** @returns collects garbage in the worker and tells what it holds; the worker does not rest while it can be asked */
export async function createWorkerMeasurer(context: BrowserContext): Promise<() => Promise<HeapParts>> {
  const protocol = protocolOf(await context.browser()!.newBrowserCDPSession());
  const chunks: string[] = [];
  const send = await protocol.attach(await findTarget(protocol, 'chrome-extension://'), (method, parameters) => {
    if (method === 'HeapProfiler.addHeapSnapshotChunk') chunks.push((parameters as { chunk: string }).chunk);
  });
  return async () => {
    await send('HeapProfiler.collectGarbage');
    await send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
    return readHeapParts(chunks.splice(0).join(''));
  };
}

/** Collects garbage in a page, and measures what is held. */
export async function measurePage(context: BrowserContext, page: Page): Promise<PageMeasure> {
  const session = await context.newCDPSession(page);
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await session.send('Performance.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  const metric = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN;
  return {
    heap: readHeapParts(chunks.join('')),
    listeners: metric('JSEventListeners'),
    documents: metric('Documents'),
    nodes: metric('Nodes'),
  };
}

export const wholeOf = ({ code, stores, native, data }: HeapParts): number => code + stores + native + data;

/** By how much each measure grew from the first to the last: means of two on either side, where there are so many, for one collection leaves more than another. */
export function growthOf(measures: readonly Measure[]): { readonly what: string; readonly factor: number }[] {
  const PICKS: Readonly<Record<string, (measure: Measure) => number>> = {
    'the worker’s memory': ({ worker }) => wholeOf(worker),
    'the worker’s objects': ({ worker }) => worker.data,
    'the worker’s binary data': ({ worker }) => worker.stores,
    'objects in the tab that loads': ({ loading }) => loading.heap.data,
    'listeners in the tab that loads': ({ loading }) => loading.listeners,
    'documents in the tab that loads': ({ loading }) => loading.documents,
    'objects in the tab that stays': ({ staying }) => staying.heap.data,
    'listeners in the tab that stays': ({ staying }) => staying.listeners,
    'nodes in the tab that stays': ({ staying }) => staying.nodes,
    'marks in the tab that stays': ({ marks }) => marks,
  };
  const count = Math.min(2, Math.floor(measures.length / 2));
  const mean = (some: readonly Measure[], pick: (measure: Measure) => number) =>
    some.reduce((sum, each) => sum + pick(each), 0) / some.length;
  return Object.entries(PICKS).map(([what, pick]) => ({
    what,
    factor: mean(measures.slice(-count), pick) / mean(measures.slice(0, count), pick),
  }));
}
