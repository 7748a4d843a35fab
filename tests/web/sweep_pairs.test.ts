import type { Locator, Page } from 'playwright-core';
import { loadLab, sweep, sweepOptions } from 'untrained/lab';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './support/axe';
import { type DroppedFile, drop } from './support/drop';
import { Site } from './support/site';

let site: Site;
beforeAll(async () => {
  site = await Site.open();
});
afterAll(async () => {
  expect(site.complaints).toEqual([]);
  await site.close();
});

const own = {
  name: 'own.txt',
  content:
    '# pets\nG IT = CAT + DOG\nG BARKS = DOG\nG MEWS = CAT\nS DOG CAT CAT SAW DOG IT BARKS IT\nS CAT DOG CAT SAW DOG IT MEWS IT\n',
};
const setting = { task: 'pronoun', mechanism: 'memory-block', dimension: '32', draws: 20, layers: '1,2,3' };
const hash = Object.entries(setting)
  .map(([name, value]) => `${name}=${value}`)
  .join('&');

const open = (query = '?language=en', width?: number): Promise<Page> =>
  site.page(`lab.html${query}#${hash}`, width === undefined ? {} : { width });
const field = (page: Page): Locator => page.locator('untrained-sweep .own-pairs');
const finished = (page: Page): Promise<void> => page.locator('untrained-sweep [data-state=finished]').waitFor();

/** Chooses a file, and has its sweep run. */
async function choose(page: Page, { name, content }: DroppedFile): Promise<void> {
  await field(page)
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(String(content)) });
}

async function ratesOf(page: Page): Promise<number[]> {
  await page.locator('untrained-figure.curve summary').click();
  const cells = page.locator('untrained-figure.curve tbody tr td:nth-of-type(1)');
  await cells.first().waitFor();
  return cells.evaluateAll((all) => all.map((cell) => Number((cell as HTMLElement).dataset.value)));
}

describe('a text in the page of the claims lab', () => {
  it('is taken wherever it is dropped, if it is no larger than what is read; other tasks take none', async () => {
    const page = await site.page('lab.html?language=en#task=text&window=8&draws=5&dimension=32&passes=1..3');
    const text = page.locator('untrained-sweep textarea#text');
    await text.waitFor();
    expect(await drop(page.locator('h1'), { name: 'own.txt', content: 'some words, '.repeat(20) })).toBe(true);
    await expect.poll(() => text.inputValue()).toContain('some words, some');
    await page.evaluate(() => {
      // Nothing of it must be read, so it need not be there.
      Object.defineProperty(File.prototype, 'size', { get: () => 2 ** 25 + 1 });
    });
    await drop(page.locator('h1'), { name: 'huge.txt', content: '' });
    await page.getByText('huge.txt is larger than the 32 MB that are read here.').waitFor();
    expect(await text.inputValue()).toContain('some words, some');
    await page.locator('untrained-sweep #task').selectOption('abcd');
    expect(await drop(page.locator('h1'), own)).toBe(true);
    expect(await page.locator('untrained-sweep [role=alert]').count()).toBe(0);
    await page.close();
  });
});

describe('a file of pairs in the page of the claims lab', () => {
  it('has the library’s numbers, is named below them, and is asked for by the link', async () => {
    const page = await open();
    await finished(page);
    await choose(page, own);
    await field(page).getByText('2 sentences of 1 pair').waitFor();
    await page.locator('.start .primary').click();
    await page.locator('untrained-figure.curve', { hasText: 'The sentences are those of own.txt' }).waitFor();
    await finished(page);
    const lab = await loadLab();
    const rates = sweep(lab, sweepOptions({ ...setting, 'pairs-file': own.content })).map(({ rate }) => rate);
    expect(await ratesOf(page)).toEqual(rates);
    // Of the four pairs it would have others.
    expect(sweep(lab, sweepOptions(setting)).map(({ rate }) => rate)).not.toEqual(rates);

    await expect.poll(() => page.url()).toMatch(/pairs-name=own\.txt&pairs-sha256=[0-9a-f]{64}/);
    await page.reload();
    await field(page).locator('.asked').waitFor();
    expect(await field(page).locator('.asked').innerText()).toContain('asks for the pairs in own.txt');
    expect(await page.locator('.start .primary').isDisabled()).toBe(true);
    expect(await violations(page)).toEqual([]);
    // Dropped on its place, it comes and the sweep starts.
    expect(await drop(field(page), own)).toBe(true);
    await finished(page);
    expect(await ratesOf(page)).toEqual(rates);

    await field(page).locator('.put-away').click();
    await page.locator('.stale').waitFor();
    await expect.poll(() => page.url()).not.toContain('pairs-sha256');
    expect(await field(page).locator('.again').innerText()).toBe('Use own.txt');
    await page.close();
  });

  it('stands in what is saved', async () => {
    const page = await open();
    await finished(page);
    await choose(page, own);
    await field(page).getByText('2 sentences').waitFor();
    await page.locator('.start .primary').click();
    const figure = page.locator('untrained-figure.curve', { hasText: 'own.txt' });
    await figure.waitFor();
    await figure.locator('button.save').click();
    const downloading = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: /^JSON/ }).click();
    const stream = await (await downloading).createReadStream();
    let text = '';
    for await (const chunk of stream) text += String(chunk);
    const { parameters, address } = JSON.parse(text) as { parameters: Record<string, unknown>; address: string };
    expect(parameters['pairs-name']).toBe('own.txt');
    expect(parameters['pairs-sha256']).toMatch(/^[0-9a-f]{64}$/);
    expect(address).toContain(`pairs-sha256=${String(parameters['pairs-sha256'])}`);
    expect(text).not.toContain('BARKS');
    await page.close();
  });

  it('opens the worst draw of a cell with its own sentence and graph', async () => {
    const page = await open();
    await finished(page);
    await choose(page, own);
    await field(page).getByText('2 sentences').waitFor();
    await page.locator('.start .primary').click();
    await page.locator('untrained-figure.curve', { hasText: 'own.txt' }).waitFor();
    await finished(page);
    await page.locator('untrained-figure.curve .main .holder').focus();
    await page.keyboard.press('ArrowRight');
    const opening = page.waitForEvent('popup');
    await page.keyboard.press('Enter');
    const instrument = await opening;
    const pronoun = instrument.locator('untrained-pronoun');
    await pronoun.scrollIntoViewIfNeeded();
    await expect.poll(() => pronoun.locator('#prompt').inputValue()).toMatch(/^CAT SAW DOG IT (BARKS|MEWS) IT$/);
    expect(await pronoun.locator('textarea#graph').inputValue()).toContain('BARKS = DOG');
    await instrument.close();
    await page.close();
  });

  it('with a mistake is told in Russian with its line, on a phone, and nothing that was shown is lost', async () => {
    const page = await open('?language=ru', 360);
    await finished(page);
    await choose(page, { name: 'wrong.txt', content: `${own.content}A = B\n` });
    const told = field(page).getByRole('alert');
    await told.waitFor();
    expect(await told.innerText()).toBe('Строка 7 файла должна начинаться с #, G или S и пробела, а в ней «A = B».');
    expect(await page.locator('untrained-figure.curve svg').count()).toBeGreaterThan(0);
    await choose(page, { name: 'binary.txt', content: '\0'.repeat(2 ** 21 + 1) });
    await expect.poll(() => told.innerText()).toContain('binary.txt больше 2 МБ');
    await field(page).locator('summary').click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    expect(await violations(page)).toEqual([]);
    await page.close();
  });
});
