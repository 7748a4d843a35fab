import { load, rules } from 'untrained';
import { describe, expect, test } from 'vitest';
import { thrown } from './thrown';

const untrained = await load();

describe('one update', () => {
  test.each(rules)('follows the rule %s', (rule) => {
    const update = untrained.abcdUpdate({ rule, pass: 7, token: 9 });
    const sign = rule === 'add' ? 1 : -1;
    update.after.forEach((coefficient, index) => {
      const sum = (update.before[index] ?? 0) + sign * (update.mean[index] ?? 0);
      expect(coefficient).toBeCloseTo(sum / update.divisor, 12);
    });
    expect(update.divisor === 1).toBe(rule !== 'subtract-rms');
  });

  test('ends where the trace does', () => {
    const { coordinates, norms } = untrained.abcd({ coordinates: true });
    const update = untrained.abcdUpdate();
    expect([update.pass, update.token]).toEqual([15, 13]);
    expect(update.after).toEqual(coordinates?.[14]);
    expect(update.before).toEqual(coordinates?.[13]);
    expect(update.divisor).toBe(norms[14]?.[13]);
    expect(update.afterLength).toBeCloseTo(1, 6);
  });

  test('runs again from its settings', () => {
    const update = untrained.abcdUpdate({ prompt: 'abcab', pass: 2, token: 3, passes: 4 });
    expect(untrained.abcdUpdate({ ...update.settings, pass: 2, token: 3 })).toEqual(update);
  });

  test.each([
    [{ pass: 0 }, 'pass'],
    [{ pass: 16 }, 'pass'],
    [{ token: 14 }, 'probe'],
    [{ token: 0.5 }, 'token'],
    [{ prompt: '' }, 'prompt'],
  ])('%o is refused', (options, parameter) => {
    expect(thrown(() => untrained.abcdUpdate(options)).parameter).toBe(parameter);
  });
});

describe('the map in the middle of a pass', () => {
  test('is half old, half new', () => {
    const maps = [6, 7].map((map) => untrained.abcd({ map }).map);
    const middle = untrained.abcd({ map: 7, mapToken: 9 }).map;
    expect(middle?.[2]?.[8]).toBe(maps[1]?.[2]?.[8]);
    expect(middle?.[11]?.[12]).toBe(maps[0]?.[11]?.[12]);
    expect(untrained.abcd({ map: 7, mapToken: 13 }).map).toEqual(maps[1]);
  });

  test('before the first pass there is no middle', () => {
    expect(untrained.abcd({ map: 0, mapToken: 3 }).map).toEqual(untrained.abcd({ map: 0 }).map);
  });

  test.each([14, -1, 0.5])('token %f is refused', (mapToken) => {
    expect(thrown(() => untrained.abcd({ map: 1, mapToken }))).toMatchObject({
      code: 'out-of-range',
      parameter: 'map-token',
    });
  });
});
