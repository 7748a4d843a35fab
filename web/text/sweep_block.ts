/** The reads of the memory block. */
type Memory = 'relation' | 'context' | 'swapped';

const memories: readonly Memory[] = ['relation', 'context', 'swapped'];

/** Names of what can be swept of the memory block: as its fields and as its cells spell them. */
export function namesOfBlock(
  preset: string,
  layers: string,
  temperature: (memory: Memory) => string,
  gain: (memory: Memory) => string,
): Record<string, string> {
  const numbers = memories.flatMap((memory) => {
    const cased = memory.charAt(0).toUpperCase() + memory.slice(1);
    return [
      [`temperature-${memory}`, temperature(memory)],
      [`temperature${cased}`, temperature(memory)],
      [`gain-${memory}`, gain(memory)],
      [`gain${cased}`, gain(memory)],
    ] as const;
  });
  return { preset, layers, ...Object.fromEntries(numbers) };
}
