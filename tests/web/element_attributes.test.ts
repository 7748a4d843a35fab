import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Site } from './support/site';

let site: Site;
beforeAll(async () => {
  site = await Site.open();
});
afterAll(async () => {
  expect(site.complaints).toEqual([]);
  await site.close();
});

/** A page with nothing but one element. */
async function pageWith(attributes: Record<string, string>): Promise<Page> {
  const page = await site.page('post.html');
  await page.waitForFunction(() => customElements.get('untrained-abcd'));
  await page.evaluate((set) => {
    const element = document.createElement('untrained-abcd');
    for (const [name, value] of Object.entries(set)) element.setAttribute(name, value);
    document.querySelector('main')?.replaceChildren(element);
  }, attributes);
  await page.locator('untrained-abcd untrained-figure svg').first().waitFor();
  return page;
}

const attributes = (page: Page) =>
  page
    .locator('untrained-abcd')
    .evaluate((element) => Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])));

const set = (page: Page, name: string, value: string) =>
  page
    .locator('untrained-abcd')
    .evaluate((element, [key, text]) => element.setAttribute(key, text), [name, value] as const);

describe('the attributes of an element', () => {
  it('stay as they were written, defaults and spellings too, but for what is changed', async () => {
    const written = { rule: 'subtract-rms', passes: '015', seed: '1', view: 'heatmap' };
    const page = await pageWith(written);
    await set(page, 'dimension', '64');
    const changed = { ...written, dimension: '64' };
    expect(await attributes(page)).toMatchObject(changed);
    const change = (passes: number) =>
      page.locator('untrained-abcd').evaluate((element, value) => Object.assign(element, { passes: value }), passes);
    await change(4);
    expect(await attributes(page)).toMatchObject({ ...changed, passes: '4' });
    await change(15);
    const { passes, ...others } = changed;
    const found = await attributes(page);
    expect(found).toMatchObject(others);
    // What the author wrote is gone, and there is no need to say a default.
    expect(found).not.toHaveProperty('passes');
    expect(passes).toBe('015');
    await page.close();
  });
});

describe('the view of an element', () => {
  it('can be another one at any time, the whole instrument too', async () => {
    const page = await pageWith({ prompt: 'ABAB', passes: '3' });
    const element = page.locator('untrained-abcd');
    await element.locator('section').waitFor();
    for (const view of ['heatmap', 'all', 'map', 'all']) {
      await set(page, 'view', view);
      const whole = view === 'all';
      await expect.poll(() => element.locator('section').count(), { message: view }).toBe(whole ? 1 : 0);
      await expect.poll(() => element.locator('untrained-figure svg').first().isVisible()).toBe(true);
      if (!whole) expect(await element.locator('untrained-figure').count()).toBe(1);
    }
    // It is still the one that hears its controls.
    await element.locator('#prompt').fill('CDCDC');
    await expect.poll(async () => (await attributes(page)).prompt).toBe('CDCDC');
    await page.close();
  });
});
