import { describe, expect, it } from 'vitest';
import { createMemoryArea } from './memory-area.ts';
import { createRejections } from './rejections.ts';

const article = { title: 'Tide turns', text: 'The tide has turned.' };

describe('rejections', () => {
  it('keeps those of private windows in memory only, and forgets them when told to', async () => {
    const area = createMemoryArea();
    const rejections = createRejections(area);
    await rejections.add(article, 'Ada Bell', 'Ada Bell (painter)', true);
    expect(await area.get(null)).toEqual({});
    expect((await rejections.of(article))({ name: 'Ada Bell' }, 'Ada Bell (painter)')).toBe(true);
    rejections.forgetUnstored();
    expect((await rejections.of(article))({ name: 'Ada Bell' }, 'Ada Bell (painter)')).toBe(false);
  });

  it('starts anew over a stored list that is none', async () => {
    const area = createMemoryArea();
    await area.set({ rejections: [{ article: 7 }] });
    const rejections = createRejections(area);
    expect((await rejections.of(article))({ name: 'Ada Bell' }, 'Ada Bell (painter)')).toBe(false);
    await rejections.add(article, 'Ada Bell', 'Ada Bell (painter)', false);
    expect((await rejections.of(article))({ name: 'Ada Bell' }, 'Ada Bell (painter)')).toBe(true);
  });
});
