import type { SweepCell, SweepOptions } from '../sweep_types.js';
import type { Figure, Setting } from './claim_types.js';
import { type Estimate, share } from './statistics.js';

/** The successes of a cell. */
export const successes = ({ rate, low, high }: SweepCell): Estimate => ({ value: rate, low, high });

/** The same for the shuffled prompts. */
export const shuffledOf = ({ shuffled, draws }: SweepCell): Estimate => share(shuffled?.successes ?? 0, draws);

/** A cell as a figure, with its controls; of its numbers those that are named. */
export function rateFigure(cell: SweepCell, names: readonly string[], more: Setting = {}): Figure {
  const { rate: value, low, high, draws, chance, choiceChance, shuffled } = cell;
  const setting = Object.fromEntries(names.map((name) => [name, cell.setting[name] ?? Number.NaN]));
  return {
    setting: { ...more, ...setting },
    value,
    low,
    high,
    draws,
    chance,
    choiceChance,
    ...(shuffled && { control: shuffledOf(cell) }),
  };
}

/** The cell with these numbers. */
export function cellAt(cells: readonly SweepCell[], setting: Setting): SweepCell {
  const found = cells.find((cell) => Object.entries(setting).every(([name, value]) => cell.setting[name] === value));
  if (!found) throw new RangeError(`no cell has ${JSON.stringify(setting)}`);
  return found;
}

/** A list of numbers as `parseRange` reads it. */
function rangeText(numbers: number | readonly number[]): string {
  const list = [numbers].flat();
  const [first = 0, second = first] = list;
  const step = second - first;
  const isSpan = list.length > 2 && step > 0 && list.every((each, at) => each === first + at * step);
  if (!isSpan) return list.join(',');
  return `${first}..${list.at(-1)}${step === 1 ? '' : `..${step}`}`;
}

/** The command that prints the cells of a sweep. */
export function sweepCommandLine({ shuffled, text: _, ...options }: SweepOptions): string {
  const flags = Object.entries(options).map(([name, value]) => `--${name} ${valueText(value)}`);
  return ['npx untrained sweep', ...flags, ...(shuffled === false ? ['--no-shuffle'] : [])].join(' ');
}

const valueText = (value: string | number | readonly number[] | undefined): string =>
  typeof value === 'string' ? value : rangeText(value ?? []);

/** Cells that have the same numbers of these names, in their order. */
export function groupedBy(cells: readonly SweepCell[], names: readonly string[]): SweepCell[][] {
  const groups = new Map<string, SweepCell[]>();
  for (const cell of cells) {
    const key = names.map((name) => cell.setting[name]).join(' ');
    groups.set(key, [...(groups.get(key) ?? []), cell]);
  }
  return [...groups.values()];
}
