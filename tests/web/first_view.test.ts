import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { builtSite } from './support/serve';
import { Site } from './support/site';

/** HTML, style, script and module together, packed. */
const BUDGET_BYTES = 100_000;

let site: Site;
beforeAll(async () => {
  site = await Site.open();
});
afterAll(async () => {
  await site.close();
});

it('the first view keeps to its budget, and loads nothing for what is not near yet', async () => {
  const asked = new Set<string>();
  const page = await site.page('?language=en', {
    before: async (tab) => tab.on('request', (request) => asked.add(new URL(request.url()).pathname)),
  });
  await page.locator('untrained-abcd section').waitFor();
  await page.waitForLoadState('networkidle');
  const folder = new URL(site.address).pathname;
  const names = [...asked].map((name) => name.slice(folder.length) || 'index.html');
  const sizes = await Promise.all(
    names.map(async (name) => gzipSync(await readFile(path.join(builtSite, name)), { level: 9 }).length),
  );
  expect(names.length).toBeGreaterThan(5);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(BUDGET_BYTES);
  expect(names.filter((name) => /pronoun_instrument|graph_editor/.test(name))).toEqual([]);
  await page.close();
});
