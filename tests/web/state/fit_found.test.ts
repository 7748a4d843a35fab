import { load } from 'untrained';
import type { FitResult, FitTarget } from 'untrained/lab';
import { describe, expect, it } from 'vitest';
import { foundLogit, foundRowError } from '../../../web/state/fit_found';

const { presets } = await load();
const targets: FitTarget[] = [
  { prompt: 'A B C', logits: { A: 1, B: null } },
  {
    prompt: 'A B D',
    logits: { D: -2 },
    attention: [
      { layer: 1, token: 1, weights: [1] },
      { layer: 2, token: 2, weights: [0, 1] },
    ],
  },
];
const best: FitResult = {
  block: presets.published,
  rms: 0,
  loss: 0,
  logits: [{ A: 0.25 }, { D: 0.5 }],
  attention: [0.1, 0.2],
};

describe('what was found', () => {
  it('is what was wanted then and the difference to it', () => {
    expect(foundLogit({ targets, best }, 0, 'A')).toBe(1.25);
    expect(foundLogit({ targets, best }, 1, 'D')).toBe(-1.5);
  });

  it('is not known where nothing was wanted', () => {
    expect(foundLogit({ targets, best }, 0, 'B')).toBeUndefined();
    expect(foundLogit({ targets, best }, 2, 'A')).toBeUndefined();
    expect(foundRowError({ targets, best }, 0, { layer: 1, token: 1 })).toBeUndefined();
  });

  it('has the error of each row that was wanted, also where rows before it were not', () => {
    expect(foundRowError({ targets, best }, 1, { layer: 1, token: 1 })).toBe(0.1);
    expect(foundRowError({ targets, best }, 1, { layer: 2, token: 2 })).toBe(0.2);
  });
});
