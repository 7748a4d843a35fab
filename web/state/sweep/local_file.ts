import type { LocalFileFault } from '../../text/sweep_pairs';
import { sha256Of } from '../sha256';

/** A text file of the reader's own, read in the browser. */
export interface LocalText {
  readonly name: string;
  readonly text: string;
  /** In hexadecimal digits. */
  readonly sha256: string;
}

/** Why a file was not read; everything is as it was before. */
export class LocalFileError extends Error {
  override readonly name = 'LocalFileError';

  /**
   * @param file its name
   * @param maximum bytes that are read, where it has more
   */
  constructor(
    readonly fault: LocalFileFault,
    readonly file: string,
    readonly maximum = 0,
  ) {
    super(`${file}: ${fault}`);
  }
}

/**
 * A file as text.
 *
 * @param maximum bytes; of a larger file nothing is read
 * @throws LocalFileError
 */
export async function readLocalText(file: File, maximum: number): Promise<LocalText> {
  if (file.size > maximum) throw new LocalFileError('large', file.name, maximum);
  const bytes = await bytesOf(file);
  const sha256 = await sha256Of(bytes);
  if (sha256 === undefined) throw new LocalFileError('insecure', file.name);
  try {
    return { name: file.name, sha256, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    throw new LocalFileError('encoding', file.name);
  }
}

async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    // A folder, or a file that has changed or gone since it was chosen.
    throw new LocalFileError('unreadable', file.name);
  }
}
