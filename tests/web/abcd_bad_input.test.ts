import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Site } from './support/site';

let site: Site;
let page: Page;
let abcd: Locator;

beforeAll(async () => {
  site = await Site.open();
  page = await site.readyPage();
  abcd = page.locator('untrained-abcd');
  await abcd.getByText('Token vectors').click();
});
afterAll(async () => {
  await site.close();
});
beforeEach(async () => {
  await abcd.getByRole('button', { name: 'Reset' }).click();
  await expect.poll(() => chips()).toBe(14);
});

const chips = (): Promise<number> => abcd.locator('.chip').count();
const errors = (): Promise<string[]> => abcd.locator('.error:not([hidden])').allTextContents();

describe('what the reader gets wrong', () => {
  it.each([
    ['#prompt', '', 'Prompt is empty; it must have at least one token.'],
    ['input#passes', '1000000', 'Passes must be between 1 and 1000, not 1000000.'],
    ['input#passes', '0', 'Passes must be between 1 and 1000, not 0.'],
    ['input#passes', '', 'Passes must be a whole number between 1 and 1000, not NaN.'],
    ['input#passes', '2.5', 'Passes must be a whole number between 1 and 1000, not 2.5.'],
    ['#dimension', '0', 'Dimension must be between 1 and 1000000, not 0.'],
    ['#dimension', '1000000000', 'Dimension must be between 1 and 1000000, not 1000000000.'],
    ['#seed', '-1', 'Seed must be between 0 and 9007199254740991, not -1.'],
    ['#prompt', 'ab '.repeat(3334), 'Prompt has 10002 tokens; it must have at most 4096.'],
  ])(
    '%s, case %#: one message at the place, the picture and the text stay, and it is said',
    async (field, text, message) => {
      await abcd.locator(field).fill(text);
      await expect.poll(errors).toEqual([expect.stringContaining(message)]);
      const described = await abcd.locator(field).getAttribute('aria-describedby');
      expect(await abcd.locator(`#${described}`).textContent()).toContain(message);
      expect(await abcd.locator(field).inputValue()).toBe(text);
      expect(await chips()).toBe(14);
      expect(await abcd.locator('untrained-figure.heatmap .main canvas').isVisible()).toBe(true);
      expect(await abcd.locator('.main-picture.stale > .note').textContent()).toBe(
        'Shown is the last input that could be computed.',
      );
    },
  );

  it('orthogonal vectors in too few dimensions name the least number', async () => {
    await abcd.locator('#embedding').selectOption('orthogonal');
    await abcd.locator('#dimension').fill('5');
    await expect.poll(errors).toEqual([expect.stringContaining('Dimension must be at least 6')]);
  });

  it('a number that became wrong by other means opens what it is folded away in', async () => {
    await abcd.getByText('Token vectors').click();
    await expect.poll(() => abcd.locator('#dimension').isVisible()).toBe(false);
    await abcd.evaluate((element) => element.setAttribute('dimension', '0'));
    await expect.poll(() => abcd.locator('#dimension-error').isVisible()).toBe(true);
  });

  it('messages follow the language', async () => {
    await abcd.locator('input#passes').fill('0');
    await page.getByRole('radio', { name: 'Русский' }).check();
    await expect.poll(errors).toEqual(['Нужно число от 1 до 1000, а не 0.']);
    await page.getByRole('radio', { name: 'English' }).check();
    await abcd.locator('input#passes').fill('15');
    await expect.poll(errors).toEqual([]);
  });
});

describe('what is unusual but right', () => {
  it.each([
    ['one token', 'A', 1],
    ['emoji with joiners', '👩‍🔬🏳️‍🌈👩‍🔬', 3],
    ['right-to-left text', 'שלום', 4],
    ['markup', '<b>&lt;', 7],
    ['the same token first twice, a zero vector', 'AAB', 3],
    ['several lines', 'A\nB', 3],
    ['two thousand characters', 'abcdefgh'.repeat(250), 2000],
  ])('%s', async (_, text, tokens) => {
    await abcd.locator('#prompt').fill(text);
    await expect.poll(chips, { timeout: 10_000 }).toBe(tokens);
    expect(await errors()).toEqual([]);
    expect(await abcd.textContent()).not.toContain('NaN');
  });

  it('nothing of it made the page complain', () => expect(site.complaints).toEqual([]));
});
