import { choice } from './checks.js';
import { seedExamples } from './examples.js';
import { defaultsOf, type ParameterValues, valuesOf } from './parameter_values.js';
import { type Parameter, type ParameterValue, probeParameter, tokenVectorParameters, updates } from './parameters.js';
import type { BlockSettings, PronounOptions, Read } from './pronoun_types.js';
import type { Memory, Normalize, PresetName } from './types.js';

/** The presets of the block. */
export const presetNames = ['published', 'prediction-error', 'seed-block'] as const satisfies readonly PresetName[];
/** What a step of the block can read. */
export const memories = ['relation', 'context', 'swapped'] as const satisfies readonly Memory[];
/** What a read can bring to norm √d first. */
export const normalizations = ['none', 'query', 'key', 'both'] as const satisfies readonly Normalize[];

const readParameters = (memory: Memory): Parameter[] => [
  {
    name: `temperature-${memory}`,
    kind: 'number',
    minimum: 0,
    maximum: 'temperature',
    read: { memory, field: 'temperature' },
    help: `temperature of the ${memory} read, in units of the dimension`,
  },
  {
    name: `gain-${memory}`,
    kind: 'number',
    minimum: 0,
    maximum: 'gain',
    read: { memory, field: 'gain' },
    help: `gain of the ${memory} read`,
  },
  {
    name: `sign-${memory}`,
    kind: 'choice',
    choices: ['1', '-1'],
    read: { memory, field: 'sign' },
    help: `whether the ${memory} read is added or subtracted`,
  },
  {
    name: `normalize-${memory}`,
    kind: 'choice',
    choices: normalizations,
    read: { memory, field: 'normalize' },
    help: `what the ${memory} read brings to unit length first`,
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
    choices: memories,
    help: 'which memories are read, in order, with commas between them; what is left out is not read',
  },
  ...memories.flatMap(readParameters),
];

/**
 * What {@link Untrained.pronoun} takes, from values by parameter name. A change to the reads of a memory changes all reads
 * of it in the preset; `reads` then says which of them are done, in which order.
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
  const changes = pronounParameters.filter(({ name, read }) => read && values[name] !== undefined);
  if (changes.length > 0 || values.reads !== undefined) {
    const preset = choice('preset', values.preset ?? presetNames[0], presetNames);
    const changed = changes.reduce(
      (reads, parameter) => withChange(reads, parameter, values[parameter.name]),
      presets[preset].reads,
    );
    settings.reads = values.reads === undefined ? changed : inOrder(changed, String(values.reads));
  }
  return { ...options, settings };
}

/** What {@link pronounOptions} makes of the defaults, without the block, which is the preset's. */
export const pronounDefaults = valuesOf(
  pronounParameters,
  defaultsOf(pronounParameters),
  ({ name }) => name,
) as Required<Omit<PronounOptions, 'settings' | 'vectors'>>;

function withChange(reads: Read[], { name, read: changed, choices }: Parameter, value: ParameterValue | undefined) {
  if (!changed) return reads;
  const field = changed.field === 'sign' ? Number(choice(name, String(value), choices ?? [])) : value;
  return reads.map((read) => (read.memory === changed.memory ? { ...read, [changed.field]: field } : read));
}

/** The reads of the listed memories, in the order of the list; a memory that is listed twice is read twice. */
function inOrder(reads: readonly Read[], list: string): Read[] {
  const names = list.split(',').map((name) => name.trim());
  return names
    .filter((name) => name !== '')
    .flatMap((name) => {
      const memory = choice('reads', name, memories);
      return reads.filter((read) => read.memory === memory);
    });
}
