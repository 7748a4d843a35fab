import { choice, within } from './checks.js';
import type { Read } from './pronoun_types.js';
import type { Limits, Memory, Normalize, ReadName } from './types.js';

/** What a step of the block can read. */
export const memories = ['relation', 'context', 'swapped'] as const satisfies readonly Memory[];
/** What a read can bring to norm √d first. */
export const normalizations = ['none', 'query', 'key', 'both'] as const satisfies readonly Normalize[];

const second = (memory: Memory): ReadName => `${memory}-2`;

/** What reads are called: each memory, then each memory's second read. */
export const readNames: readonly ReadName[] = [...memories, ...memories.map(second)];

/**
 * The memory that a read of some name reads.
 *
 * @param name one of {@link readNames}
 * @returns the name without its number
 */
export const memoryOf = (name: ReadName): Memory => name.replace('-2', '') as Memory;

/**
 * What the reads of a block are called: as they say, else by their memory, where there was an earlier one of it with a
 * `-2`. A third one of a memory is called as its second.
 *
 * @param reads in the order of the block
 * @returns a name for each of them
 */
export const namesOf = (reads: readonly Read[]): ReadName[] =>
  reads.map(
    ({ name, memory }, index) =>
      name ?? (reads.slice(0, index).some((read) => read.memory === memory) ? second(memory) : memory),
  );

/** Copies with every field that the core reads, and their names, which mistakes are told by. @throws UntrainedError */
export function checkedReads(reads: readonly Read[], limits: Pick<Limits, 'gain' | 'temperature'>): Required<Read>[] {
  const names = namesOf(reads);
  return reads.map((read, index) => {
    const memory: Memory = `${read.memory}`;
    const name = choice('reads', names[index], [memory, second(memory)]);
    const number = (field: 'gain' | 'temperature') => within(`${field}-${name}`, read[field], limits[field]);
    return {
      name,
      memory,
      sign: Number(choice(`sign-${name}`, String(read.sign), ['1', '-1'])) as Read['sign'],
      gain: number('gain'),
      temperature: number('temperature'),
      normalize: choice(`normalize-${name}`, read.normalize, normalizations),
    };
  });
}
