import type { BrowserContext, Page } from '@playwright/test';
import { protocolOf } from '../../scripts/browsers/chromium-protocol.ts';
import { findTarget } from '../../scripts/browsers/chromium-worker.ts';

/** What the renderer process of a page holds after garbage collection; the heap in MB. */
interface PageMeasure {
  readonly heap: number;
  readonly listeners: number;
  readonly documents: number;
  readonly nodes: number;
}

export interface Measure {
  readonly load: number;
  /** Heap of the service worker after garbage collection, in MB. */
  readonly worker: number;
  readonly loading: PageMeasure;
  readonly staying: PageMeasure;
  /** Elements of ours that were found in a page that is no article. */
  readonly left: number;
}

const MB = 1_000_000;

/** Collects garbage in the worker and in two pages, and measures what is held. */
export async function measureMemory(
  context: BrowserContext,
  { loading, staying }: { loading: Page; staying: Page },
): Promise<Omit<Measure, 'load' | 'left'>> {
  const protocol = protocolOf(await context.browser()!.newBrowserCDPSession());
  const send = await protocol.attach(await findTarget(protocol, 'chrome-extension://'));
  await send('HeapProfiler.collectGarbage');
  const { usedSize } = (await send('Runtime.getHeapUsage')) as { usedSize: number };
  return {
    worker: usedSize / MB,
    loading: await measurePage(context, loading),
    staying: await measurePage(context, staying),
  };
}

async function measurePage(context: BrowserContext, page: Page): Promise<PageMeasure> {
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  const metric = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN;
  return {
    heap: metric('JSHeapUsedSize') / MB,
    listeners: metric('JSEventListeners'),
    documents: metric('Documents'),
    nodes: metric('Nodes'),
  };
}

/** By how much each measure grew from the first to the last: means of two on either side, where there are so many, for one collection leaves more than another. */
export function growthOf(measures: readonly Measure[]): { readonly what: string; readonly factor: number }[] {
  const PICKS: Readonly<Record<string, (measure: Measure) => number>> = {
    'the worker’s heap': ({ worker }) => worker,
    'the heap of the tab that loads': ({ loading }) => loading.heap,
    'listeners in the tab that loads': ({ loading }) => loading.listeners,
    'documents in the tab that loads': ({ loading }) => loading.documents,
    'the heap of the tab that stays': ({ staying }) => staying.heap,
    'listeners in the tab that stays': ({ staying }) => staying.listeners,
    'nodes in the tab that stays': ({ staying }) => staying.nodes,
  };
  const count = Math.min(2, Math.floor(measures.length / 2));
  const mean = (some: readonly Measure[], pick: (measure: Measure) => number) =>
    some.reduce((sum, each) => sum + pick(each), 0) / some.length;
  return Object.entries(PICKS).map(([what, pick]) => ({
    what,
    factor: mean(measures.slice(-count), pick) / mean(measures.slice(0, count), pick),
  }));
}
