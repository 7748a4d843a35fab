import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

export const builtSite = fileURLToPath(new URL('../../../dist/site', import.meta.url));

/** The site is served below a folder, since it must work under any path. */
const FOLDER = '/a/folder/';

const types: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};

/** A folder on a server of this machine. */
export interface Folder {
  /** Ends with a slash. */
  readonly address: string;
  /** What was asked for so far, as paths in the folder. */
  readonly requests: readonly string[];
  /** From now on another folder stands at the same address. */
  serve(place: string): void;
  close(): Promise<void>;
}

export async function serveFolder(place: string): Promise<Folder> {
  let root = place;
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const file = path.startsWith(FOLDER) ? normalize(path.slice(FOLDER.length) || 'index.html') : '..';
    requests.push(file);
    readFile(join(root, file)).then(
      (body) => response.writeHead(200, { 'content-type': types[extname(file)] ?? 'text/plain' }).end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}${FOLDER}`,
    requests,
    serve: (next) => {
      root = next;
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
