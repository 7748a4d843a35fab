import { planSweep, sweep } from 'untrained/lab';
import { describe, expect, it } from 'vitest';
import { axesOf, CellTable, rangedAxes, viewOf } from '../../../../web/state/sweep/axes';
import { lab } from './workers';

const options = { pairs: [8, 4, 4], key: [1, 2], passes: [3, 1], dimension: 32, draws: 4 };
const runs = planSweep(lab, options);
const axes = axesOf(runs);

describe('the axes of a sweep', () => {
  it('are its numbers, each value once and in order', () => {
    expect(rangedAxes(axes)).toEqual([
      { name: 'pairs', values: [4, 8] },
      { name: 'key', values: [1, 2] },
      { name: 'passes', values: [1, 3] },
    ]);
    expect(axes.find(({ name }) => name === 'dimension')?.values).toEqual([32]);
  });

  it('are seen over the passes and the first other, unless others are chosen', () => {
    const shown = (chosen: Parameters<typeof viewOf>[1]) => {
      const { across, down, at } = viewOf(axes, chosen);
      return [across?.name, down?.name, at.key];
    };
    expect(shown({})).toEqual(['passes', 'pairs', 1]);
    expect(shown({ down: 'key', at: { key: 2 } })).toEqual(['passes', 'key', 2]);
    expect(shown({ down: 'passes' })).toEqual(['pairs', 'passes', 1]);
    expect(shown({ across: 'key', down: 'key' })).toEqual(['key', 'pairs', 1]);
    // What is not there, or is no axis, is passed over.
    expect(shown({ across: 'length', down: 'dimension', at: { key: 3 } })).toEqual(['passes', 'pairs', 1]);
    expect(viewOf(axesOf(planSweep(lab, { pairs: 4, draws: 1 })), {}).across).toBeUndefined();
  });

  it('find each cell by its numbers', () => {
    const cells = sweep(lab, options);
    const table = new CellTable(axes);
    const view = viewOf(axes, {});
    expect(table.at(view)).toBeUndefined();
    for (const run of runs) {
      table.put(
        run,
        cells.filter(({ setting }) => setting.pairs === run.setting.pairs && setting.key === run.setting.key),
      );
    }
    for (const cell of cells) expect(table.at(view, cell.setting)?.cell.setting).toEqual(cell.setting);
    expect(table.at(view, { pairs: 8, key: 2 })?.run.setting).toMatchObject({ pairs: 8, key: 2 });
    expect(table.at(view, { pairs: 5 })).toBeUndefined();
  });
});
