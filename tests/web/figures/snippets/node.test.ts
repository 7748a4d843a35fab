import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Core, loadCore } from 'untrained';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { snippetOf } from '../../../../web/figures/snippets/snippet';
import type { OwnVectors } from '../../../../web/state/own_vectors';
import { ownRows } from '../../../../web/state/vectors/rows';
import { words } from '../../../../web/text/en/saving';
import { abcdSource, cases, drawnCases, numbersOfTable } from './sources';

const root = fileURLToPath(new URL('../../../..', import.meta.url));

/** An empty folder with the library as npm would put it there. */
let folder: string;
let core: Core;
beforeAll(async () => {
  core = await loadCore();
  folder = mkdtempSync(join(tmpdir(), 'untrained-'));
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(root, join(folder, 'node_modules', 'untrained'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(program: string): unknown {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-'], {
    cwd: folder,
    input: program,
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([0, '']);
  return JSON.parse(stdout);
}

describe('a Node program', () => {
  it.each([...cases, ...drawnCases])('computes the very numbers of %s', (_, make) => {
    const source = make(core);
    const made = snippetOf('node', core, source, words);
    if (!('text' in made)) throw new Error(made.refused);
    const wanted = numbersOfTable(source);
    const found = run(made.text) as number[] | number[][];
    // One column is printed as one list.
    const rows = wanted.every((row) => row.length === 1) ? wanted.flat() : wanted;
    expect(found.filter((row) => !Array.isArray(row) || row.length > 0)).toEqual(rows);
  });

  it('has the reader’s own vectors in it, and the random ones of words that they do not have', () => {
    const vectors: OwnVectors = {
      name: 'vectors.txt',
      sha256: 'ab',
      dimension: 3,
      count: 1,
      bytes: 1,
      rows(core, words, seed) {
        return ownRows(core, this, words, seed);
      },
      find: (word) => (word === 'A' ? { word, line: 1, vector: Float64Array.of(1, 1, -1) } : undefined),
    };
    const source = abcdSource(core, 'heatmap', { passes: 3 }, vectors);
    const made = snippetOf('node', core, source, words);
    expect('text' in made && run(made.text)).toEqual(numbersOfTable(source));
  });
});
