import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { load } from 'untrained';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Firefox } from './support/firefox';
import { child, parseXml } from './support/read_saved';
import { Site } from './support/site';

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

/** Runs in the page of either browser: the numbers of every figure's table, by the figure's name. */
async function readTables(): Promise<Record<string, string[]>> {
  const tables: Record<string, string[]> = {};
  for (const name of ['untrained-abcd', 'untrained-pronoun']) {
    const element = document.querySelector(name);
    element?.scrollIntoView();
    const until = async (there: () => boolean | undefined) => {
      for (let turn = 0; turn < 200 && !there(); turn++) await new Promise((next) => setTimeout(next, 50));
    };
    await until(() => element?.shadowRoot?.querySelector('untrained-figure') !== null);
    for (const [index, figure] of [...(element?.shadowRoot?.querySelectorAll('untrained-figure') ?? [])].entries()) {
      const details = figure.shadowRoot?.querySelector('details');
      if (details) details.open = true;
      const cells = () => [...(details?.querySelectorAll<HTMLElement>('td[data-value]') ?? [])];
      await until(() => cells().length > 0);
      tables[`${name} ${index} ${figure.className}`] = cells().map(({ dataset }) => dataset.value ?? '');
    }
  }
  return tables;
}

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
    const written = await site.readyPage('?language=ru');
    await written.locator('untrained-abcd #prompt').fill('ТИК ТАК ТИК ТА');
    await written.locator('untrained-abcd #seed').fill('7');
    await written.locator('untrained-pronoun #prompt').fill('МАША ПЬЁТ КАШУ ПОТОМУ ЧТО ОНА ВКУСНАЯ ОНА');
    await expect.poll(() => written.url()).toContain('#1.');
    await written.waitForTimeout(1000);
    const link = written.url();
    const expected = await written.evaluate(readTables);
    await written.close();

    const page = await firefox.page(link);
    await page.waitForFunction(() => document.documentElement.lang === 'ru');
    await page.evaluate(readTables);
    const found = await page.evaluate(readTables);
    expect(Object.keys(expected).length).toBeGreaterThan(8);
    expect(Object.values(expected).flat().length).toBeGreaterThan(400);
    expect(found).toEqual(expected);
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
