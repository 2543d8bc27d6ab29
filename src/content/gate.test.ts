import { describe, expect, it, vi } from 'vitest';

const judged = vi.fn(async () => false);
vi.mock('./judge.ts', () => ({ judgeWhenSettled: judged }));
vi.mock('./navigation.ts', () => ({ watchNavigation: () => undefined }));
vi.mock('../messages/serve-gate.ts', () => ({ serveVerdict: () => undefined }));
vi.mock('../messages/client.ts', () => ({ callBackground: async () => ({ ok: true }) }));

/** Runs the gate in a document of which it uses this much. */
async function runGate(prerendering: boolean | undefined): Promise<EventTarget> {
  const document = Object.assign(new EventTarget(), { prerendering });
  vi.stubGlobal('document', document);
  vi.resetModules();
  judged.mockClear();
  await import('./gate.ts');
  return document;
}

describe('the gate', () => {
  it.each([false, undefined])('judges a page at once (prerendering: %s)', async prerendering => {
    await runGate(prerendering);
    expect(judged).toHaveBeenCalledOnce();
  });

  it('judges a page that is loaded ahead when the reader comes to it', async () => {
    const document = await runGate(true);
    expect(judged).not.toHaveBeenCalled();
    document.dispatchEvent(new Event('prerenderingchange'));
    expect(judged).toHaveBeenCalledOnce();
  });
});
