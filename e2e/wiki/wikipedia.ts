import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type MediaWiki, startMediaWiki, whyNoMediaWiki } from '../../scripts/wiki/mediawiki.ts';
import { WIKI_PAGES } from './pages.ts';

const ORIGIN = 'https://en.wikipedia.org';
const WIKI_PORT = 8391;

/** How Wikipedia answers: by a real MediaWiki, or as it does under too much load. */
export type WikipediaMode = 'wiki' | 'busy';

/** A server for `https://en.wikipedia.org` and `https://www.wikidata.org` on this machine, with a certificate that nobody signed. */
export interface Wikipedia {
  readonly port: number;
  /** Paths asked for, with their headers. */
  readonly requests: { readonly url: URL; readonly headers: IncomingMessage['headers'] }[];
  mode: WikipediaMode;
  stop(): Promise<void>;
}

/** Why the suite cannot run here, or undefined. */
export function whyNoWikipedia(): string | undefined {
  if (spawnSync('openssl', ['version']).status !== 0) return 'openssl is not installed';
  return whyNoMediaWiki();
}

export async function startWikipedia(): Promise<Wikipedia> {
  const wiki = await startMediaWiki(WIKI_PAGES, ORIGIN, WIKI_PORT);
  const requests: Wikipedia['requests'] = [];
  const wikipedia = { mode: 'wiki' as WikipediaMode };
  const server = createServer(makeCertificate(), (request, response) => {
    const url = new URL(request.url ?? '/', `https://${request.headers.host}`);
    requests.push({ url, headers: request.headers });
    if (wikipedia.mode === 'busy') sayBusy(response);
    else void pass(wiki, url, response);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return Object.assign(wikipedia, {
    port: (server.address() as AddressInfo).port,
    requests,
    stop: () =>
      new Promise<void>(resolve => {
        wiki.stop();
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  });
}

/** What Wikimedia sends a client that asks too much: a page of HTML. */
function sayBusy(response: ServerResponse): void {
  response.writeHead(429, { 'content-type': 'text/html', 'access-control-allow-origin': '*', 'retry-after': '5' });
  response.end('<!DOCTYPE html><title>Wikimedia Error</title><p>Too many requests.</p>');
}

async function pass(wiki: MediaWiki, url: URL, response: ServerResponse): Promise<void> {
  const answer = await fetch(`${wiki.origin}${url.pathname}${url.search}`);
  response.writeHead(answer.status, {
    'content-type': answer.headers.get('content-type') ?? 'text/plain',
    'access-control-allow-origin': answer.headers.get('access-control-allow-origin') ?? '*',
  });
  response.end(await answer.text());
}

function makeCertificate(): { key: string; cert: string } {
  const folder = mkdtempSync(join(tmpdir(), 'backstory-certificate-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const request = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=en.wikipedia.org'];
  const { status, stderr } = spawnSync('openssl', [...request, '-keyout', key, '-out', cert], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`openssl: ${stderr}`);
  const pair = { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') };
  rmSync(folder, { recursive: true });
  return pair;
}
