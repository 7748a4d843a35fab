#!/usr/bin/env node
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { UntrainedError } from '../errors.js';
import { load } from '../library.js';
import { version } from '../version.js';
import { abcdCommand } from './abcd.js';
import { claimsCommand } from './claims.js';
import { fitCommand } from './fit.js';
import { fitPairsCommand } from './fit_pairs.js';
import { commandHelp, overview } from './help.js';
import { mergeCommand } from './merge.js';
import { parseArguments, UsageError } from './options.js';
import { pronounCommand } from './pronoun.js';
import { swarmCommand } from './swarm.js';
import { sweepCommand } from './sweep.js';

const commands = [
  abcdCommand,
  pronounCommand,
  sweepCommand,
  mergeCommand,
  claimsCommand,
  fitCommand,
  fitPairsCommand,
  swarmCommand,
] as const;

/** What the command prints; a mistake is found before the first piece is written, so that it prints nothing. */
async function output([name, ...rest]: readonly string[]): Promise<Iterable<string> | AsyncIterable<string>> {
  if (name === '--help' || name === '-h') return [overview(commands)];
  if (name === '--version') return [`${version}\n`];
  const known = new Intl.ListFormat('en', { type: 'disjunction' }).format(commands.map((command) => command.name));
  if (name === undefined) throw new UsageError(`a command is missing: ${known}; see --help`);
  const command = commands.find((candidate) => candidate.name === name);
  if (!command) throw new UsageError(`unknown command ${JSON.stringify(name)}: it must be ${known}; see --help`);
  const arguments_ = parseArguments(
    rest,
    command.parameters,
    'positionals' in command ? command.positionals : 'prompt',
  );
  const untrained = await load();
  return arguments_.help ? [commandHelp(command, untrained.limits)] : command.run(untrained, arguments_);
}

/** Wrong input is 2, as in most commands; a module that does not run is no fault of the input. */
function exitStatus(error: unknown): number {
  if (error instanceof UsageError) return 2;
  return error instanceof UntrainedError && error.code !== 'load-failed' && error.code !== 'module-stopped' ? 2 : 1;
}

try {
  const pieces = await output(process.argv.slice(2));
  // Not process.exit, which would cut off what a pipe has not taken yet.
  await pipeline(Readable.from(pieces), process.stdout, { end: false });
} catch (error) {
  // The reader has seen enough, as in `untrained abcd --json | head`.
  const isClosedPipe = (error as NodeJS.ErrnoException).code === 'EPIPE';
  process.exitCode = isClosedPipe ? 0 : exitStatus(error);
  if (!isClosedPipe) process.stderr.write(`untrained: ${(error as Error).message.replace(/\s+/g, ' ')}\n`);
}
