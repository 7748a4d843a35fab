import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { load } from 'untrained';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { child, everyNode, parseCsv, parseXml } from './support/read_saved';
import { instruments, Site } from './support/site';

let site: Site;
let blank: Page | undefined;
beforeAll(async () => {
  site = await Site.open();
});
afterAll(async () => {
  await site.close();
});

const ITEMS = ['SVG', 'PNG', 'CSV', 'JSON', 'Markdown', 'HTML', 'Node', 'NumPy'];

const menuOf = (figure: Locator): Locator => figure.getByRole('menu');
const buttonOf = (figure: Locator): Locator => figure.locator('button.save');

/** Saves a figure with the mouse: the name of the file and what is in it. */
async function save(page: Page, figure: Locator, format: string): Promise<{ name: string; content: Buffer }> {
  await buttonOf(figure).click();
  const download = page.waitForEvent('download');
  await figure.getByRole('menuitem', { name: new RegExp(`^${format}`) }).click();
  const file = await download;
  await expect.poll(() => menuOf(figure).count()).toBe(0);
  return { name: file.suggestedFilename(), content: await readFile(await file.path()) };
}

/** Width and height of a PNG file, from its header. */
const sizeOf = (png: Buffer): [number, number] => [png.readUInt32BE(16), png.readUInt32BE(20)];

/** The colours in a PNG file, decoded by the browser outside the page with its policy. */
async function colours(png: Buffer): Promise<Set<string>> {
  blank ??= await site.blankPage();
  const found = await blank.evaluate(async (data) => {
    const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
    context?.drawImage(image, 0, 0);
    const pixels = context?.getImageData(0, 0, image.width, image.height).data.buffer;
    return pixels ? [...new Set(new Uint32Array(pixels))] : [];
  }, png.toString('base64'));
  // Red is the lowest byte.
  const channels = (pixel: number) =>
    [0, 8, 16].map((shift) => ((pixel >>> shift) & 255).toString(16).padStart(2, '0'));
  return new Set(found.map((pixel) => `#${channels(pixel).join('')}`));
}

describe('saving a figure', () => {
  it('says so where the browser cannot make the file, and lets another be taken', async () => {
    const page = await site.readyPage();
    await page.evaluate(() => {
      HTMLCanvasElement.prototype.toBlob = (callback) => callback(null);
    });
    const figure = page.locator('untrained-abcd untrained-figure.map');
    await buttonOf(figure).click();
    await figure.getByRole('menuitem', { name: /^PNG/ }).click();
    await expect.poll(() => figure.locator('.menu .error').textContent()).toContain('The file could not be made.');
    const download = page.waitForEvent('download');
    await figure.getByRole('menuitem', { name: /^CSV/ }).click();
    expect((await download).suggestedFilename()).toBe('untrained-abcd-map.csv');
    await page.close();
  });

  it('says so where a table does not load, and loads it when it is opened again', async () => {
    const page = await site.readyPage();
    await page.route('**/numbers_table-*.js', (route) => route.abort());
    const details = page.locator('untrained-abcd untrained-figure.map details');
    await details.locator('summary').click();
    await expect
      .poll(() => details.locator('.error').allTextContents())
      .toEqual(['The table did not load. Open it once more.']);
    await page.unroute('**/numbers_table-*.js');
    await details.locator('summary').click();
    await details.locator('summary').click();
    await details.locator('td[data-value]').first().waitFor();
    expect(await details.locator('.error').count()).toBe(0);
    await page.close();
    site.complaints.length = 0;
  });

  it('offers only numbers where there is no picture', async () => {
    const page = await site.readyPage();
    await page.locator('untrained-pronoun #prompt').fill('A');
    const figure = page.locator('untrained-pronoun [data-figure=weights-1]');
    await expect.poll(() => figure.locator('.refused:not([hidden])').count()).toBe(1);
    await buttonOf(figure).click();
    const items = figure.getByRole('menuitem');
    await expect.poll(() => items.locator('.format').allTextContents()).toEqual(ITEMS.slice(2));
    await page.close();
  });

  it('gives four files that have the same numbers and colours', async () => {
    const page = await site.readyPage();
    const figure = page.locator('untrained-abcd untrained-figure.heatmap');
    const svg = await save(page, figure, 'SVG');
    const png = await save(page, figure, 'PNG');
    const csv = await save(page, figure, 'CSV');
    const json = await save(page, figure, 'JSON');
    const names = [svg, png, csv, json].map(({ name }) => name);
    expect(names).toEqual(['svg', 'png', 'csv', 'json'].map((extension) => `untrained-abcd-heatmap.${extension}`));

    const drawing = parseXml(svg.content.toString());
    const { width, height } = drawing.attributes;
    expect(sizeOf(png.content)).toEqual([2 * Number(width), 2 * Number(height)]);
    const pixels = await colours(png.content);
    const cells = everyNode(drawing).filter(({ tag, attributes }) => tag === 'rect' && attributes.rx === '2');
    expect(cells.length).toBe(14 * 15);
    for (const { attributes } of cells) expect(pixels).toContain(attributes.fill);

    const { similarity } = (await load()).abcd();
    const { rows } = parseCsv(csv.content.toString());
    expect(rows.slice(1).map(([, ...fields]) => fields.map(Number))).toEqual(similarity.map((row) => Array.from(row)));
    const saved = JSON.parse(json.content.toString());
    expect(saved.figure.rows.map(({ values }: { values: number[] }) => values)).toEqual(
      similarity.map((row) => Array.from(row)),
    );
    expect(saved.parameters).toMatchObject({ seed: 1, passes: 15, probe: 13 });
    const provenance = child(drawing, 'metadata').text;
    expect(JSON.parse(provenance).parameters).toEqual(saved.parameters);
    // The browser, which decodes it above, takes no PNG with a bad checksum.
    expect(png.content.includes(`iTXtComment\0\0\0\0\0${provenance}`)).toBe(true);
    expect(site.complaints).toEqual([]);
    await page.close();
  });

  it('works for every figure of the page, in the dark theme and in Russian', async () => {
    const page = await site.readyPage('?language=ru', { dark: true }, instruments);
    const figures = await page.locator('untrained-figure').all();
    expect(figures.length).toBeGreaterThan(8);
    for (const [index, figure] of figures.entries()) {
      const png = await save(page, figure, 'PNG');
      const pixels = await colours(png.content);
      expect(pixels).toContain('#1c1f24');
      expect(pixels.size).toBeGreaterThan(20);
      if (index > 0) continue;
      const svg = await save(page, figure, 'SVG');
      expect(sizeOf(png.content)[0]).toBe(2 * Number(parseXml(svg.content.toString()).attributes.width));
    }
    expect(site.complaints).toEqual([]);
    await page.close();
  });

  it('works for a figure that stands alone', async () => {
    const page = await site.readyPage();
    await page.evaluate(() => {
      const alone = document.createElement('untrained-abcd');
      for (const [name, value] of Object.entries({ id: 'alone', view: 'coordinates', seed: '7', loading: 'eager' })) {
        alone.setAttribute(name, value);
      }
      document.body.prepend(alone);
    });
    const figure = page.locator('#alone untrained-figure');
    const { content } = await save(page, figure, 'JSON');
    const { experiment, parameters, figure: saved } = JSON.parse(content.toString());
    expect([experiment, parameters.seed, saved.name]).toEqual(['abcd', 7, 'coordinates']);
    const { coordinates } = (await load()).abcd({ seed: 7, coordinates: true });
    const numbers = saved.rows.flatMap(({ values }: { values: number[] }) => values);
    expect(numbers).toEqual(expect.arrayContaining(Array.from(coordinates?.at(-1) ?? [Number.NaN])));
    await page.close();
  });

  it('leaves a link in the file that opens the same numbers', async () => {
    const page = await site.readyPage();
    await page.locator('untrained-abcd #passes').fill('4');
    await expect.poll(() => page.locator('untrained-abcd').getAttribute('passes')).toBe('4');
    const { content } = await save(page, page.locator('untrained-abcd untrained-figure.map'), 'JSON');
    const saved = JSON.parse(content.toString());
    expect(saved.address).toMatch(/^http.*\/a\/folder\/#1\./);
    const other = await site.readyPage(new URL(saved.address).hash);
    const again = await save(other, other.locator('untrained-abcd untrained-figure.map'), 'JSON');
    expect(JSON.parse(again.content.toString()).figure.rows).toEqual(saved.figure.rows);
    await page.close();
    await other.close();
  });
});
