import { abcdOptions, abcdParameters } from '../abcd_parameters.js';
import type { AbcdTrace } from '../abcd_types.js';
import { standouts } from '../standouts.js';
import type { Untrained } from '../untrained.js';
import type { Arguments } from './options.js';
import { decimals, json, quoted, table } from './printing.js';

export const abcdCommand = {
  name: 'abcd',
  summary: 'The causal mean recurrence: how similar the probe becomes to every earlier token.',
  parameters: abcdParameters,
  run: (untrained: Untrained, { values, json: asJson }: Arguments): Iterable<string> => {
    const trace = untrained.abcd(abcdOptions(values));
    return asJson ? json({ version: untrained.version, ...trace }) : readable(trace);
  },
};

/** So many passes fit side by side on a narrow screen. */
const MAXIMUM_PASSES_SHOWN = 6;

function* readable(trace: AbcdTrace): Generator<string> {
  const { rule, embedding, dimension, seed, passes } = trace.settings;
  const vectors = embedding === 'gaussian' ? `gaussian, seed ${seed}` : embedding;
  const probe = `token ${trace.probe + 1}, ${quoted(trace.tokens[trace.probe] ?? '')}`;
  yield `Rule ${rule}, dimension ${dimension}, ${vectors}, probe ${probe}\n\n`;
  yield* similarityTable(trace);
  if (trace.map) yield* mapTable(trace, trace.map);
  if (trace.coordinates) {
    yield '\nThe probe as a sum of token vectors, by pass\n';
    const coordinates = trace.coordinates;
    const rows = trace.vocabulary.map((token, index) => [
      ...shownPasses(passes).map((pass) => decimals(coordinates[pass - 1]?.[index] ?? 0)),
      '  ',
      quoted(token),
    ]);
    yield table([...shownPasses(passes).map(String), '  ', 'token'], rows);
  }
}

function* similarityTable({ similarity, tokens, probe, settings: { passes } }: AbcdTrace): Generator<string> {
  const shown = shownPasses(passes);
  const last = similarity[passes - 1] ?? new Float64Array();
  const highest = new Set(standouts(last, probe));
  const mark = (position: number): string => {
    if (position === probe) return 'probe';
    return highest.has(position) ? '<--' : '';
  };
  const rows = tokens.map((token, position) => [
    String(position + 1),
    ...shown.map((pass) => decimals(similarity[pass - 1]?.[position] ?? 0)),
    mark(position),
    quoted(token),
  ]);
  yield 'Cosine of the probe with every token, by pass\n';
  yield table(['#', ...shown.map(String), '', 'token'], rows);
  yield highest.size > 0
    ? `\n<-- highest earlier tokens after pass ${passes}, to within a tenth\n`
    : `\nNo earlier token stands out after pass ${passes}.\n`;
}

function* mapTable({ tokens, settings }: AbcdTrace, map: readonly Float64Array[]): Generator<string> {
  yield `\nCosine of every token with every other, after pass ${settings.map}\n`;
  const header = ['#', ...tokens.map((_, position) => String(position + 1)), 'token'];
  const rows = tokens.map((token, position) => [
    String(position + 1),
    ...Array.from(map[position] ?? [], (value) => decimals(value, 2)),
    quoted(token),
  ]);
  yield table(header, rows);
}

/** All passes, or the first, the last and some evenly between. */
function shownPasses(passes: number): number[] {
  const count = Math.min(passes, MAXIMUM_PASSES_SHOWN);
  const step = count > 1 ? (passes - 1) / (count - 1) : 0;
  return Array.from({ length: count }, (_, index) => Math.round(1 + index * step));
}
