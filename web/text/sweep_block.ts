/** The reads of the memory block that can be swept on the page. */
export type SweptRead = 'relation' | 'context' | 'swapped' | 'relation-2';

const reads: readonly SweptRead[] = ['relation', 'context', 'swapped', 'relation-2'];

/** Names of what can be swept of the memory block: as its fields and as its cells spell them. */
export function namesOfBlock(
  preset: string,
  layers: string,
  temperature: (read: SweptRead) => string,
  gain: (read: SweptRead) => string,
): Record<string, string> {
  const numbers = reads.flatMap((read) => {
    const cased = (read.charAt(0).toUpperCase() + read.slice(1)).replace('-', '');
    return [
      [`temperature-${read}`, temperature(read)],
      [`temperature${cased}`, temperature(read)],
      [`gain-${read}`, gain(read)],
      [`gain${cased}`, gain(read)],
    ] as const;
  });
  return { preset, layers, ...Object.fromEntries(numbers) };
}
