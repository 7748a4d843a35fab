import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { abcd, loadCore } from 'untrained';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { figure, minus, numbers } from './support/compared';
import { Site } from './support/site';

const core = await loadCore();

let site: Site;
beforeAll(async () => {
  site = await Site.open();
});
afterAll(async () => {
  expect(site.complaints).toEqual([]);
  await site.close();
});

describe.each([false, true])('while comparing, dark: %s', (dark) => {
  it('axe finds nothing wrong in either experiment', async () => {
    const page = await site.readyPage('?language=en', { dark });
    for (const [name, field, text] of [
      ['untrained-abcd', '#prompt', 'ABCABX'],
      ['untrained-pronoun', '#second-prompt', 'МАША ЕСТ КАШУ ОНА'],
    ] as const) {
      const element = page.locator(name);
      await element.locator('button.compare').click();
      await element.locator('#compare-try').waitFor();
      await element.locator(field).fill(text);
      await element.locator('.compare-list').waitFor();
    }
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => String(target))])).toEqual([]);
    await page.close();
  });
});

describe('a figure of a comparison that stands alone', () => {
  const place = (page: Page, tag: string, attributes: Record<string, string>, compared?: Record<string, unknown>) =>
    page.evaluate(
      ([name, given, setting]) => {
        const alone = document.createElement(name);
        for (const [key, value] of Object.entries(given)) alone.setAttribute(key, value);
        if (setting) Object.assign(alone, { compared: setting });
        document.body.prepend(alone);
      },
      [tag, { id: 'alone', loading: 'eager', ...attributes }, compared] as const,
    );

  it('takes its second setting from the attribute', async () => {
    const page = await site.readyPage('?language=en');
    await place(page, 'untrained-abcd', { compare: '{"rule": "add"}', view: 'heatmap-difference', passes: '4' });
    const alone = page.locator('#alone');
    const [before, now] = [abcd(core, { rule: 'add', passes: 4 }), abcd(core, { passes: 4 })];
    await expect
      .poll(() => numbers(alone.locator('untrained-figure')))
      .toEqual(minus(now.similarity, before.similarity));
    expect(await alone.evaluate((element) => (element as HTMLElement & { compared: unknown }).compared)).toMatchObject({
      rule: 'add',
      passes: 4,
    });
    await alone.evaluate((element) => element.removeAttribute('compare'));
    await expect.poll(() => alone.locator('.refused').textContent()).toContain('no second setting');
    await page.close();
  });

  it('is what its copied code shows', async () => {
    const page = await site.readyPage('?language=en');
    const element = page.locator('untrained-abcd');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await element.locator('button.compare').click();
    await element.locator('#prompt').fill('ABAC');
    const difference = figure(element, 'heatmap-difference');
    const shown = await numbers(difference);
    await difference.locator('button.save').click();
    await difference.getByRole('menuitem').filter({ hasText: 'HTML' }).click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('compare=');
    const code = await page.evaluate(() => navigator.clipboard.readText());
    const [, attribute = ''] = /compare="([^"]*)"/.exec(code) ?? [];
    const compare = attribute.replaceAll('&quot;', '"');
    expect(Object.keys(JSON.parse(compare))).toEqual(['prompt']);
    await place(page, 'untrained-abcd', { compare, view: 'heatmap-difference', prompt: 'ABAC' });
    await expect.poll(() => numbers(page.locator('#alone untrained-figure'))).toEqual(shown);
    await page.close();
  });

  it('or from the property, and shows both sentences', async () => {
    const page = await site.readyPage('?language=ru');
    await place(page, 'untrained-pronoun', { view: 'weights-difference' }, { 'temperature-context': 0.5 });
    const alone = page.locator('#alone');
    await expect.poll(() => alone.locator('untrained-figure').count()).toBe(2);
    await alone.evaluate((element) => element.setAttribute('view', 'sentences-logits'));
    await expect.poll(() => alone.locator('h3').allTextContents()).toEqual(['Логиты: второе предложение минус первое']);
    await page.close();
  });

  it.each([
    ['{rule: add}', 'Compare must be parameter values in JSON'],
    ['[1]', 'Compare must be parameter values in JSON'],
    ['{"rules": "<b>"}', 'names "rules"'],
    ['{"seed": {}}', 'sets "seed"'],
    ['{"seed": -3}', 'The setting before cannot be computed'],
  ])('tells what is wrong with it: %s', async (compare, told) => {
    const page = await site.readyPage('?language=en');
    await place(page, 'untrained-abcd', { compare, view: 'heatmap-difference' });
    const said = async () =>
      (await page.locator('#alone').locator('.error:visible, .refused:visible').allTextContents()).join();
    await expect.poll(said).toContain(told);
    await page.close();
  });
});
