import {
  type BlockSettings,
  blockValues,
  load,
  memoryOf,
  namesOf,
  pronounOptions,
  pronounParameters,
  type Read,
  readNames,
  valueInBlock,
} from 'untrained';
import { describe, expect, it, test } from 'vitest';
import { thrown } from './thrown';

const untrained = await load();
const { presets } = untrained;
const optionsOf = (values: Parameters<typeof pronounOptions>[0]) => pronounOptions(values, presets).settings;
const [relation, context, again] = presets.published.reads as [Read, Read, Read];

describe('names of reads', () => {
  it('are each memory, then its second read', () => {
    expect(readNames).toEqual(['relation', 'context', 'swapped', 'relation-2', 'context-2', 'swapped-2']);
    expect(readNames.map(memoryOf)).toEqual(['relation', 'context', 'swapped', 'relation', 'context', 'swapped']);
  });

  it('are counted where a block has none, and kept where it has', () => {
    expect(namesOf([relation, context, again, relation])).toEqual(['relation', 'context', 'relation-2', 'relation-2']);
    expect(namesOf([{ ...again, name: 'relation-2' }, context])).toEqual(['relation-2', 'context']);
  });

  it('are told by the trace, whose block runs as before', () => {
    const trace = untrained.pronoun({ settings: { reads: [again, { ...relation, name: 'relation' }] } });
    expect(trace.settings.block.reads.map(({ name }) => name)).toEqual(['relation', 'relation']);
    expect(untrained.pronoun({ settings: trace.settings.block })).toEqual(trace);
  });

  it('are those of their memory', () => {
    const run = () => untrained.pronoun({ settings: { reads: [{ ...context, name: 'relation-2' }] } });
    expect(thrown(run)).toMatchObject({ code: 'unknown-choice', parameter: 'reads', found: 'relation-2' });
  });

  it.each([
    [{ temperature: -1 }, 'out-of-range', 'temperature-relation-2'],
    [{ gain: Number.NaN }, 'out-of-range', 'gain-relation-2'],
    [{ sign: 0 as 1 }, 'unknown-choice', 'sign-relation-2'],
    [{ normalize: 'all' as 'both' }, 'unknown-choice', 'normalize-relation-2'],
  ] as const)('say which read is wrong: %o', (wrong, code, parameter) => {
    const run = () => untrained.pronoun({ settings: { reads: [relation, context, { ...again, ...wrong }] } });
    expect(thrown(run)).toMatchObject({ code, parameter });
  });
});

describe('a change', () => {
  test('is one to the read of its name, and to nothing else', () => {
    const settings = optionsOf({ 'gain-relation-2': 7, 'sign-context': '-1', 'temperature-swapped': 3 });
    expect(settings?.reads).toEqual([
      { ...relation, name: 'relation' },
      { ...context, name: 'context', sign: -1 },
      { ...again, name: 'relation-2', gain: 7 },
    ]);
    expect(Object.keys(settings ?? {})).toEqual(['reads']);
  });

  test('of a sign has to be one, even for a read that is not done', () => {
    expect(thrown(() => optionsOf({ 'sign-swapped': '2' })).parameter).toBe('sign-swapped');
  });
});

describe('the list of reads', () => {
  const gains = (reads: string, changes = {}) =>
    optionsOf({ preset: 'seed-block', reads, ...changes })?.reads?.map(({ name, gain }) => [name, gain]);

  test.each([
    ['relation,context,swapped', ['relation', 'context', 'swapped']],
    ['swapped, relation', ['swapped', 'relation']],
    ['context,context', ['context', 'context']],
    ['relation-2,context,relation', ['relation-2', 'context', 'relation']],
    ['', []],
  ])('%j', (reads, expected) => {
    expect(gains(reads)?.map(([name]) => name)).toEqual(expected);
  });

  test('comes after the changes, which a read that is not done keeps for later', () => {
    expect(gains('swapped,context', { 'gain-context': 3, 'gain-relation': 5 })).toEqual([
      ['swapped', 1],
      ['context', 3],
    ]);
  });

  test('names a read that there is not', () => {
    expect(thrown(() => gains('relation,disk')).message).toBe(
      'reads must be one of relation, context, swapped, relation-2, context-2, swapped-2, not "disk"',
    );
  });

  test('a second read that the preset has not begins as the first of the preset', () => {
    const settings = optionsOf({ reads: 'context,context-2,swapped', 'gain-context': 9 });
    expect(settings?.reads).toEqual([
      { ...context, name: 'context', gain: 9 },
      { ...context, name: 'context-2' },
      { ...presets['seed-block'].reads[2], name: 'swapped' },
    ]);
  });

  // What an address said before second reads had names.
  test('a memory that is listed twice is read twice with the same numbers', () => {
    const twice = untrained.pronoun({
      preset: 'seed-block',
      settings: optionsOf({ preset: 'seed-block', reads: 'context,relation,context', 'gain-context': 2 }) ?? {},
    });
    const [first, , second] = twice.settings.block.reads;
    expect(second).toEqual(first);
    expect(first).toMatchObject({ name: 'context', gain: 2 });
  });
});

describe('a block as values', () => {
  const reversed = { ...presets.published, reads: presets.published.reads.toReversed() };

  it.each(Object.entries({ ...presets, reversed }))('opens again as it was: %s', (_, block) => {
    const opened = optionsOf({ ...blockValues(block), preset: 'prediction-error' });
    const names = namesOf(block.reads);
    expect(opened).toEqual({ ...block, reads: block.reads.map((read, at) => ({ ...read, name: names[at] })) });
  });

  it('has a value for each parameter of what it reads', () => {
    const values = blockValues(presets.published);
    expect(values).toMatchObject({ reads: 'relation,context,relation-2', layers: 3, 'sign-relation-2': '-1' });
    expect(Object.keys(values)).toHaveLength(7 + 1 + 3 * 4);
    const bare: BlockSettings = { ...presets.published, reads: [] };
    const inBare = (name: string) => {
      const found = pronounParameters.find((parameter) => parameter.name === name);
      return found && valueInBlock(bare, found);
    };
    expect([inBare('gain-context'), inBare('prompt'), inBare('reads')]).toEqual([undefined, undefined, '']);
  });
});
