import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Host, root, startChromium } from './support/hosts';

/** What a page may take: gzip -9 of all that it fetches, in bytes. */
const FIRST_VIEW = 100_000;
const EMBEDDED = 60_000;

let browser: Browser;
beforeAll(async () => {
  browser = await startChromium();
});
afterAll(() => browser.close());

/** Bytes by path of what a page fetches until `ready` is there and nothing more is asked for. */
async function fetched(host: Host, path: string, ready: string): Promise<Record<string, number>> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const sizes: Record<string, number> = {};
  const reading: Promise<unknown>[] = [];
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (response.ok())
      reading.push(response.body().then((body) => (sizes[pathname] = gzipSync(body, { level: 9 }).length)));
  });
  await page.goto(host.address + path);
  await page.locator(ready).first().waitFor();
  await page.waitForLoadState('networkidle');
  await Promise.all(reading);
  await page.close();
  return sizes;
}

const sum = (sizes: Record<string, number>): number => Object.values(sizes).reduce((all, size) => all + size, 0);

const embed = (element: string) => `<!doctype html><html lang="en"><meta charset="utf-8">
  <script type="module" src="/untrained/elements.js"></script>${element}</html>`;

it('the first view of the site is within its budget', async () => {
  const host = await Host.open({ folders: { '/': join(root, 'dist/site') } });
  const sizes = await fetched(host, '/index.html', 'untrained-abcd section svg');
  await host.close();
  console.info(`first view: ${sum(sizes)} bytes`, sizes);
  expect(Object.keys(sizes).some((path) => path.endsWith('.wasm'))).toBe(true);
  expect(sum(sizes)).toBeLessThanOrEqual(FIRST_VIEW);
});

it.each([
  ['<untrained-abcd prompt=" ABCD ABCDABCE" rule="subtract-rms" passes="15" view="heatmap"></untrained-abcd>'],
  ['<untrained-pronoun view="logits"></untrained-pronoun>'],
])('%s is within its budget', async (element) => {
  const host = await Host.open({
    pages: { '/post.html': embed(element) },
    folders: { '/untrained/': join(root, 'dist/embed') },
  });
  const { '/post.html': _, ...sizes } = await fetched(host, '/post.html', 'untrained-figure svg');
  await host.close();
  console.info(`${element}: ${sum(sizes)} bytes`, sizes);
  expect(Object.keys(sizes).some((path) => path.endsWith('.wasm'))).toBe(true);
  expect(sum(sizes)).toBeLessThanOrEqual(EMBEDDED);
});
