import { abcd, loadCore } from 'untrained';
import { beforeEach, describe, expect, it } from 'vitest';
import { type AbcdFigureName, abcdFigure, abcdFigureNames } from '../../../web/figures/abcd';
import { tokenLines } from '../../../web/figures/abcd_provenance';
import { KEY_WIDTH } from '../../../web/figures/figure';
import { AbcdExperiment } from '../../../web/state/abcd';
import { fixed, withPlace } from '../../../web/text/format';
import { languages } from '../../../web/text/languages';
import { loadWords } from '../support/words';
import { numbersIn } from './numbers';
import { outside } from './places';

const core = await loadCore();
const prompt = 'ab cabd';
const count = 7;
const names = ['a₁', 'b₂', '␣₃', 'c₄', 'a₅', 'b₆', 'd₇'];
const options = { prompt, passes: 5, dimension: 40 };

describe.each(languages)('in %s', async (language) => {
  const words = await loadWords('abcdFigures', language);

  let experiment: AbcdExperiment;
  beforeEach(() => {
    experiment = new AbcdExperiment();
    experiment.change(options);
    experiment.attach(core);
  });

  const figure = (name: AbcdFigureName) => {
    const found = abcdFigure(experiment, name, words);
    if (!found) throw new Error(`no figure ${name}`);
    return found;
  };

  it('there is none before anything was computed', () => {
    const empty = new AbcdExperiment();
    expect(abcdFigureNames.map((name) => abcdFigure(empty, name, words))).toEqual([undefined, undefined, undefined]);
  });

  it.each(abcdFigureNames)('the %s has a title, a picture and a table under the same words', (name) => {
    const { title, draw, table } = figure(name);
    expect(title).not.toBe('');
    expect(table().caption).not.toBe('');
    expect(draw?.(400).label).toBe(table().caption);
  });

  it('the heatmap’s table is the similarity of all passes', () => {
    const { columns, rows } = figure('heatmap').table();
    expect(columns).toEqual(names);
    expect(rows.map(({ values }) => values)).toEqual(abcd(core, options).similarity.map((row) => Array.from(row)));
    expect(rows.map(({ name }) => numbersIn(name))).toEqual([[1], [2], [3], [4], [5]]);
  });

  it('the heatmap in the middle of a pass has passes so far, and lights the token', () => {
    experiment.change({ pass: 3, token: 4 });
    const heatmap = figure('heatmap');
    const { similarity, map } = abcd(core, { ...options, map: 3, mapToken: 4 });
    const rows = heatmap.table().rows.map(({ values }) => values);
    expect(rows.slice(0, 3)).toEqual([similarity[0], similarity[1], map?.[6]].map((row) => Array.from(row ?? [])));
    expect(rows.slice(3)).toEqual([Array(count).fill(null), Array(count).fill(null)]);
    expect(heatmap.lights).toEqual([{ row: 2, column: 4 }]);
    expect(heatmap.tell?.({ row: 3, column: 0 })).toBeUndefined();
    expect(outside(heatmap, heatmap.lights)).toEqual([]);
  });

  it('the map’s table is the map of the shown pass', () => {
    experiment.change({ pass: 2 });
    const { columns, rows } = figure('map').table();
    expect([columns, rows.map(({ name }) => name)]).toEqual([names, names]);
    const { map = [] } = abcd(core, { ...options, map: 2 });
    expect(rows.map(({ values }) => values)).toEqual(map?.map((row) => Array.from(row)));
    experiment.change({ token: 3 });
    expect(figure('map').title).toContain('c₄');
    expect(figure('map').lights).toEqual([{ row: 3, column: 3 }]);
  });

  it('the coordinates’ table is the probe’s share of each token', () => {
    const table = () => figure('coordinates').table();
    const shares = () => table().rows.map(({ values }) => values[0]);
    expect(table().rows.map(({ name }) => name)).toEqual(['a', 'b', '␣', 'c', 'd']);
    expect(shares()).toEqual(Array.from(abcd(core, { ...options, coordinates: true }).coordinates?.[4] ?? []));
    experiment.change({ pass: 0 });
    expect(shares()).toEqual([0, 0, 0, 0, 1]);
    expect(figure('coordinates').lead).toBe(words.coordinatesStart('d'));
  });

  it.each([
    ['heatmap', { row: 3, column: 4 }, ['d₇', 'a₅']],
    ['map', { row: 1, column: 4 }, ['b₂', 'a₅']],
  ] as const)('a cell of the %s tells its number and its tokens', (name, place, tokens) => {
    const found = figure(name);
    const told = found.tell?.(place);
    const value = found.table().rows[place.row]?.values[place.column] ?? Number.NaN;
    expect(told?.value).toContain(fixed(value, 6));
    for (const token of tokens) expect(told?.value).toContain(token);
    expect(told?.lights?.length).toBeGreaterThan(0);
    expect(outside(found, told?.lights)).toEqual([]);
    expect(found.tell?.({ row: 99, column: 0 })).toBeUndefined();
  });

  it('a cell of the heatmap lights the cell above and those left of it', () => {
    const lights = figure('heatmap').tell?.({ row: 3, column: 2 })?.lights;
    expect(lights?.map(({ row, column }) => [row, column])).toEqual([
      [2, 2],
      [3, 0],
      [3, 1],
    ]);
    expect(figure('heatmap').tell?.({ row: 0, column: 0 })?.lights).toEqual([]);
  });

  it('a bar tells its share', () => {
    const { tell, table } = figure('coordinates');
    table().rows.forEach(({ name, values }, row) => {
      const told = tell?.({ row, column: 0 })?.value;
      expect(told).toContain(fixed(values[0] ?? 0, 6));
      expect(told).toContain(name);
    });
  });

  it('bars of many tokens are the largest, and tell their own shares', () => {
    experiment.change({ prompt: 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJ' });
    const { draw, tell, table, summary } = figure('coordinates');
    expect(draw?.(400).spots).toHaveLength(24);
    expect(table().rows).toHaveLength(36);
    expect(numbersIn(summary[1])).toEqual([24, 36]);
    const told = Array.from({ length: 24 }, (_, row) => tell?.({ row, column: 0 })?.value ?? '');
    const sizes = table()
      .rows.map(({ values }) => Math.abs(values[0] ?? 0))
      .sort((a, b) => b - a);
    const shares = told.map((line) => Math.abs(numbersIn(line).at(-1) ?? 0)).sort((a, b) => b - a);
    shares.forEach((share, index) => {
      expect(share).toBeCloseTo(sizes[index] ?? 0, 5);
    });
  });

  it('a prompt too long for a map has a sentence in its place', () => {
    experiment.change({ prompt: 'ab'.repeat(501), passes: 1 });
    const { refused, draw, tell, table } = figure('map');
    expect(numbersIn(refused).sort()).toEqual([1000, 1002]);
    expect([draw, tell, table().rows]).toEqual([undefined, undefined, []]);
    expect(figure('heatmap').refused).toBeUndefined();
  });

  it('what stands out is summed up with place and cosine', () => {
    experiment.change({ prompt: 'ABCDABCDABCDAB', passes: 15, dimension: 1000 });
    const [summary] = figure('heatmap').summary;
    const row = Array.from(experiment.trace?.similarity[14] ?? []).slice(0, -1);
    const highest = row.indexOf(Math.max(...row));
    const [place, cosine = 0] = numbersIn(summary);
    expect(place).toBe(highest + 1);
    expect(summary).toContain(`: ${'ABCD'[highest % 4]} `);
    expect(cosine).toBeCloseTo(row[highest] ?? Number.NaN, 3);
    experiment.change({ pass: 0 });
    expect(figure('heatmap').summary[0]).toBe(words.beforeFirst);
  });

  it.each(['heatmap', 'map'] as const)('the key of the %s marks the chance level once it is known', (name) => {
    const mark = () =>
      figure(name)
        .key?.()
        .shapes.find(({ tag }) => tag === 'path')?.attributes.d;
    const half = () => (Number(/H([\d.]+)/.exec(String(mark()))?.[1]) - KEY_WIDTH / 2) / (KEY_WIDTH / 2);
    expect(mark()).toBeUndefined();
    expect(figure(name).summary).toContain(words.chanceWaiting);
    experiment.computeControl();
    for (const pass of [1, 5]) {
      experiment.change({ pass });
      const level = experiment.control?.deviation[pass - 1] ?? Number.NaN;
      expect(half()).toBeCloseTo(level, 6);
      expect(figure(name).key?.().label).toContain(`±${fixed(level, 2)}`);
      expect(figure(name).summary.join(' ')).toContain(`±${fixed(level, 2)}`);
    }
    experiment.change({ pass: 0 });
    expect(half()).toBeCloseTo(1 / Math.sqrt(options.dimension), 6);
  });

  it('a probe with nothing before it waits for no chance level', () => {
    experiment.change({ probe: 0 });
    expect(figure('map').summary).not.toContain(words.chanceWaiting);
    expect(figure('map').tell?.({ row: 1, column: 1 })?.value).toContain(withPlace('b', 1));
  });

  it('the lights of every cell of the map lie on its diagonal, each once', () => {
    const map = figure('map');
    for (let row = 0; row < count; row++) {
      for (let column = 0; column < count; column++) {
        const places = map.tell?.({ row, column })?.lights ?? [];
        expect(places.map((place) => place.row)).toEqual([...new Set([row, column])]);
        expect(outside(map, places)).toEqual([]);
      }
    }
  });

  it('in the middle of a pass a token still to come is told as the pass before left it', () => {
    experiment.change({ pass: 3, token: 1 });
    const told = figure('heatmap').tell?.({ row: 2, column: 3 });
    const probe = experiment.trace?.probe ?? -1;
    const shown = fixed(experiment.trace?.map?.[probe]?.[3] ?? 9, 6);
    expect(told?.value).toBe(words.cosineWithin(names[6] ?? '', names[3] ?? '', 3, names[1] ?? '', shown));
    const before = [probe, 3].flatMap((position) => tokenLines(experiment, position, 2, words));
    expect(told?.lines).toEqual(before);
    const updated = figure('heatmap').tell?.({ row: 2, column: 1 });
    expect(updated?.lines).toEqual([
      ...tokenLines(experiment, probe, 2, words),
      ...tokenLines(experiment, 1, 3, words),
    ]);
  });

  it('says that there is no chance level where it would take too long', () => {
    experiment.change({ prompt: 'ab'.repeat(1500), passes: 20 });
    expect(figure('heatmap').summary).toContain(words.chanceTooLong);
    experiment.change({ prompt, passes: 5 });
    expect(figure('heatmap').summary).not.toContain(words.chanceTooLong);
  });
});
