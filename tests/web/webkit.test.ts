import { load } from 'untrained';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Site } from './support/site';
import { readTables, writtenLink } from './support/tables';
import { WebKit } from './support/webkit';

let site: Site;
let webkit: WebKit;
beforeAll(async () => {
  site = await Site.open();
  webkit = await WebKit.open();
});
afterAll(async () => {
  await webkit?.close();
  await site.close();
});

describe('in WebKit', () => {
  it('a link written by Chromium gives the very same digits', async () => {
    const { link, tables } = await writtenLink(site);
    await webkit.goto(link);
    await webkit.evaluate(readTables);
    expect(await webkit.evaluate(() => document.documentElement.lang)).toBe('ru');
    expect(Object.values(tables).flat().length).toBeGreaterThan(400);
    expect(await webkit.evaluate(readTables)).toEqual(tables);
    expect(site.complaints).toEqual([]);
  });

  it('shows prompts whole, over as many lines as they take', async () => {
    await webkit.goto(`${site.address}?language=en`);
    await webkit.evaluate(readTables);
    const hidden = await webkit.evaluate(() =>
      ['untrained-abcd', 'untrained-pronoun'].flatMap((name) => {
        const fields = document.querySelector(name)?.shadowRoot?.querySelectorAll<HTMLElement>('.grow textarea') ?? [];
        return [...fields].map(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight);
      }),
    );
    expect(hidden).toEqual([0, 0, 0]);
  });

  it('shows the numbers of the library', async () => {
    await webkit.goto(`${site.address}?language=en&theme=dark`);
    const tables = await webkit.evaluate(readTables);
    const { similarity } = (await load()).abcd();
    expect(tables['untrained-abcd 0 heatmap']?.map(Number)).toEqual(similarity.flatMap((row) => Array.from(row)));
  });
});
