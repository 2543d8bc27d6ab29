import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import type { Duplex } from 'node:stream';

export interface OutsideRequests {
  readonly port: number;
  /** Hosts asked for since the start, without those that the browsers ask for on their own account. */
  hosts(): string[];
  forget(): void;
  close(): Promise<void>;
}

/** What Firefox and Chromium ask for themselves: updates, lists of dangerous sites, time. No extension is behind it. */
const BROWSERS_OWN =
  /(?:^|\.)(?:mozilla\.(?:com|org|net)|firefox\.com|firefoxusercontent\.com|mozgcp\.net|digicert\.com|google\.com|googleapis\.com|gvt1\.com|gstatic\.com)$/;

const WIKIMEDIA = /^(?:\w+\.wikipedia|www\.wikidata)\.org:443$/;

/**
 * A proxy that answers nothing and remembers who was asked for. Requests to this machine do not come here.
 * @param wikimediaPort of a server that stands for Wikipedia and Wikidata: connections to these go there, and are not remembered
 */
export async function recordOutsideRequests(wikimediaPort?: number): Promise<OutsideRequests> {
  const asked = new Set<string>();
  const tunnels = new Set<Duplex>();
  const note = (address: string) => asked.add(new URL(address).hostname);
  const server = createServer((request, response) => {
    note(request.url ?? 'http://unknown');
    response.writeHead(502).end();
  });
  server.on('connect', (request, socket) => {
    if (wikimediaPort !== undefined && WIKIMEDIA.test(request.url ?? '')) {
      tunnels.add(socket.once('close', () => tunnels.delete(socket)));
      const onward = connect(wikimediaPort, '127.0.0.1', () => {
        socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
        onward.pipe(socket).pipe(onward);
      });
      onward.on('error', () => socket.destroy());
      socket.on('error', () => onward.destroy());
      return;
    }
    note(`https://${request.url}`);
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    hosts: () => [...asked].filter(host => !BROWSERS_OWN.test(host)),
    forget: () => asked.clear(),
    close: () =>
      new Promise(resolve => {
        server.closeAllConnections();
        // The server does not count these as its own any more.
        for (const tunnel of tunnels) tunnel.destroy();
        server.close(() => resolve());
      }),
  };
}
