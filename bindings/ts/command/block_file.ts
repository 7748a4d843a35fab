import type { Parameter } from '../parameters.js';
import type { BlockSettings } from '../pronoun_types.js';
import { readJson } from './json_file.js';
import { UsageError } from './options.js';

/** A whole setting of the block, which may have several reads of a memory with numbers of their own. */
export const blockParameter: Parameter = {
  name: 'block',
  kind: 'text',
  help: 'a JSON file with a whole setting, as fit --json prints it, in place of the preset',
};

/**
 * A setting of the block from a JSON file: the setting itself, or what holds it as its `block`. What its words and
 * numbers may be is for the library to say.
 *
 * @throws UsageError
 */
export function readBlock(file: string): BlockSettings {
  const value = readJson(file, `--block ${file}`);
  const block = (value as { block?: unknown } | null)?.block ?? value;
  const { reads } = (block ?? {}) as { reads?: unknown };
  if (!Array.isArray(reads) || !reads.every((read) => typeof read === 'object' && read !== null)) {
    throw new UsageError(`${file} has no setting of the block: it must have "reads", as fit --json prints them`);
  }
  return block as BlockSettings;
}
