import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';

const script = path.resolve(import.meta.dirname, '../../scripts/compare_draws.mjs');
const python = path.resolve(import.meta.dirname, '../../scripts/compare_draws.py');
/** So few dimensions that a D is not always first. */
const SIZES = ['--dimension', '12', '--passes', '15', '--draws', '1000', '--loop-draws', '100', '--rounds', '1'];

interface Row {
  name: string;
  missing: string;
  draws?: number;
  successes?: number;
  microseconds?: number;
}

const compared = (...more: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...SIZES, ...more], { encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
  return stdout;
};

const interpreter = ['/usr/bin/python3', 'python3'].find(
  (command) => spawnSync(command, ['-c', 'import numpy']).status === 0,
);

/** Whether two shares could be of one rate: five standard errors of their difference. */
function expectOneRate([a, n]: [number, number], [b, m]: [number, number]): void {
  const rate = (a + b) / (n + m);
  const error = Math.sqrt(rate * (1 - rate) * (1 / n + 1 / m));
  expect(Math.abs(a / n - b / m)).toBeLessThan(5 * error);
}

describe('the comparison of draws', () => {
  let rows: Row[];
  let ratios: { ratio: number }[];
  /** Successes and draws in WebAssembly. */
  let ours: [number, number];
  beforeAll(() => {
    ({ rows, ratios } = JSON.parse(compared('--json')));
    const wasm = rows.find(({ name }) => name === 'WebAssembly');
    ours = [wasm?.successes ?? 0, wasm?.draws ?? 0];
  });

  it('times every way that is here, and says which is not', () => {
    expect(rows.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['native', 'WebAssembly', 'NumPy, batched', 'NumPy, last pass', 'PyTorch loop']),
    );
    for (const { missing, draws, successes, microseconds } of rows) {
      if (missing) expect([draws, microseconds]).toEqual([undefined, undefined]);
      else expect([draws, successes, microseconds].every((number) => Number(number) > 0)).toBe(true);
    }
    for (const { ratio } of ratios) expect(ratio).toBeGreaterThan(0);
  });

  it('finds one success rate in every way, and natively the same draws', () => {
    expect(ours[0]).toBeLessThan(0.95 * ours[1]);
    for (const { name, missing, draws = 0, successes = 0 } of rows) {
      if (missing) continue;
      if (name === 'native') expect([successes, draws]).toEqual(ours);
      else expectOneRate(ours, [successes, draws]);
    }
  });

  it.skipIf(!interpreter)('has the loop in NumPy for where there is no PyTorch', () => {
    const { stdout, stderr } = spawnSync(
      interpreter ?? '',
      ['-W', 'error', python, 'numpy-loop', '300', '12', '15', '7'],
      {
        encoding: 'utf8',
      },
    );
    expect(stderr).toBe('');
    const { draws, successes } = JSON.parse(stdout) as { draws: number; successes: number };
    expectOneRate(ours, [successes, draws]);
  });

  it('prints the same for people', () => {
    const text = compared();
    expect(text).toMatch(
      /WebAssembly +[\d.e+]+ µs a draw, [\d.e+-]+ s for 10 000 \(from 1000 draws\), a D first in [\d.]+ %/,
    );
    expect(text).toContain('the shortest of 1 rounds, taken in turn');
  });
});
