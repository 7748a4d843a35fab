import { appendFileSync, existsSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { UsageError } from './options.js';

/** The first line of a file of cells: which sweep it is of, so that no other one is put into it. */
export interface Header {
  version: string;
  settings: object;
  /** Hash of the words, where a text is swept. */
  text?: string;
  /** How many runs the sweep has, in all its shards. */
  runs: number;
}

/** A line of the file: all cells that come from the same draws. */
interface Line {
  run: number;
  cells: readonly object[];
}

const readable = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${(error as NodeJS.ErrnoException).code}`);
  }
};

/** The lines of a file that are whole, each with its end, and what stands after them: a killed run may leave a torn one. */
function linesOf(file: string): { lines: string[]; torn: string } {
  const lines = readable(file).split(/(?<=\n)/u);
  const isTorn = lines.at(-1)?.endsWith('\n') === false;
  return { lines: isTorn ? lines.slice(0, -1) : lines, torn: isTorn ? (lines.at(-1) ?? '') : '' };
}

function parsed<Value>(file: string, line: string, number: number): Value {
  try {
    return JSON.parse(line) as Value;
  } catch {
    throw new UsageError(`${file} has no JSON in line ${number}`);
  }
}

/** The runs in a file by number, each with its line as it stands there. @throws UsageError */
function runsIn(file: string, lines: readonly string[], { runs }: Header): Map<number, string> {
  const found = new Map<number, string>();
  for (const [index, line] of lines.entries()) {
    const run = parsed<Line | null>(file, line, index + 2)?.run ?? Number.NaN;
    if (!Number.isInteger(run) || run < 0 || run >= runs)
      throw new UsageError(`${file} has no run in line ${index + 2}`);
    found.set(run, line);
  }
  return found;
}

/** A file that a sweep is written into, run by run, and that a later call goes on with. */
export class SweepFile {
  /** The runs that are in it. */
  readonly done: ReadonlySet<number>;

  /** @throws UsageError where the file is of another sweep or cannot be written */
  constructor(
    private readonly file: string,
    header: Header,
  ) {
    const first = `${JSON.stringify(header)}\n`;
    // A device or a pipe has nothing to go on with, and may have no end.
    const isFile = existsSync(file) && statSync(file).isFile();
    const { lines, torn } = isFile ? linesOf(file) : { lines: [], torn: '' };
    const isOurs = lines.length > 0 ? lines[0] === first : first.startsWith(torn);
    if (!isOurs) {
      throw new UsageError(`${file} is of another sweep, so nothing was changed; name another file`);
    }
    this.done = new Set(runsIn(file, lines.slice(1), header).keys());
    this.#write(() => {
      if (lines.length === 0) writeFileSync(file, first);
      else truncateSync(file, Buffer.byteLength(lines.join('')));
    });
  }

  add(run: number, cells: readonly object[]): void {
    this.#write(() => appendFileSync(this.file, lineOf(run, cells)));
  }

  #write(write: () => void): void {
    try {
      write();
    } catch (error) {
      const reason = (error as NodeJS.ErrnoException).code;
      throw new Error(
        `${this.file} cannot be written: ${reason}; what is in it stays, and the same call goes on with it`,
      );
    }
  }
}

const lineOf = (run: number, cells: readonly object[]): string => `${JSON.stringify({ run, cells } satisfies Line)}\n`;

/**
 * The shards of one sweep as the file that a sweep in one piece would have written, to the byte.
 *
 * @throws UsageError where files are of different sweeps, or a run is missing
 */
export function* mergedFiles(files: readonly string[]): Generator<string> {
  const [first = ''] = files;
  if (files.length === 0) throw new UsageError('merge needs the files of a sweep');
  const all = files.map((file) => ({ file, ...linesOf(file) }));
  const start = all[0]?.lines[0] ?? '';
  const header = parsed<Header>(first, start, 1);
  if (!Number.isInteger(header?.runs)) throw new UsageError(`${first} is not the file of a sweep`);
  const runs = new Map<number, string>();
  for (const { file, lines } of all) {
    if (lines[0] !== start) throw new UsageError(`${file} is of another sweep than ${first}`);
    for (const [run, line] of runsIn(file, lines.slice(1), header)) runs.set(run, line);
  }
  const missing = Array.from({ length: header.runs }, (_, run) => run).filter((run) => !runs.has(run));
  if (missing.length > 0) {
    const torn = all.filter((file) => file.torn !== '').map(({ file }) => `; the last line of ${file} is torn`);
    throw new UsageError(
      `${missing.length} of ${header.runs} runs are missing, the first is number ${(missing[0] ?? 0) + 1}: ` +
        `a shard is missing or not finished${torn.join('')}`,
    );
  }
  yield start;
  for (const run of [...runs.keys()].sort((a, b) => a - b)) yield runs.get(run) ?? '';
}

/** Which runs are a shard's, from `1/8`. @throws UsageError */
export function shardOf(text: string): (run: number) => boolean {
  const [, index, count] = /^(\d+)\/(\d+)$/.exec(text) ?? [];
  const [which, of] = [Number(index), Number(count)];
  if (!(which >= 1 && which <= of)) throw new UsageError(`shard must be such as 1/8, from 1, not "${text}"`);
  return (run) => run % of === which - 1;
}
