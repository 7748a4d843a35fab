import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A page of somebody else, at an address of its own. */
export interface HostPage {
  readonly address: string;
  close(): void;
}

/** Serves one page on another port than the site's. */
export async function hostPage(html: string): Promise<HostPage> {
  const server = createServer((request, response) => {
    const found = request.url === '/';
    response.writeHead(found ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' }).end(found ? html : '');
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
