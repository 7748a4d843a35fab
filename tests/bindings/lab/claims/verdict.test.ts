import { agrees, verdictOf } from 'untrained/lab';
import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../../bindings/ts/lab/claims/claim_types';
import { share } from '../../../../bindings/ts/lab/claims/statistics';
import { above, atLeast, atMost, reference, spansWhere, within } from '../../../../bindings/ts/lab/claims/verdict';

const outcomes = (...all: boolean[]) => all.map((outcome) => ({ outcome }));

describe('a verdict', () => {
  it.each([
    [[true, true], false, 'holds'],
    [[true, true], true, 'holds'],
    [[false, false], false, 'does-not-hold'],
    [[false], true, 'does-not-hold'],
    [[true, false], false, 'within-limits'],
    [[true, false], true, 'not-stated'],
  ] as const)('of %j, settings left open: %s, is %s', (checks, open, verdict) => {
    expect(verdictOf(outcomes(...checks), open)).toBe(verdict);
  });

  it('needs a check', () => {
    expect(() => verdictOf([], false)).toThrow('without checks');
  });
});

describe('a check', () => {
  const about = { name: 'd-first', setting: {} } as const;
  const half = share(50, 100);

  it('looks at the whole interval, not at its middle', () => {
    expect(above(about, half, half.low - 0.001).outcome).toBe(true);
    expect(above(about, half, half.low + 0.001).outcome).toBe(false);
    expect(atMost(about, half, half.low + 0.001).outcome).toBe(true);
    expect(atMost(about, half, half.low - 0.001).outcome).toBe(false);
    expect(atLeast(about, half, half.high - 0.001).outcome).toBe(true);
    expect(atLeast(about, half, half.high + 0.001).outcome).toBe(false);
    expect(within(about, { value: 0, low: -0.1, high: 0.1 }, 0.11).outcome).toBe(true);
    expect(within(about, { value: 0, low: -0.1, high: 0.12 }, 0.11).outcome).toBe(false);
    expect(within(about, { value: 0, low: -0.12, high: 0.1 }, 0.11).outcome).toBe(false);
  });

  it('lets a reference be off by what is allowed, either way', () => {
    expect(agrees(reference(0.5, 0.6, 0.11))).toBe(true);
    expect(agrees(reference(0.6, 0.5, 0.11))).toBe(true);
    expect(agrees(reference(0.5, 0.6, 0.09))).toBe(false);
  });
});

it('spans are the runs of neighbours that pass', () => {
  const figures = [1, 2, 3, 4, 5, 6].map(
    (passes): Figure => ({ setting: { passes }, value: passes === 4 ? 0 : passes }),
  );
  expect(spansWhere(figures, 'passes', ({ value }) => value > 1)).toEqual([
    [2, 3],
    [5, 6],
  ]);
  expect(spansWhere(figures, 'passes', () => false)).toEqual([]);
});
