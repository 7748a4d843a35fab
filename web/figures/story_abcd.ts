import { type AbcdTrace, abcd, abcdControl, abcdOptions, type Core } from 'untrained';
import type { StoryStep } from '../state/story';
import { fixed, visibleToken, withPlace } from '../text/format';
import type { Told } from '../text/story';
import type { Mark } from './story_told';
import { highestAt, type StoryTold } from './story_told';

/** How many tokens before the probe are the key that its continuation is looked for by. */
const KEY = 3;

/** Other draws of the random vectors that the evidence is counted over. */
const DRAWS = 20;

const run = (core: Core, { values }: StoryStep): AbcdTrace => abcd(core, abcdOptions(values));

/** Where the tokens before the probe have stood before: the positions of what followed them then. */
export function continuations({ tokens, probe }: AbcdTrace): number[] {
  const key = tokens.slice(probe - KEY, probe);
  return tokens.flatMap((_, at) =>
    at >= KEY && at < probe && key.every((token, i) => tokens[at - KEY + i] === token) ? [at] : [],
  );
}

const name = ({ tokens }: AbcdTrace, at: number): string => withPlace(tokens[at] ?? '', at);
const probeOf = ({ tokens, probe }: AbcdTrace): string => visibleToken(tokens[probe] ?? '');
const lastRow = ({ similarity }: AbcdTrace): Float64Array => similarity.at(-1) ?? new Float64Array();
const told = (trace: AbcdTrace, at: number): Told => ({
  token: name(trace, at),
  value: fixed(lastRow(trace)[at] ?? 0, 2),
});

/** Cells of the last pass in the similarity picture. */
const inLastRow = (trace: AbcdTrace, columns: readonly number[]): Mark => ({
  figure: 'heatmap',
  places: columns.map((column) => ({ row: trace.similarity.length - 1, column })),
});

/** The highest token of the last pass that is none of the expected ones. */
const strayOf = (trace: AbcdTrace): number => highestAt(lastRow(trace), trace.probe, continuations(trace));

export function tellAdd(core: Core, step: StoryStep): StoryTold<'add'> {
  const trace = run(core, step);
  const expected = continuations(trace);
  const earlier = lastRow(trace).subarray(0, trace.probe);
  return {
    numbers: {
      passes: trace.similarity.length,
      probe: probeOf(trace),
      expected: expected.map((at) => name(trace, at)),
      least: fixed(Math.min(...earlier), 2),
      most: fixed(Math.max(...earlier), 2),
    },
    marks: {
      expected: [inLastRow(trace, expected)],
      last: [inLastRow(trace, Array.from(earlier.keys()))],
    },
  };
}

export function tellSubtract(core: Core, step: StoryStep): StoryTold<'subtract'> {
  const trace = run(core, step);
  const first = highestAt(lastRow(trace), trace.probe);
  const other = continuations(trace).find((at) => at !== first) ?? first;
  const stray = strayOf(trace);
  return {
    numbers: { probe: probeOf(trace), first: told(trace, first), other: told(trace, other), stray: told(trace, stray) },
    marks: { first: [inLastRow(trace, [first])], stray: [inLastRow(trace, [stray])] },
  };
}

/** @param before the same without the norm */
export function tellNormalized(core: Core, step: StoryStep, before: StoryStep): StoryTold<'subtract-rms'> {
  const trace = run(core, step);
  const earlier = run(core, before);
  const expected = continuations(trace);
  return {
    numbers: {
      probe: probeOf(trace),
      expected: expected.map((at) => told(trace, at)),
      stray: told(trace, strayOf(trace)),
      strayBefore: told(earlier, strayOf(earlier)),
    },
    marks: { expected: [inLastRow(trace, expected)], stray: [inLastRow(trace, [strayOf(trace)])] },
  };
}

/** @param pattern the prompt that the step's own is a shuffle of */
export function tellEvidence(core: Core, step: StoryStep, pattern: StoryStep): StoryTold<'evidence'> {
  const trace = run(core, step);
  const first = highestAt(lastRow(trace), trace.probe);
  const unshuffled = run(core, pattern);
  const control = abcdControl(core, trace.settings);
  const last = trace.similarity.length - 1;
  const wanted = unshuffled.tokens[continuations(unshuffled)[0] ?? 0] ?? '';
  const draws = Array.from({ length: DRAWS }, (_, draw) =>
    abcd(core, { ...abcdOptions(pattern.values), seed: unshuffled.settings.seed + 1 + draw }),
  );
  return {
    numbers: {
      probe: probeOf(trace),
      first: told(trace, first),
      wanted: visibleToken(wanted),
      shuffles: control.settings.shuffles,
      median: fixed(control.medianHighest[last] ?? 0, 2),
      rare: fixed(control.highest95[last] ?? 0, 2),
      draws: DRAWS,
      won: draws.filter((draw) => draw.tokens[highestAt(lastRow(draw), draw.probe)] === wanted).length,
    },
    marks: { first: [inLastRow(trace, [first])] },
  };
}
