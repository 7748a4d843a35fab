import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Site } from './support/site';

let site: Site;
let page: Page;
let panel: Locator;

beforeAll(async () => {
  site = await Site.open();
  page = await site.readyPage();
  await page.locator('.fit-fold > summary').click();
  panel = page.locator('untrained-fit');
  await panel.locator('[data-fit=start]:not([disabled])').waitFor();
});
afterAll(async () => {
  await site.close();
});

const numberOf = async (locator: Locator, name: string): Promise<number> => Number(await locator.getAttribute(name));

describe('the search on the page', () => {
  it('begins with the published figures', async () => {
    expect(await panel.locator('[data-fit-targets="1"] input').count()).toBe(8);
    const wanted = panel.getByLabel('Wanted logit of КАШУ in: МАША ЕСТ КАШУ ПОТОМУ ЧТО ОНА ВКУСНАЯ ОНА');
    expect(await wanted.inputValue()).toBe('1.74');
    expect(await panel.locator('.weights input').first().inputValue()).toBe('0.75, 0, 0, 0, 0, 0.25');
  });

  it('searches, stops, and hands its setting to the experiment', async () => {
    await panel.locator('[data-fit=start]').click();
    await panel.locator('[data-rms]').waitFor();
    await panel.locator('[data-fit=stop]').click();
    await panel.locator('[data-fit=start]').waitFor();
    expect(await panel.locator('.found').innerText()).toContain('Stopped; ');
    const rms = await numberOf(panel.locator('[data-rms]'), 'data-rms');
    const tried = await numberOf(panel.locator('[data-tried]'), 'data-tried');
    expect(tried).toBeGreaterThan(0);
    const found = await numberOf(panel.locator('[data-fit-targets="1"] td[data-found]').nth(2), 'data-found');
    await panel.locator('[data-fit=adopt]').click();
    const pronoun = page.locator('untrained-pronoun');
    // The experiment computes the same from the setting.
    await expect.poll(() => numberOf(pronoun.locator('[data-rms]'), 'data-rms')).toBeCloseTo(rms, 9);
    await pronoun.locator('[data-figure="logits-1"] summary').click();
    const row = pronoun.locator('[data-figure="logits-1"] tbody tr', { hasText: 'КАШУ' }).locator('td').first();
    await expect.poll(() => numberOf(row, 'data-value')).toBeCloseTo(found, 9);
    // Nothing went on after the stop.
    expect(await numberOf(panel.locator('[data-tried]'), 'data-tried')).toBe(tried);
  });

  it('says what is wrong with a row, and searches again when it is right', async () => {
    const row = panel.locator('.weights input').first();
    await row.fill('0.75, x');
    await row.blur();
    expect(await panel.locator('.weights .error').innerText()).toContain('There must be 6 numbers');
    expect(await panel.locator('[data-fit=start]').isDisabled()).toBe(true);
    await row.fill('');
    await row.blur();
    expect(await panel.locator('[data-fit=start]').isDisabled()).toBe(false);
  });

  it('leaves no complaint', () => {
    expect(site.complaints).toEqual([]);
  });
});
