import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { main, untrained, untrainedJson } from './command';

interface Report {
  pronoun: string;
  rms: number;
  attention: number[];
  prompts: { prompt: string; differences: Record<string, number> }[];
  free: { numbers: number; choices: number };
  searched: { swarms: number; evaluations: number; seconds: number };
}

const folder = mkdtempSync(join(tmpdir(), 'untrained_fit_'));
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(text: string): string {
  const file = join(folder, 'targets.json');
  writeFileSync(file, text);
  return file;
}

const latinFile = join(folder, 'latin');
writeFileSync(latinFile, Buffer.from('A = caf\xe9', 'latin1'));

const short = ['--swarms', '2', '--particles', '8', '--iterations', '10'];

describe('untrained fit', () => {
  it('takes the targets that its page in the reference has', async () => {
    const page = readFileSync(resolve(import.meta.dirname, '../../bindings/ts/lab/fit_targets.md'), 'utf8');
    const json = /```json\n(.*?)```/s.exec(page)?.[1] ?? '';
    const found = await untrainedJson<Report>('fit', ...short, '--targets', fileOf(json));
    expect(found.prompts.map(({ prompt, differences }) => [prompt, Object.keys(differences)])).toEqual([
      ['CAT SAT IT', ['CAT']],
    ]);
    expect(found.attention).toHaveLength(1);
  });

  it('finds a setting that untrained pronoun opens with the same errors', async () => {
    const found = await untrainedJson<Report>('fit', ...short, '--reads', 'relation,context,swapped');
    expect(found.free).toEqual({ numbers: 7, choices: 8 });
    expect(found.searched).toMatchObject({ swarms: 2, evaluations: 2 * 8 * 11 });
    const traces = await untrainedJson<{ vocabulary: string[]; published: { differences: number[] } }[]>(
      'pronoun',
      ...found.pronoun.split(' '),
    );
    traces.forEach(({ vocabulary, published: { differences } }, index) => {
      const ours = vocabulary.map((word) => found.prompts[index]?.differences[word]);
      expect(ours).toEqual(differences);
    });
  });

  it('prints errors, how much was free and how much was tried', async () => {
    const reads = ['--reads', 'relation,context,swapped'];
    const { stdout } = await untrained('fit', ...short, ...reads, '--base', 'q', '--norm', 'none');
    expect(stdout).toMatch(/^Root mean square \d+\.\d{4} over 16 logits\n/);
    expect(stdout).toMatch(/Total absolute error \d\.\d{4} in the attention row of token 7, layer 2\n/);
    expect(stdout).toContain('7 free numbers and 6 free choices; 176 settings tried in 2 swarms');
    expect(stdout).toMatch(/\nuntrained pronoun --layers=3 .*--base=q --norm=none /);
  });

  it('takes targets from a file, with blanks', async () => {
    const file = fileOf(
      JSON.stringify({
        graph: ['A = B', 'B = C'],
        embedding: 'gaussian',
        dimension: 64,
        layers: 1,
        prompts: [{ prompt: 'A B', logits: { A: 0.5, C: null }, attention: [{ layer: 1, token: 1, weights: [1] }] }],
      }),
    );
    const reads = ['--reads', 'relation,context,swapped'];
    const found = await untrainedJson<Report>('fit', ...short, ...reads, '--targets', file, '--seed', '2');
    expect(Object.keys(found.prompts[0]?.differences ?? {})).toEqual(['A']);
    expect(found.attention).toEqual([0]);
    expect(found.pronoun).toContain('--embedding=gaussian --dimension=64 --seed=2 --layers=1');
  });

  it('finds settings that read a memory twice, which options and a file open', async () => {
    const reads = ['--reads', 'relation,context,relation'];
    const found = await untrainedJson<Report>('fit', ...short, ...reads);
    expect(found.pronoun).toContain('--reads=relation,context,relation-2 ');
    for (const opening of [found.pronoun.split(' '), ['--block', fileOf(JSON.stringify(found))]]) {
      const traces = await untrainedJson<{ published: { differences: number[] } }[]>('pronoun', ...opening);
      const squares = traces.flatMap(({ published }) => published.differences).map((difference) => difference ** 2);
      expect(Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / 16)).toBeCloseTo(found.rms, 12);
    }
  });

  it('ends after the time that was given', async () => {
    const { searched } = await untrainedJson<Report>('fit', '--swarms', '1000000', '--seconds', '0.01');
    expect(searched.swarms).toBeLessThan(1_000_000);
  });

  it('prints the best so far when it is stopped', async () => {
    const child = spawn(process.execPath, [main, 'fit', '--swarms', '1000000', '--json'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let printed = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
    await once(child.stderr, 'data');
    child.kill('SIGINT');
    const [status] = await once(child, 'close');
    expect(status).toBe(130);
    expect((JSON.parse(printed) as Report).rms).toBeGreaterThan(0);
  });

  it.each([
    ['{', /targets\.json cannot be read: /],
    ['[]', /targets\.json has no list of prompts, as in \{"prompts"/],
    ['{"prompts": []}', /has no list of prompts/],
    ['{"prompts": [{"prompt": "A"}], "size": 3}', /has "size"; it may have prompts, graph, embedding, dimension, seed/],
    ['{"prompts": [{"logits": {}}]}', /targets\.json, prompt 1 has no "prompt"/],
    ['{"prompts": [{"prompt": "A B", "logits": [1]}]}', /prompt 1: logits must be numbers by word/],
    ['{"prompts": [{"prompt": "A B", "attention": [[1]]}]}', /prompt 1: attention must be a list of \{"layer": 2/],
    ['{"prompts": [{"prompt": "A B", "logits": {"A": "1"}}]}', /logits must be numbers, or null for a blank, not 1/],
  ])('refuses the file %s', async (text, message) => {
    const { status, stdout, stderr } = await untrained('fit', ...short, '--targets', fileOf(text));
    expect(stderr).toMatch(message);
    expect([status, stdout]).toEqual([2, '']);
  });

  it.each([
    [['ОНА'], 'fit takes no prompt; its prompts are in the file of --targets'],
    [['--targets', '/nowhere.json'], '/nowhere.json cannot be read: ENOENT'],
    [['--graph', '/nowhere'], '--graph /nowhere cannot be read: ENOENT'],
    [['--graph', latinFile], `--graph ${latinFile} is no text in UTF-8; iconv brings other encodings to it`],
    [['--seconds', '0'], 'seconds must be above 0, not 0'],
    [['--rows', 'cell'], 'rows must be one of edge, relation, not "cell"'],
    [['--particles', '0'], 'particles must be a whole number between 1 and 10000, not 0'],
  ])('refuses %j', async (arguments_, message) => {
    const { status, stdout, stderr } = await untrained('fit', ...arguments_);
    expect(stderr).toBe(`untrained: ${message}\n`);
    expect([status, stdout]).toEqual([2, '']);
  });
});
