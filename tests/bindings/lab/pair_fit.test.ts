import { readFileSync } from 'node:fs';
import { loadCore, pronoun } from 'untrained';
import { fitPairs, loadLab, type PairFitOptions, PRONOUN_PAIRS, pairMargins, parsePronounPairs } from 'untrained/lab';
import { describe, expect, it } from 'vitest';

const lab = await loadLab();
const core = await loadCore();
const unseenFile = readFileSync(new URL('../../data/winograd_unseen.txt', import.meta.url), 'utf8');
const short: PairFitOptions = { particles: 20, iterations: 8, swarms: 3 };

describe('a search for a block that resolves pairs', () => {
  it('resolves pairs that it has not seen, by subtracting what the context predicts', () => {
    const [progress] = fitPairs(lab, { unseenFile, searchSeed: 3, swarms: 1, iterations: 60 });
    const { fitted, unseen, block } = progress?.best ?? {};
    expect([fitted?.resolvedPairs, unseen?.resolvedPrompts, unseen?.resolvedPairs]).toEqual([4, 16, 8]);
    expect(block?.reads.find(({ memory }) => memory === 'context')?.sign).toBe(-1);
  });

  it('keeps the swarm with the smallest loss, whatever it makes of the others', () => {
    const all = [...fitPairs(lab, { ...short, unseenFile })];
    expect(all.map(({ swarms }) => swarms)).toEqual([1, 2, 3]);
    const losses = all.map(({ last }) => last.loss);
    expect(all.at(-1)?.best.loss).toBe(Math.min(...losses));
    expect(new Set(losses).size).toBe(3);
    expect(all.at(-1)?.evaluations).toBe(3 * 20 * 9);
    for (const { last } of all) {
      expect(last.loss).toBeCloseTo(-(last.fitted.smallest + last.fitted.mean) / 2, 12);
      expect([...last.curve]).toEqual([...last.curve].sort((a, b) => b - a));
      expect(last.curve.at(-1)).toBe(last.loss);
    }
    const alone = [...fitPairs(lab, short)];
    expect(alone.map(({ last }) => last.loss)).toEqual(losses);
    expect(alone[0]?.last.unseen.margins).toHaveLength(0);
  });

  it('counts margins in lengths of the logits that the instrument has', () => {
    const [progress] = fitPairs(lab, { ...short, embedding: 'gaussian', dimension: 64, seed: 5 });
    if (!progress) throw new Error('nothing was found');
    const { block, fitted } = progress.best;
    const margins = parsePronounPairs(PRONOUN_PAIRS).map(({ prompt, graph, right, wrong }) => {
      const vectors = { embedding: 'gaussian', dimension: 64, seed: 5 } as const;
      const { logits, vocabulary } = pronoun(core, { prompt, graph, settings: block, ...vectors });
      const logit = (word: string): number => logits[vocabulary.indexOf(word)] ?? Number.NaN;
      return (logit(right) - logit(wrong)) / Math.hypot(...logits);
    });
    margins.forEach((margin, index) => {
      expect(fitted.margins[index]).toBeCloseTo(margin, 12);
    });
    expect(pairMargins(lab, block, { embedding: 'gaussian', dimension: 64, seed: 5 })).toEqual(fitted);
  });

  it('has the preset to be compared with, which resolves all of them', () => {
    const preset = pairMargins(lab, lab.presets['prediction-error'], { pairsFile: unseenFile });
    expect([preset.resolvedPrompts, preset.resolvedPairs]).toEqual([16, 8]);
    expect(preset.smallest).toBeGreaterThan(1.07);
    expect(pairMargins(lab, lab.presets['seed-block'], { pairsFile: unseenFile }).resolvedPairs).toBeLessThan(8);
  });

  it.each([
    [{ particles: 0 }, 'out-of-range', 'particles'],
    [{ particles: 20000 }, 'out-of-range', 'particles'],
    [{ iterations: 0.5 }, 'out-of-range', 'iterations'],
    [{ swarms: 0 }, 'out-of-range', 'swarms'],
    [{ layers: 65 }, 'out-of-range', 'layers'],
    [{ searchSeed: -1 }, 'out-of-range', 'search-seed'],
    [{ embedding: 'round' }, 'unknown-choice', 'embedding'],
    [{ dimension: 4 }, 'too-few-dimensions', 'dimension'],
    [{ unseenFile: 'S a b' }, 'shape-mismatch', 'pairs-file'],
  ] as [object, string, string][])('refuses %o', (options, code, parameter) => {
    expect(() => [...fitPairs(lab, { ...short, ...options } as PairFitOptions)]).toThrow(
      expect.objectContaining({ code, parameter }),
    );
  });
});
