import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Site } from './support/site';

let site: Site;
let page: Page;
let element: Locator;

/** A tab with the editor in it. */
async function open(...options: Parameters<Site['readyPage']>): Promise<void> {
  page = await site.readyPage(...options);
  element = page.locator('untrained-pronoun');
  await element.locator('.graph-hands').waitFor();
  await element.locator('.graph-hands').scrollIntoViewIfNeeded();
}

beforeAll(async () => {
  site = await Site.open();
});
afterAll(async () => {
  await site.close();
});

/** The middle of something, in pixels of the screen. */
async function middle(of: Locator): Promise<{ x: number; y: number }> {
  const box = await of.boundingBox();
  if (!box) throw new Error('is not shown');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

describe('on a phone', () => {
  afterEach(async () => {
    await page.close();
  });

  it.each([
    ['en', false],
    ['ru', true],
  ])('words are dragged and arrows chosen by finger: %s', async (language, dark) => {
    await open(`?language=${language}`, { width: 360, dark, touch: true });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    for (const control of await element.locator('.graph-tools button, .graph-bar label').all()) {
      const box = await control.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(43.9);
    }
    for (const hit of await element.locator('.word .hit').all()) {
      const box = await hit.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(43.9);
    }
    await element.locator('[data-item="arrow ОНА КАШУ"]').tap();
    await element.locator('#graph-weight-0').fill('4');
    await expect.poll(() => element.locator('#graph').inputValue()).toContain('ОНА = МАША + 4*КАШУ');
    const word = element.locator('[data-item="word ВКУСНАЯ"]');
    const from = await middle(word);
    const client = await page.context().newCDPSession(page);
    const touch = (type: string, x?: number, y?: number) =>
      client.send('Input.dispatchTouchEvent', {
        type: type as 'touchStart',
        touchPoints: x === undefined || y === undefined ? [] : [{ x, y }],
      });
    const scrolled = await page.evaluate(() => scrollY);
    await touch('touchStart', from.x, from.y);
    for (const step of [10, 20, 30, 40]) await touch('touchMove', from.x - step, from.y + step);
    await touch('touchEnd');
    await expect.poll(() => element.getAttribute('places')).toContain('ВКУСНАЯ ');
    const to = await middle(word);
    expect([Math.round(to.x - from.x), Math.round(to.y - from.y)]).toEqual([-40, 40]);
    expect(await page.evaluate(() => scrollY)).toBe(scrolled);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    expect(site.complaints).toEqual([]);
  });
});
