import { loadCore } from 'untrained';
import { describe, expect, it } from 'vitest';
import { AbcdExperiment } from '../../../web/state/abcd';
import { AttentionExperiment } from '../../../web/state/attention';
import { PronounExperiment } from '../../../web/state/pronoun';
import { isAt, storySteps, valuesAt } from '../../../web/state/story';

const core = await loadCore();
const experiments = { abcd: AbcdExperiment, attention: AttentionExperiment, pronoun: PronounExperiment };

describe.each(storySteps)('the step $name', (step) => {
  const experiment = new experiments[step.kind]();
  experiment.attach(core);

  it('sets only what the experiment has, and what can be computed', () => {
    const known = experiment.parameters.map(({ name }) => name);
    for (const name of Object.keys(step.values)) expect(known).toContain(name);
    experiment.replace({ values: step.values });
    expect(experiment.values).toEqual(valuesAt(experiment, step));
    const { error, errors } = experiment as { error?: unknown; errors?: readonly unknown[] };
    expect([error, ...(errors ?? [])].filter(Boolean)).toEqual([]);
  });

  it('is left by any change, and by a comparison', () => {
    expect(isAt(experiment, step)).toBe(true);
    experiment.change({ seed: 77 });
    expect(isAt(experiment, step)).toBe(false);
    experiment.undo();
    expect(isAt(experiment, step)).toBe(true);
    experiment.compare();
    expect(isAt(experiment, step)).toBe(false);
  });
});

it('neighbouring steps of an experiment are different states', () => {
  storySteps.slice(1).forEach(({ kind, values }, before) => {
    const last = storySteps[before];
    if (last?.kind === kind) expect(values).not.toEqual(last.values);
  });
});

it('the shuffled prompt has the letters of the other, and the same probe', () => {
  const [plain, shuffled] = ['subtract-rms', 'evidence'].map((name) =>
    String(storySteps.find((step) => step.name === name)?.values.prompt),
  );
  expect([...(shuffled ?? '')].sort()).toEqual([...(plain ?? '')].sort());
  expect(shuffled?.at(-1)).toBe('E');
  expect(shuffled).not.toContain('ABC');
});
