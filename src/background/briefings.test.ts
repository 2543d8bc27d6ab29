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

/** An area in memory; `isFull` makes it refuse as a browser does whose quota is used up. */
async function areaOf(items: Record<string, unknown> = {}) {
  const area = createMemoryArea();
  await area.set(items);
  const state = { isFull: false };
  const set = async (added: Record<string, unknown>) => {
    if (state.isFull) throw new Error('QUOTA_BYTES quota exceeded');
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
    expect(JSON.stringify(items).length).toBeLessThan(5_100_000);
    expect(await store.get('tab0')).toBeNull();
    expect(await store.get('tab199')).not.toBeNull();
    const kept = Object.keys(items).filter(key => key.startsWith('briefing:'));
    expect(kept.length).toBeGreaterThan(40);
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

  it('says so where the storage is full, and works again afterwards', async () => {
    const { state, area } = await areaOf();
    const store = createBriefingStore(area);
    state.isFull = true;
    await expect(store.put(briefingOf('a'))).rejects.toThrow('quota');
    state.isFull = false;
    await store.put(briefingOf('b'));
    expect(await store.get('b')).not.toBeNull();
  });
});
