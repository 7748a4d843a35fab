import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { expect, onTestFinished, test } from 'vitest';
import { untrainedJson } from '../command/command';
import { open, root, startChromium } from './support/hosts';

const POLICY = "default-src 'none'; script-src 'unsafe-inline' 'wasm-unsafe-eval' file:";

test('the one script in the archive shows the digits of the command on a page opened from a file', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'untrained-classic-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const files = unzipSync(await readFile(join(root, 'dist/site/untrained-embed.zip')));
  for (const name of ['LICENSE', 'README.txt', 'elements.js', 'untrained.wasm']) {
    expect(files[`untrained/${name}`], name).toBeDefined();
  }
  await writeFile(join(folder, 'untrained.classic.js'), files['untrained/untrained.classic.js'] ?? '');
  const html = `<!doctype html><html lang="en"><meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="${POLICY}">
    <script src="untrained.classic.js"></script>
    <untrained-abcd passes="4" view="heatmap"></untrained-abcd><untrained-pronoun view="arcs"></untrained-pronoun>
    <untrained-attention view="softmax"></untrained-attention></html>`;
  await writeFile(join(folder, 'page.html'), html);

  const browser = await startChromium();
  onTestFinished(() => browser.close());
  const complaints: string[] = [];
  const page = await open(browser, pathToFileURL(join(folder, 'page.html')).href, complaints);
  await page.locator('untrained-pronoun untrained-figure svg').first().waitFor();
  await page.locator('untrained-attention untrained-figure svg').first().waitFor();
  await page.locator('untrained-abcd untrained-figure summary').click();
  const cells = page.locator('untrained-abcd untrained-figure td[data-value]');
  await cells.first().waitFor();
  const found = await cells.evaluateAll((all) => all.map((cell) => Number((cell as HTMLElement).dataset.value)));
  const { similarity } = await untrainedJson<{ similarity: number[][] }>('abcd', ' ABCD ABCDABCE', '--passes', '4');
  expect(found).toEqual(similarity.flat());
  // The whole instrument, which modules load later, is inside as well.
  await page.locator('untrained-abcd').evaluate((element) => element.setAttribute('view', 'all'));
  await page.locator('untrained-abcd section').waitFor();
  expect(complaints).toEqual([]);
});
