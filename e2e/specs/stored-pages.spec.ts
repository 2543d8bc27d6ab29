import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { pagesOf } from '../../scripts/annotate/stored-page.ts';
import { serveStored } from '../../scripts/pages/serve-stored.ts';
import { createPageTrier } from '../../scripts/pages/try-page.ts';
import { expect, test } from '../fixtures.ts';

const FIXTURES = fileURLToPath(new URL('../../src/article/fixtures/', import.meta.url));
/** Every how manyth fixture is tried; `npm run pages` tries all. */
const EVERY = 8;

test('pages of many kinds: no uncaught error, and not one node is changed', async ({ browserWithExtension }) => {
  test.slow();
  const all = readdirSync(FIXTURES).filter(name => name.endsWith('.html'));
  const sources = pagesOf(all.filter((_, i) => i % EVERY === 0).map(name => FIXTURES + name));
  const server = await serveStored(sources);
  const trier = await createPageTrier(browserWithExtension);
  let marked = 0;
  for (const [index, { file }] of sources.entries()) {
    const { state, painted, ...rest } = await trier.try(server.addressOf(index));
    expect(rest, file).toEqual({ changes: [], isSame: true, errors: [] });
    expect(state, file).toBeDefined();
    if (painted > 0) marked++;
  }
  await server.close();
  expect(marked).toBeGreaterThan(3);
  expect(marked).toBeLessThan(sources.length);
});
