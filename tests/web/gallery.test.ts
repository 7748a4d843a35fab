import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { abcdExamples, pronounExamples } from '../../web/state/gallery';
import { words as abcdWords } from '../../web/text/en/abcd_instrument';
import { words as pronounWords } from '../../web/text/en/pronoun_instrument';
import { Site } from './support/site';

let site: Site;
let page: Page;
beforeAll(async () => {
  site = await Site.open();
  page = await site.readyPage();
});
afterAll(async () => {
  expect(site.complaints).toEqual([]);
  await site.close();
});

const summary = (element: Locator): Locator => element.locator('.gallery summary');
const cards = (element: Locator): Locator => element.locator('.gallery .card');
const isOpen = (element: Locator): Promise<boolean> =>
  element.locator('.gallery details').evaluate((list: HTMLDetailsElement) => list.open);

describe('the examples', () => {
  it.each([
    ['untrained-abcd', abcdExamples.map(({ name }) => abcdWords.examples[name])],
    ['untrained-pronoun', pronounExamples.map(({ name }) => pronounWords.examples[name])],
  ])('of %s are shown with a sentence each', async (name, told) => {
    const element = page.locator(name);
    expect(await summary(element).innerText()).toContain(told[0]?.title);
    expect(await element.locator('.gallery > .note').innerText()).toBe(told[0]?.note);
    await summary(element).click();
    const shown = await cards(element).evaluateAll((all) =>
      all.map((card) => Array.from(card.querySelectorAll('span'), (span) => span.textContent)),
    );
    expect(shown).toEqual(told.map(({ title, note }) => [title, note]));
    expect(await element.locator('.gallery > .note').isVisible()).toBe(false);
    await summary(element).click();
  });

  it('are folded again when one is chosen with a pointer', async () => {
    const abcd = page.locator('untrained-abcd');
    await summary(abcd).click();
    await cards(abcd).nth(2).click();
    await expect.poll(() => isOpen(abcd)).toBe(false);
    expect(await abcd.locator('#prompt').inputValue()).toBe('A1B2C3D4B?');
    expect(await summary(abcd).innerText()).toContain('Recall by key');
    expect(await summary(abcd).evaluate((element) => element.matches(':focus'))).toBe(true);
  });

  it('stay open while a reader walks through them with the keys', async () => {
    const abcd = page.locator('untrained-abcd');
    await summary(abcd).focus();
    for (const key of ['Enter', 'Tab', 'ArrowUp']) await page.keyboard.press(key);
    await expect.poll(() => abcd.locator('#prompt').inputValue()).toBe(' ABCDEFGH ABCDEFGHABCDEFGX');
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => abcd.locator('#prompt').inputValue()).toBe(' ABCD ABCDABCE');
    expect(await isOpen(abcd)).toBe(true);
    await summary(abcd).click();
  });

  it('are none of them what the reader has set', async () => {
    const abcd = page.locator('untrained-abcd');
    await abcd.locator('#prompt').fill('ABAB');
    await expect.poll(() => summary(abcd).innerText()).toContain('Your own');
    expect(await abcd.locator('.gallery :checked').count()).toBe(0);
    expect(await abcd.locator('.gallery > .note').count()).toBe(0);
  });
});
