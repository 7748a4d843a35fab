import type { Core } from 'untrained';
import type { FoundVector, OwnRows, OwnVectors } from '../own_vectors';
import { ownRows, scaled } from './rows';
import type { WordIndex } from './word_index';

/** Words with a row of d numbers each, which are read when they are asked for. */
export interface VectorTable {
  readonly index: WordIndex;
  readonly dimension: number;
  /** The numbers of a row, from 0, as the file has them. */
  row(row: number): Float64Array;
  /** Where a row is in its file, for people. */
  line(row: number): number;
}

/** How many numbers are kept ready for the next key press: 32 MB. */
const MAXIMUM_READY_NUMBERS = 2 ** 22;

/** A table with the name of its file. */
export class WordVectors implements OwnVectors {
  readonly #ready = new Map<string, FoundVector | undefined>();

  constructor(
    readonly name: string,
    readonly sha256: string,
    readonly bytes: number,
    private readonly table: VectorTable,
  ) {}

  get dimension(): number {
    return this.table.dimension;
  }

  get count(): number {
    return this.table.index.count;
  }

  find(asked: string): FoundVector | undefined {
    if (!this.#ready.has(asked)) {
      if (this.#ready.size * this.dimension >= MAXIMUM_READY_NUMBERS) this.#ready.clear();
      this.#ready.set(asked, this.#read(asked));
    }
    return this.#ready.get(asked);
  }

  rows(core: Core, words: readonly string[], seed: unknown): OwnRows {
    return ownRows(core, this, words, seed);
  }

  #read(asked: string): FoundVector | undefined {
    const found = this.table.index.find(asked);
    if (!found) return undefined;
    const { word, row } = found;
    return { word, line: this.table.line(row), vector: scaled(this.table.row(row)) };
  }
}
