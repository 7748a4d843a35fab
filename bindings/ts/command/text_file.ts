import { readFileSync, statSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { UsageError } from './options.js';

/** Bytes of a text, unpacked: a thousand books, and below what a string can hold. */
const MAXIMUM_BYTES = 2 ** 28;

/** How a gzip file begins, as Debian packs longer texts. */
const GZIP = [0x1f, 0x8b];

/**
 * A text file, unpacked where it is gzip.
 *
 * @param option that the file was given to, for messages
 * @throws UsageError where it cannot be read, is too large, or is no UTF-8
 */
export function readText(option: string, file: string): string {
  const bytes = unpacked(option, file, readBytes(option, file));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UsageError(`${option} ${file} is no text in UTF-8; iconv brings other encodings to it`);
  }
}

function readBytes(option: string, file: string): Uint8Array {
  try {
    if (statSync(file).size > MAXIMUM_BYTES) throw tooLarge(option, file);
    return readFileSync(file);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${option} ${file} cannot be read: ${(error as NodeJS.ErrnoException).code}`);
  }
}

function unpacked(option: string, file: string, bytes: Uint8Array): Uint8Array {
  if (!GZIP.every((byte, index) => bytes[index] === byte)) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: MAXIMUM_BYTES });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(option, file);
    throw new UsageError(`${option} ${file} is gzip, but cannot be unpacked: ${(error as Error).message}`);
  }
}

const tooLarge = (option: string, file: string): UsageError =>
  new UsageError(`${option} ${file} is larger than the ${MAXIMUM_BYTES / 2 ** 20} MB that are read`);
