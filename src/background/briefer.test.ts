import { describe, expect, it } from 'vitest';
import { samplePack } from '../../scripts/pack/sample-pack.ts';
import { dayOf, tell } from '../knowledge/tell.ts';
import type { Entity } from '../nlp/report.ts';
import { createBriefer } from './briefer.ts';
import { createBriefingStore } from './briefings.ts';
import { createMemoryArea } from './memory-area.ts';
import { createRejections } from './rejections.ts';

const pack = samplePack('Fjord Bank\norg: Norwegian bank\nfounded: 1961\nindustry: banking\nheadquarters: Oslo');
const TEXT = 'Fjord Bank opens in Oslo.';
const bank: Entity = {
  id: '1',
  name: 'Fjord Bank',
  type: 'organization',
  mentions: [{ start: 0, end: 10 }],
  salience: 1,
};
const report = { sentences: [], entities: [bank], quotes: [], summary: [], background: [], moreBackground: [] };
const metadata = {
  title: '',
  byline: '',
  published: '',
  modified: '',
  site: 'The Fjord',
  section: '',
  lang: 'en',
  url: '',
  paywalled: false,
};

function create(mayLookUp = false) {
  const local = createMemoryArea();
  const session = createMemoryArea();
  const stored = createBriefingStore(session);
  const unstored = createBriefingStore(createMemoryArea());
  const asked: string[] = [];
  const briefer = createBriefer({
    engine: { analyse: async () => report },
    knowledge: {
      tell: async (article, _metadata, found, isRejected) =>
        tell(pack, found, { article, site: '', day: dayOf(article, new Date(0)), isRejected }),
      lookUp: async (_article, { cards }) => {
        asked.push('Wikipedia');
        return { cards, problem: 'busy' };
      },
    },
    storeOf: isPrivate => (isPrivate ? unstored : stored),
    rejections: createRejections(local),
    mayLookUp: async () => mayLookUp,
  });
  const brief = async (title = 'Bank opens', text = TEXT, isPrivate = false) => {
    const answer = await briefer.brief({ title, text, date: '2019-01-16' }, metadata, isPrivate);
    if (!answer.ok) throw new Error(answer.detail);
    return answer.value;
  };
  return { briefer, brief, local, session, unstored, asked };
}

describe('briefer', () => {
  it('puts cards of what the pack knows beside the report', async () => {
    const { cards } = await create().brief();
    expect(cards).toMatchObject([{ entityId: '1', link: { title: 'Fjord Bank' } }]);
  });

  it('takes a link back, and remembers it for the article, also corrected, and no other', async () => {
    const { briefer, brief } = create();
    const { hash } = await brief();
    expect(await briefer.reject(hash, '1', false)).toMatchObject({ ok: true, value: { cards: [{ facts: [] }] } });
    expect((await brief()).cards).toMatchObject([{ facts: [] }]);
    const corrected = await brief('Bank opens', `${TEXT} Correction: at noon.`);
    expect(corrected.cards).toMatchObject([{ facts: [], rejected: 'Fjord Bank' }]);
    expect((await brief('Bank closes')).cards).toMatchObject([{ link: { title: 'Fjord Bank' } }]);
  });

  it('gives each of 200 tabs its own briefing, all asked for at once, and the same once more', async () => {
    const { brief } = create();
    const ask = () =>
      Promise.all(Array.from({ length: 200 }, (_, i) => brief(`Bank opens branch ${i}`, `${TEXT} Branch ${i}.`)));
    const [first, second] = [await ask(), await ask()];
    expect(first.map(({ article }) => article.title)).toEqual(first.map((_, i) => `Bank opens branch ${i}`));
    expect(new Set(first.map(({ hash }) => hash)).size).toBe(200);
    expect(second).toEqual(first);
  });

  it.each([false, true])('gives a link back (private window: %s), and forgets that it was taken', async isPrivate => {
    const { briefer, brief, local } = create();
    const before = await brief('Bank opens', TEXT, isPrivate);
    await briefer.reject(before.hash, '1', isPrivate);
    expect(await briefer.restore(before.hash, '1', isPrivate)).toEqual({ ok: true, value: before });
    expect((await brief('Bank opens', `${TEXT} Again.`, isPrivate)).cards).toMatchObject([
      { link: { title: 'Fjord Bank' } },
    ]);
    expect(JSON.stringify(await local.get(null))).not.toContain('Fjord Bank');
    expect(await briefer.restore(before.hash, '1', isPrivate)).toMatchObject({ ok: false });
  });

  it('stores nothing of a private window', async () => {
    const { briefer, brief, local, session } = create(true);
    const { hash } = await brief('Bank opens', TEXT, true);
    expect(await briefer.lookUp(hash, true)).toMatchObject({ ok: true });
    expect(await briefer.reject(hash, '1', true)).toMatchObject({ ok: true, value: { cards: [{ facts: [] }] } });
    expect((await brief('Bank opens', TEXT, true)).cards).toMatchObject([{ facts: [] }]);
    expect((await brief('Bank opens', `${TEXT} Again.`, true)).cards).toMatchObject([{ rejected: 'Fjord Bank' }]);
    expect([await local.get(null), await session.get(null)]).toEqual([{}, {}]);
  });

  it('keeps the briefings of other windows in the browser’s memory', async () => {
    const { brief, session } = create();
    const { hash } = await brief();
    expect(Object.keys(await session.get(null))).toContain(`briefing:${hash}`);
  });

  it('keeps in memory what the browser has no room for', async () => {
    const { brief, session, unstored } = create();
    const set = async () => {
      throw new Error('quota exceeded');
    };
    Object.assign(session, { set });
    const briefing = await brief();
    expect(await unstored.get(briefing.hash)).toEqual(briefing);
  });

  it('does not tell in what it stores what was read', async () => {
    const { briefer, brief, local } = create();
    await briefer.reject((await brief('A telling headline')).hash, '1', false);
    expect(JSON.stringify(await local.get(null))).toContain('Fjord Bank');
    expect(JSON.stringify(await local.get(null))).not.toContain('telling');
  });

  it('asks Wikipedia only where the reader lets it, and says why it did not answer', async () => {
    const off = create();
    expect(await off.briefer.lookUp((await off.brief()).hash, false)).toMatchObject({ ok: true });
    expect(off.asked).toEqual([]);
    const on = create(true);
    expect(await on.briefer.lookUp((await on.brief()).hash, false)).toMatchObject({ value: { lookupProblem: 'busy' } });
    expect(on.asked).toEqual(['Wikipedia']);
  });

  it('says where the briefing is gone', async () => {
    const { briefer } = create(true);
    expect(await briefer.lookUp('none', false)).toMatchObject({ ok: false });
    expect(await briefer.reject('none', '1', false)).toMatchObject({ ok: false });
  });
});
