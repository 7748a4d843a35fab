import { type Core, loadCore, type Parameter } from 'untrained';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Experiment } from '../../../web/state/experiment';

const core = await loadCore();

const parameters: Parameter[] = [
  { name: 'number', kind: 'integer', default: 3, help: '' },
  { name: 'factor', kind: 'number', default: 2, help: '' },
  { name: 'note', kind: 'text', help: '' },
];

class Product extends Experiment {
  product: number | undefined;
  changes = 0;

  constructor() {
    super(parameters);
    this.addEventListener('change', () => {
      this.changes += 1;
    });
  }

  override get ready(): boolean {
    return this.product !== undefined;
  }

  protected override compute(_core: Core): void {
    this.product = Number(this.values.number) * Number(this.values.factor);
  }
}

let experiment: Product;
beforeEach(() => {
  vi.useFakeTimers();
  experiment = new Product();
  experiment.attach(core);
  experiment.changes = 0;
});
afterEach(() => {
  vi.useRealTimers();
});

/** As when someone has thought about it. */
const later = (values: Experiment['values']): void => {
  vi.advanceTimersByTime(5000);
  experiment.change(values);
};

describe('before the core is there', () => {
  it('nothing is computed, and what was asked for is when it comes', () => {
    const early = new Product();
    early.change({ number: 5 });
    expect([early.ready, early.limits, early.changes]).toEqual([false, undefined, 1]);
    early.attach(core);
    expect([early.product, early.limits, early.changes]).toEqual([10, core.limits, 2]);
  });
});

describe('a change that joins', () => {
  it('is one step with the one before, however long ago, where that was to the same parameters', () => {
    later({ number: 4 });
    vi.advanceTimersByTime(5000);
    experiment.change({ number: 5 }, { joins: true });
    later({ factor: 9 });
    vi.advanceTimersByTime(5000);
    experiment.change({ number: 6 }, { joins: true });
    experiment.undo();
    expect(experiment.values).toMatchObject({ number: 5, factor: 9 });
    experiment.undo();
    experiment.undo();
    expect(experiment.values).toMatchObject({ number: 3, factor: 2 });
    expect(experiment.canUndo).toBe(false);
  });
});

describe('a change with a compared setting', () => {
  it('keeps it, drops it, or leaves the one there is', () => {
    const { values } = experiment;
    experiment.change({ number: 4 }, { compared: values });
    expect(experiment.compared).toBe(values);
    later({ number: 5 });
    expect(experiment.compared).toBe(values);
    experiment.change({ factor: 5 }, { compared: undefined });
    expect(experiment.compared).toBe(undefined);
  });
});

describe('a change', () => {
  it('is computed and announced once', () => {
    experiment.change({ number: 4, factor: 5 });
    expect([experiment.product, experiment.changes]).toEqual([20, 1]);
    expect(experiment.values).toEqual({ number: 4, factor: 5, note: undefined });
  });

  it('to the same values is none', () => {
    experiment.change({ number: 3 });
    experiment.change({ note: undefined });
    experiment.change({});
    expect([experiment.changes, experiment.canUndo]).toEqual([0, false]);
  });

  it('to undefined takes the default', () => {
    experiment.change({ number: 9, note: 'nine' });
    experiment.change({ number: undefined, note: undefined });
    expect(experiment.values).toEqual({ number: 3, factor: 2, note: undefined });
    expect(experiment.product).toBe(6);
  });
});

describe('undo', () => {
  it('goes back and forth', () => {
    later({ number: 4 });
    later({ number: 5 });
    experiment.undo();
    expect([experiment.product, experiment.canUndo, experiment.canRedo]).toEqual([8, true, true]);
    experiment.undo();
    expect([experiment.product, experiment.canUndo]).toEqual([6, false]);
    experiment.redo();
    experiment.redo();
    expect([experiment.product, experiment.canRedo]).toEqual([10, false]);
  });

  it('does nothing where there is nothing to go to', () => {
    experiment.undo();
    experiment.redo();
    expect(experiment.changes).toBe(0);
  });

  it('takes quick changes of one parameter as one step, however many', () => {
    for (let number = 4; number <= 20; number += 1) {
      vi.advanceTimersByTime(900);
      experiment.change({ number });
    }
    experiment.undo();
    expect([experiment.values.number, experiment.canUndo]).toEqual([3, false]);
    experiment.redo();
    expect(experiment.values.number).toBe(20);
  });

  it('takes slow changes, and quick ones of different parameters, as steps of their own', () => {
    experiment.change({ number: 4 });
    vi.advanceTimersByTime(1000);
    experiment.change({ number: 5 });
    experiment.change({ factor: 7 });
    experiment.change({ number: 6 });
    const seen = [0, 1, 2, 3].map(() => {
      experiment.undo();
      return `${experiment.values.number} ${experiment.values.factor}`;
    });
    expect(seen).toEqual(['5 7', '5 2', '4 2', '3 2']);
  });

  it('makes the next change a step even when it is quick', () => {
    later({ number: 4 });
    later({ number: 5 });
    experiment.undo();
    experiment.change({ number: 6 });
    experiment.undo();
    expect(experiment.values.number).toBe(4);
  });

  it('cannot be taken back after a new change', () => {
    later({ number: 4 });
    experiment.undo();
    later({ factor: 3 });
    experiment.redo();
    expect(experiment.values).toMatchObject({ number: 3, factor: 3 });
  });

  it('reaches two hundred steps back', () => {
    for (let number = 101; number <= 350; number += 1) later({ number });
    let steps = 0;
    for (; experiment.canUndo; steps += 1) experiment.undo();
    expect([steps, experiment.values.number]).toEqual([200, 150]);
  });

  it('ends where the past was forgotten', () => {
    later({ number: 4 });
    later({ number: 5 });
    experiment.undo();
    experiment.forget();
    expect([experiment.canUndo, experiment.canRedo, experiment.values.number]).toEqual([false, false, 4]);
  });
});

describe('replacing everything', () => {
  it('gives defaults to what is not named, leaves out what is unknown, and is one step', () => {
    later({ factor: 10, note: 'ten' });
    experiment.replace({ values: { number: 7, unknown: 1 }, compared: { factor: 4 } });
    expect(experiment.values).toEqual({ number: 7, factor: 2, note: undefined });
    expect(experiment.compared).toEqual({ number: 3, factor: 4, note: undefined });
    experiment.undo();
    expect(experiment.snapshot).toEqual({ values: { number: 3, factor: 10, note: 'ten' }, compared: undefined });
  });

  it('with the same is nothing', () => {
    experiment.replace({ values: { number: 3 } });
    experiment.reset();
    expect([experiment.changes, experiment.canUndo]).toEqual([0, false]);
  });

  it('takes a reset back', () => {
    later({ number: 8 });
    experiment.compare();
    experiment.reset();
    expect([experiment.product, experiment.compared]).toEqual([6, undefined]);
    experiment.undo();
    expect([experiment.product, experiment.compared?.number]).toEqual([16, 8]);
  });
});

describe('a comparison', () => {
  it('keeps the setting of the moment until it ends, each a step', () => {
    later({ number: 4 });
    experiment.compare();
    later({ number: 5 });
    expect([experiment.compared?.number, experiment.values.number]).toEqual([4, 5]);
    experiment.stopComparing();
    expect(experiment.compared).toBeUndefined();
    experiment.undo();
    expect([experiment.compared?.number, experiment.values.number]).toEqual([4, 5]);
  });

  it('that there is not need not be ended', () => {
    experiment.stopComparing();
    expect([experiment.changes, experiment.canUndo]).toEqual([0, false]);
  });
});

describe('a quick change', () => {
  it('does not join the one before a comparison, a reset or a new beginning', () => {
    experiment.change({ number: 4 });
    experiment.compare();
    experiment.change({ number: 5 });
    experiment.undo();
    expect([experiment.values.number, experiment.compared?.number]).toEqual([4, 4]);
    experiment.reset();
    experiment.change({ number: 6 });
    experiment.undo();
    expect(experiment.values.number).toBe(3);
    experiment.change({ number: 7 });
    experiment.forget();
    experiment.change({ number: 8 });
    expect(experiment.canUndo).toBe(true);
  });
});
