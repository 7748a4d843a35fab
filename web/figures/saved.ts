import type { Parameter, ParameterValue, ParameterValues } from 'untrained';
import { SAVED_FONT } from '../pictures/canvas';
import { shapeMarkup } from '../pictures/markup';
import { roles, type Shape, type Theme } from '../pictures/scene';
import { themed, themedCells } from '../pictures/themed';
import type { OwnVectors } from '../state/own_vectors';
import type { ExperimentKind } from '../state/parameters';
import { withoutIsolates } from '../text/format';
import type { Figure, Table } from './figure';
import { savedScene } from './saved_scene';

/** What figures are saved of. */
export type SavedKind = ExperimentKind | 'sweep' | 'swarm';

/** Where the numbers of a figure came from: enough to compute them again. */
export interface SavedProvenance {
  /** Of untrained. */
  version: string;
  experiment: SavedKind;
  /** Every parameter by its name, the seed among them, as it was used; null where a parameter had no value. */
  parameters: Readonly<Record<string, ParameterValue | null>>;
  /** Words that the file of vectors does not have, and whose vectors are random. */
  missingWords?: readonly string[] | undefined;
  /** The same of the setting that the present one is held against, where there is one. */
  compared?: Readonly<Record<string, ParameterValue | null>> | undefined;
  /** A link that opens the same state again. */
  address?: string | undefined;
}

/** The same with what is needed to write a program for it. */
export interface FigureProvenance extends SavedProvenance {
  /** What was set, by parameter; what has none is decided by a default or a preset. */
  values: ParameterValues;
  /** What was set in the setting that the present one is held against. */
  comparedValues?: ParameterValues | undefined;
  /** What can be set of the element that shows it in other pages; nothing where there is none. */
  settable: readonly Parameter[];
  /** The reader's own word vectors, where they are used. */
  vectors: OwnVectors | undefined;
}

/** Width of a saved picture where no page says how wide it shows it. */
export const SAVED_WIDTH = 720;

const provenanceFields = ({ version, experiment, parameters, compared, missingWords, address }: SavedProvenance) => ({
  untrained: version,
  experiment,
  parameters,
  ...(compared && { compared }),
  ...(missingWords === undefined ? {} : { missingWords }),
  ...(address === undefined ? {} : { address }),
});

/** The same as one line of JSON, for files that have a place for it. */
export const provenanceText = (provenance: SavedProvenance): string => JSON.stringify(provenanceFields(provenance));

/**
 * The figure as an SVG file that needs nothing around it: the theme's colours are written in, and its metadata says
 * in JSON where the numbers came from. None where the figure has no picture.
 */
export function savedSvg(
  figure: Figure,
  provenance: SavedProvenance,
  theme: Theme,
  width = SAVED_WIDTH,
): string | undefined {
  const scene = savedScene(figure, width);
  if (!scene) return undefined;
  const size = { width: scene.width, height: scene.height };
  const told = [scene.label, ...figure.summary].filter(Boolean).join('\n');
  const children: Shape[] = [
    { tag: 'title', attributes: {}, text: figure.title },
    { tag: 'desc', attributes: {}, text: told },
    { tag: 'metadata', attributes: {}, text: provenanceText(provenance) },
    { tag: 'rect', attributes: { ...size, fill: roles.surface[theme] } },
    ...(scene.cells ? themedCells(scene.cells, theme) : []),
    ...scene.shapes.map((shape) => themed(shape, theme)),
  ];
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    ...size,
    viewBox: `0 0 ${scene.width} ${scene.height}`,
    role: 'img',
    'font-family': SAVED_FONT,
  };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${shapeMarkup({ tag: 'svg', attributes, children })}\n`;
}

/**
 * The figure's numbers in full as CSV (RFC 4180), after a line that begins with `# ` and says in JSON where they came
 * from. Missing numbers are empty. Names are always quoted, but otherwise as they are: a token such as `=1+1` stays
 * that token, and a spreadsheet program may take it for a formula.
 */
export function savedCsv(figure: Figure, provenance: SavedProvenance): string {
  const { corner, columns, rows } = plainTable(figure);
  const lines = [
    `# ${provenanceText(provenance)}`,
    [corner, ...columns].map(quoted).join(','),
    ...rows.map(({ name, values }) => [quoted(name), ...values.map(inFull)].join(',')),
  ];
  return lines.map((line) => `${line}\r\n`).join('');
}

/** A table whose names are the tokens themselves. */
function plainTable(figure: Figure): Table {
  const { caption, corner, columns, rows } = figure.table();
  const plainRows = rows.map(({ name, values }) => ({ name: withoutIsolates(name), values }));
  return { caption, corner, columns: columns.map(withoutIsolates), rows: plainRows };
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

const inFull = (value: number | null): string => (value === null || Number.isNaN(value) ? '' : String(value));

/** The figure's numbers in full as JSON, with where they came from. Missing numbers are null. */
export function savedJson(figure: Figure, provenance: SavedProvenance): string {
  const { caption, corner, columns, rows } = plainTable(figure);
  const { name, title } = figure;
  const saved = { ...provenanceFields(provenance), figure: { name, title, caption, corner, columns, rows } };
  return `${JSON.stringify(saved)}\n`;
}

/** The name of a saved file, such as `untrained-abcd-heatmap.svg`. */
export const fileName = (experiment: SavedKind, { name }: Figure, extension: string): string =>
  `untrained-${experiment}-${name}.${extension}`;
