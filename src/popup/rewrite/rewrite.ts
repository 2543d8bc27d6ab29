import { SUMMARIZER_OPTIONS, type SummarizerFactory } from './summarizer.ts';
import { keepSupported } from './supported-points.ts';

/** What the reader sees of the rewriting. */
export type RewriteState =
  /** This browser cannot: nothing is offered. */
  | { readonly state: 'absent' }
  /** The reader may ask; `downloads` where the browser has to fetch its model first. */
  | { readonly state: 'offered'; readonly downloads: boolean }
  /** The browser fetches its model; `progress` from 0 to 1. */
  | { readonly state: 'downloading'; readonly progress: number }
  | { readonly state: 'writing' }
  /** `dropped`: how many points named what the article does not. */
  | { readonly state: 'written'; readonly points: readonly string[]; readonly dropped: number }
  | { readonly state: 'failed'; readonly reason: RewriteFailure };

/** `too-long`: the article is more than the model takes; `unsupported`: no point stood the check. */
export type RewriteFailure = 'too-long' | 'unsupported' | 'error';

/** What is rewritten. */
export interface RewriteSource {
  readonly title: string;
  readonly text: string;
  /** The verbatim summary and background: given to the model where the whole article is too long for it. */
  readonly extract: string;
}

/** Asks whether the browser's model can be had. Never fails. */
export async function askAvailability(factory: SummarizerFactory | undefined): Promise<RewriteState> {
  const availability = await factory?.availability(SUMMARIZER_OPTIONS).catch(() => undefined);
  switch (availability) {
    case 'available':
      return { state: 'offered', downloads: false };
    case 'downloadable':
    case 'downloading':
      return { state: 'offered', downloads: true };
    default:
      return { state: 'absent' };
  }
}

/**
 * Rewrites an article with the browser's model and checks the result against it. To be called from a click: the browser downloads its model only then.
 * @param onState told of each step; not told any more once `signal` is aborted
 */
export async function rewrite(
  factory: SummarizerFactory,
  source: RewriteSource,
  onState: (state: RewriteState) => void,
  signal: AbortSignal,
): Promise<void> {
  const tell = (state: RewriteState) => {
    if (!signal.aborted) onState(state);
  };
  try {
    tell({ state: 'writing' });
    const monitor = (target: EventTarget) =>
      target.addEventListener('downloadprogress', event => tell({ state: 'downloading', progress: progressOf(event) }));
    const summarizer = await factory.create({ ...SUMMARIZER_OPTIONS, signal, monitor });
    try {
      tell({ state: 'writing' });
      tell(await write(summarizer, source, signal));
    } finally {
      summarizer.destroy();
    }
  } catch (error) {
    tell({ state: 'failed', reason: isQuotaError(error) ? 'too-long' : 'error' });
  }
}

async function write(
  summarizer: Awaited<ReturnType<SummarizerFactory['create']>>,
  { title, text, extract }: RewriteSource,
  signal: AbortSignal,
): Promise<RewriteState> {
  for (const input of [text, extract]) {
    if ((await summarizer.measureInputUsage(input, { signal })) > summarizer.inputQuota) continue;
    const generated = await summarizer.summarize(input, { context: title, signal });
    const { points, dropped } = keepSupported(generated, `${title}\n${text}`);
    return points.length > 0 ? { state: 'written', points, dropped } : { state: 'failed', reason: 'unsupported' };
  }
  return { state: 'failed', reason: 'too-long' };
}

const progressOf = (event: Event): number =>
  'loaded' in event && typeof event.loaded === 'number' ? Math.max(0, Math.min(1, event.loaded)) : 0;

const isQuotaError = (error: unknown) => error instanceof Error && error.name === 'QuotaExceededError';
