import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instruments, Site } from './support/site';
import { dropSample } from './support/vectors';

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

const unfold = (summary: Element): void => {
  const { parentElement } = summary;
  if (parentElement instanceof HTMLDetailsElement) parentElement.open = true;
};

/** What a reader may have opened; the story changes the setting, and so comes first. */
const opened: readonly [string, (page: Page) => Promise<unknown>][] = [
  [
    'the story',
    async (page) => {
      await page.locator('button.story').click();
      await page.locator('untrained-story .sentences > *').first().waitFor();
    },
  ],
  [
    'all folds',
    async (page) => {
      for (const summary of await page.locator('summary').all()) await summary.evaluate(unfold);
      await page.locator('untrained-pronoun .block-editor').waitFor();
      await page.locator('untrained-pronoun .own input[type=file]').waitFor();
    },
  ],
  ['word vectors', (page) => dropSample(page.locator('untrained-abcd'))],
  [
    'a comparison of rules',
    async (page) => {
      const abcd = page.locator('untrained-abcd');
      await abcd.locator('button.compare').click();
      await abcd.locator('input[name=rule][value=add]').check();
      await abcd.locator('.compare-list').waitFor();
    },
  ],
  [
    'a block that was edited',
    async (page) => {
      await page.locator('untrained-pronoun #gain-context').fill('2');
      await page.locator('untrained-pronoun .compared').waitFor();
    },
  ],
  [
    'steps by token and by read',
    async (page) => {
      await page.locator('untrained-abcd input[name=unit][value=token]').check();
      await page.locator('untrained-pronoun input[name=unit][value=read]').check();
      await page.locator('untrained-pronoun .step').first().waitFor();
    },
  ],
  [
    'an arrow of the graph',
    async (page) => {
      await page.locator('untrained-pronoun [data-item^="arrow "]').first().focus();
      await page.keyboard.press('Enter');
      await page.locator('#graph-weight-0').waitFor();
    },
  ],
];

describe('with everything open, one after the other', () => {
  it.each(['en', 'ru'])('nothing is wider than a phone: %s', async (language) => {
    const page = await site.readyPage(`?language=${language}`, { width: PHONE }, instruments);
    for (const [name, prepare] of opened) {
      await prepare(page);
      expect(await width(page), name).toBe(PHONE);
    }
    await page.close();
  });
});

describe('what is above the sentences', () => {
  it.each([360, 900, 1000, 1280, 1600])('stands side by side without overlap at %i px', async (wide) => {
    const page = await site.readyPage('?language=ru', { width: wide }, instruments);
    const pronoun = page.locator('untrained-pronoun');
    await pronoun.locator('input[name=memory][value=relation]').check();
    await pronoun.locator('.top .undo:enabled').waitFor();
    const overlaps = await pronoun.locator('.top').evaluate((top) => {
      const boxes = [...top.querySelectorAll('summary, .gallery > .note, button')].map((each) =>
        each.getBoundingClientRect(),
      );
      const apart = (a: DOMRect, b: DOMRect) =>
        a.right <= b.left + 1 || b.right <= a.left + 1 || a.bottom <= b.top + 1 || b.bottom <= a.top + 1;
      return boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) => !apart(a, b))).length;
    });
    expect(overlaps).toBe(0);
    const cut = await pronoun
      .locator('.top button, .top summary, .card')
      .evaluateAll((all) => all.filter((each) => each.scrollWidth > each.clientWidth).map((each) => each.textContent));
    expect(cut).toEqual([]);
    await page.close();
  });
});

describe('the menu of a figure', () => {
  it.each(['en', 'ru'])('lies within a phone: %s', async (language) => {
    const page = await site.readyPage(`?language=${language}`, { width: PHONE }, instruments);
    const figure = page.locator('untrained-abcd untrained-figure.heatmap');
    await figure.locator('button.save').click();
    const menu = figure.locator('.menu');
    await menu.waitFor();
    const box = await menu.boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? PHONE)).toBeLessThanOrEqual(PHONE);
    expect(await width(page)).toBe(PHONE);
    await page.close();
  });
});
