import { type Attention, type Core, type Memory, type PronounTrace, pronoun, pronounOptions } from 'untrained';
import { edgeName, ranked, readTable, sharedWords, wordNames } from '../pictures/pronoun';
import { promptNames } from '../state/pronoun';
import type { StoryStep } from '../state/story';
import { fixed, visibleToken } from '../text/format';
import type { Told } from '../text/story';
import { highestAt, type StoryTold } from './story_told';

/** Weights below this are not told. */
const LEAST = 0.1;

const run = (core: Core, { values }: StoryStep): PronounTrace[] =>
  promptNames.map((name) => pronoun(core, pronounOptions({ ...values, prompt: values[name] }, core.presets)));

const probeOf = ({ tokens, probe }: PronounTrace): string => visibleToken(tokens[probe] ?? '');

const stepOf = (trace: PronounTrace, memory: Memory): number =>
  trace.settings.block.reads.findIndex((read) => read.memory === memory);

/** What the probe reads of a memory in one layer. */
const readOf = (trace: PronounTrace, memory: Memory, layer: number): Attention | undefined =>
  trace.attention.find((read) => read.token === trace.probe && read.read === memory && read.layer === layer);

/** The rows of the relation memory that a read takes a share of. */
function edgesIn(trace: PronounTrace, read: Attention | undefined): { row: number; told: Told }[] {
  return trace.edges.flatMap((edge, row) => {
    const weight = read?.weights[row] ?? 0;
    return weight < LEAST ? [] : [{ row, told: { token: edgeName(edge), value: fixed(weight, 2) } }];
  });
}

/** Cells of the probe's row in the first sentence's weights. */
function weightCells(trace: PronounTrace, memory: Memory, layer: number, columns: readonly number[]) {
  const row = readTable(trace, layer, stepOf(trace, memory)).probeRow;
  return { figure: 'weights-1', places: columns.map((column) => ({ row, column })) };
}

const only = (traces: readonly PronounTrace[]): PronounTrace => {
  const [trace] = traces;
  if (!trace) throw new RangeError('there is no sentence');
  return trace;
};

export function tellQuery(core: Core, step: StoryStep): StoryTold<'query'> {
  const trace = only(run(core, step));
  const layer = Number(step.values.layer);
  const reads = edgesIn(trace, readOf(trace, 'relation', layer));
  return {
    numbers: {
      edges: trace.edges.map(edgeName),
      probe: probeOf(trace),
      reads: reads.map(({ told }) => told),
      layer,
    },
    marks: {
      edges: [{ figure: 'graph', places: trace.edges.map((_, row) => ({ row, column: 0 })) }],
      reads: [
        { figure: 'graph', places: reads.map(({ row }) => ({ row, column: 0 })) },
        weightCells(
          trace,
          'relation',
          layer,
          reads.map(({ row }) => row),
        ),
      ],
    },
  };
}

export function tellWord(core: Core, step: StoryStep): StoryTold<'word'> {
  const traces = run(core, step);
  const [one, two] = traces.map(({ tokens }) => tokens);
  const { words } = sharedWords(traces);
  const firsts = traces.map((trace) => {
    const index = ranked(trace)[0] ?? 0;
    return { word: trace.vocabulary[index] ?? '', value: fixed(trace.logits[index] ?? 0, 2) };
  });
  const mark = (sentence: number) => [
    { figure: `logits-${sentence + 1}`, places: [{ row: words.indexOf(firsts[sentence]?.word ?? ''), column: 0 }] },
  ];
  return {
    numbers: {
      probe: probeOf(only(traces)),
      different: [one?.filter((word) => !two?.includes(word)), two?.filter((word) => !one?.includes(word))].map(
        (all = []) => all.map(visibleToken).join(' '),
      ),
      firsts: firsts.map(({ word, value }) => ({ token: visibleToken(word), value })),
    },
    marks: { first: mark(0), second: mark(1) },
  };
}

export function tellMemory(core: Core, step: StoryStep): StoryTold<'memory'> {
  const trace = only(run(core, step));
  const { layers } = trace.settings.block;
  const context = readOf(trace, 'context', layers)?.weights ?? new Float64Array();
  const read = highestAt(context);
  const back = readOf(trace, 'swapped', layers);
  const most = Math.max(0, ...(back?.weights ?? []));
  // Edges that are found alike differ in their last digits only.
  const swapped = edgesIn(trace, back).filter(({ row }) => (back?.weights[row] ?? 0) > 0.99 * most);
  return {
    numbers: {
      layer: layers,
      probe: probeOf(trace),
      relation: edgesIn(trace, readOf(trace, 'relation', layers)).map(({ told }) => told),
      context: { token: wordNames(trace)[read] ?? '', value: fixed(context[read] ?? 0, 2) },
      swapped: swapped.map(({ told }) => told),
    },
    marks: {
      swapped: [
        weightCells(
          trace,
          'swapped',
          layers,
          swapped.map(({ row }) => row),
        ),
      ],
    },
  };
}
