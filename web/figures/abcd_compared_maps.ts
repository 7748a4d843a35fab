import { comparedGrid } from '../pictures/compared';
import { extentOfDifferences } from '../pictures/difference_colour';
import { MAXIMUM_MAP_TOKENS } from '../state/abcd';
import { chanceKey } from './abcd';
import {
  type Both,
  chanceLevel,
  gapAt,
  keyOf,
  labelsOf,
  linesOf,
  namesOf,
  probesOf,
  type Side,
  wholePass,
} from './abcd_sides';
import {
  alignedTable,
  alignTables,
  differenceSummary,
  hasGaps,
  inFull,
  type Rows,
  refusedFigure,
  tellDifference,
} from './aligned';
import type { AbcdComparedName } from './compared_names';
import type { CellPlace, Figure } from './figure';

export type MapName = Extract<AbcdComparedName, `map-${string}`>;

/** The kept setting's map of all tokens, and the difference of the two maps. */
export function maps(both: Both): Record<MapName, Figure> {
  const { before, now, tokens, words, compared } = both;
  const titles = {
    compared: compared.of.compared(compared.allTokens(before.pass, before.pass)),
    difference: compared.of.difference(compared.allTokens(before.pass, now.pass)),
  };
  const [first, second] = [before.trace.map, now.trace.map];
  if (!first || !second) {
    const count = Math.max(before.trace.tokens.length, now.trace.tokens.length);
    const refused = words.mapTooLarge(count, MAXIMUM_MAP_TOKENS);
    return {
      'map-compared': refusedFigure({ name: 'map-compared', title: titles.compared }, refused),
      'map-difference': refusedFigure({ name: 'map-difference', title: titles.difference }, refused),
    };
  }
  const aligned = alignTables(first, second, tokens, tokens);
  const extent = extentOfDifferences(aligned.difference);
  const [names, labels] = [namesOf(both), labelsOf(both)];
  const nameOf = ({ row, column }: CellPlace, passes: string) =>
    compared.cosine(names[row] ?? '', names[column] ?? '', passes);
  const passes = compared.passes(before.pass, now.pass);
  const figure = (kind: 'compared' | 'difference', values: Rows, sides: Side[]) => ({
    name: `map-${kind}`,
    title: titles[kind],
    draw: (width: number) =>
      comparedGrid({
        label: titles[kind],
        values,
        rowLabels: labels,
        columnLabels: labels,
        width,
        scale: kind === 'difference' ? { kind, extent } : { kind: 'cosine' },
        square: true,
        maximumCell: 34,
        minimumCell: 4,
        accentColumns: probesOf(both, sides),
        accentRows: probesOf(both, sides),
      }),
    room: 5,
    table: () => alignedTable(titles[kind], values, names, names),
  });
  const gap = (place: CellPlace) => gapAt(place, tokens, tokens, names, names, compared);
  return {
    'map-compared': {
      ...figure('compared', aligned.first, [before]),
      key: () => chanceKey(words, chanceLevel(before)),
      summary: ['', hasGaps(aligned.first) ? compared.settings.hatched : '', words.hint],
      tell: (place) => {
        const value = aligned.first[place.row]?.[place.column];
        if (value === undefined || Number.isNaN(value)) return value === undefined ? undefined : gap(place);
        const what = nameOf(place, compared.passes(before.pass, before.pass));
        const positions = [tokens[place.row]?.[0], tokens[place.column]?.[0]].filter((at) => at !== undefined);
        return {
          value: compared.settings.first(`${what} = ${inFull(value)}`),
          lines: linesOf(before, positions, before.pass, words),
        };
      },
    },
    'map-difference': {
      ...figure('difference', aligned.difference, [before, now]),
      key: () => keyOf(extent, compared),
      summary: [
        ...differenceSummary(aligned, (place) => nameOf(place, passes), compared.settings, compared),
        wholePass(both),
        words.hint,
      ],
      tell: (place) => {
        const [one, other] = [aligned.first[place.row]?.[place.column], aligned.second[place.row]?.[place.column]];
        if (one === undefined || other === undefined) return undefined;
        return gap(place) ?? tellDifference(nameOf(place, passes), one, other, compared.settings);
      },
    },
  };
}
