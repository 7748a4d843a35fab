import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { untrainedJson as untrained } from '../command/command';
import { Site } from './support/site';

interface Answer {
  similarity: number[][];
  map: number[][];
  coordinates: number[][];
}

/** The facade and the command line run the same module, so their numbers are the same to the last bit. */
async function shownCosines(element: Locator): Promise<number[]> {
  const cells = element.locator('td[data-value]');
  return cells.evaluateAll((all) => all.map((cell) => Number((cell as HTMLElement).dataset.value)));
}

let site: Site;
beforeAll(async () => {
  site = await Site.open();
});
afterAll(async () => {
  await site.close();
});

async function openAbcd(query?: string): Promise<{ page: Page; abcd: Locator }> {
  const page = await site.page(query);
  const abcd = page.locator('untrained-abcd');
  await abcd.locator('summary').first().click();
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
    const abcd = page.locator('untrained-abcd');
    await abcd.locator('summary').first().click();
    const { similarity } = await untrained<Answer>('abcd');
    const shown = await shownCosines(abcd);
    expect(shown).toHaveLength(14);
    shown.forEach((value, token) => {
      expect(value).toBeCloseTo(similarity[14]?.[token] ?? Number.NaN, 6);
    });
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
    await abcd.locator('#embedding').selectOption('orthogonal');
    await abcd.locator('#dimension').fill('64');
    await expect
      .poll(() => shownCosines(abcd))
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
    await expect.poll(() => shownCosines(abcd)).toEqual(similarity[2]);
    await page.close();
  });

  it('says the exact number of a cell and what it was computed from', async () => {
    const { page, abcd } = await openAbcd();
    const { similarity } = await untrained<Answer>('abcd');
    const holder = abcd.locator('untrained-picture.similarity .holder');
    await holder.focus();
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight']) {
      await holder.press(key);
    }
    const explanation = abcd.locator('.explanation');
    const expected = (similarity[1]?.[4] ?? 0).toFixed(6).replace('-', '−');
    await expect.poll(() => explanation.textContent()).toContain(`cos(E₁₄, D₅) = ${expected} after pass 2`);
    expect(await explanation.textContent()).toContain('where m is the mean of what came before it (4)');
    await holder.press('Escape');
    await expect.poll(() => explanation.textContent()).toContain('Most similar to the probe');
    await page.close();
  });

  it('takes the map and the bars from the chosen pass', async () => {
    const { page, abcd } = await openAbcd();
    const { map, coordinates } = await untrained<Answer>('abcd', '--map', '4', '--coordinates');
    await abcd.locator('#pass').fill('4');
    const holder = abcd.locator('untrained-picture.map .holder');
    await holder.focus();
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight']) await holder.press(key);
    const expected = (map[1]?.[1] ?? 0).toFixed(6);
    await expect.poll(() => abcd.locator('.explanation').textContent()).toContain(`cos(A₂, A₂) = ${expected}`);
    const numbers = await abcd.locator('untrained-picture.coordinates text[text-anchor="end"]').allTextContents();
    for (const coordinate of coordinates[3] ?? []) {
      expect(numbers).toContain(coordinate.toFixed(3).replace('-', '−'));
    }
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
