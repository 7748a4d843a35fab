import type { AbcdControl, AbcdTrace } from 'untrained';
import { similarityRows } from '../pictures/abcd';
import { differenceKey } from '../pictures/compared';
import type { Scene } from '../pictures/scene';
import type { AbcdExperiment } from '../state/abcd';
import { align, type Pair } from '../state/align';
import type { ComparedWords } from '../text/compared';
import type { AbcdWords } from '../text/figures';
import { shortNumber, visibleToken, withPlace } from '../text/format';
import { type Run, tokenLines } from './abcd_provenance';
import { type Rows, tellGap } from './aligned';
import { type CellPlace, KEY_WIDTH, type Provenance } from './figure';

/** One of the two settings. */
export interface Side {
  /** Its place in a pair. */
  index: 0 | 1;
  trace: AbcdTrace;
  run: Run;
  /** The pass that is shown, from 1; 0 is before the first. */
  pass: number;
  /** The token that has just been updated in it. */
  token: number | undefined;
  control: AbcdControl | undefined;
}

/** Both settings, with their tokens and their passes aligned. */
export interface Both {
  before: Side;
  now: Side;
  tokens: readonly Pair[];
  passes: readonly Pair[];
  words: AbcdWords;
  compared: ComparedWords;
}

/** The kept setting and the present one; none until both were computed. */
export function bothSides(experiment: AbcdExperiment, words: AbcdWords, compared: ComparedWords): Both | undefined {
  const { trace, comparedTrace } = experiment;
  if (!trace || !comparedTrace) return undefined;
  const pass = experiment.shownPass(comparedTrace);
  const before: Side = {
    index: 0,
    trace: comparedTrace,
    run: { trace: comparedTrace, update: (inPass, token) => experiment.comparedUpdate(inPass, token) },
    pass,
    token: pass === 0 ? undefined : (comparedTrace.settings.mapToken ?? undefined),
    control: experiment.comparedControl,
  };
  const { token, control } = experiment;
  const now: Side = { index: 1, trace, run: experiment, pass: experiment.pass, token, control };
  const [first, second] = [comparedTrace, trace].map(({ similarity }) => similarity.length) as [number, number];
  const passes = Array.from(
    { length: Math.max(first, second) },
    (_, p): Pair => [p < first ? p : undefined, p < second ? p : undefined],
  );
  return { before, now, tokens: align(comparedTrace.tokens, trace.tokens), passes, words, compared };
}

/** The rows of a side's picture; in the middle of a pass those so far. */
export function rowsOf({ trace, pass, token }: Side): Rows {
  return similarityRows(trace, pass, token === undefined ? undefined : trace.map?.[trace.probe]);
}

export const probeOf = ({ trace }: Side): string => withPlace(trace.tokens[trace.probe] ?? '', trace.probe);

/** The names of the common columns: with the place of the present prompt, where the token is in it. */
export const namesOf = ({ before, now, tokens }: Both): string[] =>
  tokens.map(([i, j]) =>
    j === undefined ? withPlace(before.trace.tokens[i ?? 0] ?? '', i ?? 0) : withPlace(now.trace.tokens[j] ?? '', j),
  );

export const labelsOf = ({ before, now, tokens }: Both): string[] =>
  tokens.map(([i, j]) => visibleToken((j === undefined ? before.trace.tokens[i ?? 0] : now.trace.tokens[j]) ?? ''));

/** The common column of a token of one side. */
export const columnOf = ({ tokens }: Both, { index }: Side, token: number | undefined): number =>
  tokens.findIndex((pair) => pair[index] === token);

/** The columns of the probes of some sides. */
export const probesOf = (both: Both, sides: readonly Side[]): number[] => [
  ...new Set(sides.map((side) => columnOf(both, side, side.trace.probe))),
];

/** What is told where only the present setting is in the middle of a pass. */
export const wholePass = ({ before, now, compared }: Both): string =>
  now.token !== undefined && before.token === undefined ? compared.wholePass : '';

/** The colour scale of differences. */
export const keyOf = (extent: number, compared: ComparedWords): Scene =>
  differenceKey(extent, KEY_WIDTH, compared.key(shortNumber(extent, 2)));

/** How large a cosine gets by chance in the shown pass of a side. */
export const chanceLevel = ({ trace, pass: shown, control }: Side): number | undefined =>
  shown === 0 ? 1 / Math.sqrt(trace.settings.dimension) : control?.deviation[shown - 1];

/** How some tokens of a side came about in a pass; in the middle of one, those still to come have the pass before. */
export function linesOf(side: Side, positions: readonly number[], passed: number, words: AbcdWords): string[] {
  const last = (at: number) =>
    side.token !== undefined && passed === side.pass && at > side.token ? passed - 1 : passed;
  return [...new Set(positions)].flatMap((at) => tokenLines(side.run, at, last(at), words));
}

/** What is told of a place whose row or column only one side has. */
export function gapAt(
  { row, column }: CellPlace,
  rows: readonly Pair[],
  columns: readonly Pair[],
  rowNames: readonly string[],
  columnNames: readonly string[],
  { settings }: ComparedWords,
): Provenance | undefined {
  const alone = (pair: Pair | undefined) => pair?.[0] === undefined || pair[1] === undefined;
  if (alone(columns[column])) return tellGap(columnNames[column] ?? '', columns[column]?.[0] !== undefined, settings);
  if (alone(rows[row])) return tellGap(rowNames[row] ?? '', rows[row]?.[0] !== undefined, settings);
  return undefined;
}
