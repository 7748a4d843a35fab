import type { SweepCell, SweepRun } from 'untrained/lab';

/** A number of a sweep and what it was set to, ascending. */
export interface Axis {
  readonly name: string;
  readonly values: readonly number[];
}

/** All numbers of a sweep, in the order in which its cells name them, the passes last. */
export function axesOf(runs: readonly SweepRun[]): Axis[] {
  const found = new Map<string, Set<number>>();
  const add = (name: string, value: number): void => {
    found.set(name, (found.get(name) ?? new Set()).add(value));
  };
  for (const { setting, passes } of runs) {
    for (const [name, value] of Object.entries(setting)) add(name, value);
    for (const pass of passes) add('passes', pass);
  }
  return Array.from(found, ([name, values]) => ({ name, values: [...values].sort((a, b) => a - b) }));
}

/** Those with more than one value. */
export const rangedAxes = (axes: readonly Axis[]): Axis[] => axes.filter(({ values }) => values.length > 1);

/** What the reader chose to see of a sweep; what is left out, or is not there, is decided by {@link viewOf}. */
export interface ChosenView {
  readonly across?: string | undefined;
  readonly down?: string | undefined;
  /** Which value each of the others has. */
  readonly at?: Readonly<Record<string, number>> | undefined;
}

/** Which cells are seen. */
export interface SweepView {
  /** From left to right, in the map and in the curve; none where nothing has more than one value. */
  readonly across: Axis | undefined;
  /** From top to bottom, in the map. */
  readonly down: Axis | undefined;
  /** Each number with its value; those of the map's two axes are the curve's. */
  readonly at: Readonly<Record<string, number>>;
}

/** What is to be seen: over the passes unless something else is chosen, the others at their first value. */
export function viewOf(axes: readonly Axis[], chosen: ChosenView): SweepView {
  const ranged = rangedAxes(axes);
  const named = (name: string | undefined): Axis | undefined => ranged.find((axis) => axis.name === name);
  const wantedDown = named(chosen.down);
  const across =
    named(chosen.across) ??
    [named('passes'), ...ranged].find((axis) => axis !== undefined && axis !== wantedDown) ??
    ranged[0];
  const down = wantedDown && wantedDown !== across ? wantedDown : ranged.find((axis) => axis !== across);
  const at = axes.map(({ name, values }) => {
    const wanted = chosen.at?.[name];
    return [name, wanted !== undefined && values.includes(wanted) ? wanted : (values[0] ?? Number.NaN)] as const;
  });
  return { across, down, at: Object.fromEntries(at) };
}

const keyOf = (names: readonly string[], numbers: Readonly<Record<string, number>>): string =>
  names.map((name) => numbers[name]).join(' ');

/** A cell, and the run that it came from. */
export interface FoundCell {
  readonly cell: SweepCell;
  readonly run: SweepRun;
}

/** The cells that there are so far, by their numbers. */
export class CellTable {
  readonly #found = new Map<string, FoundCell>();
  readonly #names: readonly string[];

  constructor(axes: readonly Axis[]) {
    this.#names = axes.map(({ name }) => name);
  }

  put(run: SweepRun, cells: readonly SweepCell[]): void {
    for (const cell of cells) this.#found.set(keyOf(this.#names, cell.setting), { cell, run });
  }

  /** The cell of the view with other values for some of its numbers; undefined where it has not been computed yet. */
  at(view: SweepView, others: Readonly<Record<string, number>> = {}): FoundCell | undefined {
    return this.#found.get(keyOf(this.#names, { ...view.at, ...others }));
  }
}
