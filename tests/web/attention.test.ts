import { loadCore, randomAttention } from 'untrained';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { instruments, Site } from './support/site';

const core = await loadCore();

let site: Site;
beforeAll(async () => {
  site = await Site.open();
});
afterEach(() => {
  expect(site.complaints).toEqual([]);
});
afterAll(async () => {
  await site.close();
});

/** The page with untrained attention in view. */
async function open(query?: string, options?: Parameters<Site['page']>[1]) {
  const page = await site.readyPage(query, options, instruments);
  return { page, attention: page.locator('untrained-attention') };
}

describe('untrained attention', () => {
  it('is fetched when it is near, and not with the page', async () => {
    const page = await site.page();
    await page.locator('untrained-abcd section').waitFor();
    const defined = () => page.evaluate(() => customElements.get('untrained-attention') !== undefined);
    expect(await defined()).toBe(false);
    // Its words are there already.
    expect(await page.locator('untrained-attention > h2').isVisible()).toBe(true);
    // What loads above it pushes it away, until that is there.
    for (const name of ['untrained-pronoun', 'untrained-attention']) {
      await page.locator(name).scrollIntoViewIfNeeded();
      await page.locator(`${name} section`).waitFor();
    }
    expect(await defined()).toBe(true);
    await page.close();
  });

  it('shows the library’s weights, and follows the scale', async () => {
    const { page, attention } = await open();
    await attention.locator('untrained-figure.softmax summary').click();
    const shown = () =>
      attention
        .locator('untrained-figure.softmax tbody tr:last-child td[data-value]')
        .evaluateAll((all) => all.map((cell) => Number((cell as HTMLElement).dataset.value)));
    await expect.poll(shown).toEqual(Array.from(randomAttention(core).weights[13] ?? []));
    await attention.locator('#scale').fill('2.5');
    await expect.poll(shown).toEqual(Array.from(randomAttention(core, { scale: 2.5 }).weights[13] ?? []));
    await attention.locator('#scale').fill('-1');
    await attention.locator('#scale-error').waitFor();
    expect(await shown()).toEqual(Array.from(randomAttention(core, { scale: 2.5 }).weights[13] ?? []));
    await page.close();
  });

  it('is in the address, with the digits of the page that it came from', async () => {
    const { page, attention } = await open();
    await attention.locator('#scale').fill('3');
    await expect.poll(() => new URL(page.url()).hash).toMatch(/^#1\./);
    const { hash } = new URL(page.url());
    await page.close();
    const other = await open(hash);
    await expect.poll(() => other.attention.locator('#scale').inputValue()).toBe('3');
    expect(await other.attention.getAttribute('scale')).toBe('3');
    await other.page.close();
  });

  it.each(['softmax', 'evenness'])('has its %s by itself, by attribute', async (view) => {
    const { page } = await open();
    await page.evaluate((name) => {
      const element = document.createElement('untrained-attention');
      element.setAttribute('view', name);
      element.setAttribute('scale', '0.5');
      document.querySelector('main')?.append(element);
    }, view);
    const alone = page.locator('untrained-attention').last();
    await alone.scrollIntoViewIfNeeded();
    await alone.locator('untrained-figure .main svg').waitFor();
    expect(await alone.locator('untrained-figure').count()).toBe(1);
    await expect.poll(() => alone.locator('.told').textContent()).toContain(view === 'softmax' ? 'E₁₄' : 'scale 0.5');
    await page.close();
  });

  it.each(['en', 'ru'])('fits a phone: %s', async (language) => {
    const { page } = await open(`?language=${language}`, { width: 360 });
    await page.waitForTimeout(500);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await page.close();
  });
});
