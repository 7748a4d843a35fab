import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { load } from 'untrained';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Firefox } from './support/firefox';
import { child, parseXml } from './support/read_saved';
import { Site } from './support/site';
import { readTables, writtenLink } from './support/tables';

let site: Site;
let firefox: Firefox;
beforeAll(async () => {
  site = await Site.open();
  firefox = await Firefox.open();
});
afterAll(async () => {
  await firefox?.close();
  await site.close();
});

/** Opens the menu of the first figure, and takes SVG from it. */
function saveSvg(): Promise<void> {
  const press = (selector: string): Promise<void> =>
    new Promise((done) => {
      const look = () => {
        const figure = document.querySelector('untrained-abcd')?.shadowRoot?.querySelector('untrained-figure');
        const found = figure?.shadowRoot?.querySelector<HTMLElement>(selector);
        if (found && !found.hidden) done(found.click());
        else setTimeout(look, 50);
      };
      look();
    });
  return press('button.save').then(() => press('[role=menuitem]'));
}

describe('in Firefox', () => {
  it('a link written by Chromium gives the very same digits', async () => {
    const { link, tables } = await writtenLink(site);
    const page = await firefox.page(link);
    await page.waitForFunction(() => document.documentElement.lang === 'ru');
    await page.evaluate(readTables);
    const found = await page.evaluate(readTables);
    expect(Object.keys(tables).length).toBeGreaterThan(8);
    expect(Object.values(tables).flat().length).toBeGreaterThan(400);
    expect(found).toEqual(tables);
    expect([...firefox.complaints, ...site.complaints]).toEqual([]);
    await page.close();
  });

  it('saves a picture that has its parameters inside', async () => {
    const page = await firefox.page(`${site.address}?language=en`);
    await page.evaluate(saveSvg);
    const file = path.join(firefox.downloads, 'untrained-abcd-heatmap.svg');
    await expect.poll(() => readdir(firefox.downloads), { timeout: 20_000 }).toContain('untrained-abcd-heatmap.svg');
    await expect.poll(() => readFile(file, 'utf8')).toContain('</svg>');
    const drawing = parseXml(await readFile(file, 'utf8'));
    expect(JSON.parse(child(drawing, 'metadata').text).parameters).toMatchObject({ seed: 1, passes: 15 });
    expect(firefox.complaints).toEqual([]);
    await page.close();
  });

  it('shows the numbers of the library', async () => {
    const page = await firefox.page(`${site.address}?language=en&theme=dark`);
    const tables = await page.evaluate(readTables);
    const { similarity } = (await load()).abcd();
    expect(tables['untrained-abcd 0 heatmap']?.map(Number)).toEqual(similarity.flatMap((row) => Array.from(row)));
    expect(firefox.complaints).toEqual([]);
    await page.close();
  });
});
