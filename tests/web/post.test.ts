import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixed } from '../../web/text/format';
import { untrainedJson as untrained } from '../command/command';
import { violations } from './support/axe';
import { Site } from './support/site';

let site: Site;
beforeAll(async () => {
  site = await Site.open();
});
afterAll(async () => {
  expect(site.complaints).toEqual([]);
  await site.close();
});

const posts = ['post.html', 'post.ru.html'];

/** Goes through the post, as a reader does, until every figure is there. */
async function readThrough(page: Page): Promise<void> {
  for (const element of await page.locator('untrained-abcd, untrained-pronoun').all()) {
    await element.scrollIntoViewIfNeeded();
    await element.locator('untrained-figure svg').first().waitFor();
  }
}

interface Abcd {
  similarity: number[][];
}
describe.each(posts)('the sample post %s', (post) => {
  it('shows three elements under a strict policy, with no other script of the site', async () => {
    const scripts: string[] = [];
    const page = await site.page(post, {
      before: async (tab) => {
        tab.on('request', (request) => scripts.push(new URL(request.url()).pathname.split('/').at(-1) ?? ''));
      },
    });
    await readThrough(page);
    expect(await page.locator('untrained-figure').count()).toBe(4);
    expect(await page.locator('script:not([type=module][src])').count()).toBe(0);
    expect(scripts.filter((name) => /^(site|index|embed)-/.test(name))).toEqual([]);
    const policy = await page.locator('meta[http-equiv]').getAttribute('content');
    expect(policy).toContain("require-trusted-types-for 'script'");
    await page.close();
  });

  it('has the numbers of the command line in its sentences', async () => {
    const page = await site.page(post);
    const text = (await page.locator('article').innerText()).replace(/\s+/g, ' ');
    const last = (await untrained<Abcd>('abcd')).similarity.at(-1) ?? [];
    for (const place of [4, 5, 10]) expect(text).toContain(fixed(last[place - 1] ?? 0, 2));
    // The claims around them.
    const [first, second, third] = last.slice(0, -1).toSorted((a, b) => b - a);
    expect([first, second, third]).toEqual([last[4], last[9], last[3]]);

    const element = page.locator('untrained-pronoun[view=logits]');
    const names = ['preset', 'prompt', 'second-prompt', 'graph'];
    const given = await element.evaluate(
      (host, all) => all.map((name) => [name, host.getAttribute(name)] as const),
      names,
    );
    const set = new Map(given.filter((pair): pair is [string, string] => pair[1] !== null));
    await readThrough(page);
    const shown = await element.evaluate((host) =>
      [...(host.shadowRoot?.querySelectorAll('untrained-figure') ?? [])].map((figure) =>
        (figure.figure?.table().rows ?? []).map(({ name, values }) => [name, values[0] ?? Number.NaN] as const),
      ),
    );
    const [fish, worm] = set.size > 0 ? ['FISH', 'WORM'] : ['МАША', 'КАШУ'];
    for (const rows of shown) {
      const logits = new Map(rows);
      for (const word of [fish, worm]) expect(text).toContain(fixed(logits.get(word ?? '') ?? Number.NaN, 2));
    }
    const winners = shown.map((rows) => rows.toSorted((a, b) => b[1] - a[1])[0]?.[0]);
    expect(winners).toEqual(set.size > 0 ? ['FISH', 'WORM'] : ['КАШУ', 'МАША']);
    await page.close();
  });

  it('lends the elements its own font and colours, in both themes', async () => {
    const looks = async (dark: boolean) => {
      const page = await site.page(post, { dark });
      await readThrough(page);
      const found = await page.locator('untrained-abcd').evaluate((element) => {
        const title = element.shadowRoot?.querySelector('untrained-figure')?.shadowRoot?.querySelector('[part=title]');
        const { fontFamily, color, fontStyle } = getComputedStyle(title ?? element);
        return { fontFamily, fontStyle, color, body: getComputedStyle(document.body).color };
      });
      await page.close();
      return found;
    };
    const light = await looks(false);
    expect(light.fontFamily).toContain('Georgia');
    expect(light.fontStyle).toBe('italic');
    expect(light.color).toBe(light.body);
    const dark = await looks(true);
    expect(dark.color).toBe(dark.body);
    expect(dark.color).not.toBe(light.color);
  });

  it('says what the figures show where there is no script', async () => {
    const page = await site.page(post, { before: (tab) => tab.route('**/*.js', (route) => route.abort()) });
    expect(await page.locator('untrained-abcd > p').isVisible()).toBe(true);
    expect(await page.locator('untrained-abcd > svg rect').count()).toBeGreaterThan(14 * 15);
    for (const element of await page.locator('untrained-pronoun > p').all())
      expect(await element.isVisible()).toBe(true);
    expect(await page.locator('body').innerText()).not.toMatch(/NaN|<!--/);
    await page.close();
    site.complaints.length = 0;
  });

  it('moves nothing when the figures come, and fits a phone', async () => {
    const page = await site.page(post, { width: 360 });
    await page.evaluate(() => {
      Object.assign(window, { shift: 0 });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          (window as unknown as { shift: number }).shift += (entry as PerformanceEntry & { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await readThrough(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await page.waitForTimeout(300);
    // What is called good for a whole visit.
    expect(await page.evaluate(() => (window as unknown as { shift: number }).shift)).toBeLessThan(0.1);
    await page.close();
  });

  it('has nothing for axe to find', async () => {
    const page = await site.page(post);
    await readThrough(page);
    expect(await violations(page)).toEqual([]);
    await page.close();
  });
});
