import { type AbcdTrace, standouts } from 'untrained';
import { coordinatesPicture, mapPicture, similarityPicture, similarityRows, tokenAt } from '../pictures/abcd';
import { barIndices, MAXIMUM_BARS } from '../pictures/bars';
import { scaleKey } from '../pictures/grid';
import { type AbcdExperiment, MAXIMUM_MAP_TOKENS } from '../state/abcd';
import { sourceOf } from '../state/own_vectors';
import type { AbcdWords } from '../text/figures';
import { excerpt, fixed, visibleToken, withPlace } from '../text/format';
import { tokenLines } from './abcd_provenance';
import { type CellPlace, type Figure, KEY_WIDTH, type Provenance } from './figure';
import { explained, markedTrace } from './marked';

/** Everything about a figure of the causal mean that does not depend on which figure it is. */
interface Shown {
  experiment: AbcdExperiment;
  trace: AbcdTrace;
  words: AbcdWords;
  pass: number;
  token: number | undefined;
}

export const abcdFigureNames = ['heatmap', 'map', 'coordinates'] as const;
export type AbcdFigureName = (typeof abcdFigureNames)[number];

/** A figure of the experiment; undefined until something has been computed. */
export function abcdFigure(experiment: AbcdExperiment, name: AbcdFigureName, words: AbcdWords): Figure | undefined {
  const { trace, pass, token } = experiment;
  if (!trace) return undefined;
  const shown = { experiment, trace: markedTrace(trace), words, pass, token };
  return explained({ heatmap, map, coordinates }[name](shown), experiment, [trace], words.ownVectors);
}

/** The probe's row in the middle of a pass. */
const rowWithin = ({ trace, token }: Shown): ArrayLike<number> | undefined =>
  token === undefined ? undefined : trace.map?.[trace.probe];

function heatmap(shown: Shown): Figure {
  const { trace, words, pass, token } = shown;
  const within = rowWithin(shown);
  const label = words.heatmapLabel(tokenAt(trace, trace.probe), trace.similarity.length);
  const rows = similarityRows(trace, pass, within);
  return {
    name: 'heatmap',
    title: words.heatmap,
    draw: (width) => similarityPicture(trace, { label, width, pass, within }),
    key: () => cosineKey(shown),
    summary: [summary(trace, rows[pass - 1], words), words.caution, chance(shown), words.hint],
    room: 7,
    tell: ({ row, column }) =>
      cosineProvenance(shown, trace.probe, column, row + 1, rows[row]?.[column], inputs(shown, column, row + 1)),
    ...(token === undefined ? {} : { lights: [{ row: pass - 1, column: token }] }),
    table: () => ({
      caption: label,
      corner: words.heatmap,
      columns: trace.tokens.map(withPlace),
      rows: rows.map((row, p) => ({
        name: words.passRow(p + 1),
        values: trace.tokens.map((_, position) => row[position] ?? null),
      })),
    }),
  };
}

function map(shown: Shown): Figure {
  const { trace, words, pass, token } = shown;
  const within = token === undefined ? undefined : withPlace(trace.tokens[token] ?? '', token);
  const title = within ? words.mapWithin(pass, within) : words.map(pass);
  const values = trace.map;
  if (!values) {
    const refused = words.mapTooLarge(trace.tokens.length, MAXIMUM_MAP_TOKENS);
    return {
      name: 'map',
      title,
      refused,
      summary: [],
      table: () => ({ caption: title, corner: '', columns: [], rows: [] }),
    };
  }
  const label = within ? title : words.mapLabel(pass);
  const names = trace.tokens.map(withPlace);
  return {
    name: 'map',
    title,
    draw: (width) => mapPicture(trace, values, { label, width }),
    key: () => cosineKey(shown),
    summary: ['', chance(shown), words.hint],
    room: 7,
    tell: ({ row, column }) =>
      cosineProvenance(shown, row, column, pass, values[row]?.[column], onDiagonal(row, column)),
    ...(token === undefined ? {} : { lights: [{ row: token, column: token }] }),
    table: () => ({
      caption: label,
      corner: '',
      columns: names,
      rows: names.map((name, row) => ({ name, values: Array.from(values[row] ?? []) })),
    }),
  };
}

function coordinates(shown: Shown): Figure {
  const { trace, words } = shown;
  const probe = tokenAt(trace, trace.probe);
  // In the middle of a pass the probe may still be what the pass before made of it.
  const pass = lastPass(shown, trace.probe, shown.pass);
  const title = words.coordinates(probe, pass);
  const found =
    trace.coordinates?.[pass - 1] ?? trace.vocabulary.map((token) => (token === trace.tokens[trace.probe] ? 1 : 0));
  const label = words.coordinatesLabel(probe, pass);
  const count = trace.vocabulary.length;
  const drawn = barIndices(found);
  return {
    name: 'coordinates',
    title,
    draw: (width) => coordinatesPicture(trace, found, { label, width }),
    lead: pass === 0 ? words.coordinatesStart(probe) : words.coordinatesNote(probe),
    summary: count > MAXIMUM_BARS ? ['', words.coordinatesLeftOut(MAXIMUM_BARS, count)] : [],
    room: 3,
    tell: ({ row }) => shareProvenance(shown, drawn[row] ?? 0, found, pass),
    table: () => ({
      caption: label,
      corner: '',
      columns: [words.share],
      rows: trace.vocabulary.map((token, index) => ({ name: visibleToken(token), values: [found[index] ?? 0] })),
    }),
  };
}

/** What the shown pass says. */
function summary(trace: AbcdTrace, row: ArrayLike<number> | undefined, words: AbcdWords): string {
  if (!row) return words.beforeFirst;
  const list = standouts(row, trace.probe).map((position) =>
    words.highest(tokenAt(trace, position), position + 1, fixed(row[position] ?? 0, 3)),
  );
  return list.length > 0 ? words.standOut(list.join('; ')) : words.nothingStandsOut;
}

/** How large a cosine gets by chance: known from the dimension before the first pass, and from shuffles after it. */
function chanceLevel({ experiment, trace, pass }: Shown): number | undefined {
  if (pass > 0) return experiment.control?.deviation[pass - 1];
  return sourceOf(trace) ? undefined : 1 / Math.sqrt(trace.settings.dimension);
}

function chance(shown: Shown): string {
  const { experiment, words, pass, trace } = shown;
  const level = chanceLevel(shown);
  const source = sourceOf(trace);
  if (pass === 0 && source) return words.ownVectors.chanceStart(excerpt(source.file.name));
  if (level === undefined) {
    if (trace.probe < 1) return '';
    return experiment.hasControl ? words.chanceWaiting : words.chanceTooLong;
  }
  if (pass === 0) return words.chanceStart(fixed(level, 3));
  const { control } = experiment;
  const [highest, rare] = [control?.medianHighest, control?.highest95].map((row) => fixed(row?.[pass - 1] ?? 0, 2));
  return words.chance(control?.settings.shuffles ?? 0, fixed(level, 2), highest ?? '', rare ?? '');
}

function cosineKey(shown: Shown) {
  const level = chanceLevel(shown);
  const { words } = shown;
  const label = level === undefined ? words.cosineKey : `${words.cosineKey}; ${words.chanceKey(fixed(level, 2))}`;
  return scaleKey('cosine', KEY_WIDTH, label, level);
}

/** A cosine with the updates that made both tokens what they are. */
function cosineProvenance(
  shown: Shown,
  row: number,
  column: number,
  pass: number,
  value: number | undefined,
  lights: readonly CellPlace[],
): Provenance | undefined {
  if (value === undefined) return undefined;
  const { experiment, trace, words, token } = shown;
  const [first, second] = [row, column].map((position) => withPlace(trace.tokens[position] ?? '', position));
  const positions = [...new Set([row, column])];
  // A vector without a direction has a cosine of 0 even with itself.
  const noDirection = row === column && value === 0 ? [words.noDirection(first ?? '')] : [];
  const within = token !== undefined && pass === shown.pass ? withPlace(trace.tokens[token] ?? '', token) : undefined;
  const digits = fixed(value, 6);
  return {
    value: within
      ? words.cosineWithin(first ?? '', second ?? '', pass, within, digits)
      : words.cosine(first ?? '', second ?? '', pass, digits),
    lines: [
      ...positions.flatMap((position) => tokenLines(experiment, position, lastPass(shown, position, pass), words)),
      ...noDirection,
    ],
    lights,
  };
}

/** The pass that updated a token last: in the middle of the shown one, those still to come have the one before. */
const lastPass = ({ token, pass: current }: Shown, position: number, pass: number): number =>
  token !== undefined && pass === current && position > token ? pass - 1 : pass;

/** The cells of the similarity picture whose tokens went into one: itself a pass before, and all before it. */
function inputs(shown: Shown, column: number, row: number): CellPlace[] {
  const pass = lastPass(shown, column, row);
  const before = pass > 1 ? [{ row: pass - 2, column }] : [];
  // Before the first pass there is no row, and nothing was read.
  if (pass === 0) return [];
  return [...before, ...Array.from({ length: column }, (_, earlier) => ({ row: pass - 1, column: earlier }))];
}

/** The cells of two tokens with themselves. */
const onDiagonal = (row: number, column: number): CellPlace[] =>
  [...new Set([row, column])].map((position) => ({ row: position, column: position }));

function shareProvenance(shown: Shown, index: number, found: ArrayLike<number>, pass: number): Provenance {
  const { experiment, trace, words } = shown;
  const part = visibleToken(trace.vocabulary[index] ?? '');
  const probe = withPlace(trace.tokens[trace.probe] ?? '', trace.probe);
  return {
    value: words.shareValue(part, probe, fixed(found[index] ?? 0, 6)),
    lines: tokenLines(experiment, trace.probe, pass, words, index),
  };
}
