import type { Locator, Page } from 'playwright-core';
import { load } from 'untrained';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { fixed } from '../../web/text/format';
import { untrainedJson as untrained } from '../command/command';
import { Site } from './support/site';

let site: Site;
let page: Page;
beforeAll(async () => {
  site = await Site.open();
});
afterAll(async () => {
  await site.close();
});
afterEach(async () => {
  await page.close();
  expect(site.complaints.splice(0)).toEqual([]);
});

const library = await load();

/** The numbers of an open table, row by row. */
const rowsOf = (figure: Locator): Promise<number[][]> =>
  figure
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) =>
        Array.from(row.querySelectorAll<HTMLElement>('td[data-value]'), (cell) => Number(cell.dataset.value)),
      ),
    );

const openTable = (figure: Locator): Promise<void> => figure.locator('summary').click();

async function open(element: string, options?: Parameters<Site['page']>[1]): Promise<Locator> {
  page = await site.readyPage(undefined, options);
  return page.locator(element);
}

/** The same, where time then goes on only as the test lets it. */
async function openStill(element: string, before: (tab: Page) => Promise<void> = async () => {}): Promise<Locator> {
  const found = await open(element, {
    before: async (tab) => {
      await before(tab);
      await tab.clock.install();
    },
  });
  await page.clock.pauseAt(Date.now() + 60_000);
  return found;
}

describe('the recurrence', () => {
  it('steps by passes, forwards and back, to the first and the last', async () => {
    const abcd = await open('untrained-abcd');
    const shown = abcd.locator('#pass');
    const button = (name: string) => abcd.getByRole('button', { name });
    await button('To the first step').click();
    await expect.poll(() => shown.inputValue()).toBe('0');
    expect(await abcd.locator('.step-told').innerText()).toContain('Before the first pass');
    await button('Next pass').click();
    await button('Next pass').click();
    await expect.poll(() => shown.inputValue()).toBe('2');
    await button('Previous pass').click();
    await expect.poll(() => abcd.locator('.step-told').innerText()).toContain('Pass 1: every token in turn');
    await button('To the last step').click();
    await expect.poll(() => shown.inputValue()).toBe('15');
    expect(await button('Next pass').getAttribute('aria-disabled')).toBe('true');
  });

  it('steps by tokens, with the formula, the numbers and the picture of each', async () => {
    const abcd = await open('untrained-abcd');
    await abcd.locator('#pass').fill('3');
    await abcd.getByRole('radio', { name: 'Token', exact: true }).check();
    await expect.poll(() => abcd.locator('#token').inputValue()).toBe('14');
    await abcd.locator('#token').fill('9');
    await abcd.getByRole('button', { name: 'Next token' }).click();
    await expect.poll(() => abcd.locator('#token').getAttribute('aria-valuetext')).toBe('D₁₀ of 14');
    const update = library.abcdUpdate({ pass: 3, token: 9 });
    const told = await abcd.locator('.step-told').innerText();
    expect(told).toContain('D₁₀ ← RMSNorm(D₁₀ − m), with m the mean of the 9 tokens before it');
    expect(told).toContain(`|m| = ${fixed(update.meanLength, 4)}, cos(D₁₀, m) = ${fixed(update.cosine, 4)}`);
    const map = abcd.locator('untrained-figure.map');
    await openTable(map);
    await expect
      .poll(() => rowsOf(map))
      .toEqual(library.abcd({ map: 3, mapToken: 9 }).map?.map((row) => Array.from(row)));
    // The updated token is marked in both pictures.
    expect(await map.locator('.light').count()).toBe(1);
    expect(await abcd.locator('untrained-figure.heatmap .light').count()).toBe(1);
  });

  it('goes on to the next pass after the last token', async () => {
    const abcd = await open('untrained-abcd');
    await abcd.locator('#pass').fill('1');
    await abcd.getByRole('radio', { name: 'Token', exact: true }).check();
    await abcd.getByRole('button', { name: 'Next token' }).click();
    await expect.poll(() => abcd.locator('.step-ranges').innerText()).toMatch(/2 of 15[\s\S]*␣₁ of 14/);
    expect(await abcd.locator('.step-told').innerText()).toContain('is the first token');
  });

  it('is played with the space bar, pauses, and begins anew at the end', async () => {
    const abcd = await openStill('untrained-abcd');
    const shown = () => abcd.locator('#pass').inputValue();
    const play = abcd.locator('button.play');
    await play.focus();
    await page.keyboard.press('Space');
    await expect.poll(shown).toBe('0');
    expect(await play.innerText()).toBe('Pause');
    await page.clock.runFor(500);
    await expect.poll(shown).toBe('1');
    await page.clock.runFor(500);
    await expect.poll(shown).toBe('2');
    await page.keyboard.press('Space');
    await page.clock.runFor(2000);
    expect([await shown(), await play.innerText()]).toEqual(['2', 'Play']);
    await page.keyboard.press('Space');
    await page.clock.runFor(13 * 500);
    await expect.poll(shown).toBe('15');
    await expect.poll(() => play.innerText()).toBe('Play');
  });

  it('goes no faster than every second and a half where less motion is asked for, and says so', async () => {
    const abcd = await openStill('untrained-abcd', (tab) => tab.emulateMedia({ reducedMotion: 'reduce' }));
    expect(await abcd.locator('.calm').innerText()).toContain('Play goes on every 1.5 s');
    await abcd.locator('button.play').click();
    await page.clock.runFor(1400);
    expect(await abcd.locator('#pass').inputValue()).toBe('0');
    await page.clock.runFor(200);
    await expect.poll(() => abcd.locator('#pass').inputValue()).toBe('1');
  });

  it('has arrow keys in its ranges, and a playing one is paused by them', async () => {
    const abcd = await openStill('untrained-abcd');
    await abcd.locator('#pass').fill('4');
    await abcd.locator('button.play').click();
    await abcd.locator('#pass').press('ArrowRight');
    await expect.poll(() => abcd.locator('#pass').inputValue()).toBe('5');
    expect(await abcd.locator('button.play').innerText()).toBe('Play');
    expect(await abcd.locator('.calm').count()).toBe(0);
  });
});

describe('the block', () => {
  interface Answer {
    vocabulary: string[];
    logits: number[];
  }

  it('steps by layers', async () => {
    const pronoun = await open('untrained-pronoun');
    await pronoun.getByRole('button', { name: 'To the first step' }).click();
    await expect.poll(() => pronoun.locator('#layer').inputValue()).toBe('1');
    await pronoun.getByRole('button', { name: 'Next layer' }).click();
    await expect.poll(() => pronoun.locator('.where label').innerText()).toBe('Layer 2 of 3');
    expect(await pronoun.locator('.step').count()).toBe(0);
  });

  it('steps through the reads of every layer, with formula, reads, lengths and logits', async () => {
    const pronoun = await open('untrained-pronoun');
    const trace = library.pronoun({ preset: 'prediction-error' });
    await pronoun.locator('input[name=preset][value=prediction-error]').check();
    await pronoun.getByRole('radio', { name: 'Read', exact: true }).check();
    await pronoun.getByRole('button', { name: 'To the first step' }).click();
    const where = () => pronoun.locator('.where label').innerText();
    await expect.poll(where).toBe('Layer 1, before the first read');
    const next = pronoun.getByRole('button', { name: 'Next read' });
    await next.click();
    await next.click();
    await expect.poll(where).toBe('Layer 1, read 2 of 3: context');
    expect(await pronoun.locator('.block-step .formula').innerText()).toBe('q ← q − 9·mem(q, X, X, T = 0.2)');
    expect(await pronoun.locator('input[name=memory][value=context]').isChecked()).toBe(true);
    const [, step] = trace.steps;
    const first = pronoun.locator('.attention[data-sentence="1"]');
    const lengths = [step?.beforeLength, step?.valueLength, step?.afterLength].map((length) => fixed(length ?? 0, 4));
    expect(await first.locator('.step-told').innerText()).toContain(
      `|q| = ${lengths[0]} before, |mem| = ${lengths[1]}, |q| = ${lengths[2]} after`,
    );
    const logits = pronoun.locator('[data-figure="step-1"]');
    await openTable(logits);
    await expect
      .poll(() => rowsOf(logits))
      .toEqual(trace.vocabulary.map((_, word) => [step?.output[word], trace.steps[0]?.output[word]]));
    await next.click();
    await next.click();
    await expect.poll(where).toBe('Layer 1, the norm');
    await next.click();
    await expect.poll(where).toBe('Layer 2, read 1 of 3: relations');
    await pronoun.getByRole('button', { name: 'To the last step' }).click();
    await expect.poll(where).toBe('Layer 2, the norm');
    const answer = await untrained<Answer[]>('pronoun', '--preset', 'prediction-error');
    await expect.poll(async () => (await rowsOf(logits)).map(([now]) => now)).toEqual(answer[0]?.logits);
  });

  it('says why it has no logits before the context has been read', async () => {
    const pronoun = await open('untrained-pronoun');
    await pronoun.getByRole('radio', { name: 'Read', exact: true }).check();
    await pronoun.getByRole('button', { name: 'To the first step' }).click();
    const figure = pronoun.locator('[data-figure="step-1"]');
    await expect.poll(() => figure.locator('.refused').innerText()).toContain('has not been read yet');
    expect(await figure.locator('.main').isVisible()).toBe(false);
  });

  it('is played read by read, and one step back undoes all of it', async () => {
    const pronoun = await openStill('untrained-pronoun');
    await pronoun.getByRole('radio', { name: 'Read', exact: true }).check();
    await pronoun.locator('button.play').click();
    const where = () => pronoun.locator('.where label').innerText();
    await expect.poll(where).toBe('Layer 1, before the first read');
    for (const read of ['relations', 'context', 'relations again']) {
      await page.clock.runFor(1500);
      await expect.poll(where).toContain(read);
    }
    await page.clock.runFor(1500);
    await expect.poll(where).toBe('Layer 2, read 1 of 3: relations');
    await pronoun.locator('button.play').click();
    await pronoun.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(where).toBe('Layer 3, read 3 of 3: relations again');
  });
});

describe('the step-through fits', () => {
  it.each(['en', 'ru'])('from a phone to a wide screen: %s', async (language) => {
    page = await site.readyPage(`?language=${language}`, { width: 360 });
    for (const element of ['untrained-abcd', 'untrained-pronoun']) {
      const unit = page.locator(`${element} input[name=unit]`).last();
      await unit.check();
      await expect.poll(() => unit.isChecked()).toBe(true);
    }
    await page.locator('untrained-pronoun .step').first().waitFor();
    for (const width of [360, 900, 1000, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await expect
        .poll(() => page.evaluate(() => document.documentElement.scrollWidth), { message: String(width) })
        .toBe(width);
      const cut = () =>
        page.locator('.transport').evaluateAll((all) => all.map((each) => each.scrollWidth - each.clientWidth).join());
      await expect.poll(cut, { message: String(width) }).toBe('0,0');
    }
  });
});
