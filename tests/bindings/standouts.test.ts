import { standouts } from 'untrained';
import { describe, expect, it } from 'vitest';

describe('standouts', () => {
  it('lists what is within a tenth of the highest, best first', () => {
    expect(standouts([0.1, 0.58, 0.2, 0.63, 1], 4)).toEqual([3, 1]);
  });

  it('lists nothing where most earlier tokens are alike', () => {
    expect(standouts([0.97, 0.98, 0.99, 1], 3)).toEqual([]);
  });

  it('looks at earlier tokens only, and at positive ones', () => {
    expect(standouts([-0.2, -0.3, 0.9], 1)).toEqual([]);
    expect(standouts([0.4, 1, 0.9], 1)).toEqual([0]);
    expect(standouts([1], 0)).toEqual([]);
  });
});
