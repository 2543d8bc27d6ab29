import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { checkRecords } from './check-records.ts';
import { parseRecords } from './parse-records.ts';
import { fetchLeaders } from './refresh-wikidata.ts';

const row = (code: string, office: string, name: string, start: string, end?: string) => ({
  code: { type: 'literal', value: code },
  office: { type: 'literal', value: office },
  name: { type: 'literal', 'xml:lang': 'en', value: name },
  start: { type: 'literal', value: `${start}T00:00:00Z` },
  ...(end !== undefined && { end: { type: 'literal', value: `${end}T00:00:00Z` } }),
});
const ROWS = [
  row('NO', 'head of government', 'Ida Lien', '2019-10-01', '2023-01-31'),
  row('NO', 'head of government', 'Odd Berg', '2023-01-31'),
  row('NO', 'head of government', 'Odd Berg', '2023-01-31'),
  row('NO', 'head of state', 'Queen Tora', '2001-01-17'),
  row('XX', 'head of state', 'Nobody', '2001-01-17'),
];
const countries = [
  { code: 'NO', name: 'Norway', aliases: [], capital: 'Oslo', continent: 'Europe', currency: '', rank: 1 },
  { code: 'JO', name: 'Jordan', aliases: [], capital: 'Amman', continent: 'Asia', currency: '', rank: 1 },
];

let answer: (response: ServerResponse, count: number) => void;
let asked: URL[] = [];
const server = createServer((request, response) => {
  asked.push(new URL(request.url!, 'http://localhost'));
  answer(response, asked.length);
});
beforeAll(() => new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve)));
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
const send = (response: ServerResponse, rows: unknown) => response.end(JSON.stringify({ results: { bindings: rows } }));
beforeEach(() => {
  asked = [];
  answer = response => send(response, ROWS);
});
const fetchFromServer = () =>
  fetchLeaders({
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}/sparql`,
    countries,
    today: '2025-06-01',
    fewestRows: 3,
    pause: 1,
  });

describe('fetchLeaders', () => {
  it('writes records that the checker accepts', async () => {
    const text = await fetchFromServer();
    const { records, problems } = parseRecords(text, 'wikidata.txt');
    expect([...problems, ...checkRecords(records, []).errors]).toEqual([]);
    expect(records).toHaveLength(1);
    expect(records[0]).toMatchObject({ name: 'Norway', kind: 'country', asOf: '2025-06-01' });
    expect(records[0].facts).toEqual([
      { property: 'leader', value: 'Queen Tora, head of state', from: '2001-01-17', source: 'Wikidata' },
      {
        property: 'leader',
        value: 'Ida Lien, head of government',
        from: '2019-10-01',
        to: '2023-01-31',
        source: 'Wikidata',
      },
      { property: 'leader', value: 'Odd Berg, head of government', from: '2023-01-31', source: 'Wikidata' },
    ]);
    expect(asked[0].searchParams.get('query')).toContain('wdt:P297');
  });

  it('waits for a busy service', async () => {
    answer = (response, count) =>
      count < 3 ? response.writeHead(429, { 'retry-after': '0' }).end('<html>') : send(response, ROWS);
    expect(await fetchFromServer()).toContain('Odd Berg');
  });

  it.each<[string, typeof answer]>([
    ['a service that stays busy', response => response.writeHead(503).end()],
    ['a query that is refused', response => response.writeHead(400).end()],
    ['too few leaders', response => send(response, ROWS.slice(0, 2))],
    ['rows of another shape', response => send(response, [{ name: 'Odd Berg' }])],
    ['a page of HTML', response => response.end('<!DOCTYPE html>')],
  ])('writes nothing after %s', async (_what, fails) => {
    answer = fails;
    await expect(fetchFromServer()).rejects.toThrow();
  });
});
