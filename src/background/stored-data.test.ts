import { describe, expect, it, vi } from 'vitest';

vi.mock('../platform/browser.ts', () => import('../platform/fake-browser.ts'));
const { browser } = await import('../platform/browser.ts');
const { forgetStored, measureStored } = await import('./stored-data.ts');

describe('what is stored', () => {
  it('is measured and forgotten where the browser blocks IndexedDB; the settings stay', async () => {
    const blocked = () => Promise.reject(new DOMException('blocked', 'SecurityError'));
    vi.stubGlobal('indexedDB', { databases: blocked });
    vi.stubGlobal('navigator', { storage: { estimate: blocked } });
    const { session, local, sync } = browser.storage;
    await session.set({ 'briefing:a': { text: 'x'.repeat(1000) } });
    await local.set({ rejections: [] });
    await sync.set({ settings: { lookups: true } });
    expect(await measureStored()).toBeGreaterThan(1000);
    await forgetStored();
    expect(await measureStored()).toBe(0);
    expect(await sync.get('settings')).toEqual({ settings: { lookups: true } });
    vi.unstubAllGlobals();
  });
});
