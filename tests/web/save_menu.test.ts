import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Site } from './support/site';

let site: Site;
beforeAll(async () => {
  site = await Site.open();
});
afterAll(async () => {
  await site.close();
});

const menuOf = (figure: Locator): Locator => figure.getByRole('menu');
const buttonOf = (figure: Locator): Locator => figure.locator('button.save');

/** What has the focus, through shadow roots. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at?.textContent ?? '';
  });

describe('the menu of the save button', () => {
  it('says so where the menu does not load, and loads it at the next press', async () => {
    const page = await site.readyPage();
    await page.route('**/saving-*.js', (route) => route.abort());
    const figure = page.locator('untrained-abcd untrained-figure.map');
    await buttonOf(figure).click();
    await expect.poll(() => figure.locator('.told').textContent()).toContain('The file could not be made.');
    await page.unroute('**/saving-*.js');
    await buttonOf(figure).click();
    await menuOf(figure).waitFor();
    await page.close();
    site.complaints.length = 0;
  });

  it('works with the keyboard, and gives the focus back', async () => {
    const page = await site.readyPage();
    const figure = page.locator('untrained-pronoun untrained-figure.graph');
    const button = buttonOf(figure);
    await button.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => button.getAttribute('aria-expanded')).toBe('true');
    const first = async () => (await focused(page)).split(' ')[0];
    await expect.poll(first).toBe('SVG');
    await figure.getByRole('menuitem', { name: /^HTML/ }).waitFor();
    for (const [key, format] of [
      ['ArrowDown', 'PNG'],
      ['End', 'HTML'],
      ['ArrowDown', 'SVG'],
      ['ArrowUp', 'HTML'],
      ['ArrowUp', 'Markdown'],
      ['Home', 'SVG'],
    ] as const) {
      await page.keyboard.press(key);
      expect(await first()).toBe(format);
    }
    await page.keyboard.press('Escape');
    await expect.poll(() => button.getAttribute('aria-expanded')).toBe('false');
    expect(await focused(page)).toBe('Export');

    await page.keyboard.press('Space');
    await expect.poll(first).toBe('SVG');
    const download = page.waitForEvent('download');
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
    expect((await download).suggestedFilename()).toBe('untrained-pronoun-graph.json');
    await expect.poll(() => focused(page)).toBe('Export');
    expect(site.complaints).toEqual([]);
    await page.close();
  });

  it('has a menu that fits a small screen, with targets for fingers, and loads it when it is wanted', async () => {
    const page = await site.readyPage('?language=en', { width: 320 });
    const loaded = () =>
      page.evaluate(() =>
        performance
          .getEntriesByType('resource')
          .map(({ name }) => name)
          .join(),
      );
    expect(await loaded()).not.toContain('/saving-');
    const figure = page.locator('untrained-abcd untrained-figure.coordinates');
    const button = buttonOf(figure);
    await button.click();
    const menu = menuOf(figure);
    await menu.waitFor();
    expect(await loaded()).toContain('/saving-');
    const box = await menu.boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(320);
    for (const target of [button, ...(await figure.getByRole('menuitem').all())]) {
      expect((await target.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    }
    await button.click();
    await expect.poll(() => menu.count()).toBe(0);
    // A second press opens it again, and a change of language is in it.
    await page.evaluate(() => document.documentElement.setAttribute('lang', 'ru'));
    await expect.poll(() => button.textContent()).toBe('Экспорт');
    await button.click();
    await expect
      .poll(() => figure.getByRole('menuitem').first().textContent())
      .toBe('SVG рисунок, чёткий в любом размере');
    expect(site.complaints).toEqual([]);
    await page.close();
  });

  it('has a menu that leaves its button free in a low window, goes with it, and closes when it leaves', async () => {
    const page = await site.readyPage('?language=en', { width: 320, height: 420 });
    const figure = page.locator('untrained-abcd untrained-figure.coordinates');
    const button = buttonOf(figure);
    const menu = figure.locator('.menu');
    const middle = () => button.evaluate((node) => node.scrollIntoView({ block: 'center' }));
    await middle();
    await button.click();
    await menu.waitFor();
    const apart = async () => {
      const [one, other] = await Promise.all([menu.boundingBox(), button.boundingBox()]);
      if (!one || !other) return 'missing';
      if (one.y < 0 || one.y + one.height > 420) return 'cut off';
      return one.y >= other.y + other.height || one.y + one.height <= other.y ? 'apart' : 'over';
    };
    await expect.poll(apart).toBe('apart');
    // What does not fit is reached by scrolling in the menu, which does not close it.
    await page.keyboard.press('End');
    await expect.poll(() => menu.evaluate((node) => node.scrollTop)).toBeGreaterThan(0);
    const before = (await menu.boundingBox())?.y ?? 0;
    await page.evaluate(() => window.scrollBy(0, 40));
    await expect.poll(async () => (await menu.boundingBox())?.y).not.toBe(before);
    await expect.poll(apart).toBe('apart');
    await page.evaluate(() => window.scrollBy(0, 1000));
    await expect.poll(() => menu.isVisible()).toBe(false);
    await middle();
    await button.click();
    await menu.waitFor();
    await button.click();
    await expect.poll(() => menu.isVisible()).toBe(false);
    await page.close();
  });
});
