import { spawnSync } from 'node:child_process';
import { type Core, loadCore } from 'untrained';
import { beforeAll, describe, expect, it } from 'vitest';
import { snippetOf } from '../../../../web/figures/snippets/snippet';
import type { SnippetSource } from '../../../../web/figures/snippets/source';
import { words } from '../../../../web/text/en/saving';
import { abcdSource, cases, numbersOfTable } from './sources';

let core: Core;
beforeAll(async () => {
  core = await loadCore();
});

/** The first Python that has NumPy; the set-up of the tests brings Debian's. */
const python = ['/usr/bin/python3', 'python3'].find(
  (command) => spawnSync(command, ['-c', 'import numpy']).status === 0,
);

/** How far the program's six printed digits may be from the figure's numbers. */
const DIGITS = 5;

const textOf = (source: SnippetSource): string => {
  const made = snippetOf('numpy', core, source, words);
  if (!('text' in made)) throw new Error(made.refused);
  return made.text;
};

/** What a program prints, a line of numbers for each pair of innermost brackets. */
function printed(program: string): number[][] {
  const { stdout, stderr, status } = spawnSync(python ?? '', ['-W', 'error', '-'], {
    input: program,
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([0, '']);
  return (stdout.match(/\[[^[\]]+\]/g) ?? []).map((row) => row.slice(1, -1).trim().split(/\s+/).map(Number));
}

describe.skipIf(!python)('a NumPy program', () => {
  it.each(cases)('computes the same numbers as %s', (_, make) => {
    const source = make(core);
    const wanted = numbersOfTable(source);
    const found = printed(textOf(source));
    // One column is printed as one row.
    const rows = wanted.every((row) => row.length === 1) ? [wanted.flat()] : wanted;
    expect(found.map((row) => row.length)).toEqual(rows.map((row) => row.length));
    for (const [i, row] of rows.entries()) {
      for (const [j, value] of row.entries()) expect(found[i]?.[j]).toBeCloseTo(value, DIGITS);
    }
  });
});

describe('the text of a NumPy program', () => {
  it('has the factor and no more than one row of it for each different token', () => {
    const text = textOf(abcdSource(core, 'heatmap'));
    const rows = /L = np\.array\(\[\n([\s\S]*?)\n\]\)/.exec(text)?.[1]?.split('\n');
    expect(rows?.length).toBe(6);
    expect(text).toContain('# A row each for: ␣ A B C D E\n');
    expect(text).toContain('#1.abc');
  });

  it('keeps what a prompt says inside its comment', () => {
    const text = textOf(abcdSource(core, 'map', { prompt: 'a\nimport os\u2028b"\\', tokens: 'character' }));
    for (const line of text.split(/\r|\n|\u2028/)) expect(line).not.toMatch(/^import os/);
  });

  it('is refused where the vectors are too many numbers', () => {
    const prompt = Array.from({ length: 300 }, (_, i) => `w${i}`).join(' ');
    const source = abcdSource(core, 'heatmap', { prompt, tokens: 'word' });
    expect(snippetOf('numpy', core, source, words)).toEqual({ refused: words.tooManyNumbers(45_150, 12_000) });
  });
});
