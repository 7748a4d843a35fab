import { parseArgs } from 'node:util';
import { defaultsOf, type ParameterValues, parseParameter } from '../parameter_values.js';
import type { Parameter, ParameterValue } from '../parameters.js';

/** A mistake in the command's arguments, as one line. */
export class UsageError extends Error {}

/** What stands after the command's name. */
export interface Arguments {
  /** Every parameter, defaults filled in; those given as files are still paths. */
  values: ParameterValues;
  /** Whether the prompt was given; where it was not, the seed's examples are run. */
  hasPrompt: boolean;
  /** The names of the parameters that were given. */
  given: ReadonlySet<string>;
  /** What stands by itself, for commands that take any number of it. */
  files: readonly string[];
  json: boolean;
  help: boolean;
}

const flags = { json: false, help: false };

/** What a command takes by itself, beside its flags. */
export type Positionals = 'prompt' | 'files';

/**
 * Reads `arguments_` for a command with these parameters. The parameter `prompt` stands by itself, the others are
 * flags: `--passes 3` or `--passes=3`. After `--` everything is prompt.
 *
 * @throws UsageError, UntrainedError
 */
export function parseArguments(
  arguments_: readonly string[],
  parameters: readonly Parameter[],
  positionals: Positionals = 'prompt',
): Arguments {
  const named = parameters.filter(({ name }) => name !== 'prompt');
  const values: Record<string, ParameterValue | undefined> = { ...defaultsOf(parameters) };
  const files: string[] = [];
  const given = new Set<string>();
  const result: Arguments = { values, hasPrompt: false, given, files, ...flags };
  for (const token of tokensOf(arguments_, named)) {
    if (token.kind === 'positional' && positionals === 'files') files.push(token.value);
    else if (token.kind === 'positional') {
      if (result.hasPrompt)
        throw new UsageError(`too many arguments: ${JSON.stringify(token.value)} comes after the prompt`);
      values.prompt = token.value;
      result.hasPrompt = true;
    } else if (token.kind === 'option') {
      const { name, value } = token;
      const parameter = named.find((known) => known.name === name);
      given.add(name);
      if (parameter && parameter.kind !== 'flag') {
        if (value === undefined) throw new UsageError(`option --${name} needs a value`);
        values[name] = parseParameter(parameter, value);
      } else {
        if (!parameter && !(name in flags)) throw new UsageError(`unknown option ${token.rawName}; see --help`);
        if (value !== undefined) throw new UsageError(`option --${name} takes no value`);
        if (parameter) values[name] = true;
        else result[name as keyof typeof flags] = true;
      }
    }
  }
  return result;
}

/** Not strict, because a strict parser takes the -1 of `--probe -1` for another option; the caller is strict. */
function tokensOf(arguments_: readonly string[], named: readonly Parameter[]) {
  const kinds = named.map(({ name, kind }) => [name, { type: kind === 'flag' ? 'boolean' : 'string' }] as const);
  const options = {
    ...Object.fromEntries(kinds),
    json: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  } as const;
  return parseArgs({ args: [...arguments_], options, strict: false, allowPositionals: true, tokens: true }).tokens;
}
