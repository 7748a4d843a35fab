import { choice } from './checks.js';
import { seedExamples } from './examples.js';
import { defaultsOf, type ParameterValues, valuesOf } from './parameter_values.js';
import { type Parameter, type ParameterValue, probeParameter, tokenVectorParameters, updates } from './parameters.js';
import { memoryOf, namesOf, normalizations, readNames } from './pronoun_reads.js';
import type { BlockSettings, PronounOptions, Read } from './pronoun_types.js';
import type { PresetName, ReadName } from './types.js';

/** The presets of the block. */
export const presetNames = ['published', 'prediction-error', 'seed-block'] as const satisfies readonly PresetName[];

/** `relation-2` in a sentence. */
const spoken = (name: ReadName): string => (name === memoryOf(name) ? name : `second ${memoryOf(name)}`);

const readParameters = (name: ReadName): Parameter[] => [
  {
    name: `temperature-${name}`,
    kind: 'number',
    minimum: 0,
    maximum: 'temperature',
    read: { name, field: 'temperature' },
    help: `temperature of the ${spoken(name)} read, in units of the dimension`,
  },
  {
    name: `gain-${name}`,
    kind: 'number',
    minimum: 0,
    maximum: 'gain',
    read: { name, field: 'gain' },
    help: `gain of the ${spoken(name)} read`,
  },
  {
    name: `sign-${name}`,
    kind: 'choice',
    choices: ['1', '-1'],
    read: { name, field: 'sign' },
    help: `whether the ${spoken(name)} read is added or subtracted`,
  },
  {
    name: `normalize-${name}`,
    kind: 'choice',
    choices: normalizations,
    read: { name, field: 'normalize' },
    help: `what the ${spoken(name)} read brings to unit length first`,
  },
];

/** The associative block. What has no default is the preset's. */
export const pronounParameters: readonly Parameter[] = [
  {
    name: 'prompt',
    kind: 'text',
    default: seedExamples.prompts[0],
    help: 'text, split into words',
  },
  { name: 'graph', kind: 'text', default: seedExamples.graph, help: 'relations, one a line, as in A = B + 0.5*C' },
  { name: 'preset', kind: 'choice', choices: presetNames, default: 'published', help: 'setting of the block' },
  ...tokenVectorParameters('orthogonal'),
  probeParameter,
  {
    name: 'layers',
    kind: 'integer',
    minimum: 1,
    maximum: 'layers',
    block: 'layers',
    help: 'how often the block is applied',
  },
  {
    name: 'update',
    kind: 'choice',
    choices: updates,
    block: 'update',
    help: 'whether later tokens see new vectors in the same layer',
  },
  {
    name: 'base',
    kind: 'choice',
    choices: ['x', 'q'],
    block: 'base',
    help: 'what reads are added to: the token, or the token plus the relation read',
  },
  { name: 'norm', kind: 'choice', choices: ['none', 'rms'], block: 'norm', help: 'norm after the block' },
  {
    name: 'rows',
    kind: 'choice',
    choices: ['edge', 'relation'],
    block: 'rows',
    help: 'what makes a row of the relation memory',
  },
  {
    name: 'readout',
    kind: 'choice',
    choices: ['context', 'output'],
    block: 'readout',
    help: 'where the logits are read: the last context read, or the output',
  },
  {
    name: 'readout-gain',
    kind: 'number',
    minimum: 0,
    maximum: 'gain',
    block: 'readoutGain',
    help: 'factor of the logits',
  },
  {
    name: 'reads',
    kind: 'list',
    choices: readNames,
    help: 'which memories are read, in order, with commas between them, -2 for a second time; what is left out is not read',
  },
  ...readNames.flatMap(readParameters),
];

/**
 * What {@link Untrained.pronoun} takes, from values by parameter name. `reads` says which reads are done, in which order;
 * without it they are the preset's, and a change to a read that is not done has no effect. A second read that the preset
 * has not begins as its first, and a memory that it does not read as in `seed-block`.
 *
 * @param values by names of {@link pronounParameters}; others are left aside
 * @param presets those of the library, which the changes to reads begin with
 * @returns options with the values that are there
 * @throws UntrainedError unknown-choice, for a preset, a memory or a sign that is none
 */
export function pronounOptions(
  values: ParameterValues,
  presets: Readonly<Record<PresetName, BlockSettings>>,
): PronounOptions {
  const options = valuesOf(pronounParameters, values, ({ name, kind, block, read }) =>
    block || read || kind === 'list' ? undefined : name,
  );
  const settings: Partial<BlockSettings> = valuesOf(pronounParameters, values, ({ block }) => block);
  const changes = readChanges(values);
  if (Object.keys(changes).length > 0 || values.reads !== undefined) {
    const { reads } = presets[choice('preset', values.preset ?? presetNames[0], presetNames)];
    const names = values.reads === undefined ? namesOf(reads) : listed(String(values.reads));
    const usual = [...reads, ...presets['seed-block'].reads];
    const own = namesOf(reads);
    settings.reads = names.map((name) => {
      const begun = reads[own.indexOf(name)] ?? usual.find(({ memory }) => memory === memoryOf(name));
      return { ...(begun as Read), name, ...changes[name] };
    });
  }
  return { ...options, settings };
}

/** What {@link pronounOptions} makes of the defaults, without the block, which is the preset's. */
export const pronounDefaults = valuesOf(
  pronounParameters,
  defaultsOf(pronounParameters),
  ({ name }) => name,
) as Required<Omit<PronounOptions, 'settings' | 'vectors'>>;

/** What is set of each read. @throws UntrainedError unknown-choice */
function readChanges(values: ParameterValues): Partial<Record<ReadName, Partial<Read>>> {
  const changes: Partial<Record<ReadName, Partial<Read>>> = {};
  for (const { name, read, choices } of pronounParameters) {
    const value = values[name];
    if (!read || value === undefined) continue;
    const field = read.field === 'sign' ? Number(choice(name, String(value), choices ?? [])) : value;
    changes[read.name] = { ...changes[read.name], [read.field]: field };
  }
  return changes;
}

/** The names of a list; one that is there twice is read twice. @throws UntrainedError unknown-choice */
const listed = (list: string): ReadName[] =>
  list
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((name) => choice('reads', name, readNames));

/**
 * What a parameter is in a setting of the block.
 *
 * @param block with reads that may have no names yet
 * @param parameter one of {@link pronounParameters}
 * @returns undefined where it is none of the block's, or of a read that is not done
 */
export function valueInBlock(
  block: BlockSettings,
  { block: field, read, kind }: Parameter,
): ParameterValue | undefined {
  if (field) return block[field];
  const names = namesOf(block.reads);
  if (kind === 'list') return names.join();
  const value = read && block.reads[names.indexOf(read.name)]?.[read.field];
  return kind === 'choice' && value !== undefined ? String(value) : value;
}

/**
 * A setting of the block as values of its parameters: what {@link pronounOptions} makes the same setting of.
 *
 * @param block with reads that may have no names yet
 * @returns values by names of {@link pronounParameters}
 */
export const blockValues = (block: BlockSettings): Record<string, ParameterValue> =>
  valuesOf(
    pronounParameters,
    Object.fromEntries(pronounParameters.map((parameter) => [parameter.name, valueInBlock(block, parameter)])),
    ({ name }) => name,
  );
