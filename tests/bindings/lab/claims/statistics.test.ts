import { loadLab, sweep } from 'untrained/lab';
import { describe, expect, it } from 'vitest';
import {
  allowedOfMeans,
  allowedOfShares,
  roundingError,
  Sample,
  share,
} from '../../../../bindings/ts/lab/claims/statistics';

describe('a share', () => {
  it("has the core's interval, to the digit", async () => {
    const lab = await loadLab();
    const cells = sweep(lab, { pairs: [2, 8], passes: [1, 3, 5, 15], dimension: 64, draws: 77 });
    expect(new Set(cells.map(({ successes }) => successes)).size).toBeGreaterThan(4);
    for (const { successes, draws, rate, low, high } of cells) {
      const found = share(successes, draws);
      expect(found.value).toBe(rate);
      expect(found.low).toBeCloseTo(low, 14);
      expect(found.high).toBeCloseTo(high, 14);
    }
    expect([share(0, 9).low, share(9, 9).high]).toEqual([0, 1]);
  });
});

describe('a sample', () => {
  it('has the mean, its deviation and an interval that shrinks with the root of the count', () => {
    const sample = new Sample();
    for (const value of [1, 2, 3, 4]) sample.add(value);
    expect(sample.count).toBe(4);
    expect(sample.deviation).toBeCloseTo(Math.sqrt(1.25), 12);
    const { value, low, high } = sample.estimate;
    expect(value).toBe(2.5);
    expect(high - value).toBeCloseTo((1.96 * Math.sqrt(1.25)) / 2, 4);
    expect(value - low).toBeCloseTo(high - value, 12);
  });
});

describe('what two numbers may be apart by', () => {
  it('is three standard errors beside the rounding', () => {
    expect(roundingError(2)).toBe(0.005);
    expect(allowedOfMeans(2, 100, 100, 2)).toBeCloseTo(0.005 + 3 * 2 * Math.sqrt(0.02), 12);
    // Half of all: the two successes and failures more change nothing.
    expect(allowedOfShares(0.5, 100, 0.5, 100, 2)).toBeCloseTo(0.005 + 3 * 0.5 * Math.sqrt(0.02), 12);
  });

  it('is not nothing where every draw was right', () => {
    expect(allowedOfShares(1, 100, 1, 100, 2)).toBeGreaterThan(0.03);
  });
});
