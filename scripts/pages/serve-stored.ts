import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type PageSource, readStoredPage } from '../annotate/stored-page.ts';

export interface StoredPages {
  /** Address of the page with this number. */
  addressOf(index: number): string;
  close(): Promise<void>;
}

/** Off: the pages' scripts and everything that would come from elsewhere. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/** Serves stored pages on the loopback interface, each under a host and at the path of its own: the gate reads addresses. */
export async function serveStored(sources: readonly PageSource[]): Promise<StoredPages> {
  const server = createServer(async (request, response) => {
    const [, number] = /^page(\d+)\./.exec(request.headers.host ?? '') ?? [];
    const source = sources[Number(number)];
    if (source === undefined || request.headers['sec-fetch-dest'] !== 'document') return response.writeHead(404).end();
    const body = await readStoredPage(source);
    const type = `text/html${source.encoding ? `; charset=${source.encoding}` : ''}`;
    return response.writeHead(200, { 'content-type': type, 'content-security-policy': POLICY }).end(body);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    addressOf(index) {
      const { pathname, search } = new URL(sources[index].url);
      return `http://page${index}.localhost:${port}${pathname}${search}`;
    },
    close: () =>
      new Promise(resolve => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
