import type { Locator, Page } from 'playwright-core';
import { load } from 'untrained';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixed } from '../../web/text/format';
import { untrainedJson as untrained } from '../command/command';
import { Site } from './support/site';

interface Answer {
  similarity: number[][];
  map: number[][];
  coordinates: number[][];
}

/** A row of the open table of a figure; the facade and the command line run the same module, to the last bit. */
async function shownRow(figure: Locator, row: number): Promise<number[]> {
  const cells = figure.locator(`tbody tr:nth-child(${row}) td[data-value]`);
  return cells.evaluateAll((all) => all.map((cell) => Number((cell as HTMLElement).dataset.value)));
}

/** The cosines of a pass (from 1; the last unless given). */
const shownCosines = (abcd: Locator, pass = 15): Promise<number[]> =>
  shownRow(abcd.locator('untrained-figure.heatmap'), pass);

let site: Site;
beforeAll(async () => {
  site = await Site.open();
});
afterAll(async () => {
  await site.close();
});

async function openAbcd(query?: string): Promise<{ page: Page; abcd: Locator }> {
  const page = await site.readyPage(query);
  const abcd = page.locator('untrained-abcd');
  await abcd.locator('untrained-figure summary').first().click();
  return { page, abcd };
}

describe('the ABCD experiment', () => {
  it('shows the figures of the command line', async () => {
    const { page, abcd } = await openAbcd();
    const { similarity } = await untrained<Answer>('abcd');
    await expect.poll(() => shownCosines(abcd)).toEqual(similarity[14]);
    expect(site.complaints).toEqual([]);
    await page.close();
  });

  it('has its first picture before the module is there', async () => {
    const page = await site.page('?language=en', {
      before: (tab) => tab.route('**/*.wasm', () => new Promise(() => {})),
    });
    const { similarity } = await untrained<Answer>('abcd');
    const numbers = await page.locator('untrained-abcd > svg text[font-size="11"]').allTextContents();
    expect(numbers).toEqual(similarity[14]?.map((cosine) => fixed(cosine, 2)));
    await page.close();
  });

  it('has a picture without any script, and says what it is', async () => {
    const page = await site.page('?language=en', { before: (tab) => tab.route('**/*.js', (route) => route.abort()) });
    expect(await page.locator('untrained-abcd svg rect').count()).toBeGreaterThan(14 * 15);
    expect(await page.locator('untrained-abcd > h2').textContent()).toBe('A repeated pattern finds its continuation');
    expect(await page.locator('untrained-pronoun > svg').count()).toBe(2);
    await page.close();
    site.complaints.length = 0;
  });

  it('follows the prompt, the rule, the passes, the embedding and the seed', async () => {
    const { page, abcd } = await openAbcd();
    await abcd.locator('#prompt').fill('XYZ XYZ XY!');
    await expect
      .poll(() => shownCosines(abcd))
      .toEqual((await untrained<Answer>('abcd', 'XYZ XYZ XY!')).similarity.at(-1));

    await abcd.getByRole('radio', { name: 'Subtract', exact: true }).check();
    await abcd.locator('input#passes').fill('7');
    await abcd.getByText('Token vectors').click();
    await abcd.locator('#embedding').selectOption('orthogonal');
    await abcd.locator('#dimension').fill('64');
    await expect
      .poll(() => shownCosines(abcd, 7))
      .toEqual(
        (
          await untrained<Answer>(
            ...['abcd', 'XYZ XYZ XY!', '--rule', 'subtract', '--passes', '7'],
            ...['--embedding', 'orthogonal', '--dimension', '64'],
          )
        ).similarity.at(-1),
      );

    await abcd.getByRole('button', { name: 'Reset' }).click();
    await abcd.locator('#seed').fill('5');
    await expect
      .poll(() => shownCosines(abcd))
      .toEqual((await untrained<Answer>('abcd', '--seed', '5')).similarity.at(-1));
    expect(site.complaints).toEqual([]);
    await page.close();
  });

  it('makes a clicked token the probe, and shows the chosen pass', async () => {
    const { page, abcd } = await openAbcd();
    await abcd.getByRole('button', { name: 'Make D, token 10, the probe' }).click();
    const { similarity } = await untrained<Answer>('abcd', '--probe', '9');
    await expect.poll(() => shownCosines(abcd)).toEqual(similarity[14]);
    await abcd.locator('#pass').fill('3');
    await expect.poll(() => shownCosines(abcd, 3)).toEqual(similarity[2]);
    const marked = abcd.locator('untrained-figure.heatmap text[font-weight="700"]', { hasText: /^3$/ });
    await expect.poll(() => marked.count()).toBe(1);
    await page.close();
  });

  it('says the exact number of a cell and what it was computed from', async () => {
    const { page, abcd } = await openAbcd();
    const { similarity } = await untrained<Answer>('abcd');
    const figure = abcd.locator('untrained-figure.heatmap');
    const holder = figure.locator('.main .holder');
    await holder.focus();
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight']) {
      await holder.press(key);
    }
    const explanation = figure.locator('.told');
    const expected = (similarity[1]?.[4] ?? 0).toFixed(6).replace('-', '−');
    await expect.poll(() => explanation.textContent()).toContain(`cos(E₁₄, D₅) = ${expected} after pass 2`);
    const update = (await load()).abcdUpdate({ pass: 2, token: 4 });
    const told = await explanation.textContent();
    expect(told).toContain('D₅ ← RMSNorm(D₅ − m), with m the mean of the 4 tokens before it');
    expect(told).toContain(`|m| = ${fixed(update.meanLength, 4)}, cos(D₅, m) = ${fixed(update.cosine, 4)}`);
    expect(told).toContain(`so RMSNorm divides by ${fixed(update.divisor, 4)}`);
    // What went into the cell lights up: the token a pass before, and those before it in this pass.
    expect(await figure.locator('.light').count()).toBe(5);
    await holder.press('Escape');
    await expect.poll(() => explanation.textContent()).toContain('Most similar to the probe');
    await page.close();
  });

  it('takes the map and the bars from the chosen pass', async () => {
    const { page, abcd } = await openAbcd();
    const { map, coordinates } = await untrained<Answer>('abcd', '--map', '4', '--coordinates');
    await abcd.locator('#pass').fill('4');
    const figure = abcd.locator('untrained-figure.map');
    const holder = figure.locator('.main .holder');
    await holder.focus();
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight']) await holder.press(key);
    const expected = (map[1]?.[1] ?? 0).toFixed(6);
    await expect.poll(() => figure.locator('.told').textContent()).toContain(`cos(A₂, A₂) = ${expected}`);
    const numbers = abcd.locator('untrained-figure.coordinates text[text-anchor="end"]');
    const shares = Array.from(coordinates[3] ?? [], (coordinate) => coordinate.toFixed(3).replace('-', '−'));
    expect(shares).toHaveLength(6);
    await expect.poll(() => numbers.allTextContents()).toEqual(expect.arrayContaining(shares));
    await page.close();
  });

  it('says how high cosines get by chance', async () => {
    const { page, abcd } = await openAbcd();
    const told = abcd.locator('untrained-figure.heatmap .told');
    const control = (await load()).abcdControl();
    const [deviation, highest, rare] = [control.deviation, control.medianHighest, control.highest95];
    const level = (row: Float64Array) => fixed(row[14] ?? 0, 2);
    await expect
      .poll(() => told.textContent())
      .toContain(
        `cosines of about ±${level(deviation)}; the highest ${level(highest)} in the median, and above ${level(rare)}`,
      );
    await abcd.locator('#pass').fill('0');
    await expect.poll(() => told.textContent()).toContain('cosines of about ±0.032, which is 1/√d');
    await page.close();
  });

  it('plays through the passes', async () => {
    const { page, abcd } = await openAbcd();
    await abcd.locator('input#passes').fill('3');
    await abcd.getByRole('button', { name: 'Play' }).click();
    await expect.poll(() => abcd.locator('#pass').inputValue(), { timeout: 10_000 }).toBe('3');
    await expect.poll(() => abcd.getByRole('button', { name: 'Play' }).count()).toBe(1);
    await page.close();
  });
});
