import type { Locator, Page } from 'playwright-core';
import { comparePublished, load, type PronounOptions, seedExamples } from 'untrained';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { shortNumber } from '../../web/text/format';
import { listed } from './support/compared';
import { Site } from './support/site';

let site: Site;
let page: Page;
let pronoun: Locator;
const library = await load();
const { presets } = library;
const usual = ['relation', 'context', 'relation-2', 'swapped'];
const [relation, context, again] = presets.published.reads;

beforeAll(async () => {
  site = await Site.open();
  page = await site.readyPage();
  pronoun = page.locator('untrained-pronoun');
  await pronoun.locator('[data-figure="logits-1"] summary').click();
  await openEditor(pronoun);
});
afterAll(async () => {
  await site.close();
});
beforeEach(async () => {
  await pronoun.getByRole('button', { name: 'Reset everything' }).click();
  await expect.poll(order).toEqual(usual);
  await expect.poll(() => pronoun.locator('.compared').count()).toBe(0);
});

/** The editor is folded away, and loaded when it is wanted. */
const openEditor = async (element: Locator): Promise<void> => {
  await element.locator('.block-fold > summary').click();
  await element.locator('.block-editor').waitFor();
};

const order = (): Promise<(string | undefined)[]> =>
  pronoun.locator('.read').evaluateAll((cards) => cards.map((card) => (card as HTMLElement).dataset.name));

/** The columns of the first sentence's table: logits, and what they are held against. */
const column = (index: number): Promise<number[]> =>
  pronoun
    .locator('[data-figure="logits-1"] tbody tr')
    .evaluateAll(
      (rows, at) => rows.map((row) => Number(row.querySelectorAll<HTMLElement>('td')[at]?.dataset.value)),
      index,
    );

const logitsOf = (options: PronounOptions): number[] => Array.from(library.pronoun(options).logits);
const published = logitsOf({});
const card = (name: string): Locator => pronoun.locator(`.read[data-name=${name}]`);
const focused = (): Promise<string | null | undefined> =>
  pronoun.evaluate((element) => element.shadowRoot?.activeElement?.getAttribute('data-move'));

/** What comes out of the block that has these reads and settings, beside what came out before. */
async function expectBeside(settings: PronounOptions['settings'], before = published): Promise<void> {
  await expect.poll(() => column(0)).toEqual(logitsOf({ settings: settings ?? {} }));
  expect(await column(1)).toEqual(before);
}

if (!relation || !context || !again) throw new Error('the preset has three reads');

describe('a read', () => {
  it('is switched off and on again, at its place', async () => {
    const toggle = card('context').getByRole('switch');
    await toggle.click();
    // The last context read is what logits are read from: there is none.
    await expectBeside({ reads: [relation, again] });
    expect(await order()).toEqual(usual);
    expect(await card('context').innerText()).toContain('Not read.');
    expect(await card('context').locator('#gain-context').count()).toBe(0);
    await toggle.click();
    await expect.poll(() => column(0)).toEqual(published);
    expect(await pronoun.locator('.compared').count()).toBe(0);
    expect(await pronoun.locator('.controls').innerText()).not.toContain('You have changed this setting.');
  });

  it('has its sign, gain, temperature and norm changed, beside the setting before the first change', async () => {
    await pronoun.locator('input[name=sign-relation-2][value="1"]').check();
    await expectBeside({ reads: [relation, context, { ...again, sign: 1 }] });
    await pronoun.locator('#gain-relation-2').fill('0.25');
    await pronoun.locator('#temperature-relation-2').fill('2');
    await pronoun.locator('#normalize-relation-2').selectOption('both');
    const other = { ...again, sign: 1 as const, gain: 0.25, temperature: 2, normalize: 'both' as const };
    await expectBeside({ reads: [relation, context, other] });
    expect(await listed(pronoun)).toEqual([
      `Relations again: T ${shortNumber(again.temperature, 6)} → becomes 2`,
      `Relations again: Gain ${shortNumber(again.gain, 6)} → becomes 0.25`,
      'Relations again: What is read is Subtracted → becomes Added',
      'Relations again: Bring to length √d Neither → becomes Both',
    ]);
    expect(await pronoun.locator('.compared').innerText()).toMatch(
      /First sentence: \S+ [−\d.]+; before: КАШУ 1\.69\s+Second sentence: \S+ [−\d.]+; before: МАША 1\.82/,
    );
  });

  it('is moved by buttons, which keep the focus, and is told to be at its new place', async () => {
    await card('relation').getByRole('button', { name: 'Move later' }).click();
    await expect.poll(order).toEqual(['context', 'relation', 'relation-2', 'swapped']);
    await expectBeside({ reads: [context, relation, again] });
    await expect.poll(focused).toBe('later-relation');
    expect(await pronoun.locator('.block-editor [role=status]').innerText()).toBe('Relations is now at place 2 of 4.');
    await page.keyboard.press('Enter');
    await expect.poll(order).toEqual(['context', 'relation-2', 'relation', 'swapped']);
    await expectBeside({ reads: [context, again, relation] });
    await page.keyboard.press('Enter');
    await expect.poll(order).toEqual(['context', 'relation-2', 'swapped', 'relation']);
    await expect.poll(focused).toBe('later-relation');
    expect(await card('relation').getByRole('button', { name: 'Move later' }).getAttribute('aria-disabled')).toBe(
      'true',
    );
  });

  it('is moved by the arrow keys on its grip', async () => {
    await card('relation-2').locator('.grip').focus();
    await page.keyboard.press('ArrowLeft');
    await expect.poll(order).toEqual(['relation', 'relation-2', 'context', 'swapped']);
    await expect.poll(focused).toBe('grip-relation-2');
    await page.keyboard.press('ArrowUp');
    await expectBeside({ reads: [again, relation, context] });
  });

  it('is moved by dragging, which Escape takes back', async () => {
    const grip = card('relation').locator('.grip');
    await grip.scrollIntoViewIfNeeded();
    const [from, to] = await Promise.all([grip.boundingBox(), card('context').boundingBox()]);
    if (!from || !to) throw new Error('the cards are not shown');
    const drag = async () => {
      await page.mouse.move(from.x + 8, from.y + 20);
      await page.mouse.down();
      await page.mouse.move(to.x + to.width * 0.7, to.y + 60, { steps: 4 });
    };
    await drag();
    expect(await card('relation-2').getAttribute('data-drop')).toBe('before');
    await page.keyboard.press('Escape');
    await page.mouse.up();
    expect(await order()).toEqual(usual);
    expect(await pronoun.locator('.compared').count()).toBe(0);
    await drag();
    await page.mouse.up();
    await expectBeside({ reads: [context, relation, again] });
    expect(await card('relation').evaluate((element) => (element as HTMLElement).style.transform)).toBe('');
  });
});

describe('the second read of a memory', () => {
  it('stays with its own numbers where the first is switched off', async () => {
    await card('relation').getByRole('switch').click();
    await expectBeside({ reads: [context, again] });
    expect(await order()).toEqual(usual);
    expect(await card('relation-2').getByRole('switch').isChecked()).toBe(true);
    await pronoun.locator('#gain-relation-2').fill('3');
    await expectBeside({ reads: [context, { ...again, gain: 3 }] });
  });

  it('is begun with the numbers of the first, changed, and taken back', async () => {
    await pronoun.locator('[data-add=context-2]').click();
    await expectBeside({ reads: [relation, context, again, context] });
    expect(await order()).toEqual([...usual, 'context-2']);
    await expect.poll(focused).toBe('grip-context-2');
    expect(await card('context-2').innerText()).toMatch(/^\s*5\. Context again/);
    await pronoun.locator('#temperature-context').fill('0.5');
    await pronoun.locator('#gain-context-2').fill('0.125');
    const first = { ...context, temperature: 0.5 };
    await expectBeside({ reads: [relation, first, again, { ...context, gain: 0.125 }] });
    await card('context-2').getByRole('switch').click();
    await expectBeside({ reads: [relation, first, again] });
    expect(await order()).toEqual([...usual, 'context-2']);
    await pronoun.getByRole('button', { name: 'Back to the setting' }).click();
    await expect.poll(() => column(0)).toEqual(published);
    expect(await order()).toEqual(usual);
    expect(await pronoun.locator('[data-add]').allInnerTexts()).toEqual(['Context', 'Swapped']);
  });

  it('has its weights, and its place among the values', async () => {
    await pronoun.locator('input[name=memory][value=relation-2]').check();
    const title = () => pronoun.locator('[data-figure="weights-1"] [part=title]').innerText();
    await expect.poll(title).toContain('Relation read again, layer 3');
    await card('relation-2').getByRole('button', { name: 'Move earlier' }).click();
    await expectBeside({ reads: [relation, again, context] });
    const values = await pronoun.evaluate(
      (element) => (element as unknown as { experiment: { values: object } }).experiment.values,
    );
    expect(values).toMatchObject({ reads: 'relation,relation-2,context', memory: 'relation-2' });
  });
});

describe('the whole block', () => {
  it('has its norm, its order of update and its layers changed, and all of it taken back', async () => {
    await pronoun.locator('input[name=norm][value=rms]').check();
    await expectBeside({ norm: 'rms' });
    await pronoun.locator('input[name=update][value=in-place]').check();
    await pronoun.locator('#layers').fill('2');
    await expectBeside({ norm: 'rms', update: 'in-place', layers: 2 });
    await pronoun.getByRole('button', { name: 'Back to the setting' }).click();
    await expect.poll(() => column(0)).toEqual(published);
    expect(await pronoun.locator('.compared').count()).toBe(0);
  });

  it('is one step back, with the setting beside it', async () => {
    await pronoun.locator('input[name=norm][value=rms]').check();
    await expect.poll(() => pronoun.locator('.compared').count()).toBe(1);
    await pronoun.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => column(0)).toEqual(published);
    expect(await pronoun.locator('.compared').count()).toBe(0);
  });

  it('is another preset, beside the one before', async () => {
    await pronoun.locator('input[name=preset][value=prediction-error]').check();
    await expect.poll(() => column(0)).toEqual(logitsOf({ preset: 'prediction-error' }));
    expect(await column(1)).toEqual(published);
    expect(await listed(pronoun)).toEqual(['Setting Closest to the posts → becomes Prediction error']);
  });

  it('is compared no longer where the reader wants that', async () => {
    await pronoun.locator('#gain-context').fill('2');
    const stop = pronoun.getByRole('button', { name: 'Stop comparing' });
    expect(await stop.count()).toBe(1);
    await stop.click();
    await expect.poll(() => pronoun.locator('.compared').count()).toBe(0);
    const now = library.pronoun({ settings: { reads: [relation, { ...context, gain: 2 }, again] } });
    expect(await column(0)).toEqual(Array.from(now.logits));
    // The published figures are beside it again.
    expect(await column(1)).toEqual(comparePublished(now)?.logits);
  });

  it('tells a number that is out of range at its place, and keeps what was shown', async () => {
    await pronoun.locator('#gain-context').fill('-1');
    await expect
      .poll(() => pronoun.locator('#gain-context-error').innerText())
      .toMatch(/^Gain-context must be between 0 and \d+, not -1/);
    expect(await pronoun.locator('#gain-context').inputValue()).toBe('-1');
    expect(await column(0)).toEqual(published);
  });

  it('is drawn as it is', async () => {
    const label = () => pronoun.locator('.block-editor .diagram svg').getAttribute('aria-label');
    expect(await label()).toContain('in order: Relations, Context, Relations again. 3 layers');
    await card('context').getByRole('switch').click();
    await expect.poll(label).toContain('in order: Relations, Relations again.');
  });
});

it('is used without a complaint, and the prompt stays the seed’s', async () => {
  expect(await pronoun.locator('#prompt').inputValue()).toBe(seedExamples.prompts[0]);
  expect(site.complaints).toEqual([]);
});

describe('the fold', () => {
  it('is closed at first, opens where a page comes with a changed block, and can be closed then', async () => {
    const other = await site.readyPage();
    const element = other.locator('untrained-pronoun');
    expect(await element.locator('.block-editor').count()).toBe(0);
    await element.evaluate((each) => each.setAttribute('gain-context', '2'));
    await element.locator('#gain-context').waitFor();
    expect(await element.locator('#gain-context').inputValue()).toBe('2');
    await element.locator('.block-fold > summary').click();
    await expect.poll(() => element.locator('#gain-context').count()).toBe(0);
    await other.close();
  });

  it('opens for a mistake in it', async () => {
    const other = await site.readyPage();
    const element = other.locator('untrained-pronoun');
    await element.evaluate((each) => each.setAttribute('layers', '0'));
    await element.locator('#layers-error').waitFor();
    await other.close();
  });
});

describe('on a phone', () => {
  it.each(['en', 'ru'])('cards are no wider than the screen, and nothing in them is cut: %s', async (language) => {
    const narrow = await site.readyPage(`?language=${language}`, { width: 360 });
    await openEditor(narrow.locator('untrained-pronoun'));
    const editor = narrow.locator('untrained-pronoun .block-editor');
    await editor.locator('#gain-context').fill('2');
    await editor.locator('.compared').waitFor();
    expect(await narrow.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    const cut = await editor
      .locator('.read, .read-head, .switch, .segments, .compared')
      .evaluateAll((all) =>
        all.filter((each) => each.scrollWidth > each.clientWidth + 1).map(({ className }) => className),
      );
    expect(cut).toEqual([]);
    await narrow.close();
  });
});
