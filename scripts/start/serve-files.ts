import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, extname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The page that is shown where none is given. */
export const SAMPLE = fileURLToPath(new URL('../../e2e/pages/article.html', import.meta.url));

export interface ServedPages {
  readonly addresses: readonly { readonly given: string; readonly address: string }[];
  close(): Promise<void>;
}

/**
 * Gives every page an address: URLs as they are, files from a server on the loopback interface (extensions do not run on `file:` pages).
 * @throws where a file does not exist, or is neither a page nor an address
 */
export async function serveFiles(pages: readonly string[]): Promise<ServedPages> {
  const files = new Map<string, string>();
  const paths = pages.map(given => {
    if (/^https?:\/\//.test(given)) return given;
    if (!existsSync(given)) throw new Error(`${given}: no such file`);
    if (!['.html', '.htm'].includes(extname(given))) throw new Error(`${given}: not an .html file`);
    const path = `/${files.size + 1}/${encodeURIComponent(basename(given, extname(given)))}`;
    files.set(path, resolve(given));
    return path;
  });
  const server = createServer(async (request, response) => {
    const file = files.get(request.url ?? '');
    if (file === undefined) return response.writeHead(404).end();
    response.setHeader('content-type', 'text/html');
    return response.end(await readFile(file));
  });
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    addresses: pages.map((given, i) => ({
      given,
      address: paths[i].startsWith('/') ? `http://127.0.0.1:${port}${paths[i]}` : paths[i],
    })),
    close: () =>
      new Promise(closed => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}
