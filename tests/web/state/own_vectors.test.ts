import { abcd, loadCore } from 'untrained';
import { beforeEach, describe, expect, it } from 'vitest';
import { AbcdExperiment } from '../../../web/state/abcd';
import { type OwnVectors, ownRows, scaled, sourceOf } from '../../../web/state/own_vectors';
import { PronounExperiment } from '../../../web/state/pronoun';
import { MAXIMUM_KEPT_BYTES, VectorFiles, vectorFiles } from '../../../web/state/vector_files';

const core = await loadCore();

/** A file with the words a and b in the plane, 60° apart. */
const fileOf = (sha256 = '00', words: Record<string, number> = { a: 0, b: Math.PI / 3 }, bytes = 10): OwnVectors => ({
  name: 'own.txt',
  sha256,
  dimension: 2,
  count: Object.keys(words).length,
  bytes,
  find: (word) => {
    const angle = words[word];
    if (angle === undefined) return undefined;
    return {
      word,
      line: 1,
      vector: Float64Array.of(Math.cos(angle), Math.sin(angle)).map((each) => each * Math.SQRT2),
    };
  },
});

const lengthOf = (row: ArrayLike<number> = []): number => Math.hypot(...Array.from(row));
const product = (a: Float64Array, b: Float64Array): number => a.reduce((sum, each, at) => sum + each * (b[at] ?? 0), 0);

describe('rows for words', () => {
  it('are those of the file, and random where it has none; both are told apart', () => {
    const rows = ownRows(core, fileOf(), ['b', 'x', 'a'], 1);
    expect(Array.from(rows[2] ?? [])).toEqual([Math.SQRT2, 0]);
    expect([...rows.source.missing]).toEqual(['x']);
    expect(rows.map(lengthOf)).toEqual(Array(3).fill(expect.closeTo(Math.SQRT2, 12)));
  });

  it('depend on the seed and the word alone where they are random', () => {
    const file = { ...fileOf(), dimension: 30, find: () => undefined };
    const [alone] = ownRows(core, file, ['x'], 1);
    expect(ownRows(core, file, ['y', 'a', 'x'], 1)[2]).toEqual(alone);
    expect(ownRows(core, file, ['x'], 2)[0]).not.toEqual(alone);
  });

  it('have cosines of about 1/√d where they are random, in any direction', () => {
    const dimension = 75;
    const file = { ...fileOf(), dimension, find: () => undefined };
    const words = Array.from({ length: 60 }, (_, index) => `word ${index}`);
    const rows = ownRows(core, file, words, 3);
    const cosines = rows.flatMap((row, at) => rows.slice(0, at).map((other) => product(row, other) / dimension));
    const deviation = Math.sqrt(cosines.reduce((sum, each) => sum + each * each, 0) / cosines.length);
    // 1770 pairs: the standard error of the deviation is 1.7 %.
    expect(deviation * Math.sqrt(dimension)).toBeGreaterThan(0.92);
    expect(deviation * Math.sqrt(dimension)).toBeLessThan(1.08);
    const squares = Array.from({ length: dimension }, (_, at) =>
      rows.reduce((sum, row) => sum + (row[at] ?? 0) ** 2, 0),
    );
    expect(Math.min(...squares)).toBeGreaterThan(25);
    expect(Math.max(...squares)).toBeLessThan(120);
  });

  it.each([1, 2, 3, 1000, core.limits.dimension])('are there in %d dimensions', (dimension) => {
    const [row = new Float64Array()] = ownRows(core, { ...fileOf(), dimension, find: () => undefined }, ['x'], 1);
    expect(row).toHaveLength(dimension);
    expect(product(row, row) / dimension).toBeCloseTo(1, 9);
  });
});

it('a vector without a direction has no length to be brought to', () => {
  expect(
    [
      [0, 0],
      [Number.NaN, 1],
      [1, Number.POSITIVE_INFINITY],
    ].map((each) => scaled(Float64Array.from(each))),
  ).toEqual(Array(3).fill(undefined));
  expect(Array.from(scaled(Float64Array.of(3e-320, 0)) ?? [])).toEqual([expect.closeTo(Math.SQRT2), 0]);
});

describe('the files of a page', () => {
  it('are kept by their SHA-256, the oldest given up where there is no more room', () => {
    const files = new VectorFiles();
    let changes = 0;
    files.addEventListener('change', () => {
      changes += 1;
    });
    for (const name of ['1', '2', '3']) files.add(fileOf(name, {}, MAXIMUM_KEPT_BYTES / 2));
    expect(files.all.map(({ sha256 }) => sha256)).toEqual(['2', '3']);
    files.add(fileOf('4', {}, 2 * MAXIMUM_KEPT_BYTES));
    expect(files.all.map(({ sha256 }) => sha256)).toEqual(['4']);
    expect([files.get('4')?.sha256, files.get('1'), files.get(undefined), changes]).toEqual([
      '4',
      undefined,
      undefined,
      4,
    ]);
  });
});

describe('an experiment with vectors of the reader’s own', () => {
  let experiment: AbcdExperiment;
  const file = fileOf('in use');
  const cosine = () => experiment.trace?.map?.[0]?.[1];
  beforeEach(() => {
    experiment = new AbcdExperiment();
    experiment.attach(core);
    experiment.change({ prompt: 'ab', dimension: 2, pass: 0 });
  });

  it('computes with them, names them, and goes back and forth', () => {
    const drawn = cosine();
    experiment.useVectors(file);
    expect(cosine()).toBeCloseTo(0.5, 12);
    expect(experiment.values).toMatchObject({ 'vectors-name': 'own.txt', 'vectors-sha256': 'in use' });
    expect(sourceOf(experiment.trace)?.file).toBe(file);
    experiment.useVectors(undefined);
    expect([cosine(), sourceOf(experiment.trace)]).toEqual([drawn, undefined]);
    experiment.undo();
    expect(cosine()).toBeCloseTo(0.5, 12);
  });

  it('gives what the library gives for these rows', () => {
    experiment.change({ prompt: 'abxab', seed: 5 });
    experiment.useVectors(file);
    const vectors = ownRows(core, file, ['a', 'b', 'x'], 5);
    const { similarity } = abcd(core, { ...experiment.trace?.settings, vectors: [...vectors] });
    expect(experiment.trace?.similarity).toEqual(similarity);
    expect([...(sourceOf(experiment.trace)?.missing ?? [])]).toEqual(['x']);
  });

  it('shows drawn ones until a file that is asked for has come', () => {
    const drawn = cosine();
    experiment.change({ 'vectors-name': 'own.txt', 'vectors-sha256': 'to come' });
    experiment.takeVectors();
    expect([cosine(), experiment.vectors]).toEqual([drawn, undefined]);
    vectorFiles.add(fileOf('another', { a: 0, b: 1 }));
    experiment.takeVectors();
    expect(cosine()).toBe(drawn);
    vectorFiles.add(fileOf('to come', { a: 0, b: 1 }));
    experiment.takeVectors();
    expect(cosine()).toBeCloseTo(Math.cos(1), 12);
    const { trace } = experiment;
    experiment.takeVectors();
    expect(experiment.trace).toBe(trace);
  });

  it('refuses too long a prompt as ever', () => {
    experiment.useVectors(file);
    experiment.change({ prompt: 'ab'.repeat(5000) });
    expect(experiment.error?.code).toBe('too-many-tokens');
  });

  it('has them in the compared setting alone where only that asks for them', () => {
    experiment.useVectors(file);
    experiment.compare();
    experiment.useVectors(undefined);
    expect(experiment.comparedTrace?.map?.[0]?.[1]).toBeCloseTo(0.5, 12);
    expect([sourceOf(experiment.trace), sourceOf(experiment.comparedTrace)?.file]).toEqual([undefined, file]);
  });

  it('has them for both sentences of the pronoun', () => {
    const pronoun = new PronounExperiment();
    pronoun.attach(core);
    const before = pronoun.sentences.map(({ trace }) => Array.from(trace.logits));
    pronoun.useVectors(fileOf('words', { МАША: 0, КАШУ: 1 }));
    expect(pronoun.errors).toEqual([undefined, undefined]);
    for (const [index, { trace }] of pronoun.sentences.entries()) {
      expect(Array.from(trace.logits)).not.toEqual(before[index]);
      const missing = sourceOf(trace)?.missing ?? new Set();
      expect([...missing].sort()).toEqual(trace.vocabulary.filter((word) => !['МАША', 'КАШУ'].includes(word)).sort());
    }
  });
});
