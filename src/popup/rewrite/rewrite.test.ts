import { describe, expect, it, vi } from 'vitest';
import { askAvailability, type RewriteState, rewrite } from './rewrite.ts';
import { findSummarizer, type SummarizerAvailability, type SummarizerFactory } from './summarizer.ts';

const SOURCE = {
  title: 'Halden buys Sorel',
  text: 'Halden buys Sorel. It costs 2 billion euros.',
  extract: 'Halden buys Sorel.',
};

interface StubOptions {
  readonly availability?: SummarizerAvailability;
  /** Shares of the download that are reported. */
  readonly downloads?: readonly number[];
  readonly quota?: number;
  readonly answer?: string | Error;
}

/** The browser's model, without the browser. */
function stubSummarizer({ availability = 'available', downloads = [], quota = 1000, answer = '' }: StubOptions = {}) {
  const destroy = vi.fn();
  const summarize = vi.fn(async (_text: string) => {
    if (answer instanceof Error) throw answer;
    return answer;
  });
  const factory: SummarizerFactory = {
    availability: async () => availability,
    create: async ({ monitor }) => {
      const target = new EventTarget();
      monitor(target);
      for (const loaded of downloads) target.dispatchEvent(Object.assign(new Event('downloadprogress'), { loaded }));
      return { inputQuota: quota, measureInputUsage: async text => text.length, summarize, destroy };
    },
  };
  return { factory, summarize, destroy };
}

async function statesOf(factory: SummarizerFactory, signal = new AbortController().signal): Promise<RewriteState[]> {
  const states: RewriteState[] = [];
  await rewrite(factory, SOURCE, state => states.push(state), signal);
  return states;
}

const named = (name: string) => Object.assign(new Error(name), { name });

describe('findSummarizer', () => {
  it.each([{}, { Summarizer: undefined }, { Summarizer: {} }, { Summarizer: { create: 1, availability: 2 } }])(
    'finds none in %j',
    scope => expect(findSummarizer(scope)).toBeUndefined(),
  );

  it('finds the browser’s', () => {
    const { factory } = stubSummarizer();
    expect(findSummarizer({ Summarizer: factory })).toBe(factory);
  });
});

describe('askAvailability', () => {
  it.each([
    ['unavailable', { state: 'absent' }],
    ['downloadable', { state: 'offered', downloads: true }],
    ['downloading', { state: 'offered', downloads: true }],
    ['available', { state: 'offered', downloads: false }],
  ] as const)('%s', async (availability, expected) => {
    expect(await askAvailability(stubSummarizer({ availability }).factory)).toEqual(expected);
  });

  it('is absent where there is no model, and where asking fails', async () => {
    expect(await askAvailability(undefined)).toEqual({ state: 'absent' });
    const { factory } = stubSummarizer();
    const broken = { ...factory, availability: () => Promise.reject(new Error('off')) };
    expect(await askAvailability(broken)).toEqual({ state: 'absent' });
  });
});

describe('rewrite', () => {
  it('writes, checks and lets the model go', async () => {
    const { factory, summarize, destroy } = stubSummarizer({ answer: '* Halden buys Sorel.\n* Ikea is next.' });
    expect((await statesOf(factory)).at(-1)).toEqual({
      state: 'written',
      points: ['Halden buys Sorel.'],
      dropped: 1,
    });
    expect(summarize.mock.calls[0][0]).toBe(SOURCE.text);
    expect(destroy).toHaveBeenCalledOnce();
  });

  it('tells of the download', async () => {
    const { factory } = stubSummarizer({ downloads: [0, 0.5, 1], answer: 'Halden buys Sorel.' });
    expect(await statesOf(factory)).toMatchObject([
      { state: 'writing' },
      { state: 'downloading', progress: 0 },
      { state: 'downloading', progress: 0.5 },
      { state: 'downloading', progress: 1 },
      { state: 'writing' },
      { state: 'written' },
    ]);
  });

  it('gives the extract where the article is over the quota', async () => {
    const { factory, summarize } = stubSummarizer({ quota: SOURCE.extract.length, answer: 'Halden buys Sorel.' });
    expect((await statesOf(factory)).at(-1)).toMatchObject({ state: 'written' });
    expect(summarize.mock.calls).toHaveLength(1);
    expect(summarize.mock.calls[0][0]).toBe(SOURCE.extract);
  });

  it.each([
    ['too-long', { quota: 3 }],
    ['too-long', { answer: named('QuotaExceededError') }],
    ['unsupported', { answer: 'Ikea is next.' }],
    ['unsupported', { answer: '' }],
    ['error', { answer: named('NotAllowedError') }],
  ] as const)('fails: %s', async (reason, options) => {
    const { factory, destroy } = stubSummarizer(options);
    expect((await statesOf(factory)).at(-1)).toEqual({ state: 'failed', reason });
    expect(destroy).toHaveBeenCalledOnce();
  });

  it('fails where no model can be made', async () => {
    const { factory } = stubSummarizer();
    const broken = { ...factory, create: () => Promise.reject(named('NetworkError')) };
    expect((await statesOf(broken)).at(-1)).toEqual({ state: 'failed', reason: 'error' });
  });

  it('says nothing more once it is stopped', async () => {
    const stop = new AbortController();
    const { factory, summarize } = stubSummarizer({ answer: 'Halden buys Sorel.' });
    summarize.mockImplementation(async () => {
      stop.abort();
      throw named('AbortError');
    });
    expect(await statesOf(factory, stop.signal)).toEqual([{ state: 'writing' }, { state: 'writing' }]);
  });
});
