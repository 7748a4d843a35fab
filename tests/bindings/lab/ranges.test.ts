import { parseRange } from 'untrained/lab';
import { describe, expect, it } from 'vitest';

describe('a list of numbers', () => {
  it.each([
    ['4', [4]],
    ['4,8,16', [4, 8, 16]],
    ['1..5', [1, 2, 3, 4, 5]],
    ['0..1..0.25', [0, 0.25, 0.5, 0.75, 1]],
    ['1, 3..4, 10', [1, 3, 4, 10]],
    ['0.1..0.4..0.1', [0.1, 0.2, 0.3, 0.4]],
    ['-2..0', [-2, -1, 0]],
  ])('%s', (text, numbers) => {
    expect(parseRange('pairs', text)).toEqual(numbers);
  });

  it.each([
    ['', 'pairs must be numbers such as 4,8,16 or 1..40, not ""'],
    ['4,,8', 'pairs must be numbers such as 4,8,16 or 1..40, not ""'],
    ['four', 'pairs must be numbers such as 4,8,16 or 1..40, not "four"'],
    ['40..1', 'pairs is reversed: write 1..40, not 40..1'],
    ['1..4..0', 'pairs must have a step above 0, not 0'],
    ['1..1000000', 'pairs has 1000000 numbers; it must have at most 10000'],
  ])('refuses %j', (text, message) => {
    expect(() => parseRange('pairs', text)).toThrow(message);
  });
});
