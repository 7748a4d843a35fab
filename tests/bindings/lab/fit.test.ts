import { comparePublished, loadCore, pronoun } from 'untrained';
import {
  type FitOptions,
  type FitProgress,
  type FitTarget,
  fit,
  fitNumberBounds,
  fitNumberNames,
  fitOptions,
  loadLab,
  publishedTargets,
} from 'untrained/lab';
import { describe, expect, it } from 'vitest';

const lab = await loadLab();
const core = await loadCore();

const short: FitOptions = { particles: 8, iterations: 6, swarms: 2, every: 3 };

const all = (options: FitOptions): FitProgress[] => [...fit(core, lab, options)];
const last = (options: FitOptions): FitProgress => {
  const found = all(options).at(-1);
  if (!found) throw new Error('nothing was yielded');
  return found;
};

/** What a setting of the block itself gives, so that a perfect fit exists. */
function targetOf(prompt: string): FitTarget {
  const trace = pronoun(core, { prompt, preset: 'seed-block' });
  const row = trace.attention.find(({ layer, token, read }) => layer === 3 && token === 7 && read === 'context');
  return {
    prompt,
    logits: Object.fromEntries(trace.vocabulary.map((word, index) => [word, trace.logits[index] ?? null])),
    attention: [{ layer: 3, token: 7, weights: [...(row?.weights ?? [])] }],
  };
}

describe('a fit', () => {
  it('yields after so many moves where the swarm is', () => {
    const found = all(short);
    expect(found.map(({ swarm, iteration }) => [swarm, iteration])).toEqual([
      [1, 3],
      [1, 6],
      [2, 3],
      [2, 6],
    ]);
    for (const { positions, values, curve, iteration } of found) {
      expect(positions).toHaveLength(8);
      for (const position of positions) expect(position).toHaveLength(fitNumberNames.length);
      expect(values).toHaveLength(8);
      expect(curve).toHaveLength(iteration + 1);
      expect([...curve]).toEqual([...curve].sort((a, b) => b - a));
    }
    const losses = found.map(({ best }) => best?.loss ?? Number.POSITIVE_INFINITY);
    expect(losses).toEqual([...losses].sort((a, b) => b - a));
    expect(found.at(-1)?.evaluations).toBe(2 * 8 * 7);
  });

  it('begins all over the box that its bounds tell of, and stays within', () => {
    const [swarm] = all({ particles: 2000, iterations: 1, swarms: 1, every: 1 });
    fitNumberBounds.forEach(({ lower, upper }, coordinate) => {
      const found = (swarm?.positions ?? []).map((position) => position[coordinate] ?? Number.NaN);
      const margin = 0.02 * (upper - lower);
      expect(Math.min(...found)).toBeGreaterThanOrEqual(lower);
      expect(Math.min(...found)).toBeLessThan(lower + margin);
      expect(Math.max(...found)).toBeLessThanOrEqual(upper);
      expect(Math.max(...found)).toBeGreaterThan(upper - margin);
    });
    expect(fitNumberBounds).toHaveLength(fitNumberNames.length);
  });

  it('comes to the same whatever the number of moves between two results', () => {
    expect(last({ ...short, every: 1 })).toEqual(last({ ...short, every: 6 }));
  });

  it('comes nearer to a setting that is known to exist', () => {
    const choices = {
      reads: 'relation,context,swapped',
      normalizeFirst: 'none',
      normalizeSecond: 'none',
      normalizeThird: 'none',
      rows: 'edge',
      base: 'q',
      norm: 'none',
      update: 'in-place',
      readout: 'output',
    } as const;
    const targets = [targetOf(publishedTargets[1]?.prompt ?? '')];
    const found = all({ targets, choices, swarms: 1, particles: 12, iterations: 60, every: 60 });
    const curve = found[0]?.curve ?? [];
    expect(curve[60]).toBeLessThan((curve[0] ?? 0) / 2);
    expect(found[0]?.best?.loss).toBe(curve[60]);
    expect(found[0]?.best?.block).toMatchObject({ rows: 'edge', base: 'q', norm: 'none', readout: 'output' });
  });

  it.each(['orthogonal', 'gaussian'] as const)('reports the errors of the setting that it found, %s', (embedding) => {
    const { best } = last({ ...short, embedding, dimension: 64, seed: 5 });
    if (!best) throw new Error('nothing was found');
    const rows: number[] = [];
    publishedTargets.forEach(({ prompt, logits }, index) => {
      const trace = pronoun(core, { prompt, embedding, dimension: 64, seed: 5, settings: best.block });
      for (const [place, word] of trace.vocabulary.entries()) {
        expect(best.logits[index]?.[word]).toBeCloseTo((trace.logits[place] ?? 0) - (logits[word] ?? 0), 12);
      }
      for (const { differences } of comparePublished(trace)?.attention ?? []) {
        rows.push(differences.reduce((sum, difference) => sum + Math.abs(difference), 0));
      }
    });
    expect(rows).toHaveLength(2);
    best.attention.forEach((error, index) => {
      expect(error).toBeCloseTo(rows[index] ?? Number.NaN, 12);
    });
    const squares = best.logits.flatMap((logits) => Object.values(logits)).map((difference) => difference ** 2);
    expect(squares).toHaveLength(16);
    expect(best.rms).toBeCloseTo(Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / 16), 12);
    // And what leads the search where a row's error no longer tells.
    expect(best.loss).toBeGreaterThanOrEqual(best.rms + 0.1 * ((rows[0] ?? 0) + (rows[1] ?? 0)));
  });

  it('asks nothing of blanks', () => {
    const targets: FitTarget[] = [
      { prompt: 'A B', logits: { A: 1, B: null }, attention: [{ layer: 1, token: 1, weights: [null] }] },
    ];
    const { best } = last({ ...short, targets, graph: 'A = B' });
    expect(Object.keys(best?.logits[0] ?? {})).toEqual(['A']);
    expect(best?.attention).toEqual([0]);
  });

  it('keeps the choices that are given', () => {
    for (const { choices } of all({ ...short, swarms: 6, choices: { rows: 'relation', normalizeSecond: 'key' } })) {
      expect(choices).toMatchObject({ rows: 'relation', normalizeSecond: 'key' });
    }
    expect(fitOptions({ rows: 'relation', 'normalize-second': 'key', 'search-seed': 3 })).toEqual({
      searchSeed: 3,
      choices: { rows: 'relation', normalizeSecond: 'key' },
    });
  });

  it.each<[FitOptions, string]>([
    [{ targets: [] }, 'there must be at least one prompt with targets'],
    [
      { targets: [{ prompt: 'A B', logits: { C: 1 } }], graph: '' },
      'logits has "C", which is a word of neither the prompt nor the graph',
    ],
    [
      { targets: [{ prompt: 'A B', logits: { A: Number.NaN } }] },
      'logits must be numbers, or null for a blank, not NaN',
    ],
    [
      { targets: [{ prompt: 'A B', logits: {}, attention: [{ layer: 1, token: 1, weights: [1, 0] }] }] },
      'attention must have 1 numbers, not 2',
    ],
    [{ targets: [{ prompt: 'A B', logits: {}, attention: [{ layer: 4, token: 1, weights: [1] }] }] }, 'layer'],
    [{ choices: { base: 'z' as 'x' } }, 'base must be one of x, q, not "z"'],
    [{ topology: 'star' as 'ring' }, 'topology must be one of global-best, ring, not "star"'],
    [{ particles: 0 }, 'particles must be a whole number between 1 and 10000, not 0'],
    [{ iterations: 0.5 }, 'iterations must be a whole number between 1 and 1000000, not 0.5'],
    [{ swarms: 0 }, 'swarms must be a whole number between 1 and 1000000, not 0'],
    [{ attentionWeight: -1 }, 'attention-weight'],
    [{ dimension: 4 }, 'dimension'],
    [{ graph: 'A =' }, 'graph'],
  ])('refuses %j', (options, message) => {
    expect(() => all({ ...short, ...options })).toThrow(message);
  });
});
