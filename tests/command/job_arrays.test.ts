import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { main } from './command';

const text = readFileSync(path.resolve(import.meta.dirname, '../../bindings/ts/lab/job_arrays.md'), 'utf8');
const SHARDS = 4;
/** The recipes' sweep in small: what is given last counts. */
const SMALL = '--passes 1,3 --dimension 32 --draws 5';

/** The block of code below a heading. */
function recipe(heading: string): string {
  const start = text.indexOf(`\n## ${heading}\n`);
  const [, code] = /```\w+\n([\s\S]*?)```/.exec(text.slice(start)) ?? [];
  if (start < 0 || code === undefined) throw new Error(`no recipe for ${heading}`);
  return code;
}

/** What stands for `npx untrained`: the built command, on the small sweep. */
const STAND_IN = `#!/bin/sh
shift
command=$1
shift
if [ "$command" = sweep ]; then set -- "$@" ${SMALL}; fi
exec '${process.execPath}' '${main}' "$command" "$@"
`;

let folder: string;
let whole = '';
const bin = mkdtempSync(path.join(tmpdir(), 'untrained-bin-'));
const sh = (command: string, variables: Record<string, string> = {}) => {
  const environment = { ...process.env, PATH: `${bin}:${process.env.PATH}`, ...variables };
  const { status, stdout, stderr } = spawnSync('sh', ['-ec', command], {
    cwd: folder,
    env: environment,
    encoding: 'utf8',
  });
  expect([status, stderr.replace(/^parallel: Warning.*\n/gm, '')]).toEqual([0, '']);
  return stdout;
};
const merged = () => sh('npx untrained merge part-*.jsonl');

beforeAll(() => {
  writeFileSync(path.join(bin, 'npx'), STAND_IN);
  chmodSync(path.join(bin, 'npx'), 0o755);
  return () => rmSync(bin, { recursive: true });
});
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'untrained-jobs-'));
  if (whole !== '') return;
  // Of the very options of the recipes.
  const [, options] = /npx untrained sweep ([\s\S]*?) --out/.exec(recipe('xargs')) ?? [];
  sh(`npx untrained sweep ${options} --out whole`);
  whole = readFileSync(path.join(folder, 'whole'), 'utf8');
});
afterEach(() => rmSync(folder, { recursive: true }));

const has = (command: string) => spawnSync('sh', ['-c', `command -v ${command}`]).status === 0;

describe('a sweep as a job array is, to the byte, the sweep in one piece', () => {
  it.skipIf(!has('parallel'))('with GNU parallel', () => {
    sh(recipe('GNU parallel'), { HOME: folder });
    expect(readFileSync(path.join(folder, 'sweep.jsonl'), 'utf8')).toBe(whole);
  });

  it.skipIf(!has('xargs'))('with xargs', () => {
    sh(recipe('xargs'));
    expect(readdirSync(folder).filter((name) => name.startsWith('part-'))).toHaveLength(SHARDS);
    expect(readFileSync(path.join(folder, 'sweep.jsonl'), 'utf8')).toBe(whole);
  });

  it('with the command of the Slurm script', () => {
    const script = recipe('Slurm');
    expect(script).toContain(`#SBATCH --array=1-${SHARDS}\n`);
    for (let task = 1; task <= SHARDS; ++task) sh(script, { SLURM_ARRAY_TASK_ID: String(task) });
    expect(merged()).toBe(whole);
  });

  it('with the command of the Kubernetes job', () => {
    const job = recipe('Kubernetes');
    expect(job).toContain(`completions: ${SHARDS}\n`);
    const [, folded = ''] = /- >-\n((?: {14}.*\n)+)/.exec(job) ?? [];
    const command = folded.trim().replace(/\n +/g, ' ');
    for (let index = 0; index < SHARDS; ++index) sh(command, { JOB_COMPLETION_INDEX: String(index), SWEEPS: '.' });
    expect(merged()).toBe(whole);
  });
});
