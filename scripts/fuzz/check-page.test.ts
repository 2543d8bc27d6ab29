import { describe, expect, it } from 'vitest';
import { createRandom } from '../lib/random.ts';
import { checkPage, parsePage, readPage } from './check-page.ts';

const page = {
  html: `<html><body><article>${'<p>The harbour council of <b>Bergen</b> voted 😀 on Tuesday to keep the old ferry quay open for another ten years.</p>'.repeat(4)}</article></body></html>`,
  url: 'https://paper.test/2024/03/06/quay',
};
const read = () => readPage(parsePage(page), page)!;

describe('checkPage', () => {
  it('is content with a page as it is read', () => {
    expect(checkPage(read(), createRandom(1))).toEqual([]);
  });

  it('finds blocks out of place', () => {
    const { article, ...rest } = read();
    const [first, ...others] = article.blocks;
    const moved = { ...article, blocks: [{ ...first, end: first.end + 1 }, ...others] };
    expect(checkPage({ ...rest, article: moved }, createRandom(1))).not.toEqual([]);
  });

  it('finds a map that leads elsewhere, or nowhere', () => {
    const { map, ...rest } = read();
    const shifted = {
      ...map,
      ranges: ({ start, end }: { start: number; end: number }) => map.ranges({ start: start + 7, end: end + 7 }),
    };
    expect(checkPage({ ...rest, map: shifted }, createRandom(1))).not.toEqual([]);
    expect(checkPage({ ...rest, map: { ...map, ranges: () => [] } }, createRandom(1))).not.toEqual([]);
  });
});
