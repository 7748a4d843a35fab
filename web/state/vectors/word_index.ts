import { MAXIMUM_WORDS } from './bounds';
import { VectorFileError } from './fault';

/** Where each word of a file is: its row, from 0. Of a word that comes twice the first row counts. */
export class WordIndex {
  readonly #rows = new Map<string, number>();
  /** Of words that are not in lower case, by what they are in lower case. */
  readonly #folded = new Map<string, string>();
  #count = 0;

  constructor(private readonly file: string) {}

  /** Rows so far, those of repeated words too. */
  get count(): number {
    return this.#count;
  }

  /** @throws VectorFileError words */
  add(written: string): void {
    if (this.#count >= MAXIMUM_WORDS) throw new VectorFileError('words', this.file, { expected: MAXIMUM_WORDS });
    const word = written.normalize('NFC');
    const row = this.#count;
    this.#count += 1;
    if (this.#rows.has(word)) return;
    this.#rows.set(word, row);
    const folded = word.toLowerCase();
    if (folded !== word && !this.#folded.has(folded)) this.#folded.set(folded, word);
  }

  /** The word itself, else in lower case, else the first that differs in case alone. */
  find(asked: string): { word: string; row: number } | undefined {
    const word = asked.normalize('NFC');
    const folded = word.toLowerCase();
    for (const candidate of [word, folded, this.#folded.get(folded)]) {
      const row = candidate === undefined ? undefined : this.#rows.get(candidate);
      if (candidate !== undefined && row !== undefined) return { word: candidate, row };
    }
    return undefined;
  }
}
