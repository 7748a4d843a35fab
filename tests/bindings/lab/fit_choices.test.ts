import { describe, expect, it } from 'vitest';
import { ChoiceSearch, namedChoices } from '../../../bindings/ts/lab/fit_choices';

describe('the choices of the next swarm', () => {
  it('are drawn, and in turn the best so far once more', () => {
    const search = new ChoiceSearch({ base: 'q' }, 1);
    const seen: string[] = [];
    for (let swarm = 1; swarm <= 200; swarm += 1) {
      const choices = search.next();
      expect(namedChoices(choices).base).toBe('q');
      if (swarm % 2 === 0) expect(seen).toContain(choices.join());
      seen.push(choices.join());
      // Edges are better than relations.
      search.learn(choices, namedChoices(choices).rows === 'edge' ? 1 : 2);
    }
    const drawn = seen.filter((_, index) => index % 2 === 0);
    // Of 2048 combinations most are met once.
    expect(new Set(drawn).size).toBeGreaterThan(80);
    const again = seen.filter((_, index) => index >= 100 && index % 2 === 1);
    for (const choices of again) expect(namedChoices(Int32Array.from(choices.split(','), Number)).rows).toBe('edge');
  });

  it('depend on the seed alone', () => {
    const first = (seed: number) => new ChoiceSearch({}, seed).next().join();
    expect(first(7)).toBe(first(7));
    expect(new Set([1, 2, 3, 4, 5].map(first)).size).toBeGreaterThan(3);
  });

  it('refuse a word that is none', () => {
    expect(() => new ChoiceSearch({ norm: 'layer' as 'rms' }, 1)).toThrow('norm must be one of none, rms, not "layer"');
  });
});
