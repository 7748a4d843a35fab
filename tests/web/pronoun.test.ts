import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { type PublishedComparison, seedExamples } from 'untrained';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fixed } from '../../web/text/format';
import { untrainedJson as untrained } from '../command/command';
import { Site } from './support/site';

interface Answer {
  tokens: string[];
  vocabulary: string[];
  logits: number[];
  attention: { layer: number; token: number; read: string; step: number; weights: number[] }[];
  published?: PublishedComparison;
}

let site: Site;
let page: Page;
let pronoun: Locator;

const open = async (element: Locator): Promise<void> => {
  for (const details of await element.locator('details').all()) {
    await details.evaluate((folded: HTMLDetailsElement) => {
      folded.open = true;
    });
  }
};

beforeAll(async () => {
  site = await Site.open();
  page = await site.readyPage();
  pronoun = page.locator('untrained-pronoun');
  await open(pronoun);
});
afterAll(async () => {
  await site.close();
});
beforeEach(async () => {
  await pronoun.getByRole('button', { name: 'Reset everything' }).click();
  await expect.poll(() => pronoun.locator('#prompt').inputValue()).toBe(seedExamples.prompts[0]);
  // A comparison shows its own figures in the place of some.
  await open(pronoun);
});

/** The shown logits of a sentence (from 1) by word, all digits. */
async function shownLogits(sentence: number, element = pronoun): Promise<Record<string, number>> {
  const rows = element.locator(`[data-figure="logits-${sentence}"] tbody tr`);
  const entries = await rows.evaluateAll((all) =>
    all.map((row) => {
      const cell = row.querySelector<HTMLElement>('td[data-value]');
      return [row.querySelector('th')?.textContent ?? '', Number(cell?.dataset.value)] as const;
    }),
  );
  return Object.fromEntries(entries);
}

const logitsOf = ({ vocabulary, logits }: Answer): Record<string, number> =>
  Object.fromEntries(vocabulary.map((word, i) => [word, logits[i] ?? Number.NaN]));

/** The shown weights of a sentence (from 1), row by row. */
const shownWeights = (sentence: number): Promise<number[][]> =>
  pronoun
    .locator(`[data-figure="weights-${sentence}"] tbody tr`)
    .evaluateAll((rows) =>
      rows.map((row) =>
        Array.from(row.querySelectorAll<HTMLElement>('td[data-value]'), (cell) => Number(cell.dataset.value)),
      ),
    );

const weightsOf = ({ attention }: Answer, layer: number, step: number): number[][] =>
  attention
    .filter((row) => row.layer === layer && row.step === step && row.weights.length > 0)
    .map((row) => row.weights);

/** A file with a text, below the system's folder for such. */
async function file(name: string, text: string): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'untrained-')), name);
  await writeFile(path, text);
  return path;
}

const winners = (): Promise<(string | null)[]> =>
  pronoun.locator('.winner').evaluateAll((all) => all.map((winner) => winner.getAttribute('data-first')));

describe('the pronoun experiment', () => {
  it('shows the figures of the command line for both sentences', async () => {
    const answers = await untrained<Answer[]>('pronoun');
    for (const [index, answer] of answers.entries()) {
      await expect.poll(() => shownLogits(index + 1)).toEqual(logitsOf(answer));
      await expect.poll(() => shownWeights(index + 1)).toEqual(weightsOf(answer, 3, 1));
    }
    expect(await winners()).toEqual(['КАШУ', 'МАША']);
    expect(site.complaints).toEqual([]);
  });

  it('has its first figures before the module is there', async () => {
    const early = await site.page('?language=en', {
      before: (tab) => tab.route('**/*.wasm', () => new Promise(() => {})),
    });
    const answers = await untrained<Answer[]>('pronoun');
    for (const [index, answer] of answers.entries()) {
      const picture = early.locator('untrained-pronoun > svg').nth(index);
      const shown = await picture.locator('text[text-anchor="end"]').allTextContents();
      for (const logit of answer.logits) expect(shown).toContain(fixed(logit, 3));
    }
    await early.close();
  });

  it('begins with the sentences and what their pronouns turn to, then the graph, then how it is computed', async () => {
    const places = ['.winner', '[data-figure=graph]', '.controls', '.layers'];
    const tops = await Promise.all(
      places.map(async (place) => (await pronoun.locator(place).first().boundingBox())?.y),
    );
    expect(tops).toEqual([...tops].sort((a, b) => Number(a) - Number(b)));
    expect(tops).not.toContain(undefined);
  });

  it('prints how far it is from the published numbers, for the posts’ own sentences and graph only', async () => {
    const answers = await untrained<Answer[]>('pronoun');
    const differences = answers.flatMap(({ published }) => published?.differences ?? []).map(Number);
    expect(differences).toHaveLength(16);
    const rms = Math.sqrt(differences.reduce((sum, value) => sum + value ** 2, 0) / 16);
    const told = pronoun.locator('[data-rms]');
    await expect.poll(async () => Number(await told.getAttribute('data-rms'))).toBeCloseTo(rms, 12);
    await told.scrollIntoViewIfNeeded();
    await expect.poll(() => told.innerText()).toContain(`16 differences: ${rms.toFixed(3)}`);
    expect(await pronoun.locator('table.published').count()).toBe(2);
    await pronoun.locator('#graph').fill('ОНА = МАША');
    await expect.poll(() => told.count()).toBe(0);
  });

  it.each(['prediction-error', 'seed-block'])('follows the preset %s', async (preset) => {
    await pronoun.locator(`input[name=preset][value=${preset}]`).check();
    const answers = await untrained<Answer[]>('pronoun', '--preset', preset);
    for (const [index, answer] of answers.entries()) {
      await expect.poll(() => shownLogits(index + 1)).toEqual(logitsOf(answer));
    }
  });

  it('follows prompts, graph, temperatures and the other settings', async () => {
    const graph = 'IT = FISH + 0.5*WORM # half\nHUNGRY = FISH\nTASTY = WORM\nFISH = ATE';
    await pronoun.locator('#graph').fill(graph);
    await pronoun.locator('#prompt').fill('FISH ATE WORM IT WAS HUNGRY IT');
    await pronoun.locator('#second-prompt').fill('FISH ATE WORM IT WAS TASTY IT');
    await pronoun.locator('#temperature-context').fill('0.25');
    await pronoun.locator('#gain-relation-2').fill('0');
    await pronoun.locator('#layers').fill('2');
    await pronoun.locator('input[name=update][value=in-place]').check();
    await pronoun.locator('#normalize-context').selectOption('both');
    const settings = ['--temperature-context', '0.25', '--gain-relation-2', '0', '--layers', '2'];
    settings.push('--update', 'in-place', '--normalize-context', 'both', '--graph', await file('graph.txt', graph));
    const answer = await untrained<Answer>('pronoun', 'FISH ATE WORM IT WAS TASTY IT', ...settings);
    await expect.poll(() => shownLogits(2)).toEqual(logitsOf(answer));
    expect(await pronoun.locator('.controls').innerText()).toContain('You have changed this setting.');
    await pronoun.getByRole('button', { name: 'Back to the setting' }).click();
    await expect.poll(() => pronoun.locator('#layers').inputValue()).toBe('3');
    expect(await pronoun.locator('#graph').inputValue()).toBe(graph);
  });

  it('follows a slider, whose left end is the best match', async () => {
    await pronoun.locator('#temperature-context-slider').fill('-1');
    const [first] = await untrained<Answer[]>('pronoun', '--temperature-context', '0.1');
    await expect.poll(() => shownLogits(1)).toEqual(first && logitsOf(first));
    expect(await pronoun.locator('#temperature-context').inputValue()).toBe('0.1');
    await pronoun.locator('#temperature-context-slider').fill('-4');
    const [coldest] = await untrained<Answer[]>('pronoun', '--temperature-context', '0');
    await expect.poll(() => shownLogits(1)).toEqual(coldest && logitsOf(coldest));
  });

  it('shows the attention of the chosen layer and read', async () => {
    const [first] = await untrained<Answer[]>('pronoun');
    await pronoun.locator('#layer').fill('1');
    await pronoun.locator('input[name=memory][value=relation]').check();
    await expect.poll(() => shownWeights(1)).toEqual(first && weightsOf(first, 1, 0));
    await pronoun.getByRole('button', { name: 'Next layer' }).click();
    await pronoun.locator('input[name=memory][value=relation-2]').check();
    await expect.poll(() => shownWeights(1)).toEqual(first && weightsOf(first, 2, 2));
  });

  it('says the exact weight of a cell and what it was computed from', async () => {
    const [, second] = await untrained<Answer[]>('pronoun');
    await pronoun.locator('#layer').fill('2');
    const figure = pronoun.locator('[data-figure="weights-2"]');
    const holder = figure.locator('.main .holder');
    await holder.focus();
    for (const key of ['ArrowDown', ...Array.from({ length: 5 }, () => 'ArrowDown')]) await holder.press(key);
    const explanation = figure.locator('.told');
    const weight = second?.attention.find((row) => row.layer === 2 && row.token === 6 && row.read === 'context')
      ?.weights[0];
    await expect.poll(() => explanation.innerText()).toContain(`ГОЛОДНАЯ reads МАША with weight ${weight?.toFixed(6)}`);
    expect(await explanation.innerText()).toContain('softmax((q·k/d) / T): exp((');
    // The row's word stands out in the arcs too.
    const arcs = pronoun.locator('[data-figure="arcs-2"] .told');
    await expect.poll(() => arcs.innerText()).toMatch(/^ГОЛОДНАЯ reads МАША 0\.75/);
    await holder.press('Escape');
    await expect.poll(() => explanation.innerText()).toContain('Point at a cell');
  });

  it('shows the arcs of a word that is pointed at or walked to', async () => {
    const picture = pronoun.locator('[data-figure="arcs-1"]');
    const told = picture.locator('.told');
    await picture.scrollIntoViewIfNeeded();
    await expect.poll(() => told.innerText()).toMatch(/^ОНА₈ reads /);
    await picture.locator('.main .holder').focus();
    await picture.locator('.main .holder').press('ArrowRight');
    await expect
      .poll(() => told.innerText())
      .toBe('МАША is the first word: nothing comes before it, so it reads nothing.');
    await picture.locator('.main .holder').press('ArrowRight');
    await expect.poll(() => told.innerText()).toBe('ЕСТ reads МАША 1.00.');
    await picture.locator('.main .holder').press('Escape');
    await picture.locator('.main').getByText('КАШУ', { exact: true }).hover();
    await expect.poll(() => told.innerText()).toMatch(/^КАШУ reads /);
  });

  it('lights the edge that a weight was read from', async () => {
    await pronoun.locator('input[name=memory][value=relation]').check();
    const holder = pronoun.locator('[data-figure="weights-1"] .main .holder');
    await holder.focus();
    await holder.press('ArrowRight');
    const lit = pronoun.locator('[data-figure="graph"] path[stroke-width="2.6"]');
    await expect.poll(() => lit.count()).toBe(1);
    await holder.press('Escape');
    await expect.poll(() => lit.count()).toBe(0);
    const graph = pronoun.locator('[data-item="word ОНА"]');
    await graph.focus();
    await graph.press('ArrowRight');
    await expect
      .poll(() => pronoun.locator('[data-figure="graph"] .told').innerText())
      .toMatch(/^ОНА → МАША, weight 1/);
    await page.keyboard.press('Escape');
    await pronoun.locator('input[name=memory][value=context]').check();
  });

  it('speaks Russian', async () => {
    await page.getByRole('radio', { name: 'Русский' }).check();
    await expect.poll(() => pronoun.locator('#heading').innerText()).toBe('Одно слово решает, что значит местоимение');
    expect(await pronoun.locator('section').first().innerText()).not.toMatch(/\b(the|of|and|reads)\b/);
    await page.getByRole('radio', { name: 'English' }).check();
  });
});
