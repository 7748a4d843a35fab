import { planSweep, sweep as run, type SweepOptions, sweepCells, sweepPart } from 'untrained/lab';
import { describe, expect, it } from 'vitest';
import { savedCsv } from '../../../web/figures/saved';
import { snippetKindsOf } from '../../../web/figures/snippets/snippet';
import { curveFigure, mapFigure, type ShownSweep } from '../../../web/figures/sweep';
import { axesOf, CellTable, type ChosenView, viewOf } from '../../../web/state/sweep/axes';
import { languages } from '../../../web/text/languages';
import { lab } from '../state/sweep/workers';
import { loadWords } from '../support/words';

const options: SweepOptions = { pairs: [2, 4], key: [1, 2], passes: [1, 2, 5], dimension: 32, draws: 20, seed: 7 };
const cells = run(lab, options);

describe.each(languages)('in %s', async (language) => {
  const words = await loadWords('sweep', language);

  /** A sweep of which only some runs are finished. */
  function shown(chosen: ChosenView = {}, asked = options, finished = Number.POSITIVE_INFINITY): ShownSweep {
    const runs = planSweep(lab, asked);
    const axes = axesOf(runs);
    const table = new CellTable(axes);
    for (const one of runs.slice(0, finished))
      table.put(one, sweepCells(lab, one, [sweepPart(lab, one, 0, one.draws)]));
    return { sweep: { axes, cells: table, values: {} }, view: viewOf(axes, chosen), words };
  }

  const rateOf = (pairs: number, key: number, passes: number) =>
    cells.find(({ setting }) => setting.pairs === pairs && setting.key === key && setting.passes === passes)?.rate;

  it('both say whose sentences were asked about, where they are the reader’s', () => {
    const { sweep, ...others } = shown();
    const sha256 = '0123456789abcdef'.repeat(4);
    const own = { ...others, sweep: { ...sweep, values: { 'pairs-name': 'own.txt', 'pairs-sha256': sha256 } } };
    for (const figure of [mapFigure, curveFigure]) {
      expect(figure({ ...others, sweep })?.summary.join()).not.toContain('SHA-256');
      expect(figure(own)?.summary.at(-1)).toContain('own.txt (SHA-256 0123456789ab…)');
    }
  });

  it('the map has the rate of each cell, and says where the other numbers stand', () => {
    const figure = mapFigure(shown({ at: { key: 2 } }));
    const { rows, caption } = figure?.table() ?? { rows: [], caption: '' };
    expect(rows.map(({ values }) => values)).toEqual(
      [2, 4].map((pairs) => [1, 2, 5].map((passes) => rateOf(pairs, 2, passes))),
    );
    expect(caption).toMatch(/: 2$/);
    expect(figure?.draw?.(400).cells?.values.map((row) => Array.from(row))).toEqual(rows.map(({ values }) => values));
    expect(figure?.draw?.(400).label).toBe(caption);
  });

  it('a cell tells its rate, interval, draws, guessing, control and margins', () => {
    const cell = cells.find(({ setting }) => setting.pairs === 4 && setting.key === 1 && setting.passes === 2);
    const told = mapFigure(shown())?.tell?.({ row: 1, column: 1 });
    const text = [told?.value, ...(told?.lines ?? [])].join('\n');
    expect(told?.lines).toHaveLength(4);
    const per = (rate = Number.NaN): string => (100 * rate).toFixed(1);
    expect(text).toContain(`${cell?.successes}`);
    expect(text).toContain('20');
    for (const share of [cell?.low, cell?.high, cell?.chance]) expect(text).toContain(per(share));
    expect(text).toContain('25 %');
    expect(text).toContain(String(cell?.worstSeed));
    expect(text).toContain((cell?.medianMargin ?? 0).toFixed(3).replace('-', '−'));
    expect(mapFigure(shown())?.tell?.({ row: 9, column: 0 })).toBeUndefined();
  });

  it('says in how many cells it is better than guessing, and where it is best', () => {
    const above = cells.filter(({ setting, low, choiceChance }) => setting.key === 1 && low > choiceChance).length;
    expect(mapFigure(shown())?.summary).toEqual([words.above(String(above), '6')]);
    const rates = [1, 2, 5].map((passes) => rateOf(4, 1, passes) ?? 0);
    const best = String([1, 2, 5][rates.indexOf(Math.max(...rates))]);
    expect(curveFigure(shown({ at: { pairs: 4 } })).summary[0]).toContain(`: ${best}`);
    expect(curveFigure(shown({ at: { pairs: 4 } }, options, 1)).summary[0]).toBe(words.waiting);
  });

  it('a repeated sequence has its prefix-matching score, a text its next words', () => {
    const lines = (asked: SweepOptions) => curveFigure(shown({}, asked)).tell?.({ row: 0, column: 0 })?.lines ?? [];
    const few = { dimension: 16, draws: 10, passes: 2 };
    const [repeated] = run(lab, { task: 'repeated', length: 5, ...few });
    expect(lines({ task: 'repeated', length: 5, ...few }).at(-1)).toContain(repeated?.prefixMatching.toFixed(3));
    const text = 'a b c a b d a b c a b e a b c d';
    const [windows] = run(lab, { task: 'text', text, window: 4, ...few });
    expect(lines({ task: 'text', text, window: 4, ...few }).at(-1)).toContain(
      words.nextWord(
        ...([windows?.hits, windows?.longestMatchHits, windows?.mostFrequentHits].map(String) as [
          string,
          string,
          string,
        ]),
      ),
    );
  });

  it('what has not been computed is said to be so', () => {
    const figure = mapFigure(shown({}, options, 1));
    expect(figure?.table().rows[1]?.values).toEqual([null, null, null]);
    expect(figure?.draw?.(400).cells?.values[1]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
    expect(figure?.tell?.({ row: 1, column: 0 })?.lines).toEqual([]);
    expect(
      curveFigure(shown({ at: { pairs: 4 } }, options, 1))
        .table()
        .rows[0]?.values.every((each) => each === null),
    ).toBe(true);
  });

  it('the curve has the interval of each point, and warns that passes hang together', () => {
    const figure = curveFigure(shown({ at: { pairs: 4 } }));
    const { rows, columns, whole } = figure.table();
    expect(rows.map(({ values }) => values[0])).toEqual([1, 2, 5].map((passes) => rateOf(4, 1, passes)));
    for (const { values } of rows) {
      const [rate = 0, low = 1, high = 0] = values as number[];
      expect(low <= rate && rate <= high).toBe(true);
    }
    expect(whole?.map((index) => columns[index])).toEqual([words.hits, words.draws, words.worstSeed]);
    expect(figure.summary).toContain(words.correlated);
    expect(curveFigure(shown({ across: 'pairs', down: 'key' })).summary).not.toContain(words.correlated);
  });

  it('one setting alone has a curve of one point and no map', () => {
    const alone = shown({}, { pairs: 4, passes: 3, dimension: 32, draws: 5 });
    expect(mapFigure(alone)).toBeUndefined();
    expect(curveFigure(alone).table().rows).toHaveLength(1);
    expect(curveFigure(alone).tell?.({ row: 0, column: 0 })?.lines.length).toBeGreaterThan(2);
    expect(curveFigure(alone).draw?.(400).spots).toHaveLength(1);
  });

  it('without the control nothing is said of it', () => {
    const without = shown({}, { ...options, shuffled: false });
    expect(mapFigure(without)?.tell?.({ row: 0, column: 0 })?.lines).toHaveLength(3);
    expect(curveFigure(without).table().rows[0]?.values.slice(3, 6)).toEqual([null, null, null]);
  });

  it('is saved with its parameters', () => {
    expect(snippetKindsOf({ figure: curveFigure(shown()) })).toEqual(['markdown']);
    const csv = savedCsv(curveFigure(shown()), { version: '1', experiment: 'sweep', parameters: { pairs: '2,4' } });
    expect(csv.split('\r\n')[0]).toBe('# {"untrained":"1","experiment":"sweep","parameters":{"pairs":"2,4"}}');
    expect(csv).toContain(String(cells[0]?.worstSeed));
  });
});
