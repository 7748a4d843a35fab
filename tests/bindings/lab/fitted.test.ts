import { comparePublished, load, seedExamples } from 'untrained';
import { fittedBlock } from 'untrained/lab';
import { describe, expect, it } from 'vitest';

const library = await load();

const compared = (settings = fittedBlock) =>
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

describe('the fitted block', () => {
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

  it('is nearer than the preset of that name, which misses a row', () => {
    const preset = compared(library.presets.published);
    expect(rmsOf(all)).toBeLessThan(rmsOf(preset));
    expect(Math.max(...rowsOf(all))).toBeLessThan(Math.max(...rowsOf(preset)));
  });

  it('does not hang on the last digits', () => {
    const short = (value: number): number => Number(value.toPrecision(5));
    const reads = fittedBlock.reads.map((read) => ({
      ...read,
      gain: short(read.gain),
      temperature: short(read.temperature),
    }));
    const rounded = compared({ ...fittedBlock, reads, readoutGain: short(fittedBlock.readoutGain) });
    expect(rmsOf(rounded)).toBeLessThanOrEqual(0.12);
    for (const row of rowsOf(rounded)) expect(row).toBeLessThanOrEqual(0.1);
  });
});
