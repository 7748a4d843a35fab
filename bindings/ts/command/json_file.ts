import { readFileSync } from 'node:fs';
import { UsageError } from './options.js';

/**
 * What a JSON file holds.
 *
 * @param told what the file is called in the message
 * @throws UsageError where it cannot be read or is no JSON
 */
export function readJson(file: string, told: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const reason = error instanceof SyntaxError ? error.message : `${(error as NodeJS.ErrnoException).code}`;
    throw new UsageError(`${told} cannot be read: ${reason}`);
  }
}
