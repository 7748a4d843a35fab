import type { Page } from 'playwright-core';
import { loadLab, planSweep, type SweepCell, sweep, sweepDraw, sweepOptions } from 'untrained/lab';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { words } from '../../web/text/en/sweep';
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

const small = { task: 'mqar', pairs: '4,8', passes: '1..6', dimension: '64', draws: 40, seed: 5 };
const hashOf = (values: object): string =>
  `#${Object.entries(values)
    .map(([name, value]) => `${name}=${value}`)
    .join('&')}`;

/** More work than any test waits for: some minutes. */
const endless = { ...small, pairs: '60', draws: 300_000 };

interface Options {
  query?: string;
  width?: number;
  touch?: boolean;
  cores?: number;
}

const open = (
  values: object,
  { query = '?language=en', width, touch = false, cores = 2 }: Options = {},
): Promise<Page> =>
  site.page(`lab.html${query}${hashOf(values)}`, {
    ...(width !== undefined && { width }),
    touch,
    before: (tab) =>
      tab.addInitScript((count) => {
        Object.defineProperty(navigator, 'hardwareConcurrency', { value: count });
      }, cores),
  });

const state = (page: Page, name: string) => page.locator(`untrained-sweep [data-state=${name}]`);

const finished = async (values: object, options?: Options): Promise<Page> => {
  const page = await open(values, options);
  await state(page, 'finished').waitFor();
  return page;
};

/** The numbers of a figure's table, row by row. */
async function numbersOf(page: Page, name: 'map' | 'curve'): Promise<number[][]> {
  await page.locator(`untrained-figure.${name} summary`).click();
  const rows = page.locator(`untrained-figure.${name} tbody tr`);
  await rows.first().waitFor();
  return rows.evaluateAll((all) =>
    all.map((row) => [...row.querySelectorAll<HTMLElement>('td')].map(({ dataset }) => Number(dataset.value))),
  );
}

describe('the page of the claims lab', () => {
  it('has the library’s numbers, with one worker and with three', async () => {
    const lab = await loadLab();
    const cells = sweep(lab, sweepOptions(small));
    const row = (pairs: number): SweepCell[] => cells.filter(({ setting }) => setting.pairs === pairs);
    for (const cores of [1, 3]) {
      const page = await finished(small, { cores });
      expect(await numbersOf(page, 'map')).toEqual([4, 8].map((pairs) => row(pairs).map(({ rate }) => rate)));
      expect(await numbersOf(page, 'curve')).toEqual(
        row(4).map(({ rate, low, high, shuffled, chance, choiceChance, ...others }) => [
          ...[rate, low, high, (shuffled?.successes ?? Number.NaN) / 40, shuffled?.low, shuffled?.high],
          ...[
            chance,
            choiceChance,
            others.medianMargin,
            others.prefixMatching,
            others.hits,
            others.draws,
            others.worstMargin,
            others.worstSeed,
          ],
        ]),
      );
      await page.close();
    }
  });

  it('tells a cell by the keyboard, and opens its worst draw in the instrument to the same digits', async () => {
    const lab = await loadLab();
    const options = sweepOptions(small);
    const run = planSweep(lab, options)[1];
    const cell = sweep(lab, options).find(({ setting }) => setting.pairs === 8 && setting.passes === 3);
    if (!run || !cell) throw new Error('no such cell');
    const page = await finished(small);
    await page.locator('untrained-figure.map .main .holder').focus();
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
    const told = page.locator('untrained-figure.map .told');
    await expect.poll(() => told.textContent()).toContain('pairs: 8, passes: 3');
    const text = await told.textContent();
    expect(text).toContain(`${cell.successes} of 40 draws`);
    expect(text).toContain(String(cell.worstSeed));

    const opening = page.waitForEvent('popup');
    await page.keyboard.press('Enter');
    const instrument = await opening;
    const abcd = instrument.locator('untrained-abcd');
    await expect.poll(() => abcd.locator('#seed').inputValue()).toBe(String(cell.worstSeed));
    const { prompt, targets } = sweepDraw(lab, run, cell.worstSeed);
    expect(await abcd.locator('#prompt').inputValue()).toBe(prompt);
    expect(await abcd.locator('#dimension').inputValue()).toBe('64');
    const figure = abcd.locator('untrained-figure.heatmap');
    await figure.locator('summary').click();
    const last = figure.locator('tbody tr').last();
    await last.waitFor();
    const similarity = await last
      .locator('td')
      .evaluateAll((all) => all.map((each) => Number((each as HTMLElement).dataset.value)));
    const best = (right: boolean): number =>
      Math.max(...similarity.slice(0, prompt.split(' ').length - 1).filter((_, at) => targets.includes(at) === right));
    // Margins are kept as 32-bit floats.
    expect(best(true) - best(false)).toBeCloseTo(cell.worstMargin, 6);
    await instrument.close();
    await page.close();
  });

  it('shows other axes, and keeps setting and axes in its address', async () => {
    const page = await finished({ ...small, dimension: '32,64' });
    await page.locator('#down').selectOption('dimension');
    await expect.poll(() => page.locator('untrained-figure.map h3').textContent()).toContain('pairs: 4');
    await page.locator('#draws').fill('20');
    await expect.poll(() => page.url()).toMatch(/dimension=32,64.*draws=20.*down=dimension/);
    await page.locator('.stale').waitFor();
    await page.reload();
    await state(page, 'finished').waitFor();
    expect(await page.locator('#down').inputValue()).toBe('dimension');
    expect(await page.locator('.stale').count()).toBe(0);
    await page.close();
  });

  it('tells a mistake at its field, and asks before a sweep of hours', async () => {
    const page = await finished(small);
    await page.locator('#pairs').fill('8..4');
    await page.locator('#pairs-error').waitFor();
    expect(await page.locator('#pairs-error').textContent()).toContain('4..8');
    expect(await page.locator('.start .primary').isDisabled()).toBe(true);
    // What was shown stays.
    expect(await page.locator('untrained-figure.map svg').count()).toBeGreaterThan(0);
    await page.locator('#pairs').fill('400');
    await page.locator('#passes').fill('1..20');
    await page.locator('#dimension').fill('1000');
    await page.locator('#draws').fill('1000000');
    await page.locator('.estimate').filter({ hasText: 'hours' }).waitFor();
    await page.locator('.start .primary').click();
    expect(await page.locator('.start [role=alert]').textContent()).toMatch(/about \d+ hours/);
    await page.getByRole('button', { name: words.notNow }).click();
    expect(await page.locator('.start [role=alert]').count()).toBe(0);
    expect(await state(page, 'finished').count()).toBe(1);
    await page.close();
  });

  it('is paused, goes on when a worker dies, and is cancelled at once', async () => {
    const page = await open(endless, { cores: 2 });
    await page.locator('.estimate').filter({ hasText: 'draws' }).waitFor();
    await page.locator('.start .primary').click();
    await page.locator('untrained-figure.curve svg').waitFor();
    // One worker checks settings, two compute.
    await expect.poll(() => page.workers().length).toBe(3);
    const progress = () => page.locator('progress').evaluate((bar: HTMLProgressElement) => bar.value);
    await expect.poll(progress).toBeGreaterThan(0);

    await page.locator('.pause').click();
    await state(page, 'paused').waitFor();
    // What was being computed is finished: two short parts.
    await page.waitForTimeout(700);
    const before = await progress();
    await page.waitForTimeout(500);
    expect(await progress()).toBe(before);
    await page.locator('.resume').click();
    await expect.poll(progress).toBeGreaterThan(before);

    const [, dying] = page.workers();
    await dying?.evaluate(() => {
      setTimeout(() => {
        throw new Error('this worker dies of a test');
      });
    });
    await expect.poll(() => page.workers().includes(dying as never)).toBe(false);
    const died = await progress();
    await expect.poll(progress).toBeGreaterThan(died);
    await expect.poll(() => page.workers().length).toBe(3);
    expect(await state(page, 'running').count()).toBe(1);

    await page.locator('.cancel').click();
    await state(page, 'cancelled').waitFor();
    await expect.poll(() => page.workers().length).toBe(1);
    expect(await page.locator('untrained-figure.curve svg').count()).toBeGreaterThan(0);
    await page.close();
  });

  it.each([
    ['en', /^Tap the picture/, /^Point, or walk/],
    ['ru', /^Коснитесь/, /^Наведите/],
  ])('says how a cell is read by a finger, or by mouse and keys: %s', async (language, byFinger, byMouse) => {
    for (const touch of [true, false]) {
      const page = await finished(small, { query: `?language=${language}`, width: 390, touch });
      const hints = page.locator('untrained-figure.map .open .note:visible');
      expect(await hints.allInnerTexts()).toEqual([expect.stringMatching(touch ? byFinger : byMouse)]);
      if (touch) {
        await page.locator('untrained-figure.map .main svg').tap();
        await page.locator('untrained-figure.map .open a').waitFor();
        expect(await hints.filter({ hasText: byFinger }).count()).toBe(0);
      }
      await page.close();
    }
  });

  it.each(['en', 'ru'])('has nothing for axe to find, and fits a narrow screen: %s', async (language) => {
    const page = await finished(small, { query: `?language=${language}`, width: 360 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    expect(await violations(page)).toEqual([]);
    await page.close();
  });
});
