import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { page as articlePage, BODY, paragraph } from './hostile/article.ts';
import { HOSTILE } from './hostile/pages.ts';

const PAGES = new URL('./pages/', import.meta.url);

/** Paths that news sites would have, and the files that stand behind them: the gate reads addresses too. */
const ROUTES: readonly (readonly [path: RegExp, file: string])[] = [
  [/^\/2024\/03\/06\/nordlys-cable/, 'article.html'],
  [/^\/dark\/2024\/03\/06\/nordlys-cable/, 'article.html'],
  [/^\/2024\/03\/06\/zweites-kabel/, 'german.html'],
  [/^\/spa\//, 'spa.html'],
  [/^\/2024\/04\/11\/ferry-crews/, 'changing.html'],
  [/^\/empty$/, 'empty.html'],
  [/^\/budget\.pdf$/, 'empty.html'],
  [/^\/$/, 'front.html'],
];

export const ARTICLE_PATH = '/2024/03/06/nordlys-cable-will-not-share-customer-data';
/** Its body is put in by a script, `?after=MS` later; what it shows changes as the tests ask. */
export const CHANGING_PATH = '/2024/04/11/ferry-crews-accept-a-new-contract';
export const GERMAN_PATH = '/2024/03/06/zweites-kabel-durch-die-nordsee';
/** A PDF whose address does not tell that it is one. */
export const PDF_PATH = '/budget';
export const DARK_ARTICLE_PATH = `/dark${ARTICLE_PATH}`;

const PDF =
  '%PDF-1.1\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF';

/** Texts that differ in their words' order only: what remembers words has met them all after ten. */
const DIGITS = 'zero one two three four five six seven eight nine'.split(' ');

export interface PageServer {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  readonly origin: string;
  /** Paths asked for, in order. */
  readonly requests: string[];
  close(): Promise<void>;
}

/** Serves the pages of `e2e/pages/` on the loopback interface; `/copy/N` is an article whose text is another for each number. `?csp` on an address adds the strictest content security policy, `?opt-out` the element that keeps Backstory away. */
export async function servePages(): Promise<PageServer> {
  const requests: string[] = [];
  const server = createServer(async (request, response) => {
    requests.push(request.url ?? '');
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const copy = /^\/copy\/(\d+)$/.exec(url.pathname);
    if (copy) {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      const number = Array.from(copy[1], digit => DIGITS[Number(digit)]).join(' ');
      response.end(articlePage(BODY + paragraph(`The council keeps its files on the quay under number ${number}.`)));
      return;
    }
    if (url.pathname === PDF_PATH) {
      response.setHeader('content-type', 'application/pdf');
      response.end(PDF);
      return;
    }
    const hostile = HOSTILE[url.pathname.replace('/hostile/', '')]?.();
    if (hostile) {
      response.setHeader('content-type', hostile.type ?? 'text/html; charset=utf-8');
      response.end(hostile.body);
      return;
    }
    const file = ROUTES.find(([path]) => path.test(url.pathname))?.[1];
    if (file === undefined) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
      return;
    }
    let html = await readFile(new URL(file, PAGES), 'utf8');
    if (url.pathname.startsWith('/dark/'))
      html = html.replace('<body>', '<body style="background:#15181d;color:#dde1e7">');
    if (url.searchParams.has('opt-out')) html = html.replace('<head>', '<head><meta name="Backstory" content="Off">');
    response.setHeader('content-type', 'text/html; charset=utf-8');
    if (url.searchParams.has('csp')) {
      response.setHeader(
        'content-security-policy',
        "default-src 'none'; style-src 'unsafe-inline'; require-trusted-types-for 'script'",
      );
    }
    response.end(html);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, requests, close: () => closeServer(server) };
}

function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise(resolve => server.close(() => resolve()));
}
