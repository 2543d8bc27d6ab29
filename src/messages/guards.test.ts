import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it, vi } from 'vitest';
import { BACKGROUND_CALLS, PAGE_CALLS } from './contract.ts';
import { GATE_CALLS } from './gate-calls.ts';

const MESSAGES = 10_000;
const SEED = 20190116;

/** Anything that structured clone or JSON can carry. */
const anything = fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true });

/** A value that has the right names but random values below them: the likeliest to slip through. */
const nearly = (keys: readonly string[]) =>
  fc.record(Object.fromEntries(keys.map(key => [key, anything])), { requiredKeys: [] });

const isSpan = (value: { start: unknown; end: unknown }) =>
  [value.start, value.end].every(offset => Number.isSafeInteger(offset) && (offset as number) >= 0);

/** What each call's payload must be, said a second time and independently of its schema. */
const FITS: Readonly<Record<string, (payload: never) => boolean>> = {
  'page.analyse': ({ article, metadata }: Record<string, Record<string, unknown>>) =>
    typeof article.text === 'string' && article.text.length <= 1_000_000 && typeof metadata.title === 'string',
  'page.shown': ({ facts }: { facts: number }) => Number.isSafeInteger(facts) && facts >= 0,
  'popup.annotate': ({ tabId }: { tabId: number }) => Number.isSafeInteger(tabId) && tabId >= 0,
  'popup.briefing': ({ hash }: { hash: string }) => typeof hash === 'string' && hash.length <= 64,
  'page.reveal': isSpan,
  'page.walk': ({ step }: { step: string }) => ['next', 'previous', 'next-claim', 'previous-claim'].includes(step),
};

const calls = Object.entries({ ...BACKGROUND_CALLS, ...PAGE_CALLS, ...GATE_CALLS });

describe.each(calls)('the guard of %s', (name, schema: v.GenericSchema) => {
  const keys = 'entries' in schema ? Object.keys(schema.entries as object) : [];

  it(`lets through only what fits, of ${MESSAGES} random messages`, () => {
    let accepted = 0;
    fc.assert(
      fc.property(fc.oneof(anything, nearly(keys)), payload => {
        const result = v.safeParse(schema, payload);
        if (!result.success) return;
        accepted++;
        expect(typeof payload === 'object' && payload !== null).toBe(true);
        const fits = FITS[name];
        if (fits) expect(fits(result.output as never)).toBe(true);
        // Nothing that was not asked for gets past the guard.
        expect(Object.keys(result.output as object).every(key => keys.includes(key))).toBe(true);
      }),
      { numRuns: MESSAGES, seed: SEED },
    );
    if (FITS[name] === undefined) expect(accepted).toBeGreaterThan(0);
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
