import { describe, expect, it } from 'vitest';
import type { Briefing } from '../messages/briefing.ts';
import { createBriefingStore } from './briefings.ts';
import { createMemoryArea } from './memory-area.ts';

const metadata = {
  title: 'Tide',
  byline: '',
  published: '',
  modified: '',
  site: '',
  section: '',
  lang: 'en',
  url: 'https://paper.test/tide',
  paywalled: false,
};
const report = { sentences: [], entities: [], quotes: [], summary: [], background: [], moreBackground: [] };
const briefingOf = (hash: string, length = 10): Briefing => ({
  hash,
  article: { text: 'x'.repeat(length) },
  metadata,
  report,
  cards: [],
  events: [],
});

/** An area in memory that refuses as a browser does what goes beyond `quota`, in UTF-16 units of JSON. */
async function areaOf(items: Record<string, unknown> = {}) {
  const area = createMemoryArea();
  await area.set(items);
  const state = { quota: Infinity };
  const set = async (added: Record<string, unknown>) => {
    const all = JSON.stringify({ ...(await area.get(null)), ...added });
    if (all.length > state.quota) throw new Error('QUOTA_BYTES quota exceeded');
    await area.set(added);
  };
  return { state, area: { ...area, set } };
}

describe('createBriefingStore', () => {
  it('gives back what was put, also to a worker that started later', async () => {
    const { area } = await areaOf();
    await createBriefingStore(area).put(briefingOf('a'));
    expect(await createBriefingStore(area).get('a')).toEqual(briefingOf('a'));
    expect(await createBriefingStore(area).get('b')).toBeNull();
  });

  it('keeps the briefings of 200 tabs within its bound and drops the oldest first', async () => {
    const { area } = await areaOf();
    const store = createBriefingStore(area);
    await Promise.all(Array.from({ length: 200 }, (_, i) => store.put(briefingOf(`tab${i}`, 40_000))));
    const items = await area.get(null);
    expect(JSON.stringify(items).length).toBeLessThan(4_100_000);
    expect(await store.get('tab0')).toBeNull();
    expect(await store.get('tab199')).not.toBeNull();
    const kept = Object.keys(items).filter(key => key.startsWith('briefing:'));
    expect(kept.length).toBeGreaterThan(90);
    expect((items.briefings as unknown[]).length).toBe(kept.length);
  });

  it.each([
    ['a string', 'broken'],
    ['another version’s shape', { hash: 'a', text: 'x' }],
    ['an offset that is none', { ...briefingOf('a'), report: { ...report, summary: [{ start: -1, end: 2 }] } }],
  ])('takes a record that is %s for lost', async (_what, record) => {
    const { area } = await areaOf({ 'briefing:a': record });
    expect(await createBriefingStore(area).get('a')).toBeNull();
  });

  it('starts a new index where the old one is corrupt', async () => {
    const { area } = await areaOf({ briefings: { not: 'a list' } });
    const store = createBriefingStore(area);
    await store.put(briefingOf('a'));
    expect(await store.get('a')).not.toBeNull();
  });

  it('drops more where the browser has less room than we count on', async () => {
    const { state, area } = await areaOf();
    const store = createBriefingStore(area);
    state.quota = 100_000;
    for (let i = 0; i < 20; i++) await store.put(briefingOf(`tab${i}`, 10_000));
    expect(await store.get('tab19')).not.toBeNull();
    expect(await store.get('tab16')).not.toBeNull();
    expect(await store.get('tab0')).toBeNull();
  });

  it('says so where the storage is full, and works again afterwards', async () => {
    const { state, area } = await areaOf();
    const store = createBriefingStore(area);
    state.quota = 0;
    await expect(store.put(briefingOf('a'))).rejects.toThrow('quota');
    state.quota = Infinity;
    await store.put(briefingOf('b'));
    expect(await store.get('b')).not.toBeNull();
  });
});
