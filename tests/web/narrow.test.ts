import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Site } from './support/site';

let site: Site;
beforeAll(async () => {
  site = await Site.open();
});
afterAll(async () => {
  await site.close();
});

const PHONE = 360;
const width = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth);

describe('on a phone', () => {
  it.each(['en', 'ru'])(
    'nothing is wider than the screen, before and after the module is there: %s',
    async (language) => {
      let arrive = () => {};
      const held = new Promise<void>((resolve) => {
        arrive = resolve;
      });
      const page = await site.page(`?language=${language}`, {
        width: PHONE,
        before: (tab) => tab.route('**/*.wasm', (route) => held.then(() => route.continue())),
      });
      await page.waitForFunction(() => customElements.get('untrained-abcd'));
      expect(await width(page)).toBe(PHONE);
      arrive();
      for (const name of ['untrained-abcd', 'untrained-pronoun']) {
        await page.locator(name).scrollIntoViewIfNeeded();
        await page.locator(`${name} section`).waitFor();
      }
      expect(await width(page)).toBe(PHONE);
      await page.close();
    },
  );
});

describe('the settings of the pronoun experiment', () => {
  it.each([360, 900, 1000, 1280, 1600])('stand side by side without overlap at %i px', async (wide) => {
    const page = await site.readyPage('?language=ru', { width: wide });
    const pronoun = page.locator('untrained-pronoun');
    await pronoun.locator('#temperature-context').fill('0.01');
    await pronoun.locator('.top .undo:enabled').waitFor();
    const overlaps = await pronoun.locator('.top').evaluate((top) => {
      const boxes = [...top.querySelectorAll('select, .segments label, button')].map((each) =>
        each.getBoundingClientRect(),
      );
      const apart = (a: DOMRect, b: DOMRect) =>
        a.right <= b.left + 1 || b.right <= a.left + 1 || a.bottom <= b.top + 1 || b.bottom <= a.top + 1;
      return boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) => !apart(a, b))).length;
    });
    expect(overlaps).toBe(0);
    const cut = await pronoun.locator('.top .segments').evaluate((shown) => shown.scrollWidth - shown.clientWidth);
    expect(cut).toBeLessThanOrEqual(0);
    await page.close();
  });
});
