import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './support/axe';
import { drop } from './support/drop';
import { instruments, Site } from './support/site';
import { dropSample, own } from './support/vectors';

let site: Site;
beforeAll(async () => {
  site = await Site.open();
});
afterAll(async () => {
  await site.close();
});

const fill = (page: Page, place: string, text: string) => page.locator(place).fill(text);

const setAbcd = (page: Page, attributes: Record<string, string>): Promise<void> =>
  page.locator('untrained-abcd').evaluate((abcd, all) => {
    for (const [name, value] of Object.entries(all)) abcd.setAttribute(name, value);
  }, attributes);

const ABCD = 'untrained-abcd';
const PRONOUN = 'untrained-pronoun';

const views = {
  abcd: ['heatmap', 'map', 'coordinates'],
  pronoun: ['logits', 'arcs', 'weights', 'graph'],
};

/** Adds an element for each figure at the top of the page, as an author might. */
async function addFigures(page: Page): Promise<void> {
  await page.evaluate((all) => {
    for (const [kind, names] of Object.entries(all)) {
      for (const view of names) {
        const element = document.createElement(`untrained-${kind}`);
        for (const [name, value] of Object.entries({ class: 'alone', view, loading: 'eager' }))
          element.setAttribute(name, value);
        document.querySelector('main')?.prepend(element);
      }
    }
  }, views);
  await expect.poll(() => page.locator('.alone untrained-figure').count()).toBe(3 + 2 * 3 + 1);
}

/** The states that are looked at, each with the part of the page that it changes, where it is not all of it. */
const states: readonly [string, (page: Page) => Promise<unknown>, part?: string][] = [
  ['as it opens', async () => {}],
  [
    'with all numbers and settings open',
    async (page) => {
      for (const summary of await page.locator('summary').all()) await summary.click();
    },
  ],
  [
    'with a cell locked in each picture',
    async (page) => {
      for (const picture of await page.locator('untrained-figure .holder[tabindex]').all()) {
        await picture.focus();
        await page.keyboard.press('ArrowRight');
      }
    },
  ],
  ['before the first pass', (page) => setAbcd(page, { pass: '0' }), ABCD],
  [
    'in the middle of a layer of a block that was edited',
    async (page) => {
      const pronoun = page.locator('untrained-pronoun');
      await pronoun.locator('input[name=unit][value=read]').check();
      await pronoun.locator('.block-fold > summary').click();
      await pronoun.locator('.read[data-name=relation] [role=switch]').click();
      await pronoun.locator('.compared').waitFor();
      await pronoun.locator('.step').first().waitFor();
    },
    PRONOUN,
  ],
  ['in the middle of a pass', (page) => setAbcd(page, { pass: '4', token: '7' }), ABCD],
  [
    'with empty prompts',
    async (page) => {
      await fill(page, 'untrained-abcd #prompt', '');
      await fill(page, 'untrained-pronoun #prompt', '');
      await page.locator('untrained-abcd [role=alert]:visible').first().waitFor();
    },
  ],
  [
    'with the lists of examples open',
    async (page) => {
      for (const summary of await page.locator('.gallery summary').all()) await summary.click();
    },
  ],
  [
    'with a mistake in the graph',
    async (page) => {
      await fill(page, 'untrained-pronoun textarea#graph', 'ОНА МАША');
      await page.locator('untrained-pronoun #graph-error').waitFor();
    },
    PRONOUN,
  ],
  ['with a prompt written from right to left', (page) => fill(page, 'untrained-abcd #prompt', 'אבגד אבגדאבגה'), ABCD],
  ['with a long prompt', (page) => fill(page, 'untrained-abcd #prompt', 'The same words again. '.repeat(6)), ABCD],
  [
    'with the menu of a figure open',
    async (page) => {
      await page.locator('untrained-abcd untrained-figure.map button.save').click();
      await page.getByRole('menuitem', { name: /^NumPy/ }).waitFor();
    },
    ABCD,
  ],
  [
    'with a link that cannot be read',
    async (page) => {
      await page.evaluate(() => {
        location.hash = '#1.damaged';
      });
      await page.locator('untrained-share [role=alert]').waitFor();
    },
    'header',
  ],
  [
    'with a file of word vectors, another that is refused, and one that waits',
    async (page) => {
      const abcd = page.locator('untrained-abcd');
      await dropSample(abcd);
      await drop(abcd, { name: 'list.txt', content: 'a\nb' });
      await own(abcd).getByText('Now drop its .npy array').waitFor();
      await drop(abcd, { name: 'bad.txt', content: 'a 1\nb 1 2' });
      await own(abcd).getByRole('alert').waitFor();
    },
    ABCD,
  ],
  ['with every figure alone', addFigures],
  [
    'with two prompts and two blocks compared',
    async (page) => {
      const [abcd, pronoun] = [page.locator('untrained-abcd'), page.locator('untrained-pronoun')];
      for (const element of [abcd, pronoun]) await element.locator('button.compare').click();
      await abcd.locator('#prompt').fill(' ABCD ABXDABCE');
      await pronoun.locator('input[name=preset][value=prediction-error]').check();
      await abcd.locator('[data-figure=heatmap-difference]').waitFor();
      await pronoun.locator('[data-figure=weights-difference-1]').waitFor();
    },
  ],
  [
    'with an arrow of the graph chosen, another being drawn, and a word refused',
    async (page) => {
      const pronoun = page.locator('untrained-pronoun');
      await pronoun.locator('[data-item="arrow ОНА МАША"]').focus();
      await page.keyboard.press('Enter');
      await pronoun.locator('#graph-weight-0').fill('0.5');
      await pronoun.locator('.graph-foot .keys').click();
      await pronoun.locator('[data-item="word ЕСТ"]').focus();
      await page.keyboard.press('Enter');
      await pronoun.locator('#graph-new-word').fill('A=B');
      await pronoun.locator('.new-word .add').click();
    },
    PRONOUN,
  ],
];

/** A page in which what is to be looked at is there. */
async function open(part: string | undefined): Promise<Page> {
  if (part === undefined) return site.readyPage('?language=en', {}, instruments);
  const page = await site.page('?language=en');
  const element = part === PRONOUN ? PRONOUN : ABCD;
  await page.locator(element).scrollIntoViewIfNeeded();
  await page.locator(`${element} section`).waitFor();
  return page;
}

describe('axe finds nothing in both themes', () => {
  it.each(states)('in the page %s', async (_, prepare, part) => {
    const page = await open(part);
    await prepare(page);
    expect(await violations(page, part)).toEqual([]);
    await page.close();
  });
});
