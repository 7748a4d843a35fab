import type { Untrained } from '../untrained.js';
import type { Arguments } from './options.js';
import { mergedFiles } from './sweep_file.js';

export const mergeCommand = {
  name: 'merge',
  summary: 'The shards of a sweep as one file, to the byte that of a sweep in one piece.',
  parameters: [],
  positionals: 'files' as const,
  run: (_: Untrained, { files }: Arguments): Iterable<string> => [...mergedFiles(files)],
};
