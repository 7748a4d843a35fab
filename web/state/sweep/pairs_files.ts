import type { ParameterValues } from 'untrained';
import { type LocalText, readLocalText } from './local_file';

/** The names of what a setting says of its file of pairs: the address carries them, and asks for the file. */
export const PAIRS_NAME = 'pairs-name';
export const PAIRS_SHA256 = 'pairs-sha256';

/** Bytes of a file of pairs; what has more words than the library takes is no smaller. */
export const MAXIMUM_PAIRS_BYTES = 2 ** 21;

/** What a setting asks for. */
export interface AskedPairs {
  readonly name: string;
  readonly sha256: string;
}

/** The files of pairs that were opened since the page was, so that an address or a step back finds them again. */
export class PairsFiles {
  readonly #files = new Map<string, LocalText>();

  /** @throws LocalFileError */
  async read(file: File): Promise<LocalText> {
    const read = await readLocalText(file, MAXIMUM_PAIRS_BYTES);
    this.#files.set(read.sha256, read);
    return read;
  }

  /** The file that a setting asks for, where it has been opened. */
  of(values: ParameterValues): LocalText | undefined {
    return this.#files.get(String(values[PAIRS_SHA256]));
  }

  /** What a setting asks for and is not there. */
  missing(values: ParameterValues): AskedPairs | undefined {
    const asked = askedPairs(values);
    return asked && !this.of(values) ? asked : undefined;
  }

  /** Those that a setting does not use. */
  others(values: ParameterValues): LocalText[] {
    return [...this.#files.values()].filter((file) => file !== this.of(values));
  }
}

/** What a setting asks for. */
export function askedPairs(values: ParameterValues): AskedPairs | undefined {
  const sha256 = values[PAIRS_SHA256];
  return sha256 === undefined ? undefined : { name: String(values[PAIRS_NAME] ?? ''), sha256: String(sha256) };
}
