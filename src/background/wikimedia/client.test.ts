import 'fake-indexeddb/auto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Entity } from '../../nlp/report.ts';
import { createLookupCache } from './cache.ts';
import { createWikimediaClient } from './client.ts';
import { createFetcher } from './fetch-json.ts';

type Handler = (url: URL, response: ServerResponse) => void;

const json =
  (body: unknown): Handler =>
  (_url, response) => {
    response.setHeader('Content-Type', 'application/json').end(JSON.stringify(body));
  };
const page = (title: string, more: object = {}) => ({
  pageid: 1,
  ns: 0,
  title,
  extract: `${title} is in these tests.`,
  canonicalurl: `https://en.wikipedia.org/wiki/${title.replaceAll(' ', '_')}`,
  ...more,
});
const PAGES = json({
  batchcomplete: true,
  warnings: { query: { warnings: 'Unrecognized value for parameter "prop": description' } },
  query: {
    normalized: [{ fromencoded: false, from: 'nora Kos', to: 'Nora Kos' }],
    redirects: [{ from: 'Fjord Bank AS', to: 'Fjord Bank' }],
    pages: [
      page('Nora Kos', { description: 'Norwegian banker', pageprops: { wikibase_item: 'Q1' } }),
      page('Fjord Bank', { pageprops: { wikibase_item: 'Q2' } }),
      page('Ida Lien', { pageprops: { disambiguation: '', wikibase_item: 'Q3' } }),
      { ns: 0, title: 'Nobody Atall', missing: true },
    ],
  },
});
const statement = (value: unknown, more: object = {}) => ({
  mainsnak: { snaktype: 'value', datavalue: { value } },
  type: 'statement',
  rank: 'normal',
  ...more,
});
const time = (day: string, precision = 11) => ({ time: `+${day}T00:00:00Z`, precision });
const qualifier = (value: unknown) => [{ snaktype: 'value', datavalue: { value } }];
const ITEMS = json({
  entities: {
    Q1: {
      id: 'Q1',
      claims: {
        P31: [statement({ id: 'Q5' })],
        P569: [statement(time('1970-02-13')), statement(time('1971-01-01', 9), { rank: 'deprecated' })],
        P39: [
          statement(
            { id: 'Q77' },
            { qualifiers: { P580: qualifier(time('2017-03-00', 10)), P582: qualifier(time('2021-00-00', 9)) } },
          ),
        ],
        P18: [statement('Portrait.jpg')],
      },
    },
    Q2: { id: 'Q2', claims: { P31: [statement({ id: 'Q6' })], P1082: [statement({ amount: '+1200', unit: '1' })] } },
    Q9: { id: 'Q9', missing: '' },
  },
});
const LABELS = json({ entities: { Q77: { labels: { en: { language: 'en', value: 'head of Fjord Bank' } } } } });

let handlers: Record<string, Handler> = {};
const asked: { url: URL; headers: IncomingMessage['headers'] }[] = [];
const server = createServer((request, response) => {
  const url = new URL(request.url!, 'http://localhost');
  asked.push({ url, headers: request.headers });
  const parameters = url.searchParams;
  const name =
    parameters.get('action') === 'query' ? 'pages' : parameters.get('props') === 'labels' ? 'labels' : 'items';
  handlers[name](url, response);
});
beforeAll(() => new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve)));
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

let time0 = Date.parse('2025-06-01T12:00:00Z');
const now = () => time0;
const pauses: number[] = [];
/** Every host of Wikimedia is the local server. */
const redirected: typeof fetch = (input, init) => {
  const { pathname, search } = new URL(String(input));
  return fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${pathname}${search}`, init);
};
const fetcherParts = {
  fetch: redirected,
  now,
  timeout: 3_000,
  pause: async (ms: number) => {
    pauses.push(ms);
  },
};
const client = () => createWikimediaClient(createFetcher(fetcherParts), createLookupCache(now), now);

const entity = (name: string, type: Entity['type']): Entity => ({
  id: name,
  name,
  type,
  mentions: [{ start: 0, end: 1 }],
  salience: 1,
});
const question = (title: string, isKnown = false) => ({ entity: entity(title, 'person'), title, isKnown });
const QUESTIONS = ['nora Kos', 'Fjord Bank AS', 'Ida Lien', 'Nobody Atall'].map(title => question(title));

beforeEach(async () => {
  handlers = { pages: PAGES, items: ITEMS, labels: LABELS };
  asked.length = 0;
  pauses.length = 0;
  time0 = Date.parse('2025-06-01T12:00:00Z');
  await createLookupCache(now).clear();
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

describe('Wikimedia client', () => {
  it('asks three times for all, and understands redirects, disambiguation and missing pages', async () => {
    const { entries, problem } = await client().ask(QUESTIONS, 'en', false);
    expect(problem).toBeUndefined();
    expect(asked).toHaveLength(3);
    expect(Object.fromEntries(entries)).toEqual({
      'nora Kos': {
        kind: 'page',
        title: 'Nora Kos',
        url: 'https://en.wikipedia.org/wiki/Nora_Kos',
        extract: 'Nora Kos is in these tests.',
        description: 'Norwegian banker',
        qid: 'Q1',
        isPerson: true,
        asOf: '2025-06-01',
        facts: [
          { property: 'position', value: 'head of Fjord Bank', from: '2017-03', to: '2021' },
          { property: 'born', value: '', from: '1970-02-13' },
        ],
      },
      'Fjord Bank AS': {
        kind: 'page',
        title: 'Fjord Bank',
        url: 'https://en.wikipedia.org/wiki/Fjord_Bank',
        extract: 'Fjord Bank is in these tests.',
        qid: 'Q2',
        isPerson: false,
        asOf: '2025-06-01',
        facts: [{ property: 'population', value: '1,200' }],
      },
      'Ida Lien': { kind: 'several', title: 'Ida Lien' },
      'Nobody Atall': { kind: 'missing' },
    });
  });

  it('sends names only: no cookies, no referrer', async () => {
    await client().ask(QUESTIONS, 'de', false);
    for (const { headers } of asked) {
      expect(headers.cookie).toBeUndefined();
      expect(headers.referer).toBeUndefined();
      expect(headers['api-user-agent']).toMatch(/^Backstory/);
    }
    expect(asked[0].url.searchParams.get('titles')).toBe('nora Kos|Fjord Bank AS|Ida Lien|Nobody Atall');
    expect(asked.every(({ url }) => url.searchParams.get('origin') === '*')).toBe(true);
  });

  it('asks once only for text of what the pack knows', async () => {
    await client().ask([question('nora Kos', true)], 'en', false);
    expect(asked).toHaveLength(1);
  });

  it('asks nothing again within a week, and what was missing after a day', async () => {
    await client().ask(QUESTIONS, 'en', false);
    await client().ask(QUESTIONS, 'en', false);
    expect(asked).toHaveLength(3);
    time0 += 25 * 60 * 60 * 1000;
    await client().ask(QUESTIONS, 'en', false);
    expect(asked[3].url.searchParams.get('titles')).toBe('Ida Lien|Nobody Atall');
    time0 += 7 * 24 * 60 * 60 * 1000;
    asked.length = 0;
    await client().ask(QUESTIONS, 'en', false);
    expect(asked[0].url.searchParams.get('titles')?.split('|')).toHaveLength(4);
  });

  it('keeps the editions apart', async () => {
    await client().ask([question('nora Kos', true)], 'en', false);
    await client().ask([question('nora Kos', true)], 'no', false);
    expect(asked).toHaveLength(2);
  });

  it('keeps nothing of a private window', async () => {
    await client().ask(QUESTIONS, 'en', true);
    await client().ask(QUESTIONS, 'en', true);
    expect(asked).toHaveLength(6);
    expect(await createLookupCache(now).get('en', ['nora Kos'])).toEqual(new Map());
  });

  it.each<[what: string, problem: string, handler: Handler]>([
    [
      'says it is busy, as a page of HTML',
      'busy',
      (_url, response) =>
        response.writeHead(429, { 'Content-Type': 'text/html' }).end('<!DOCTYPE html><title>Wikimedia Error</title>'),
    ],
    ['says it is busy for long', 'busy', (_url, response) => response.writeHead(503, { 'Retry-After': '120' }).end()],
    ['lags', 'busy', json({ error: { code: 'maxlag', info: 'Waiting for a database server' } })],
    ['fails', 'failed', (_url, response) => response.writeHead(500).end('no')],
    ['answers with an error', 'failed', json({ error: { code: 'internal_api_error', info: '' } })],
    ['answers with garbage', 'failed', (_url, response) => response.end('{"query": {"pages": [')],
    ['answers with another shape', 'failed', json({ query: { pages: { 7: { title: 'Nora Kos' } } } })],
    ['cuts the line', 'offline', (_url, response) => response.destroy()],
    ['never answers', 'offline', () => undefined],
    ['sends us to a log-in page', 'offline', (_url, response) => response.writeHead(302, { Location: '/login' }).end()],
  ])('leaves the local facts alone where the service %s', async (_what, problem, handler) => {
    handlers.pages = handler;
    const { entries, problem: told } = await client().ask(QUESTIONS, 'en', false);
    expect(told).toBe(problem);
    expect(entries.size).toBe(0);
    expect(asked.length).toBeLessThanOrEqual(3);
  });

  it('stops reading an answer without end', async () => {
    let sent = 0;
    handlers.pages = (_url, response) => {
      const more = () => {
        do sent += 1_000_000;
        while (sent < 200_000_000 && response.write(' '.repeat(1_000_000)));
      };
      response.on('drain', more);
      more();
    };
    expect((await client().ask(QUESTIONS, 'en', false)).problem).toBe('failed');
    // Besides what is read there is what is on its way.
    expect(sent).toBeLessThan(100_000_000);
  });

  it('waits a moment where it is asked to, within the three requests', async () => {
    let calls = 0;
    handlers.pages = (url, response) =>
      ++calls === 1 ? response.writeHead(429, { 'Retry-After': '2' }).end() : PAGES(url, response);
    const { entries } = await client().ask(QUESTIONS, 'en', false);
    expect(pauses).toEqual([2000]);
    expect(asked).toHaveLength(3);
    expect(entries.size).toBe(4);
  });

  it('leaves a busy service alone for as long as it says', async () => {
    handlers.pages = (_url, response) => response.writeHead(429, { 'Retry-After': '120' }).end();
    const one = client();
    await one.ask(QUESTIONS, 'en', false);
    handlers.pages = PAGES;
    time0 += 60_000;
    expect((await one.ask(QUESTIONS, 'en', false)).problem).toBe('busy');
    expect(asked).toHaveLength(1);
    time0 += 61_000;
    expect((await one.ask(QUESTIONS, 'en', false)).entries.size).toBe(4);
  });

  it('is not silenced for good by a clock that was wrong, or by a service that asks for years', async () => {
    handlers.pages = (_url, response) => response.writeHead(429, { 'Retry-After': '99999999' }).end();
    const one = client();
    await one.ask(QUESTIONS, 'en', false);
    handlers.pages = PAGES;
    expect((await one.ask(QUESTIONS, 'en', false)).problem).toBe('busy');
    const now0 = time0;
    time0 -= 365 * 24 * 3_600_000;
    expect((await one.ask(QUESTIONS, 'en', false)).entries.size).toBe(4);
    time0 = now0 + 3_600_001;
    expect((await one.ask([question('Nora Kos')], 'en', true)).problem).toBeUndefined();
  });

  it('answers as ever where the browser blocks IndexedDB, and keeps answers again once it does not', async () => {
    const blocked = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('blocked', 'SecurityError');
    });
    const one = client();
    expect((await one.ask(QUESTIONS, 'en', false)).entries.size).toBe(4);
    expect((await one.ask(QUESTIONS, 'en', false)).entries.size).toBe(4);
    expect(asked).toHaveLength(6);
    blocked.mockRestore();
    await one.ask(QUESTIONS, 'en', false);
    await one.ask(QUESTIONS, 'en', false);
    expect(asked).toHaveLength(9);
  });

  it('shows the pages where Wikidata fails, and asks it again the next time', async () => {
    handlers.items = (_url, response) => response.writeHead(500).end();
    const first = await client().ask(QUESTIONS, 'en', false);
    expect(first.problem).toBe('failed');
    expect(first.entries.get('nora Kos')).toMatchObject({ kind: 'page', facts: [] });
    handlers.items = ITEMS;
    const second = await client().ask(QUESTIONS, 'en', false);
    expect(second.entries.get('nora Kos')).toMatchObject({ isPerson: true });
  });
});

describe('cache of look-ups', () => {
  it('keeps to its size: what expires first goes first', async () => {
    const cache = createLookupCache(now, 2);
    for (const title of ['A', 'B', 'C']) {
      time0 += 1000;
      await cache.put('en', new Map([[title, { kind: 'missing' }]]));
    }
    expect([...(await cache.get('en', ['A', 'B', 'C'])).keys()]).toEqual(['B', 'C']);
  });

  it('removes what has expired when it puts something, and takes what a clock that was ahead has put for expired', async () => {
    const cache = createLookupCache(now);
    await cache.put('en', new Map([['Old', { kind: 'missing' }]]));
    const before = time0;
    time0 += 2 * 24 * 3600 * 1000;
    await cache.put('en', new Map([['New', { kind: 'missing' }]]));
    time0 = before;
    expect([...(await cache.get('en', ['Old', 'New'])).keys()]).toEqual(['New']);
    time0 -= 30 * 24 * 3600 * 1000;
    expect([...(await cache.get('en', ['New'])).keys()]).toEqual([]);
  });

  it('takes nothing that another version kept in another form', async () => {
    const cache = createLookupCache(now);
    const entry = { kind: 'page', title: 'A', url: 'https://a.test/', extract: 5, facts: [], asOf: '2025-01-01' };
    await cache.put('en', new Map([['A', entry as never]]));
    await cache.put('en', new Map([['B', { ...entry, extract: 'A is here.' } as never]]));
    expect([...(await cache.get('en', ['A', 'B'])).keys()]).toEqual(['B']);
  });
});
