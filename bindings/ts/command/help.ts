import type { Parameter } from '../parameters.js';
import type { Limits } from '../types.js';
import type { Positionals } from './options.js';

/** A command as --help tells of it. */
export interface Command {
  name: string;
  summary: string;
  parameters: readonly Parameter[];
  /** What it takes by itself, where that is no prompt. */
  positionals?: Positionals;
}

export function overview(commands: readonly Command[]): string {
  return `Usage: untrained COMMAND [PROMPT] [OPTIONS]

${columns(commands.map(({ name, summary }) => [name, summary]))}

  --help     this text, or after a command its options
  --version  the version

Without a prompt a command runs the example of the posts that it follows.
`;
}

export function commandHelp({ name, summary, parameters, positionals }: Command, limits: Limits): string {
  const named = parameters.filter((parameter) => parameter.name !== 'prompt');
  const rows = named.map((parameter): [string, string] => [
    `--${parameter.name}${argument(parameter)}`,
    [parameter.help, ...details(parameter, limits)].join('; '),
  ]);
  const printing: [string, string][] = positionals === 'files' ? [] : [['--json', 'print everything as JSON']];
  const options = columns([...rows, ...printing, ['--help', 'this text']]);
  const takesPrompt = named.length < parameters.length;
  const prompt = '\nPROMPT is taken as it is, spaces too; after -- it may begin with a minus.';
  const itself = takesPrompt ? '[PROMPT] ' : positionals === 'files' ? 'FILE... ' : '';
  return `Usage: untrained ${name} ${itself}[OPTIONS]

${summary}${takesPrompt ? prompt : ''}

${options}
`;
}

function argument({ name, kind }: Parameter): string {
  if (kind === 'flag') return '';
  if (['graph', 'text', 'targets', 'block'].includes(name) || name.endsWith('-file')) return ' FILE';
  return { integer: ' N', number: ' X', range: ' N,N..N', choice: ' WORD', list: ' WORDS', text: ' TEXT' }[kind];
}

function details(
  { name, kind, choices, minimum, maximum, block, read, ...parameter }: Parameter,
  limits: Limits,
): string[] {
  const list: string[] = [];
  if (choices) list.push(choices.join(', '));
  if (minimum !== undefined && maximum !== undefined) list.push(`${minimum} to ${limits[maximum]}`);
  if (name === 'graph') list.push("default: the seed's six relations");
  else if (block || read || kind === 'list') list.push("default: the preset's");
  else if (kind !== 'flag' && parameter.default !== undefined) list.push(`default ${parameter.default}`);
  return list;
}

function columns(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join('\n');
}
