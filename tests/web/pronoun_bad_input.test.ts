import type { Locator, Page } from 'playwright-core';
import { seedExamples } from 'untrained';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Site } from './support/site';

let site: Site;
let page: Page;
let pronoun: Locator;

beforeAll(async () => {
  site = await Site.open();
  page = await site.readyPage();
  pronoun = page.locator('untrained-pronoun');
  for (const details of await pronoun.locator('.controls details, [data-figure^="logits"] details').all()) {
    await details.evaluate((folded: HTMLDetailsElement) => {
      folded.open = true;
    });
  }
});
afterAll(async () => {
  await site.close();
});
beforeEach(async () => {
  await pronoun.getByRole('button', { name: 'Reset everything' }).click();
  await expect.poll(() => pronoun.locator('#prompt').inputValue()).toBe(seedExamples.prompts[0]);
  await expect.poll(errors).toEqual([]);
  // The drawing follows a frame later.
  await expect.poll(() => boxes().count()).toBe(seedExamples.vocabulary.length);
});

const boxes = (): Locator => pronoun.locator('[data-figure="graph"] .main svg rect');
const errors = (): Promise<string[]> => pronoun.locator('.error:not([hidden])').allTextContents();
const logits = (sentence: number): Promise<string[]> =>
  pronoun.locator(`[data-figure="logits-${sentence}"] td[data-value]`).allTextContents();

describe('what the reader gets wrong', () => {
  it.each([
    ['#prompt', '', 'Prompt is empty; it must have at least one token.'],
    ['#second-prompt', ' …', 'Prompt is empty; it must have at least one token.'],
    ['#prompt', 'a '.repeat(5000), 'Prompt has 5000 tokens; it must have at most 4096.'],
    ['#temperature-context', '-1', 'Temperature-context must be'],
    ['#temperature-relation', '', 'Temperature-relation must be'],
    ['#gain-relation-2', '1001', 'Gain-relation-2 must be'],
    ['#layers', '0', 'Layers must be'],
    ['#layers', '65', 'Layers must be'],
    ['#readout-gain', '-1', 'Readout-gain must be'],
    ['#dimension', '0', 'Dimension must be'],
    ['#dimension', '1000000000', 'Dimension must be'],
    ['#dimension', '7', 'Dimension must be at least 8'],
    ['#seed', '-1', 'Seed must be'],
  ])('%s, case %#: one message at the place, the picture and the text stay', async (field, text, message) => {
    const before = [await logits(1), await logits(2)];
    await pronoun.locator(field).fill(text);
    await expect.poll(errors).toEqual([expect.stringContaining(message)]);
    const described = await pronoun.locator(field).getAttribute('aria-describedby');
    expect(await pronoun.locator(`#${described}`).textContent()).toContain(message);
    expect(await pronoun.locator(field).inputValue()).toBe(text);
    expect([await logits(1), await logits(2)]).toEqual(before);
  });

  it.each([
    ['ОНА = МАША\nВКУСНАЯ КАШУ', 2, 'КАШУ', 'Graph line 2, column 9: expected "=" after the key, but found "КАШУ".'],
    ['ОНА = МАША +', 1, ' ', 'Graph line 1, column 13: expected a token name or a weight, but the line ends.'],
    ['\n\nA = x*B', 3, 'x', 'Graph line 3, column 5: expected a number'],
    ['A = a-b', 1, 'a-b', 'is not one token'],
  ])('graph %j: the line and the place are marked', async (text, line, place, message) => {
    const before = await boxes().count();
    await pronoun.locator('#graph').fill(text);
    await expect.poll(errors).toEqual([expect.stringContaining(message)]);
    expect(await pronoun.locator('.lines b').textContent()).toBe(String(line));
    expect(await pronoun.locator('.marks mark').textContent()).toBe(place);
    expect(await pronoun.locator('#graph').inputValue()).toBe(text);
    expect(await boxes().count()).toBe(before);
    await pronoun.locator('#graph').fill('A = B');
    await expect.poll(() => boxes().count()).toBe(2);
    expect(await pronoun.locator('.marks mark').count()).toBe(0);
  });

  it('a mistake in the graph does not hide one in a prompt', async () => {
    await pronoun.locator('#graph').fill('A');
    await pronoun.locator('#second-prompt').fill('');
    await expect
      .poll(errors)
      .toEqual([expect.stringContaining('Prompt is empty'), expect.stringContaining('Graph line 1')]);
  });

  it('a folded field opens with its mistake, and stays open when that is mended', async () => {
    const details = pronoun.locator('.more-fold');
    const fold = (open: boolean) =>
      details.evaluate((folded: HTMLDetailsElement, wanted) => {
        folded.open = wanted;
      }, open);
    await fold(false);
    await pronoun.evaluate((element) => element.setAttribute('dimension', '3'));
    await expect.poll(() => pronoun.locator('#dimension').isVisible()).toBe(true);
    await pronoun.locator('#dimension').fill('30');
    await expect.poll(errors).toEqual([]);
    expect(await pronoun.locator('#dimension').isVisible()).toBe(true);
  });

  it('half a number is no reason to touch what is typed', async () => {
    const field = pronoun.locator('#temperature-context');
    await field.fill('');
    await field.pressSequentially('0.0500');
    await expect.poll(errors).toEqual([]);
    expect(await field.inputValue()).toBe('0.0500');
  });

  it('messages follow the language', async () => {
    await pronoun.locator('#prompt').fill('');
    await page.getByRole('radio', { name: 'Русский' }).check();
    await expect.poll(errors).toEqual(['Промпт пуст; нужен хотя бы один токен.']);
    await page.getByRole('radio', { name: 'English' }).check();
  });
});

describe('strange but right input', () => {
  it.each([
    ['one word', 'ОНА', 'ОНА = МАША'],
    ['joined emoji', '👩‍👩‍👧‍👦 🏳️‍🌈 👩‍👩‍👧‍👦', '👩‍👩‍👧‍👦 = 🏳️‍🌈'],
    ['right-to-left words', 'שלום עולם שלום', 'שלום = עולם'],
    ['a circle, and a word that stands for itself', 'A B A', 'A = B\nB = A\nA = A'],
    ['a key on two lines, an edge twice', 'A B A', 'A = B\nA = B + C'],
    ['no relations', 'A B A', ' # nothing\n'],
    ['words that are in no sentence', 'A B A', 'X = Y'],
    ['weights of all kinds', 'A B A', 'A = 0*B + -1e3*C + 1e-9*D'],
  ])('%s', async (_, prompt, graph) => {
    await pronoun.locator('#graph').fill(graph);
    await pronoun.locator('#prompt').fill(prompt);
    const last = prompt.split(' ').at(-1) ?? '';
    await expect.poll(() => pronoun.locator('.winner').first().innerText()).toContain(last);
    expect(await errors()).toEqual([]);
    expect((await logits(1)).join()).not.toMatch(/NaN|Infinity/);
    expect(site.complaints).toEqual([]);
  });

  it('more words than can be drawn: says so, and the page goes on', async () => {
    await pronoun.locator('#prompt').fill('МАША ЕСТ КАШУ '.repeat(200));
    await pronoun.locator('[data-figure="arcs-1"]').scrollIntoViewIfNeeded();
    await expect
      .poll(() => pronoun.locator('[data-figure="arcs-1"] .refused').innerText())
      .toBe('Arcs are drawn for up to 60 words; this prompt has 600.');
    expect(await pronoun.locator('[data-figure="weights-1"] .refused').innerText()).toBe(
      'Weights are drawn for up to 400 words; this prompt has 600.',
    );
  });

  it.each([360, 700, 1600])('nothing is wider than the page at %i px', async (width) => {
    await page.setViewportSize({ width, height: 900 });
    await pronoun.locator('#graph').fill('ДОСТОПРИМЕЧАТЕЛЬНОСТЬ = ВЫСОКОПРЕВОСХОДИТЕЛЬСТВО');
    await pronoun.locator('#prompt').fill('ДОСТОПРИМЕЧАТЕЛЬНОСТЬ ВЫСОКОПРЕВОСХОДИТЕЛЬСТВО ДОСТОПРИМЕЧАТЕЛЬНОСТЬ');
    await expect.poll(() => pronoun.locator('.winner').first().innerText()).toContain('ДОСТОПРИМЕЧАТЕЛЬНОСТЬ →');
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
});
