import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { untrainedJson as untrained } from '../command/command';
import { addressFixtures } from '../data/addresses';
import { Site } from './support/site';

let site: Site;
beforeAll(async () => {
  site = await Site.open();
});
afterAll(async () => {
  expect(site.complaints).toEqual([]);
  await site.close();
});

/** The numbers of a figure of an element, the first one unless named. */
async function numbers(element: Locator, figure = 'untrained-figure'): Promise<(string | undefined)[]> {
  const details = element.locator(`${figure} details`).first();
  await details.evaluate((shown: HTMLDetailsElement) => {
    shown.open = true;
  });
  const cells = details.locator('td[data-value]');
  await cells.first().waitFor();
  return cells.evaluateAll((all) => all.map((cell) => (cell as HTMLElement).dataset.value));
}

const fragment = (page: Page): string => new URL(page.url()).hash;

/** The address once it holds the page's state. */
async function written(page: Page): Promise<string> {
  await expect.poll(() => fragment(page)).toMatch(/^#1\./);
  return fragment(page);
}

describe('the address', () => {
  it('says nothing until something is set', async () => {
    const page = await site.readyPage('?language=ru');
    await page.waitForTimeout(800);
    expect(page.url()).toBe(`${site.address}?language=ru`);
    await page.close();
  });

  it('opens the same page elsewhere, with the same digits', async () => {
    const page = await site.readyPage();
    const abcd = page.locator('untrained-abcd');
    const pronoun = page.locator('untrained-pronoun');
    await abcd.locator('#prompt').fill('ABABA <i>&#</i>');
    await abcd.locator('#passes').fill('6');
    await pronoun.locator('#graph').fill('ОНА = МАША + КАШУ\nВКУСНАЯ = 2*КАШУ');
    await page.getByRole('radio', { name: 'Русский' }).check({ force: true });
    await expect
      .poll(async () => {
        const before = fragment(page);
        await page.waitForTimeout(500);
        return before !== '' && before === fragment(page);
      })
      .toBe(true);

    const other = await site.readyPage(await written(page));
    await expect.poll(() => other.locator('html').getAttribute('lang')).toBe('ru');
    for (const name of ['untrained-abcd', 'untrained-pronoun']) {
      await expect.poll(() => numbers(other.locator(name))).toEqual(await numbers(page.locator(name)));
    }
    expect(await other.locator('untrained-abcd #prompt').inputValue()).toBe('ABABA <i>&#</i>');
    await page.close();
    await other.close();
  });

  it('of a kept version gives the digits of the command line', async () => {
    const [fixture] = addressFixtures;
    const page = await site.readyPage(`#${fixture?.address}`);
    for (const [figure, rule, seed] of [
      ['.heatmap-present', 'subtract', '7'],
      ['.heatmap-compared', 'add', '1'],
    ] as const) {
      const { similarity } = await untrained<{ similarity: number[][] }>('abcd', '--rule', rule, '--seed', seed);
      await expect.poll(() => numbers(page.locator('untrained-abcd'), figure)).toEqual(similarity.flat().map(String));
    }
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    await page.close();
  });

  it('can be followed and gone back from', async () => {
    const page = await site.readyPage();
    const before = await numbers(page.locator('untrained-abcd'));
    await page.evaluate((address) => {
      location.hash = address;
    }, addressFixtures[0]?.address ?? '');
    // The link has a second setting, and so other figures.
    await page.locator('untrained-abcd .trio').waitFor();
    await expect.poll(() => numbers(page.locator('untrained-abcd'))).not.toEqual(before);
    await page.locator('untrained-abcd .undo').click();
    await expect.poll(() => numbers(page.locator('untrained-abcd'))).toEqual(before);
    await page.goBack();
    expect(await page.locator('untrained-abcd section').count()).toBe(1);
    await page.close();
  });

  it('leaves places in the page alone', async () => {
    const page = await site.readyPage('?language=en#experiments');
    expect(await page.locator('untrained-share .notice').count()).toBe(0);
    await page.close();
  });
});

describe('an address that cannot be read', () => {
  it.each([
    ['#1.AAAA', 'cut off or damaged'],
    ['#7.abc', 'a later version of the page, in format 7'],
    [`#${addressFixtures[0]?.address.slice(0, 200)}`, 'cut off or damaged'],
  ])('is told, on a page that works: %.12s', async (address, told) => {
    const page = await site.readyPage(`?language=en${address}`);
    const notice = page.locator('untrained-share .notice');
    await expect.poll(() => notice.textContent()).toContain(told);
    const { similarity } = await untrained<{ similarity: number[][] }>('abcd');
    expect(await numbers(page.locator('untrained-abcd'))).toEqual(similarity.flat().map(String));
    await notice.getByRole('button').click();
    await expect.poll(() => notice.count()).toBe(0);
    await page.close();
  });

  it.each([
    [
      'a prompt of HTML',
      { prompt: '<img src=x onerror="document.title=\'run\'"><script>document.title="run"</script>' },
      '',
    ],
    ['a seed below the bounds', { seed: -4 }, 'seed'],
    ['sizes beyond the bounds', { passes: 1e9, dimension: 1e12 }, 'passes'],
    ['too long a prompt', { prompt: 'ab'.repeat(50_000) }, 'prompt'],
  ])('or computed with shows what it asks for and what is wrong: %s', async (_, values, wrong) => {
    const page = await site.page('?language=en');
    await page.locator('untrained-abcd section').waitFor();
    const { writeAddress } = await import('../../web/state/address');
    const address = await writeAddress({ experiments: { abcd: { values, compared: undefined } } });
    await page.goto(`${site.address}?language=en&again#${address}`);
    const abcd = page.locator('untrained-abcd');
    await abcd.locator('section').waitFor();
    if ('prompt' in values) expect(await abcd.locator('#prompt').inputValue()).toBe(values.prompt);
    if (wrong) await expect.poll(() => abcd.locator('[role=alert]:visible').allTextContents()).not.toEqual([]);
    expect(await page.title()).not.toBe('run');
    await abcd.locator('.reset').click();
    await expect.poll(() => abcd.locator('[role=alert]:visible').count()).toBe(0);
    await page.close();
  });

  it('with a graph of 100,000 lines keeps the text and says what is wrong', async () => {
    const { writeAddress } = await import('../../web/state/address');
    const graph = 'A = B + C\n'.repeat(100_000);
    const address = await writeAddress({ experiments: { pronoun: { values: { graph }, compared: undefined } } });
    const page = await site.readyPage(`?language=en#${address}`);
    const pronoun = page.locator('untrained-pronoun');
    await expect.poll(() => pronoun.locator('[role=alert]:visible').allTextContents()).not.toEqual([]);
    expect(await pronoun.locator('#graph').inputValue()).toHaveLength(graph.length);
    await page.close();
  });
});

describe('undo and redo', () => {
  it('go back and forth by button and by key', async () => {
    const page = await site.readyPage();
    const abcd = page.locator('untrained-abcd');
    const usual = await numbers(abcd);
    expect(await abcd.locator('.undo').isDisabled()).toBe(true);
    await abcd.getByRole('radio', { name: /^Add/ }).check({ force: true });
    await expect.poll(() => numbers(abcd)).not.toEqual(usual);
    const added = await numbers(abcd);
    await abcd.locator('.undo').click();
    await expect.poll(() => numbers(abcd)).toEqual(usual);
    await abcd.locator('.reset').focus();
    await page.keyboard.press('Control+Shift+KeyZ');
    await expect.poll(() => numbers(abcd)).toEqual(added);
    await page.keyboard.press('Control+KeyZ');
    await expect.poll(() => numbers(abcd)).toEqual(usual);
    await page.close();
  });
});

describe('the button that copies a link', () => {
  it('puts the state into the address and says so', async () => {
    const page = await site.readyPage();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.locator('untrained-share .share').click();
    await expect.poll(() => page.locator('untrained-share .answer').textContent()).toContain('Link copied');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
    expect(fragment(page)).toMatch(/^#1\./);
    await page.close();
  });
});
