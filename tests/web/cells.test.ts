import type { Locator } from 'playwright-core';
import { loadCore } from 'untrained';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { abcdFigure } from '../../web/figures/abcd';
import type { Cells, Scene, Theme } from '../../web/pictures/scene';
import { AbcdExperiment } from '../../web/state/abcd';
import { words } from '../../web/text/en/abcd_figures';
import { Site } from './support/site';

const experiment = new AbcdExperiment();
experiment.attach(await loadCore());

let site: Site;
beforeAll(async () => {
  site = await Site.open();
});
afterAll(async () => {
  expect(site.complaints).toEqual([]);
  await site.close();
});

/** The picture of a figure as it is made for the width that the page gives it. */
async function sceneOf(picture: Locator, view: 'heatmap' | 'map'): Promise<Scene & { cells: Cells }> {
  const width = await picture.evaluate((element) => Math.floor(element.clientWidth));
  const scene = abcdFigure(experiment, view, words)?.draw?.(width);
  if (!scene?.cells) throw new Error('no cells');
  return { ...scene, cells: scene.cells };
}

const colours = ({ values, colour }: Cells, theme: Theme): number[][] =>
  values.flatMap((row) => Array.from(row, (value) => [...colour(value, theme), 255]));

/** What is painted at points of a canvas, given in shares of its width and height. */
const painted = (picture: Locator, points: readonly (readonly [x: number, y: number])[]): Promise<number[][]> =>
  picture.locator('canvas').evaluate(
    (canvas: HTMLCanvasElement, places) =>
      places.map(([x, y]) => {
        const at = [Math.floor(x * canvas.width), Math.floor(y * canvas.height)] as const;
        return [...(canvas.getContext('2d')?.getImageData(...at, 1, 1).data ?? [])];
      }),
    points,
  );

describe('the painted cells', () => {
  it('have the colour of their value, in whichever theme the page or the element is set to', async () => {
    const page = await site.readyPage();
    const element = page.locator('untrained-abcd');
    const picture = element.locator('untrained-figure.heatmap .main');
    const { width, height, cells } = await sceneOf(picture, 'heatmap');
    const points = cells.values.flatMap((row, r) =>
      Array.from(row, (_, c) => {
        const x = cells.x + (c + 0.5) * cells.cellWidth;
        return [x / width, (cells.y + (r + 0.5) * cells.cellHeight) / height] as const;
      }),
    );
    expect(points).toHaveLength(14 * 15);
    await expect.poll(() => painted(picture, points)).toEqual(colours(cells, 'light'));
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(() => painted(picture, points)).toEqual(colours(cells, 'dark'));
    await element.evaluate((abcd) => abcd.style.setProperty('color-scheme', 'light'));
    await expect.poll(() => painted(picture, points)).toEqual(colours(cells, 'light'));
    await page.close();
  });

  it('are a pixel each where they are very many', async () => {
    const page = await site.readyPage();
    const prompt = 'The same words again. '.repeat(4);
    await page.locator('untrained-abcd #prompt').fill(prompt);
    experiment.change({ prompt });
    const picture = page.locator('untrained-abcd untrained-figure.map .main');
    const { cells } = await sceneOf(picture, 'map');
    const count = prompt.length;
    const points = cells.values.flatMap((row, r) =>
      Array.from(row, (_, c) => [(c + 0.5) / count, (r + 0.5) / count] as const),
    );
    expect(points.length).toBeGreaterThan(4000);
    await expect.poll(() => painted(picture, points)).toEqual(colours(cells, 'light'));
    await page.close();
  });
});
