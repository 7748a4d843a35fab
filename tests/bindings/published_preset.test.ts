import { comparePublished, load, seedExamples } from 'untrained';
import { describe, expect, it } from 'vitest';

const library = await load();
const preset = library.presets.published;

const compared = (settings = preset) =>
  seedExamples.prompts.map((prompt) => {
    const trace = library.pronoun({ prompt, settings });
    const published = comparePublished(trace);
    if (!published) throw new Error('nothing was published');
    return { trace, published };
  });

const rmsOf = (all: ReturnType<typeof compared>): number => {
  const differences = all.flatMap(({ published }) => published.differences).filter((value) => value !== null);
  expect(differences).toHaveLength(16);
  return Math.sqrt(differences.reduce((sum, value) => sum + value * value, 0) / 16);
};

const rowsOf = (all: ReturnType<typeof compared>): number[] =>
  all.flatMap(({ published }) =>
    published.attention.map(({ differences }) => differences.reduce((sum, value) => sum + Math.abs(value), 0)),
  );

describe('the preset that is nearest to the published figures', () => {
  const all = compared();

  it('comes within .12 of the sixteen logits and .1 of each row, in one setting', () => {
    expect(rmsOf(all)).toBeLessThanOrEqual(0.12);
    const rows = rowsOf(all);
    expect(rows).toHaveLength(2);
    for (const row of rows) expect(row).toBeLessThanOrEqual(0.1);
  });

  it('ranks the words of both tables as the seed did', () => {
    const ranking = all.map(({ trace: { logits, vocabulary } }) =>
      [...vocabulary.keys()].sort((a, b) => (logits[b] ?? 0) - (logits[a] ?? 0)).map((index) => vocabulary[index]),
    );
    expect(ranking[0]?.slice(0, 3)).toEqual(['КАШУ', 'ВКУСНАЯ', 'МАША']);
    expect(ranking[1]?.slice(0, 2)).toEqual(['МАША', 'ОНА']);
  });

  it('reads relations, the context, and relations again, which it takes off', () => {
    expect(preset.reads.map(({ memory, sign }) => [memory, sign])).toEqual([
      ['relation', 1],
      ['context', 1],
      ['relation', -1],
    ]);
    const [trace] = all.map((each) => each.trace);
    expect(trace?.settings.block.reads.map(({ name }) => name)).toEqual(['relation', 'context', 'relation-2']);
  });

  it('has no more digits than it needs', () => {
    const digits = (value: number): number => String(value).replace(/^0?\.0*|\./g, '').length;
    const numbers = preset.reads.flatMap(({ gain, temperature }) => [gain, temperature]);
    expect([...numbers, preset.readoutGain].map(digits)).toEqual([5, 4, 4, 4, 4, 3, 2]);
    const [first, ...others] = preset.reads;
    if (!first) throw new Error('there are no reads');
    const short = compared({ ...preset, reads: [{ ...first, gain: Number(first.gain.toPrecision(4)) }, ...others] });
    expect(Math.max(...rowsOf(short))).toBeGreaterThan(0.1);
  });
});
