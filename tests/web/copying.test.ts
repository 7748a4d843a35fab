import type { Locator, Page } from 'playwright-core';
import { load } from 'untrained';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Site } from './support/site';

let site: Site;
beforeAll(async () => {
  site = await Site.open();
});
afterAll(async () => {
  await site.close();
});

/** A page that may use the clipboard. */
async function pageWithClipboard(query?: string, width?: number): Promise<Page> {
  const page = await site.readyPage(query, width === undefined ? {} : { width });
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  return page;
}

const choose = async (figure: Locator, name: RegExp): Promise<void> => {
  await figure.locator('button.save').click();
  await figure.getByRole('menuitem', { name }).click();
};

const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

describe('copying a figure as text', () => {
  it('puts the embed code on the clipboard, which shows the same figure', async () => {
    const page = await pageWithClipboard();
    await page.locator('untrained-abcd #passes').fill('3');
    const figure = page.locator('untrained-abcd untrained-figure.heatmap');
    await choose(figure, /^HTML/);
    await expect.poll(() => figure.locator('.menu [role=status]').textContent()).toBe('HTML copied');
    const text = await clipboard(page);
    expect(text).toContain('<untrained-abcd view="heatmap" passes="3">');
    // The page's policy lets nobody read HTML in it; and it has the script already, so that the element is enough.
    const blank = await site.blankPage();
    const attributes = await blank.evaluate((code) => {
      const parsed = new DOMParser().parseFromString(code, 'text/html').querySelector('untrained-abcd');
      return Array.from(parsed?.attributes ?? [], ({ name, value }) => [name, value] as const);
    }, text);
    await blank.close();
    await page.evaluate((all) => {
      const element = document.createElement('untrained-abcd');
      for (const [name, value] of [...all, ['id', 'pasted'], ['loading', 'eager']] as [string, string][])
        element.setAttribute(name, value);
      document.body.prepend(element);
    }, attributes);
    const pasted = page.locator('#pasted untrained-figure');
    await pasted.locator('summary').click();
    const { similarity } = (await load()).abcd({ passes: 3 });
    const numbers = pasted.locator('td[data-value]');
    await expect.poll(() => numbers.count()).toBe(3 * 14);
    const shown = await numbers.evaluateAll((cells) => cells.map((cell) => Number(cell.getAttribute('data-value'))));
    expect(shown).toEqual(similarity.flatMap((row) => Array.from(row)));
    expect(site.complaints).toEqual([]);
    await page.close();
  });

  it('writes programs of the sentence and the language that are shown', async () => {
    const page = await pageWithClipboard('?language=ru');
    const figure = page.locator('untrained-pronoun [data-figure=logits-2]');
    await choose(figure, /^NumPy/);
    await expect.poll(() => clipboard(page)).toMatch(/^# [^\n]*\n# Те же числа/);
    expect(await clipboard(page)).toContain('def mem(q, K, V, T):');
    await page.keyboard.press('Escape');
    await choose(figure, /^Node/);
    await expect.poll(() => clipboard(page)).toContain('untrained.pronoun({');
    expect(await clipboard(page)).toContain('ГОЛОДНАЯ');
    expect(site.complaints).toEqual([]);
    await page.close();
  });

  it('shows the text where the browser does not let the page copy', async () => {
    const page = await site.readyPage('?language=en', { width: 360 });
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'));
    });
    const figure = page.locator('untrained-abcd untrained-figure.coordinates');
    await choose(figure, /^Markdown/);
    const text = figure.locator('.menu textarea');
    await text.waitFor();
    expect(await text.inputValue()).toContain('| --- | ---: |');
    expect(await figure.locator('.menu [role=status]').textContent()).toContain('copy by hand');
    const selected = await text.evaluate((area: HTMLTextAreaElement) => area.selectionEnd - area.selectionStart);
    expect(selected).toBe((await text.inputValue()).length);
    const box = await figure.locator('.menu').boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(360);
    // The keys of the menu are the text's own there.
    await page.keyboard.press('End');
    expect(await text.evaluate((area) => area.matches(':focus'))).toBe(true);
    await page.close();
  });

  it('says why where there is too much to copy', async () => {
    const page = await pageWithClipboard();
    await page.locator('untrained-abcd #prompt').fill('AB'.repeat(50));
    const figure = page.locator('untrained-abcd untrained-figure.map');
    await choose(figure, /^Markdown/);
    await expect.poll(() => figure.locator('.menu .error').textContent()).toContain('10000 numbers');
    expect(site.complaints).toEqual([]);
    await page.close();
  });
});
