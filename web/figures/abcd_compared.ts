import { standouts } from 'untrained';
import { comparedGrid, type Scale } from '../pictures/compared';
import { extentOfDifferences } from '../pictures/difference_colour';
import type { AbcdExperiment } from '../state/abcd';
import type { ComparedWords } from '../text/compared';
import type { AbcdWords } from '../text/figures';
import { withPlace } from '../text/format';
import { chanceKey, summary } from './abcd';
import { type MapName, maps } from './abcd_compared_maps';
import {
  type Both,
  bothSides,
  chanceLevel,
  columnOf,
  gapAt,
  keyOf,
  labelsOf,
  linesOf,
  namesOf,
  probeOf,
  probesOf,
  rowsOf,
  type Side,
  wholePass,
} from './abcd_sides';
import { alignedTable, alignTables, differenceSummary, inFull, type Rows, tellDifference } from './aligned';
import type { AbcdComparedName } from './compared_names';
import type { CellPlace, Figure, Provenance } from './figure';

/** The figures of the kept setting beside the present one, in common columns; none until both were computed. */
export function abcdComparedFigures(
  experiment: AbcdExperiment,
  words: AbcdWords,
  compared: ComparedWords,
): Record<AbcdComparedName, Figure> | undefined {
  const both = bothSides(experiment, words, compared);
  return both && { ...heatmaps(both), ...maps(both) };
}

function heatmaps(both: Both): Record<Exclude<AbcdComparedName, MapName>, Figure> {
  const { before, now, tokens, passes, words, compared } = both;
  const aligned = alignTables(rowsOf(before), rowsOf(now), passes, tokens);
  const extent = extentOfDifferences(aligned.difference);
  const [probeBefore = '', probeNow = ''] = [before, now].map(probeOf);
  const [rowNames, columnNames] = [passes.map((_, p) => words.passRow(p + 1)), namesOf(both)];
  const nameOf = ({ row, column }: CellPlace) =>
    compared.cosine(probeNow, columnNames[column] ?? '', compared.passes(row + 1, row + 1));

  const figure = (kind: 'compared' | 'present' | 'difference', values: Rows, title: string, sides: Side[]) => {
    const scale: Scale = kind === 'difference' ? { kind, extent } : { kind: 'cosine' };
    const marked = Math.max(...sides.map((side) => side.pass)) - 1;
    return {
      name: `heatmap-${kind}`,
      title,
      draw: (width: number) =>
        comparedGrid({
          label: title,
          values,
          rowLabels: passes.map((_, p) => String(p + 1)),
          columnLabels: labelsOf(both),
          width,
          scale,
          maximumCell: 120,
          cellHeight: Math.min(26, Math.max(8, Math.round(320 / passes.length))),
          accentColumns: probesOf(both, sides),
          markedColumns: kind === 'difference' ? [] : sides.flatMap((side) => standing(both, side)),
          ...(marked >= 0 ? { markedRow: marked } : {}),
        }),
      table: () => alignedTable(title, values, rowNames, columnNames),
    };
  };
  const ofSide = (side: Side, kind: 'compared' | 'present', values: Rows): Figure => ({
    ...figure(kind, values, compared.of[kind](compared.similarity(probeOf(side))), [side]),
    key: () => chanceKey(words, chanceLevel(side)),
    summary: [summary(side.trace, rowsOf(side)[side.pass - 1], words)],
    room: 4,
    tell: (place) => tellSide(both, side, values, place),
    ...(side.token === undefined ? {} : { lights: [{ row: side.pass - 1, column: columnOf(both, side, side.token) }] }),
  });
  const title = compared.of.difference(compared.similarities(probeBefore, probeNow));
  return {
    'heatmap-compared': ofSide(before, 'compared', aligned.first),
    'heatmap-present': ofSide(now, 'present', aligned.second),
    'heatmap-difference': {
      ...figure('difference', aligned.difference, title, [before, now]),
      key: () => keyOf(extent, compared),
      summary: [...differenceSummary(aligned, nameOf, compared.settings, compared), wholePass(both), words.hint],
      room: 5,
      tell: (place) => {
        const { row, column } = place;
        const [first, second] = [aligned.first[row]?.[column], aligned.second[row]?.[column]];
        if (first === undefined || second === undefined) return undefined;
        const gap = gapAt(place, passes, tokens, rowNames, columnNames, compared);
        if (gap) return gap;
        const what = probeBefore === probeNow ? nameOf(place) : differentProbes(place);
        return Number.isNaN(second - first) ? undefined : tellDifference(what, first, second, compared.settings);
      },
    },
  };

  function differentProbes({ row, column }: CellPlace): string {
    return `${compared.cosine(probeNow, columnNames[column] ?? '', compared.passes(row + 1, row + 1))} / ${probeBefore}`;
  }
}

/** The columns of the tokens that stand out in the shown pass. */
const standing = (both: Both, side: Side): number[] =>
  standouts(rowsOf(side)[side.pass - 1] ?? [], side.trace.probe).map((position) => columnOf(both, side, position));

/** What is told of a cell of one side, with the updates that made it. */
function tellSide(both: Both, side: Side, values: Rows, place: CellPlace): Provenance | undefined {
  const { words, compared, tokens, passes } = both;
  const { row, column } = place;
  const value = values[row]?.[column];
  if (value === undefined) return undefined;
  const position = tokens[column]?.[side.index];
  const say = side.index === 0 ? compared.settings.first : compared.settings.second;
  if (position === undefined || Number.isNaN(value)) {
    const rowNames = passes.map((_, p) => words.passRow(p + 1));
    return gapAt(place, passes, tokens, rowNames, namesOf(both), compared);
  }
  const { probe } = side.trace;
  const token = withPlace(side.trace.tokens[position] ?? '', position);
  return {
    value: say(`${compared.cosine(probeOf(side), token, compared.passes(row + 1, row + 1))} = ${inFull(value)}`),
    lines: linesOf(side, [probe, position], row + 1, words),
  };
}
