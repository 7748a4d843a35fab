import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instruments, Site } from './support/site';

let site: Site;
beforeAll(async () => {
  site = await Site.open();
});
afterAll(async () => {
  await site.close();
});

/** What a finger needs, in CSS pixels. */
const LEAST = 44;

describe('on a phone', () => {
  it('every control is large enough for a finger', async () => {
    const page = await site.readyPage('?language=ru', { width: 390, touch: true }, instruments);
    for (const summary of await page.locator('summary').all()) await summary.click();
    const small = await page.evaluate((least) => {
      const controls = 'a[href], button, input, select, textarea, summary';
      const within = (root: Document | ShadowRoot): Element[] =>
        Array.from(root.querySelectorAll('*')).flatMap((element) => [
          ...(element.matches(controls) ? [element] : []),
          ...(element.shadowRoot ? within(element.shadowRoot) : []),
        ]);
      return within(document)
        .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.matches('.skip'))
        .flatMap((element) => {
          // A finger presses the label of what is drawn by one.
          const target = element.matches('[type=radio], [type=checkbox]')
            ? (element.closest('label') ?? element)
            : element;
          const { width, height } = target.getBoundingClientRect();
          const name = `${element.tagName} ${element.id || element.className}`;
          return Math.round(width) < least || Math.round(height) < least ? [`${name} ${width}×${height}`] : [];
        });
    }, LEAST);
    expect(small).toEqual([]);
    await page.close();
  });

  it('a touch locks the cell that it meets, and a second touch lets go of it', async () => {
    const page = await site.readyPage('?language=en', { width: 390, touch: true });
    const figure = page.locator('untrained-abcd .heatmap');
    const holder = figure.locator('.main .holder');
    await holder.scrollIntoViewIfNeeded();
    const box = await holder.boundingBox();
    if (!box) throw new Error('no picture');
    await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
    await expect.poll(() => figure.locator('.cursor').count()).toBe(1);
    await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
    await expect.poll(() => figure.locator('.cursor').count()).toBe(0);
    expect(site.complaints).toEqual([]);
    await page.close();
  });
});
