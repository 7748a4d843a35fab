import { spawn } from 'node:child_process';
import { abcdParameters, pronounParameters, version } from 'untrained';
import { describe, expect, test } from 'vitest';
import { main, untrained } from './command';

const TEN_THOUSAND = 'abcdefghij'.repeat(1000);

describe('wrong input is status 2, one line, and nothing on standard output', () => {
  test.concurrent.each([
    [[], 'a command is missing: abcd, pronoun, sweep, merge, claims, fit, fit-pairs, or swarm'],
    [['abc'], 'unknown command "abc"'],
    [['--json'], 'unknown command "--json"'],
    [['abcd', ''], 'prompt is empty'],
    [['pronoun', ''], 'prompt is empty'],
    [['pronoun', ' .\n'], 'prompt is empty'],
    [['abcd', 'a', 'b'], 'too many arguments: "b"'],
    [['abcd', '--what'], 'unknown option --what'],
    [['abcd', '-x'], 'unknown option -x'],
    [['abcd', '--graph', 'x'], 'unknown option --graph'],
    [['pronoun', '--rule', 'add'], 'unknown option --rule'],
    [['abcd', '--prompt', 'a'], 'unknown option --prompt'],
    [['abcd', '--passes'], 'option --passes needs a value'],
    [['abcd', '--json=yes'], 'option --json takes no value'],
    [['abcd', '--coordinates=1'], 'option --coordinates takes no value'],
    [['abcd', '--passes', '0'], 'passes must be between 1 and 1000, not 0'],
    [['abcd', '--passes', '1000000'], 'passes must be between 1 and 1000, not 1000000'],
    [['abcd', '--passes', '2.5'], 'passes must be a whole number between 1 and 1000, not 2.5'],
    [['abcd', '--passes', 'many'], 'passes must be a whole number, not "many"'],
    [['abcd', '--passes='], 'passes must be a whole number, not ""'],
    [['abcd', '--dimension', '0'], 'dimension must be between 1 and 1000000, not 0'],
    [['abcd', '--dimension', '1e9'], 'dimension must be between 1 and 1000000, not 1000000000'],
    [['abcd', '--dimension', 'NaN'], 'dimension must be a whole number, not "NaN"'],
    [['abcd', '--embedding', 'orthogonal', '--dimension', '5'], 'dimension must be at least 6'],
    [['abcd', '--embedding', 'spherical'], 'embedding must be one of gaussian, orthogonal, one-hot, not "spherical"'],
    [['abcd', '--rule', 'divide'], 'rule must be one of add, subtract, subtract-rms, not "divide"'],
    [['abcd', '--tokens', 'byte'], 'tokens must be one of character, word, not "byte"'],
    [['abcd', '--probe', '14'], 'probe must be between -1 and 13, not 14'],
    [['abcd', '--probe', '-2'], 'probe must be between -1 and 13, not -2'],
    [['abcd', '--map', '16'], 'map must be between 0 and 15, not 16'],
    [['abcd', '--seed', '-1'], 'seed must be'],
    [['pronoun', '--preset', 'other'], 'preset must be one of published, prediction-error, seed-block, not "other"'],
    [['pronoun', '--temperature-context', '-1'], 'temperature-context must be between 0 and 1000000, not -1'],
    [['pronoun', '--temperature-context', 'cold'], 'temperature-context must be a number, not "cold"'],
    [['pronoun', '--sign-context', '2'], 'sign-context must be one of 1, -1, not "2"'],
    [['pronoun', '--layers', '65'], 'layers must be between 1 and 64, not 65'],
    [['abcd', TEN_THOUSAND], 'prompt has 10000 tokens; it must have at most 4096'],
  ])('%#', async (arguments_, message) => {
    const { status, stdout, stderr } = await untrained(...arguments_);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^untrained: [^\n]+\n$/);
    expect(stderr).toContain(message);
  });
});

describe('help', () => {
  test('names the commands', async () => {
    for (const flag of ['--help', '-h']) {
      const { status, stdout } = await untrained(flag);
      expect(status).toBe(0);
      expect(stdout).toMatch(/abcd[\s\S]+pronoun[\s\S]+--version/);
    }
  });

  test.concurrent.each([
    ['abcd', abcdParameters],
    ['pronoun', pronounParameters],
  ] as const)('%s lists every parameter', async (command, parameters) => {
    const { status, stdout } = await untrained(command, '--help');
    expect(status).toBe(0);
    for (const { name } of parameters) expect(stdout).toContain(name === 'prompt' ? '[PROMPT]' : `--${name}`);
  });
});

test('the version', async () => {
  expect(await untrained('--version')).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
});

test('a reader that leaves early is no mistake', async () => {
  const child = spawn(process.execPath, [main, 'abcd', 'abcdefgh'.repeat(64), '--map', '1', '--json']);
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk;
  });
  child.stdout.once('data', () => child.stdout.destroy());
  const status = await new Promise((resolve) => child.on('close', resolve));
  expect([status, stderr]).toEqual([0, '']);
});
