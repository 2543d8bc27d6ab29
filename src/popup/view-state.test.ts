import { describe, expect, it, vi } from 'vitest';
import type { PageStatus, Result } from '../messages/contract.ts';

vi.mock('../platform/browser.ts', () => import('../platform/fake-browser.ts'));
const { SAMPLE_BRIEFING } = await import('../ui/sample-briefing.ts');
const { annotateAnyway, loadView, retry } = await import('./view-state.ts');
type Calls = NonNullable<Parameters<typeof loadView>[1]>;

const TAB = { id: 7, url: 'https://ledger.example/story' };
const ok = <T>(value: T): Result<T> => ({ ok: true, value });
const NO_PAGE: Result<never> = { ok: false, code: 'no-page' };
const READY: PageStatus = { state: 'ready', hash: 'c0ffee', marks: 3, truncated: false };

interface World {
  status?: Result<PageStatus>;
  settled?: Result<PageStatus>;
  verdict?: Result<{ article: boolean; optedOut: boolean; isPdf: boolean }>;
  briefings?: (typeof SAMPLE_BRIEFING | null)[];
  annotate?: Result<null>;
  permitted?: boolean;
  /** Pages where the browser lets no script of ours in. */
  closed?: boolean;
  blocked?: boolean;
}

/** A browser in which page, background and permissions answer as told; keeps the names of the calls. */
function callsOf(world: World): { calls: Calls; made: string[] } {
  const made: string[] = [];
  const briefings = [...(world.briefings ?? [SAMPLE_BRIEFING])];
  const answers: Record<string, () => unknown> = {
    'page.status': () => world.status ?? NO_PAGE,
    'page.settled': () => world.settled ?? ok(READY),
    'page.retry': () => ok(null),
    'gate.verdict': () => world.verdict ?? NO_PAGE,
    'popup.annotate': () => world.annotate ?? ok(null),
    'popup.briefing': () => ok(briefings.shift() ?? null),
  };
  const answer = (name: string, payload: object) => {
    made.push(Object.keys(payload).includes('anyLanguage') ? `${name} anyLanguage` : name);
    return Promise.resolve(answers[name]());
  };
  const calls = {
    page: (_id: number, name: string, payload: object) => answer(name, payload),
    background: (name: string, payload: object) => answer(name, payload),
    hasPermission: async () => world.permitted ?? true,
    isBlocked: async () => world.blocked ?? false,
    mayRun: async () => !world.closed,
  } as unknown as Calls;
  return { calls, made };
}

const view = (world: World, tab: Parameters<typeof loadView>[0] = TAB) => loadView(tab, callsOf(world).calls);

describe('loadView', () => {
  it.each(['chrome://settings', 'about:blank', 'moz-extension://x/options.html', 'file:///a.html', 'view-source:x'])(
    'may not run on %s',
    async url => expect(await view({}, { id: 7, url })).toEqual({ view: 'forbidden' }),
  );

  it('offers nothing that cannot work where no script may run: the browser tells no address of its own pages, and may refuse that of its store', async () => {
    for (const url of [undefined, 'https://store.example/x'])
      expect(await view({ closed: true }, { id: 7, url })).toEqual({ view: 'forbidden' });
    expect(await view({}, { id: 7, url: undefined })).toEqual({ view: 'nothing-read', why: 'not-loaded' });
  });

  it.each(['about:reader?url=https%3A%2F%2Fledger.example%2Fstory', undefined])(
    'tells how to leave the reader view, whether its address is told or not: %s',
    async url =>
      expect(await view({ closed: true }, { id: 7, url, isReaderView: true })).toEqual({ view: 'reader-view' }),
  );

  it('shows the briefing of a page that is ready', async () => {
    expect(await view({ status: ok(READY) })).toMatchObject({ view: 'ready', truncated: false });
  });

  it('tells that the page is at work, and waits for it', async () => {
    const { calls } = callsOf({ status: ok({ state: 'working' }) });
    const state = await loadView(TAB, calls);
    expect(state.view).toBe('working');
    expect(state.view === 'working' && (await state.next)).toMatchObject({ view: 'ready' });
  });

  it.each<[string, World, string | undefined, object]>([
    ['a PDF', {}, 'https://a.example/x.PDF?y', { view: 'pdf' }],
    ['a site without permission', { permitted: false }, undefined, { view: 'no-permission' }],
    ['a site on the block list', { blocked: true }, undefined, { why: 'blocked' }],
    ['a page from before the installation', {}, undefined, { why: 'not-loaded' }],
    [
      'a page that is no article',
      { verdict: ok({ article: false, optedOut: false, isPdf: false }) },
      undefined,
      { why: 'no-article' },
    ],
    [
      'a page that opted out',
      { verdict: ok({ article: false, optedOut: true, isPdf: false }) },
      undefined,
      { why: 'opted-out' },
    ],
    [
      'a PDF whose address does not tell',
      { verdict: ok({ article: false, optedOut: false, isPdf: true }) },
      undefined,
      { view: 'pdf' },
    ],
    ['another language', { status: ok({ state: 'foreign', lang: 'de' }) }, undefined, { view: 'foreign', lang: 'de' }],
    ['an error', { status: ok({ state: 'failed', code: 'engine' }) }, undefined, { view: 'failed', code: 'engine' }],
  ])('says so of %s', async (_what, world, url, expected) => {
    expect(await view(world, { id: 7, url: url ?? TAB.url })).toMatchObject(expected);
  });

  it('has a dropped briefing made again, once', async () => {
    const { calls, made } = callsOf({ status: ok(READY), briefings: [null, SAMPLE_BRIEFING] as never });
    expect(await loadView(TAB, calls)).toMatchObject({ view: 'ready' });
    expect(made.filter(name => name === 'page.retry')).toHaveLength(1);
    expect(await view({ status: ok(READY), briefings: [] })).toEqual({ view: 'failed', code: 'unknown' });
  });
});

describe('annotateAnyway and retry', () => {
  it('loads the scripts and waits', async () => {
    const { calls, made } = callsOf({});
    expect(await annotateAnyway(TAB, calls)).toMatchObject({ view: 'ready' });
    expect(made).toEqual(['popup.annotate', 'page.settled', 'popup.briefing']);
  });

  it('tells what the browser does not allow', async () => {
    const { calls } = callsOf({ annotate: { ok: false, code: 'no-permission' } });
    expect(await annotateAnyway(TAB, calls)).toEqual({ view: 'failed', code: 'no-permission' });
  });

  it('tries in any language where the reader says so', async () => {
    const { calls, made } = callsOf({ status: ok(READY) });
    expect(await retry(TAB, true, calls)).toMatchObject({ view: 'ready' });
    expect(made[0]).toBe('page.retry anyLanguage');
  });
});
