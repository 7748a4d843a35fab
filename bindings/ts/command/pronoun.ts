import { seedExamples } from '../examples.js';
import type { ParameterValues } from '../parameter_values.js';
import { pronounOptions, pronounParameters } from '../pronoun_parameters.js';
import type { PronounTrace } from '../pronoun_types.js';
import { comparePublished, type PublishedComparison } from '../published.js';
import type { Untrained } from '../untrained.js';
import { blockParameter, readBlock } from './block_file.js';
import type { Arguments } from './options.js';
import { decimals, json, quoted, table } from './printing.js';
import { readText } from './text_file.js';

/** A run with the published figures beside it, where there are any. */
interface Report {
  trace: PronounTrace;
  published: PublishedComparison | undefined;
  /** Where the block's setting comes from, for people. */
  from: string;
}

export const pronounCommand = {
  name: 'pronoun',
  summary: 'The associative block: what the last word of a sentence refers to.',
  parameters: [...pronounParameters, blockParameter],
  run: (untrained: Untrained, arguments_: Arguments): Iterable<string> => {
    const values = withGraph(arguments_.values);
    const prompts = arguments_.hasPrompt ? [values.prompt] : seedExamples.prompts;
    const reports = prompts.map((prompt) => report(untrained, { ...values, prompt }));
    if (!arguments_.json) return readable(reports);
    const objects = reports.map(({ trace, published }) => ({ version: untrained.version, ...trace, published }));
    return json(arguments_.hasPrompt ? (objects[0] ?? {}) : objects);
  },
};

function report(untrained: Untrained, values: ParameterValues): Report {
  const options = pronounOptions(values, untrained.presets);
  const settings = values.block === undefined ? options.settings : readBlock(String(values.block));
  const trace = untrained.pronoun({ ...options, ...(settings && { settings }) });
  // The other presets do not set out to reproduce the published figures.
  const published = trace.settings.preset === 'published' ? comparePublished(trace) : undefined;
  const from = values.block === undefined ? `Preset ${trace.settings.preset}` : `Block of ${values.block}`;
  return { trace, published, from };
}

/** The graph's text in place of its file's name. @throws UsageError */
function withGraph(values: ParameterValues): ParameterValues {
  const graph = values.graph;
  // The default is a text already.
  if (graph === seedExamples.graph || typeof graph !== 'string') return values;
  return { ...values, graph: readText('--graph', graph) };
}

function* readable(reports: readonly Report[]): Generator<string> {
  let separator = '';
  for (const { trace, published, from } of reports) {
    yield `${separator}${trace.settings.prompt}\n`;
    yield `${from}, ${trace.settings.block.layers} layers, dimension ${trace.settings.dimension}, ${trace.settings.embedding}\n\n`;
    yield* logitTable(trace, published);
    yield* contextTable(trace);
    for (const row of published?.attention ?? []) yield* publishedTable(trace, row);
    separator = '\n\n';
  }
}

function* logitTable(
  { logits, vocabulary, tokens, probe }: PronounTrace,
  published: PublishedComparison | undefined,
): Generator<string> {
  const highest = logits.indexOf(Math.max(...logits));
  const signed = (value: number | null | undefined): string => (typeof value === 'number' ? decimals(value, 4) : '');
  const rows = vocabulary.map((token, index) => [
    signed(logits[index]),
    ...(published ? [signed(published.logits[index]), signed(published.differences[index])] : []),
    index === highest ? '<--' : '',
    quoted(token),
  ]);
  yield `Logits of the probe, token ${probe + 1}, ${quoted(tokens[probe] ?? '')}\n`;
  yield table(['logit', ...(published ? ['published', 'difference'] : []), '', 'token'], rows);
  yield '\n<-- highest\n';
  if (published) yield `Root mean square of the differences ${decimals(published.rms, 4)}\n`;
}

/** What the probe reads from its context, layer by layer. */
function* contextTable({ attention, tokens, probe }: PronounTrace): Generator<string> {
  const reads = attention.filter(({ token, read }) => token === probe && read === 'context');
  if (reads.length === 0 || probe === 0) return;
  yield '\nWeights of the context read of the probe, by layer\n';
  const rows = tokens
    .slice(0, probe)
    .map((token, position) => [
      String(position + 1),
      ...reads.map(({ weights }) => decimals(weights[position] ?? 0, 4)),
      quoted(token),
    ]);
  yield table(['#', ...reads.map(({ layer }) => String(layer)), 'token'], rows);
}

/** One published attention row beside ours. */
function* publishedTable({ tokens }: PronounTrace, row: PublishedComparison['attention'][number]): Generator<string> {
  yield `\nWeights of the context read of token ${row.token + 1}, ${quoted(tokens[row.token] ?? '')}, in layer ${row.layer}\n`;
  const rows = row.weights.map((weight, position) => [
    String(position + 1),
    decimals(weight + (row.differences[position] ?? 0), 4),
    decimals(weight, 4),
    decimals(row.differences[position] ?? 0, 4),
    quoted(tokens[position] ?? ''),
  ]);
  yield table(['#', 'weight', 'published', 'difference', 'token'], rows);
}
