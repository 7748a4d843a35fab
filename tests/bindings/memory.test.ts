import { afterAll, expect, test, vi } from 'vitest';

/** The memory of every module that is started from here on; the glue does not show it. */
const memories: WebAssembly.Memory[] = [];
const instantiate = WebAssembly.instantiate;
vi.spyOn(WebAssembly, 'instantiate').mockImplementation((async (bytes: BufferSource, imports: WebAssembly.Imports) => {
  const result = await instantiate(bytes, imports);
  memories.push(...Object.values(result.instance.exports).filter((value) => value instanceof WebAssembly.Memory));
  return result;
}) as typeof WebAssembly.instantiate);
afterAll(() => vi.restoreAllMocks());

const { load } = await import('untrained');
const untrained = await load();

const heapBytes = (): number => memories.reduce((sum, memory) => sum + memory.buffer.byteLength, 0);

// Large enough that a thousand leaks of any part would not fit into the 16 MB that the memory starts with: names are
// longer than a string holds in place.
const graph = Array.from(
  { length: 40 },
  (_, index) => `a_long_key_name_${index} = a_long_first_value_${index} + 0.5*a_long_second_value_${index}`,
).join('\n');
const prompt = 'the quick brown fox jumps over the lazy dog '.repeat(2);

test.each([
  ['abcd', () => untrained.abcd({ prompt, map: 3, coordinates: true })],
  ['pronoun', () => untrained.pronoun({ prompt, graph })],
  ['parseGraph', () => untrained.parseGraph(graph)],
  [
    'mem',
    () =>
      untrained.mem({ queries: [[1, 2]], keys: Array(999).fill([1, 2]), values: Array(999).fill([1]), temperature: 1 }),
  ],
])('a thousand calls of %s leave the memory as large as ten did', (_, run) => {
  for (let call = 0; call < 10; call += 1) run();
  const before = heapBytes();
  expect(before).toBeGreaterThan(0);
  for (let call = 0; call < 1000; call += 1) run();
  expect(heapBytes()).toBe(before);
});

test('so do a thousand mistakes', () => {
  const mistakes = [
    () => untrained.abcd({ prompt, passes: 2000 }),
    () => untrained.pronoun({ prompt, graph, settings: { readoutGain: -1 } }),
    () => untrained.parseGraph(`${graph}\n=`),
  ];
  const before = heapBytes();
  for (let call = 0; call < 1000; call += 1) {
    for (const mistake of mistakes) expect(mistake).toThrow();
  }
  expect(heapBytes()).toBe(before);
});
