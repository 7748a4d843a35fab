import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { abcd, loadCore, pronoun, seedExamples } from 'untrained';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeAddress } from '../../web/state/address';
import { figure, listed, minus, numbers } from './support/compared';
import { Site } from './support/site';

const core = await loadCore();

let site: Site;
beforeAll(async () => {
  site = await Site.open();
});
afterAll(async () => {
  expect(site.complaints).toEqual([]);
  await site.close();
});

async function open(language = 'en', width = 1280): Promise<[Page, Locator]> {
  const page = await site.readyPage(`?language=${language}`, { width });
  return [page, page.locator('untrained-abcd')];
}

describe('two settings of the ABCD experiment', () => {
  it('stand side by side with their difference, the library’s numbers subtracted', async () => {
    const [page, element] = await open();
    await element.locator('button.compare').click();
    await element.locator('.compare-bar').waitFor();
    expect(await element.locator('button.compare').getAttribute('aria-pressed')).toBe('true');
    // Nothing differs yet, so the one picture stays.
    expect(await element.locator('untrained-figure.heatmap').count()).toBe(1);
    await element.locator('input[name=rule][value=add]').check({ force: true });
    const [before, now] = [abcd(core), abcd(core, { rule: 'add' })];
    await expect
      .poll(() => numbers(figure(element, 'heatmap-difference')))
      .toEqual(minus(now.similarity, before.similarity));
    expect(await numbers(figure(element, 'heatmap-compared'))).toEqual(before.similarity.map((row) => Array.from(row)));
    expect(await numbers(figure(element, 'heatmap-present'))).toEqual(now.similarity.map((row) => Array.from(row)));
    expect(await listed(element)).toEqual(['Rule Subtract, RMSNorm → becomes Add']);
    const maps = [abcd(core, { rule: 'add', map: 15 }).map, abcd(core, { map: 15 }).map];
    expect(await numbers(figure(element, 'map-difference'))).toEqual(minus(maps[0] ?? [], maps[1] ?? []));

    const boxes = await Promise.all(
      ['compared', 'present', 'difference'].map((kind) => figure(element, `heatmap-${kind}`).boundingBox()),
    );
    expect(new Set(boxes.map((box) => box?.y)).size).toBe(1);
    expect(boxes.map((box) => Math.round(box?.width ?? 0)).every((width, _, all) => width === all[0])).toBe(true);
    await page.close();
  });

  it('of two prompts are aligned token by token', async () => {
    const [page, element] = await open();
    await element.locator('button.compare').click();
    await element.locator('#prompt').fill(' ABCD ABXDABCE');
    const difference = figure(element, 'heatmap-difference');
    await difference.waitFor();
    const [before, now] = [abcd(core), abcd(core, { prompt: ' ABCD ABXDABCE' })].map((trace) => trace.similarity);
    const found = await numbers(difference);
    expect(await difference.locator('thead th').allTextContents()).toHaveLength(15);
    for (const [pass, row] of found.entries()) {
      const expected = Array.from({ length: 14 }, (_, at) => (now?.[pass]?.[at] ?? 0) - (before?.[pass]?.[at] ?? 0));
      expect(row).toEqual([...expected.slice(0, 8), null, null, ...expected.slice(9)]);
    }
    expect(await listed(element)).toEqual(['Prompt ABCD ABCDABCE→ becomes ABCD ABXDABCE']);
    expect(await element.locator('.compare-list b').allTextContents()).toEqual(['C', 'X']);
    await page.close();
  });

  it('can be had with the keyboard alone, changed about, and left', async () => {
    const [page, element] = await open();
    await element.locator('button.compare').focus();
    await page.keyboard.press('Enter');
    const choice = element.locator('#compare-try');
    await choice.waitFor();
    await choice.focus();
    await choice.selectOption({ label: 'Add' });
    await element.locator('.swap').waitFor();
    await element.locator('.swap').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => listed(element)).toEqual(['Rule Add → becomes Subtract, RMSNorm']);
    expect(await numbers(figure(element, 'heatmap-difference'))).toEqual(
      minus(abcd(core).similarity, abcd(core, { rule: 'add' }).similarity),
    );

    // A cell that is walked to is told once for all three, and lit in the other two.
    await figure(element, 'heatmap-difference').locator('.main .holder').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    const told = element.locator('.compare-told');
    await expect.poll(() => told.textContent()).toContain('now minus before is');
    for (const name of ['heatmap-compared', 'heatmap-present']) {
      await expect.poll(() => figure(element, name).locator('.main rect.light').count()).toBe(1);
    }
    await page.keyboard.press('Escape');
    await expect.poll(() => told.textContent()).toContain('Largest difference');

    await element.locator('.keep').focus();
    await page.keyboard.press('Space');
    await expect.poll(() => listed(element)).toEqual([]);
    await element.locator('.stop').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => element.locator('.compare-bar').count()).toBe(0);
    expect(await element.locator('button.compare').getAttribute('aria-pressed')).toBe('false');
    expect(await element.locator('untrained-figure.heatmap').count()).toBe(1);
    await page.close();
  });

  it('are undone and redone, and opened by a link with the same digits', async () => {
    const [page, element] = await open();
    await element.locator('button.compare').click();
    await element.locator('#passes').fill('6');
    await figure(element, 'heatmap-difference').waitFor();
    const shown = await numbers(figure(element, 'heatmap-difference'));
    expect(
      shown
        .slice(6)
        .flat()
        .every((value) => value === null),
    ).toBe(true);
    await expect.poll(() => new URL(page.url()).hash).toMatch(/^#1\./);
    let hash = '';
    await expect
      .poll(async () => {
        const same = hash === new URL(page.url()).hash;
        hash = new URL(page.url()).hash;
        await page.waitForTimeout(400);
        return same;
      })
      .toBe(true);
    const other = await site.readyPage(`?language=ru${hash}`);
    const reopened = other.locator('untrained-abcd');
    await expect.poll(() => numbers(figure(reopened, 'heatmap-difference'))).toEqual(shown);
    expect(await listed(reopened)).toEqual(['Passes 15 → becomes 6']);
    await other.close();

    await element.locator('.undo').click();
    await expect.poll(() => listed(element)).toEqual([]);
    await element.locator('.undo').click();
    await expect.poll(() => element.locator('.compare-bar').count()).toBe(0);
    await element.locator('.redo').click();
    await element.locator('.redo').click();
    await expect.poll(() => numbers(figure(element, 'heatmap-difference'))).toEqual(shown);
    await page.close();
  });

  it('are both named in a saved file', async () => {
    const [page, element] = await open();
    await element.locator('button.compare').click();
    await element.locator('#seed').fill('3');
    const difference = figure(element, 'heatmap-difference');
    await difference.locator('button.save').click();
    const download = page.waitForEvent('download');
    await difference.getByRole('menuitem', { name: /^JSON/ }).click();
    const saved = JSON.parse(await readFile(await (await download).path(), 'utf8'));
    expect(saved.figure.name).toBe('heatmap-difference');
    expect([saved.parameters.seed, saved.compared.seed]).toEqual([3, 1]);
    expect(Object.keys(saved.compared)).toEqual(Object.keys(saved.parameters));
    expect(saved.figure.rows.map(({ values }: { values: number[] }) => values)).toEqual(
      minus(abcd(core, { seed: 3 }).similarity, abcd(core).similarity),
    );
    await page.close();
  });

  it('of which the kept one is mistaken say so, and can be mended', async () => {
    const compared = { prompt: '', seed: 4, passes: 3 };
    const address = await writeAddress({ experiments: { abcd: { values: {}, compared } } });
    const page = await site.readyPage(`?language=en#${address}`);
    const element = page.locator('untrained-abcd');
    const fault = element.locator('.compare-fault');
    await expect.poll(() => fault.textContent()).toContain('The setting before cannot be computed');
    expect(await element.locator('untrained-figure.heatmap').count()).toBe(1);
    await element.locator('.swap').click();
    await expect.poll(() => element.locator('#prompt-error').count()).toBe(1);
    await element.locator('#prompt').fill('ABAB');
    await figure(element, 'heatmap-difference').waitFor();
    expect(await fault.count()).toBe(0);
    await page.close();
  });

  it('stand one below the other on a phone, with targets for fingers', async () => {
    const [page, element] = await open('ru', 360);
    await element.locator('button.compare').click();
    await element.locator('#prompt').fill(' ABCD ABXDABCE');
    await figure(element, 'heatmap-difference').waitFor();
    const tops = await Promise.all(
      ['compared', 'present', 'difference'].map(async (kind) => {
        const box = await figure(element, `heatmap-${kind}`).boundingBox();
        return box?.y ?? 0;
      }),
    );
    expect(tops).toEqual([...tops].sort((a, b) => a - b));
    expect(new Set(tops).size).toBe(3);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    for (const button of await element.locator('.compare-bar button').all()) {
      expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    }
    await page.close();
  });
});

describe('two settings of the pronoun experiment', () => {
  it('have their weights and the difference of these with each sentence', async () => {
    const page = await site.readyPage('?language=en');
    const element = page.locator('untrained-pronoun');
    await element.locator('button.compare').click();
    await element.locator('input[name=preset][value=prediction-error]').check();
    await element.locator('.compare-list').waitFor();
    expect((await listed(element))[0]).toBe('Setting Closest to the posts → becomes Prediction error');
    const layers = core.presets['prediction-error'].layers;
    for (const [index, prompt] of seedExamples.prompts.entries()) {
      const weights = (preset: 'published' | 'prediction-error') => {
        const { attention, settings } = pronoun(core, { prompt, preset });
        const layer = Math.min(layers, settings.block.layers);
        return attention.filter((read) => read.read === 'context' && read.layer === layer && read.token > 0);
      };
      const difference = minus(
        weights('prediction-error').map((read) => read.weights),
        weights('published').map((read) => read.weights),
      );
      const shown = await numbers(figure(element, `weights-difference-${index + 1}`));
      expect(shown.map((row) => row.filter((value) => value !== null))).toEqual(difference);
    }
    await element.locator('.compare-buttons .stop').click();
    await expect.poll(() => figure(element, 'weights-difference-1').count()).toBe(0);
    expect(await figure(element, 'weights-1').count()).toBe(1);
    await page.close();
  });

  it('are told with the lines of the graph that differ', async () => {
    const page = await site.readyPage('?language=en');
    const element = page.locator('untrained-pronoun');
    await element.locator('button.compare').click();
    await element.locator('#graph').fill(`${seedExamples.graph.trim().split('\n').slice(1).join('\n')}\nA = B`);
    await element.locator('.compare-list').waitFor();
    expect(await element.locator('[data-parameter=graph] del').allTextContents()).toEqual([
      `−${seedExamples.graph.trim().split('\n')[0]}`,
    ]);
    expect(await element.locator('[data-parameter=graph] ins').allTextContents()).toEqual(['+A = B']);
    await page.close();
  });

  it('has the difference of its two sentences from the start', async () => {
    const page = await site.readyPage('?language=en');
    const element = page.locator('untrained-pronoun');
    const [first, second] = seedExamples.prompts.map((prompt) => pronoun(core, { prompt }));
    const found = await numbers(figure(element, 'sentences-logits'));
    expect(found.map(([, , difference]) => difference)).toEqual(
      first?.vocabulary.map(
        (word, i) => (second?.logits[second.vocabulary.indexOf(word)] ?? 0) - (first.logits[i] ?? 0),
      ),
    );
    expect((await numbers(figure(element, 'sentences-weights'))).flat().filter((value) => value !== null)).not.toEqual(
      [],
    );
    await page.close();
  });
});
