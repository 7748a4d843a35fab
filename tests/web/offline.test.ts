import { createHash } from 'node:crypto';
import { appendFile, cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { load } from 'untrained';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { hashedFiles } from '../../web/build/offline';
import { builtSite, type Folder, serveFolder } from './support/serve';
import { flags } from './support/site';

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: flags });
});
afterAll(async () => {
  await browser.close();
});

/** The site, on a server of its own and in a browser that has never seen it. */
async function newReader(): Promise<{ folder: Folder; context: BrowserContext; complaints: string[] }> {
  const folder = await serveFolder(builtSite);
  const context = await browser.newContext({ acceptDownloads: true });
  const complaints: string[] = [];
  context.on('weberror', (error) => complaints.push(error.error().message));
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  onTestFinished(async () => {
    await context.close();
    await folder.close();
  });
  return { folder, context, complaints };
}

async function open(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

/** Resolves when the site is at hand for later visits. */
const kept = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    await new Promise<void>((done) => {
      const look = () => (navigator.serviceWorker.controller ? done() : setTimeout(look, 50));
      look();
    });
  });

/** The cosines of the last pass in the open table of the first figure. */
async function shownCosines(page: Page): Promise<number[]> {
  const figure = page.locator('untrained-abcd untrained-figure.heatmap');
  await figure.locator('summary').click();
  const cells = figure.locator('tbody tr:nth-child(15) td[data-value]');
  await cells.first().waitFor();
  return cells.evaluateAll((all) => all.map((cell) => Number((cell as HTMLElement).dataset.value)));
}

/** The site with every hash in a name another and `mark` in its script and its page, as after a new build. */
async function nextVersion(mark: string): Promise<string> {
  const root = await mkdtemp(path.join(tmpdir(), 'untrained-site-'));
  onTestFinished(() => rm(root, { recursive: true }));
  await cp(builtSite, root, { recursive: true });
  const assets = await readdir(path.join(root, 'assets'));
  const renamed = (text: string): string =>
    assets.reduce((known, name) => known.replaceAll(name, `${mark}-${name}`), text);
  const contents: Record<string, Uint8Array> = {};
  for (const name of await readdir(root, { recursive: true })) {
    if (!/\.\w+$/.test(name) || name.startsWith('api') || name === 'service_worker.js') continue;
    const file = path.join(root, renamed(name));
    if (name.startsWith('assets/')) await rename(path.join(root, name), file);
    if (/\.(js|html)$/.test(name)) {
      const text = renamed(await readFile(file, 'utf8'));
      await writeFile(
        file,
        name.startsWith('assets/')
          ? `${text}\n;(globalThis.marks ??= new Set()).add('${mark}');`
          : text.replace('<html', `<html data-mark="${mark}"`),
      );
    }
    contents[renamed(name)] = await readFile(file);
  }
  const files = JSON.stringify(hashedFiles(contents));
  const worker = await readFile(path.join(root, 'service_worker.js'), 'utf8');
  const version = createHash('sha256').update(files).digest('hex').slice(0, 16);
  const replaced = worker
    .replace(/\{"[^"{}]+":"sha256-[^}]*\}/, files)
    .replace(/(["'`])[0-9a-f]{16}\1/, `"${version}"`);
  expect(replaced).toContain(version);
  expect(replaced).toContain(files);
  await writeFile(path.join(root, 'service_worker.js'), replaced);
  return root;
}

/** Which versions the page and its scripts are of; the built one has no mark. */
const marks = (page: Page): Promise<{ page: string | undefined; scripts: string[] }> =>
  page.evaluate(() => ({
    page: document.documentElement.dataset.mark,
    scripts: [...((globalThis as { marks?: Set<string> }).marks ?? [])],
  }));

const newer = (page: Page) => page.locator('.update');

/** Has the browser look for a new version, as it does at each visit. */
const lookForUpdate = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await (await navigator.serviceWorker.ready).update();
  });

describe('without a network', () => {
  it('works after the first visit: both experiments, both languages, saving and links', async () => {
    const { folder, context, complaints } = await newReader();
    const first = await open(context, `${folder.address}?language=en`);
    await kept(first);
    expect(complaints).toEqual([]);
    await first.close();
    await folder.close();

    const page = await open(context, `${folder.address}?language=ru`);
    for (const name of ['untrained-abcd', 'untrained-pronoun']) {
      await page.locator(name).scrollIntoViewIfNeeded();
      await page.locator(`${name} section`).waitFor();
    }
    await expect.poll(() => page.locator('untrained-abcd section h2').textContent()).toContain('Повторённый узор');
    const { similarity } = (await load()).abcd();
    expect(await shownCosines(page)).toEqual(Array.from(similarity[14] ?? []));

    await page.locator('untrained-abcd untrained-figure.heatmap button.save').click();
    const download = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: /^SVG/ }).click();
    expect(await readFile(await (await download).path(), 'utf8')).toContain('<svg');

    await page.locator('untrained-abcd #prompt').fill('XYZ XYZ XY');
    await expect.poll(() => page.url()).toContain('#1.');
    const again = await open(context, page.url().replace('language=ru', 'language=en'));
    await again.locator('untrained-abcd section').waitFor();
    await expect.poll(() => again.locator('untrained-abcd #prompt').inputValue()).toBe('XYZ XYZ XY');
  });

  it('can be installed', async () => {
    const { folder, context } = await newReader();
    const page = await open(context, folder.address);
    const href = await page.locator('link[rel=manifest]').getAttribute('href');
    const asked = await context.request.get(new URL(href ?? '', folder.address).href);
    const manifest = await asked.json();
    expect(manifest).toMatchObject({ name: 'Untrained', display: 'standalone', start_url: './', scope: './' });
    for (const { src, sizes } of manifest.icons) {
      const icon = await (await context.request.get(folder.address + src)).body();
      if (sizes === 'any') expect(icon.toString()).toContain('<svg');
      else expect([icon.readUInt32BE(16), icon.readUInt32BE(20)].join('x')).toBe(sizes);
    }
    const session = await context.newCDPSession(page);
    const { errors } = await session.send('Page.getAppManifest');
    expect(errors).toEqual([]);
  });

  it('has icons that look as the drawing does', async () => {
    const page = await browser.newPage();
    const drawing = await readFile(path.join(builtSite, 'icon.svg'), 'base64');
    const files = await Promise.all(
      ['icon-192', 'icon-maskable-512'].map((name) => readFile(path.join(builtSite, `${name}.png`), 'base64')),
    );
    const [difference = 0, maskable = 0] = await page.evaluate(
      async ([svg, ...pngs]) => {
        const pixels = async (source: string): Promise<Uint8ClampedArray> => {
          const image = new Image(192, 192);
          image.src = source;
          await image.decode();
          const context = new OffscreenCanvas(192, 192).getContext('2d');
          context?.drawImage(image, 0, 0, 192, 192);
          return context?.getImageData(0, 0, 192, 192).data ?? new Uint8ClampedArray();
        };
        const wanted = await pixels(`data:image/svg+xml;base64,${svg}`);
        return Promise.all(
          pngs.map(async (png) => {
            const found = await pixels(`data:image/png;base64,${png}`);
            return found.reduce((sum, value, at) => sum + Math.abs(value - (wanted[at] ?? 0)), 0) / wanted.length;
          }),
        );
      },
      [drawing, ...files],
    );
    expect(difference).toBeLessThan(0.5);
    // Drawn smaller, and without corners.
    expect(maskable).toBeGreaterThan(2);
    await page.close();
  });

  it('takes nothing for later visits before the page is there, and nothing when it stands in another page', async () => {
    const { folder, context } = await newReader();
    const page = await open(context, folder.address);
    await page.locator('untrained-abcd section').waitFor();
    const before = [...folder.requests];
    expect(before).not.toContain('service_worker.js');
    await kept(page);
    const embedded = await open((await newReader()).context, `${folder.address}?embed=1`);
    await embedded.locator('untrained-abcd section').waitFor();
    await embedded.waitForTimeout(4000);
    expect(await embedded.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  });
});

describe('a new version', () => {
  it('is never mixed with the one before, and is there at the next visit or reload', async () => {
    const { folder, context } = await newReader();
    const page = await open(context, `${folder.address}?language=en`);
    await kept(page);
    folder.serve(await nextVersion('second'));
    await lookForUpdate(page);
    await newer(page).waitFor();

    // A page of the old version goes on with it, whatever it loads late.
    await page.locator('untrained-pronoun').scrollIntoViewIfNeeded();
    await page.locator('untrained-pronoun section').waitFor();
    await page.locator('untrained-abcd untrained-figure.heatmap button.save').click();
    await page.getByRole('menuitem', { name: /^SVG/ }).waitFor();
    await page.keyboard.press('Escape');
    expect(await marks(page)).toEqual({ page: undefined, scripts: [] });

    // A page that is opened now is new, even without a network.
    await folder.close();
    const next = await open(context, `${folder.address}?language=en`);
    await next.locator('untrained-pronoun').scrollIntoViewIfNeeded();
    await next.locator('untrained-pronoun section').waitFor();
    expect(await marks(next)).toEqual({ page: 'second', scripts: ['second'] });

    await page.locator('untrained-abcd #prompt').fill('XYZ XYZ XY');
    await page.getByRole('button', { name: 'Reload to use it' }).click();
    await expect.poll(() => marks(page).catch(() => undefined)).toEqual({ page: 'second', scripts: ['second'] });
    await expect.poll(() => page.locator('untrained-abcd #prompt').inputValue()).toBe('XYZ XYZ XY');
    expect(await newer(page).count()).toBe(0);
  });

  it('is not taken while its files do not fit together', async () => {
    const { folder, context } = await newReader();
    const page = await open(context, folder.address);
    await kept(page);
    const half = await nextVersion('half');
    // One file is of yet another version, as in the middle of an upload.
    const style = (await readdir(path.join(half, 'assets'))).find((name) => name.endsWith('.css')) ?? '';
    await appendFile(path.join(half, 'assets', style), '\n:root { --half: 1 }\n');
    folder.serve(half);
    await lookForUpdate(page).catch(() => {});
    await expect
      .poll(() =>
        page.evaluate(async () => {
          const { installing, waiting } = await navigator.serviceWorker.ready;
          return installing === null && waiting === null;
        }),
      )
      .toBe(true);
    await page.reload();
    await page.locator('untrained-abcd section').waitFor();
    expect(await marks(page)).toEqual({ page: undefined, scripts: [] });
    expect(await page.evaluate(() => caches.keys().then((names) => names.length))).toBe(1);
  });
});
