import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it, vi } from 'vitest';
import { BACKGROUND_CALLS, PAGE_CALLS } from './contract.ts';
import { GATE_CALLS } from './gate-calls.ts';
import { anything, mutant } from './mutants.ts';

const MESSAGES = 10_000;
const SEED = 20190116;
const ALL_CALLS = { ...BACKGROUND_CALLS, ...PAGE_CALLS, ...GATE_CALLS };

/** A value that has the right names but random values below them. */
const nearly = (keys: readonly string[]) =>
  fc.record(Object.fromEntries(keys.map(key => [key, anything])), { requiredKeys: [] });

type Loose = Record<string, unknown>;
const isText = (longest: number) => (value: unknown) => typeof value === 'string' && value.length <= longest;
const isCount = (value: unknown) => Number.isSafeInteger(value) && (value as number) >= 0;
const isSpan = ({ start, end }: Loose) => isCount(start) && isCount(end);
const isAbsentOr = (fits: (value: unknown) => boolean) => (value: unknown) => value === undefined || fits(value);
const isHash = isText(64);
const isLine = isText(10_000);
const isBlock = (value: unknown) =>
  isSpan(value as Loose) && ['paragraph', 'heading', 'item', 'quote'].includes(String((value as Loose).kind));

const isArticle = ({ text, title, date, lang, blocks }: Loose) =>
  isText(1_000_000)(text) &&
  isAbsentOr(isLine)(title) &&
  isAbsentOr(value => /^\d{4}-\d\d-\d\d$/.test(String(value)))(date) &&
  isAbsentOr(isText(64))(lang) &&
  isAbsentOr(value => Array.isArray(value) && value.every(isBlock))(blocks);
const isMetadata = ({ paywalled, published, modified, lang, ...lines }: Loose) =>
  typeof paywalled === 'boolean' && [published, modified, lang].every(isText(64)) && Object.values(lines).every(isLine);

/** A good payload of every call, and what it must be, said a second time and independently of its schema. */
const CALLS: Readonly<Record<keyof typeof ALL_CALLS, readonly [good: unknown, fits: (payload: Loose) => boolean]>> = {
  'page.load': [{}, isEmpty],
  'page.analyse': [
    {
      article: {
        text: 'Oslo.',
        title: 'Oslo',
        date: '2024-03-06',
        lang: 'en',
        blocks: [{ start: 0, end: 5, kind: 'paragraph' }],
      },
      metadata: {
        title: 'Oslo',
        byline: '',
        published: '2024-03-06',
        modified: '',
        site: 'The Courier',
        section: '',
        lang: 'en',
        url: 'https://courier.example/',
        paywalled: false,
      },
    },
    ({ article, metadata }) => isArticle(article as Loose) && isMetadata(metadata as Loose),
  ],
  'page.shown': [{ facts: 2 }, ({ facts }) => isCount(facts)],
  'page.left': [{}, isEmpty],
  'card.lookup': [{ hash: 'a1' }, ({ hash }) => isHash(hash)],
  'card.reject': [{ hash: 'a1', entityId: 'e1' }, ({ hash, entityId }) => isHash(hash) && isHash(entityId)],
  'card.restore': [{ hash: 'a1', entityId: 'e1' }, ({ hash, entityId }) => isHash(hash) && isHash(entityId)],
  'options.usage': [{}, isEmpty],
  'options.forget': [{}, isEmpty],
  'popup.annotate': [{ tabId: 3 }, ({ tabId }) => isCount(tabId)],
  'popup.briefing': [{ hash: 'a1' }, ({ hash }) => isHash(hash)],
  'page.status': [{}, isEmpty],
  'page.settled': [{}, isEmpty],
  'page.reveal': [{ start: 0, end: 5 }, isSpan],
  'page.walk': [
    { step: 'next' },
    ({ step }) => ['next', 'previous', 'next-claim', 'previous-claim'].includes(`${step}`),
  ],
  'page.retry': [
    { anyLanguage: true },
    ({ anyLanguage }) => isAbsentOr(value => typeof value === 'boolean')(anyLanguage),
  ],
  'page.reject': [{ entityId: 'e1' }, ({ entityId }) => isHash(entityId)],
  'page.restore': [{ entityId: 'e1' }, ({ entityId }) => isHash(entityId)],
  'gate.verdict': [{}, isEmpty],
};

/** Nothing that was not asked for gets past a guard. */
function isEmpty(payload: Loose): boolean {
  return Object.keys(payload).length === 0;
}

describe.each(Object.entries(CALLS))('the guard of %s', (name, [good, fits]) => {
  const schema: v.GenericSchema = ALL_CALLS[name as keyof typeof ALL_CALLS];
  const keys = Object.keys(good as object);

  it(`lets through only what fits, of ${MESSAGES} random messages`, () => {
    fc.assert(
      fc.property(fc.oneof(anything, nearly(keys), mutant(good)), payload => {
        const result = v.safeParse(schema, payload);
        if (!result.success) return;
        expect(typeof payload === 'object' && payload !== null).toBe(true);
        expect(fits(result.output as Loose)).toBe(true);
        expect(Object.keys(result.output as object).every(key => keys.includes(key))).toBe(true);
      }),
      { numRuns: MESSAGES, seed: SEED },
    );
    expect(v.safeParse(schema, good).output).toEqual(good);
  });
});

describe('the server of a context', () => {
  it('answers nothing that is not its own, and refuses other senders and misfits', async () => {
    const listeners: ((message: unknown, sender: unknown) => Promise<unknown> | undefined)[] = [];
    vi.resetModules();
    vi.doMock('../platform/browser.ts', () => ({
      browser: {
        runtime: {
          id: 'us',
          getURL: (path: string) => `ext://us/${path}`,
          onMessage: { addListener: (listener: (typeof listeners)[number]) => listeners.push(listener) },
        },
      },
    }));
    const { serve } = await import('./server.ts');
    const { isOwnPage } = await import('./sender.ts');
    const reveal = vi.fn(() => ({ ok: true as const, value: true }));
    serve(PAGE_CALLS, { 'page.reveal': reveal }, (_name, sender) => isOwnPage(sender));
    const [listen] = listeners;
    const popup = { id: 'us', url: 'ext://us/popup.html' };
    const good = { name: 'page.reveal', payload: { start: 0, end: 4 } };

    fc.assert(
      fc.property(anything, message => {
        expect(listen(message, popup)).toBeUndefined();
      }),
      { numRuns: MESSAGES, seed: SEED },
    );
    expect(listen({ name: 'constructor', payload: {} }, popup)).toBeUndefined();
    expect(await listen(good, { id: 'another', url: 'ext://us/popup.html' })).toMatchObject({
      ok: false,
      code: 'refused',
    });
    expect(await listen(good, { id: 'us', url: 'https://news.test/' })).toMatchObject({ ok: false, code: 'refused' });
    expect(await listen({ ...good, payload: { start: -1, end: 2 } }, popup)).toMatchObject({
      ok: false,
      code: 'refused',
    });
    expect(reveal).not.toHaveBeenCalled();
    expect(await listen(good, popup)).toEqual({ ok: true, value: true });
  });
});
