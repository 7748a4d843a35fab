import { load } from 'untrained';
import { describe, expect, test } from 'vitest';
import { thrown } from './thrown';

const untrained = await load();

describe('the chance level', () => {
  // Known to two digits: deviation .34, median of the highest .59, one in twenty above .83.
  test('is the known one after fifteen passes', () => {
    const control = untrained.abcdControl({ embedding: 'orthogonal', shuffles: 10_000 });
    expect(Math.abs((control.deviation[14] ?? 0) - 0.34)).toBeLessThan(0.005);
    expect(Math.abs((control.medianHighest[14] ?? 0) - 0.59)).toBeLessThan(0.01);
    expect(Math.abs((control.highest95[14] ?? 0) - 0.83)).toBeLessThan(0.01);
  });

  test('has a number for each pass and runs again from its settings', () => {
    const control = untrained.abcdControl({ prompt: 'abcab', passes: 3, shuffleSeed: 9 });
    expect([...control.deviation].length).toBe(3);
    expect(control.settings).toMatchObject({ shuffles: 200, shuffleSeed: 9 });
    expect(untrained.abcdControl(control.settings)).toEqual(control);
  });

  test.each([
    [{ shuffles: 0 }, 'shuffles'],
    [{ shuffles: 1e9 }, 'shuffles'],
    [{ prompt: 'a' }, 'probe'],
    [{ probe: 0 }, 'probe'],
    [{ shuffleSeed: -1 }, 'shuffle-seed'],
    [{ prompt: 'ab'.repeat(2000), shuffles: 10_000, passes: 1000 }, 'passes'],
  ])('%o is refused', (options, parameter) => {
    expect(thrown(() => untrained.abcdControl(options)).parameter).toBe(parameter);
  });
});
