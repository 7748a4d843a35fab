import { abcdUpdate, loadCore } from 'untrained';
import { beforeEach, describe, expect, it } from 'vitest';
import { abcdFigure } from '../../../web/figures/abcd';
import { abcdStepLines } from '../../../web/figures/abcd_step';
import { AbcdExperiment } from '../../../web/state/abcd';
import { fixed } from '../../../web/text/format';
import { loadWords } from '../support/words';

const core = await loadCore();
const figures = await loadWords('abcdFigures', 'en');
const stepping = await loadWords('stepping', 'en');

let experiment: AbcdExperiment;
beforeEach(() => {
  experiment = new AbcdExperiment();
  experiment.attach(core);
});

const lines = () => abcdStepLines(experiment, figures, stepping);

describe('what is told of a step of the recurrence', () => {
  it('is the update of the token with its numbers', () => {
    experiment.change({ pass: 3, token: 9 });
    const update = abcdUpdate(core, { pass: 3, token: 9 });
    expect(lines()).toEqual([
      'D₁₀ ← RMSNorm(D₁₀ − m), with m the mean of the 9 tokens before it',
      `|D₁₀| = ${fixed(update.beforeLength, 4)}, |m| = ${fixed(update.meanLength, 4)}, cos(D₁₀, m) = ${fixed(update.cosine, 4)}`,
      `|D₁₀ − m| = ${fixed(update.divisor, 4)}, so RMSNorm divides by ${fixed(update.divisor, 4)}`,
    ]);
  });

  it('is the rule of a whole pass, and what it does to the probe', () => {
    experiment.change({ pass: 2 });
    const [rule, probe, first] = lines();
    expect(rule).toContain('Pass 2: every token in turn, from the first. X[i] ← RMSNorm(X[i] − m)');
    expect(probe).toBe('The probe E₁₄ in this pass:');
    expect(first).toContain('E₁₄ ← RMSNorm(E₁₄ − m)');
    experiment.change({ rule: 'add' });
    expect(lines()[0]).toContain('X[i] ← X[i] + m');
  });

  it('is nothing but the start before the first pass', () => {
    experiment.change({ pass: 0, token: 3 });
    expect(lines()).toEqual([figures.beforeFirst]);
  });
});

describe('the shares of the probe in the middle of a pass', () => {
  const shares = () => abcdFigure(experiment, 'coordinates', figures);

  it('are those of the pass before until it is its turn', () => {
    experiment.change({ pass: 2 });
    const before = shares();
    experiment.change({ pass: 3, token: 5 });
    expect(shares()?.title).toBe(figures.coordinates('E', 2));
    expect(shares()?.table()).toEqual(before?.table());
    experiment.change({ token: 13 });
    expect(shares()?.title).toBe(figures.coordinates('E', 3));
    experiment.change({ pass: 1, token: 5 });
    expect(shares()?.lead).toBe(figures.coordinatesStart('E'));
    expect(
      shares()
        ?.table()
        .rows.map(({ values }) => values),
    ).toEqual([[0], [0], [0], [0], [0], [1]]);
  });
});
