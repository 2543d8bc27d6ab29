import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

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

/** A proxy that answers nothing and remembers who was asked for. Requests to this machine do not come here. */
export async function recordOutsideRequests(): Promise<OutsideRequests> {
  const asked = new Set<string>();
  const note = (address: string) => asked.add(new URL(address).hostname);
  const server = createServer((request, response) => {
    note(request.url ?? 'http://unknown');
    response.writeHead(502).end();
  });
  server.on('connect', (request, socket) => {
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
        server.close(() => resolve());
      }),
  };
}
