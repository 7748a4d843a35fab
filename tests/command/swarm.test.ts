import { describe, expect, it } from 'vitest';
import { untrained, untrainedJson } from './command';

interface Report {
  settings: Record<string, unknown>;
  dimensions: number;
  goal: number;
  runs: number;
  successes: number;
  rate: number;
  low: number;
  high: number;
  medianIterations: number | null;
}

const ackley = ['--function', 'ackley', '--runs', '20'];

describe('untrained swarm', () => {
  it('finds that the ring reaches the goal on Ackley’s function where the global best does not', async () => {
    const [best, ring] = await Promise.all(
      ['global-best', 'ring'].map((topology) =>
        untrainedJson<Report>('swarm', ...ackley, '--topology', topology, '--iterations', '3000'),
      ),
    );
    expect([ring?.dimensions, ring?.goal, ring?.runs]).toEqual([30, 0.01, 20]);
    // .04 and 1.00 over 100 runs of another program, within four standard errors.
    expect(best?.rate).toBeLessThan(0.04 + 4 * Math.sqrt((0.04 * 0.96) / 20));
    expect(ring?.rate).toBeGreaterThan(0.8);
    expect(ring?.low).toBeGreaterThan(best?.high ?? 1);
    expect(ring?.medianIterations).toBeGreaterThan(500);
  });

  it('prints the same for people', async () => {
    const { stdout, stderr } = await untrained('swarm', '--runs', '5', '--shifted');
    expect(stderr).toBe('');
    expect(stdout).toContain('Function tutorial, shifted, 2 dimensions; 30 particles, global-best, invisible walls');
    expect(stdout).toMatch(/^ +5 +\d +[\d.]+ +[\d.]+ to [\d.]+ +\d+(\.5)? +\d\.\d+e[-+]\d+$/m);
  });

  it.each([
    [['--runs', '0'], 'runs must be a whole number between 1 and 10000, not 0'],
    [['--inertia', '2'], 'inertia must lie between -1 and 1'],
    [['--function', 'cube'], 'function'],
  ])('refuses %j', async (words, message) => {
    const { status, stdout, stderr } = await untrained('swarm', ...words);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
  });
});
