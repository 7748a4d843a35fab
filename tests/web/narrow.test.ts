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
