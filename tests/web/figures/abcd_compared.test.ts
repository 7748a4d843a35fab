import { type AbcdOptions, abcd, loadCore } from 'untrained';
import { beforeEach, describe, expect, it } from 'vitest';
import { abcdComparedFigures } from '../../../web/figures/abcd_compared';
import { type AbcdComparedName, abcdComparedNames } from '../../../web/figures/compared_names';
import { AbcdExperiment } from '../../../web/state/abcd';
import { languages } from '../../../web/text/languages';
import { loadWords } from '../support/words';
import { numbersIn } from './numbers';
import { outside } from './places';

const core = await loadCore();
const before: AbcdOptions = { prompt: ' ABCD ABCDABCE', passes: 5, dimension: 60 };
const now: AbcdOptions = { prompt: ' ABCD ABXDABCE', passes: 3, dimension: 60, rule: 'add' };

/** Where the two prompts have each common column. */
const columns = [
  ...Array.from({ length: 8 }, (_, i) => [i, i]),
  [8, undefined],
  [undefined, 8],
  ...Array.from({ length: 5 }, (_, i) => [9 + i, 9 + i]),
] as [number | undefined, number | undefined][];
const names = ['␣₁', 'A₂', 'B₃', 'C₄', 'D₅', '␣₆', 'A₇', 'B₈', 'C₉', 'X₉', 'D₁₀', 'A₁₁', 'B₁₂', 'C₁₃', 'E₁₄'];

const at = (rows: readonly Float64Array[] | undefined, row?: number, column?: number): number | null =>
  (row === undefined || column === undefined ? undefined : rows?.[row]?.[column]) ?? null;
const minus = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a - b);

describe.each(languages)('in %s', async (language) => {
  const words = await loadWords('abcdFigures', language);
  const compared = await loadWords('compared', language);

  let experiment: AbcdExperiment;
  beforeEach(() => {
    experiment = new AbcdExperiment();
    experiment.change(before as Record<string, string>);
    experiment.attach(core);
    experiment.compare();
    experiment.change(now as Record<string, string>);
  });

  const figure = (name: AbcdComparedName) => {
    const found = abcdComparedFigures(experiment, words, compared)?.[name];
    if (!found) throw new Error(`no figure ${name}`);
    return found;
  };
  const values = (name: AbcdComparedName) =>
    figure(name)
      .table()
      .rows.map((row) => row.values);

  it('there are none without a second setting', () => {
    experiment.stopComparing();
    expect(abcdComparedFigures(experiment, words, compared)).toBeUndefined();
  });

  it.each(abcdComparedNames)('the %s has a title, a picture and a table under the same words', (name) => {
    const found = figure(name);
    expect(found.name).toBe(name);
    expect(found.draw?.(400).label).toBe(found.table().caption);
    expect(found.key?.().label).not.toBe('');
    expect(found.table().columns).toEqual(names);
  });

  it('heatmaps have the library’s numbers in common rows and columns, and their difference', () => {
    const [one, other] = [abcd(core, before).similarity, abcd(core, now).similarity];
    const rows = Array.from({ length: 5 }, (_, p) => p);
    const first = rows.map((p) => columns.map(([i]) => at(one, p, i)));
    const second = rows.map((p) => columns.map(([, j]) => at(other, p, j)));
    expect(values('heatmap-compared')).toEqual(first);
    expect(values('heatmap-present')).toEqual(second);
    const difference = first.map((row, p) => row.map((value, c) => minus(second[p]?.[c] ?? null, value)));
    expect(values('heatmap-difference')).toEqual(difference);
    expect(
      values('heatmap-difference')
        .slice(3)
        .flat()
        .every((value) => value === null),
    ).toBe(true);
  });

  it('maps are those of the shown pass, and their difference', () => {
    experiment.change({ pass: 2 });
    const [one, other] = [abcd(core, { ...before, map: 2 }).map, abcd(core, { ...now, map: 2 }).map];
    const first = columns.map(([r]) => columns.map(([c]) => at(one, r, c)));
    expect(values('map-compared')).toEqual(first);
    expect(values('map-difference')).toEqual(
      columns.map(([, r], row) => columns.map(([, c], column) => minus(at(other, r, c), first[row]?.[column] ?? null))),
    );
  });

  it('a cell of the difference tells both numbers with all their digits', () => {
    const told = figure('heatmap-difference').tell?.({ row: 1, column: 3 });
    const [one, other] = [abcd(core, before), abcd(core, now)].map(({ similarity }) => at(similarity, 1, 3) ?? 0);
    expect(numbersIn(told?.lines[0])).toContain(other);
    expect(numbersIn(told?.lines[1])).toContain(one);
    expect(numbersIn(told?.value).at(-1)).toBe((other ?? 0) - (one ?? 0));
    expect(told?.value).toContain('C₄');
  });

  it('a cell of one setting tells its number and the updates of that setting', () => {
    for (const [name, rule] of [
      ['heatmap-compared', 'RMSNorm'],
      ['heatmap-present', '+ m'],
      ['map-compared', 'RMSNorm'],
    ] as const) {
      const found = figure(name);
      const told = found.tell?.({ row: 1, column: 3 });
      expect(numbersIn(told?.value)).toContain(found.table().rows[1]?.values[3]);
      expect(told?.lines.join()).toContain(rule);
    }
  });

  it('a gap tells which of the two has the token or the pass', () => {
    const { settings } = compared;
    for (const name of ['heatmap-compared', 'heatmap-present', 'heatmap-difference'] as const) {
      const tell = (row: number, column: number) => figure(name).tell?.({ row, column })?.value;
      if (name !== 'heatmap-compared') expect(tell(1, 8)).toBe(settings.onlyFirst('C₉'));
      if (name !== 'heatmap-present') expect(tell(1, 9)).toBe(settings.onlySecond('X₉'));
      if (name !== 'heatmap-compared') expect(tell(4, 2)).toBe(settings.onlyFirst(words.passRow(5)));
    }
    expect(figure('map-difference').tell?.({ row: 8, column: 2 })?.value).toBe(settings.onlyFirst('C₉'));
    expect(figure('heatmap-difference').summary).toContain(settings.hatched);
  });

  it('places beyond the pictures tell nothing', () => {
    for (const name of abcdComparedNames) {
      expect(figure(name).tell?.({ row: 99, column: 0 })).toBeUndefined();
      expect(figure(name).tell?.({ row: 0, column: 99 })).toBeUndefined();
      expect(outside(figure(name), figure(name).lights)).toEqual([]);
    }
  });

  it('all three heatmaps have their columns at the same places', () => {
    const [one, ...others] = (['heatmap-compared', 'heatmap-present', 'heatmap-difference'] as const).map((name) => {
      const { cells, width, height } = figure(name).draw?.(360) ?? {};
      return [cells?.x, cells?.y, cells?.cellWidth, cells?.cellHeight, cells?.columns, width, height];
    });
    expect(others).toEqual([one, one]);
  });

  it('the largest difference is told, or that there is none', () => {
    const found = figure('heatmap-difference');
    const all = found.table().rows.flatMap((row) => row.values.map((value) => Math.abs(value ?? 0)));
    expect(Math.abs(numbersIn(found.summary[0]).at(-1) ?? 0)).toBeCloseTo(Math.max(...all), 2);
    expect(numbersIn(found.key?.().label)[1]).toBeGreaterThanOrEqual(Math.max(...all));
    experiment.compare();
    experiment.change({ 'vectors-name': 'other' });
    expect(figure('heatmap-difference').summary).toEqual([compared.settings.equal, '', '', words.hint]);
  });

  it('in the middle of a pass the present one has its light, and the kept one is whole where prompts differ', () => {
    experiment.change({ pass: 2, token: 9 });
    expect(figure('heatmap-present').lights).toEqual([{ row: 1, column: 10 }]);
    expect(figure('heatmap-compared').lights).toBeUndefined();
    expect(figure('heatmap-difference').summary).toContain(compared.wholePass);
    experiment.change({ prompt: before.prompt });
    expect(figure('heatmap-compared').lights).toEqual([{ row: 1, column: 9 }]);
    expect(figure('heatmap-difference').summary).not.toContain(compared.wholePass);
  });

  it('a prompt too long for a map has a sentence in its place', () => {
    experiment.change({ prompt: 'ab'.repeat(501), passes: 1 });
    expect(numbersIn(figure('map-difference').refused).sort()).toEqual([1000, 1002]);
    expect(figure('heatmap-difference').refused).toBeUndefined();
  });
});
