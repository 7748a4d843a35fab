import { describe, expect, it } from 'vitest';
import { median } from '../../../web/state/median';

describe('the median', () => {
  it('is the middle number, or the mean of the two in the middle', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(median([])).toBeNaN();
  });
});
