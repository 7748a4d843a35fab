import type { Page } from 'playwright-core';
import { loadLab, swarm } from 'untrained/lab';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { words as en } from '../../web/text/en/swarm';
import { words as ru } from '../../web/text/ru/swarm';
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

const element = (page: Page) => page.locator('untrained-swarm');
const titleOf = (page: Page) => element(page).locator('untrained-figure.swarm h3').textContent();

async function open(query = '?language=en', options: Parameters<Site['page']>[1] = {}): Promise<Page> {
  const page = await site.page(`swarm.html${query}`, options);
  await element(page).locator('section').waitFor();
  return page;
}

/** The numbers of a figure's table, row by row. */
async function numbersOf(page: Page, name: string): Promise<number[][]> {
  await element(page).locator(`untrained-figure.${name} summary`).click();
  const rows = element(page).locator(`untrained-figure.${name} tbody tr`);
  await rows.first().waitFor();
  return rows.evaluateAll((all) =>
    all.map((row) => [...row.querySelectorAll<HTMLElement>('td')].map(({ dataset }) => Number(dataset.value))),
  );
}

describe('the page of the particle swarm', () => {
  it('shows the library’s swarm, and axe finds nothing, folded or not', async () => {
    const page = await open();
    expect(await titleOf(page)).toBe(en.swarm(6, 100));
    const { positions } = swarm(await loadLab(), { dimensions: 2, iterations: 100 });
    expect(await numbersOf(page, 'swarm')).toEqual(positions[6]?.map((place) => [...place]));
    expect(await violations(page)).toEqual([]);
    await element(page)
      .locator('details')
      .evaluateAll((all) => {
        for (const details of all) (details as HTMLDetailsElement).open = true;
      });
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  it('plays, pauses, and goes by single moves, and the address follows', async () => {
    const page = await open('?language=en#function=sphere&dimensions=2&iterations=40&seed=3&step=0');
    await element(page).locator('button.play').click();
    await expect.poll(() => titleOf(page)).toBe(en.swarm(3, 40));
    await element(page).locator('button.play').click();
    const paused = Number((await titleOf(page))?.match(/After (\d+)/)?.[1]);
    expect(paused).toBeGreaterThanOrEqual(3);
    await element(page).locator('button.forward').click();
    await expect.poll(() => titleOf(page)).toBe(en.swarm(paused + 1, 40));
    await expect.poll(() => new URL(page.url()).hash).toContain(`step=${paused + 1}`);
    await page.reload();
    await expect.poll(() => titleOf(page)).toBe(en.swarm(paused + 1, 40));
    expect(await element(page).getAttribute('seed')).toBe('3');
    await page.close();
  });

  it('goes to the move of the curve that is pressed, with the mouse and with the keys', async () => {
    const page = await open();
    const curve = element(page).locator('untrained-figure.best-so-far untrained-picture.main');
    await curve.scrollIntoViewIfNeeded();
    const box = await curve.boundingBox();
    await page.mouse.click((box?.x ?? 0) + 58 + ((box?.width ?? 0) - 74) / 2, (box?.y ?? 0) + 100);
    await expect.poll(() => titleOf(page)).toBe(en.swarm(50, 100));
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect.poll(() => titleOf(page)).toBe(en.swarm(51, 100));
    await page.close();
  });

  it('changes with its controls, and goes back', async () => {
    const page = await open();
    await element(page).locator('.gallery summary').click();
    await element(page).locator('input[name=example][value=ring]').check();
    await expect.poll(() => titleOf(page)).toBe(en.swarm(60, 3000));
    expect(await element(page).getAttribute('topology')).toBe('ring');
    // A function of the plane has two coordinates, and the many come back with the way back.
    await element(page).locator('#function').selectOption('schaffer-f6');
    await expect.poll(() => element(page).locator('#dimensions').isDisabled()).toBe(true);
    expect(await element(page).getAttribute('dimensions')).toBeNull();
    await element(page).locator('button.undo').click();
    await expect.poll(() => element(page).getAttribute('dimensions')).toBe('30');
    await element(page).locator('#zoom').fill('3');
    await expect.poll(() => element(page).getAttribute('zoom')).toBe('8');
    await page.close();
  });

  it('tells mistakes at their fields and keeps what was shown; the first input may be wrong as well', async () => {
    const page = await open();
    await element(page).locator('#particles').fill('0');
    const error = element(page).locator('#particles-error');
    await expect.poll(() => error.textContent()).toContain('between 1 and 10000');
    expect(await titleOf(page)).toBe(en.swarm(6, 100));
    await element(page).locator('#particles').fill('5');
    await expect.poll(() => error.count()).toBe(0);
    await page.close();

    const wrong = await open('?language=ru#function=tutorial&dimensions=3&colour=red');
    await expect.poll(() => wrong.locator('#unknown').textContent()).toContain('colour');
    await expect.poll(() => element(wrong).locator('#dimensions-error').textContent()).toContain('от 2 до 2');
    expect(await element(wrong).locator('untrained-figure').count()).toBe(0);
    expect(await violations(wrong)).toEqual([]);
    await element(wrong).locator('#dimensions').fill('2');
    await expect.poll(() => titleOf(wrong)).toBe(ru.swarm(100, 100));
    await wrong.close();
  });

  it('fits a phone, and its fields fingers', async () => {
    const page = await open('?language=ru', { width: 360, touch: true });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    const small = await element(page)
      .locator('button:visible, select:visible, input[type=number]:visible, input[type=range]:visible')
      .evaluateAll((all) =>
        all.filter((one) => one.getBoundingClientRect().height < 43.5).map(({ id, className }) => id || className),
      );
    expect(small).toEqual([]);
    await page.close();
  });

  it('saves a figure with a link that opens the same swarm', async () => {
    const page = await open('?language=en#function=griewank&dimensions=4&iterations=30&shifted=true&seed=9&step=11');
    const figure = element(page).locator('untrained-figure.swarm');
    await figure.locator('button.save').click();
    const download = page.waitForEvent('download');
    await figure.getByRole('menuitem', { name: /^JSON/ }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('untrained-swarm-swarm.json');
    const { readFile } = await import('node:fs/promises');
    const saved = JSON.parse(await readFile(await file.path(), 'utf8'));
    expect(saved.parameters).toMatchObject({ function: 'griewank', dimensions: 4, shifted: true, seed: 9, step: 11 });
    const link = new URL(saved.address);
    expect(link.pathname).toMatch(/\/swarm\.html$/);
    const other = await open(`?language=en${link.hash}`);
    expect(await numbersOf(other, 'swarm')).toEqual(
      saved.figure.rows.map(({ values }: { values: number[] }) => values),
    );
    await page.close();
    await other.close();
  });
});
