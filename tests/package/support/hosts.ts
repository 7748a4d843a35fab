import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { flags } from '../../web/support/site';

export const root = fileURLToPath(new URL('../../..', import.meta.url));

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.wasm': 'application/wasm',
};

export interface HostOptions {
  /** Pages by path, such as `/post.html`. */
  pages?: Record<string, string>;
  /** Folders by the path that they are served under, such as `/untrained/`. */
  folders?: Record<string, string>;
  /** Sent with everything. */
  headers?: Record<string, string>;
}

/** A server on a port of its own that remembers what it was asked for. */
export class Host {
  /** Paths in the order in which they were asked for. */
  readonly requests: string[] = [];

  private constructor(
    private readonly server: Server,
    readonly address: string,
  ) {}

  static async open({ pages = {}, folders = {}, headers = {} }: HostOptions): Promise<Host> {
    const answer = async (path: string): Promise<string | Buffer> => {
      const page = pages[path];
      if (page !== undefined) return page;
      for (const [prefix, folder] of Object.entries(folders)) {
        if (path.startsWith(prefix)) return readFile(join(folder, normalize(path.slice(prefix.length))));
      }
      throw new Error('not here');
    };
    const server = createServer((request, response) => {
      const path = new URL(request.url ?? '/', 'http://localhost').pathname;
      // Browsers ask for it by themselves.
      if (path !== '/favicon.ico') host.requests.push(path);
      answer(path).then(
        (body) =>
          response.writeHead(200, { ...headers, 'content-type': types[extname(path)] ?? 'text/plain' }).end(body),
        () => response.writeHead(path === '/favicon.ico' ? 204 : 404).end(),
      );
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const host = new Host(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    return host;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((closed) => this.server.close(closed));
  }
}

export const startChromium = (): Promise<Browser> =>
  chromium.launch({ executablePath: '/usr/bin/chromium', args: flags });

/** Opens an address; errors and refusals of the page are added to `complaints`. */
export async function open(browser: Browser, address: string, complaints: string[], width = 1280): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(address);
  return page;
}
