import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Changes of a live page: so many texts are set anew every so many ms. */
const CHANGES = 20;
const EVERY_MS = 10;
/** 2,000 mutations a second. */
const RESTLESS = `<div id="ticker"></div><script>
  const cells = Array.from({ length: ${CHANGES} }, () => document.getElementById('ticker').appendChild(document.createElement('span')));
  for (const cell of cells) cell.append('0');
  let tick = 0;
  setInterval(() => { tick++; for (const cell of cells) cell.firstChild.data = String(tick); }, ${EVERY_MS});
</script>`;

export interface ArticleServer {
  /** Address of the article; a restless one changes all the time. */
  addressOf(isRestless: boolean): string;
  close(): Promise<void>;
}

/** Serves a text as a page of news on the loopback interface. */
export async function serveArticle(title: string, text: string): Promise<ArticleServer> {
  const thing = JSON.stringify({ '@context': 'https://schema.org', '@type': 'NewsArticle', headline: title });
  const body = text
    .split('\n')
    .map(line => `<p>${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`)
    .join('\n');
  const server = createServer((request, response) => {
    const restless = request.url?.includes('restless') ? RESTLESS : '';
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><html lang="en"><title>${title}</title>
<script type="application/ld+json">${thing}</script><article><h1>${title}</h1>${body}</article>${restless}`);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    addressOf: isRestless => `http://127.0.0.1:${port}/2024/03/06/${isRestless ? 'restless' : 'quiet'}-harbour`,
    close: () =>
      new Promise(resolve => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
