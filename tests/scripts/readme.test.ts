import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { readmeParts, withTables } from '../../web/build/readme';

const root = fileURLToPath(new URL('../..', import.meta.url));
const readme = await readFile(join(root, 'README.md'), 'utf8');
const run = promisify(execFile);

const blocks = (language: string): string[] =>
  Array.from(readme.matchAll(new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``, 'g')), ([, code]) => code ?? '');

describe('README.md', () => {
  it('has the figures and the picture that the code makes', async () => {
    const { picture, tables } = await readmeParts();
    expect(withTables(readme, tables)).toBe(readme);
    expect(readme).toContain(tables.abcd);
    expect(await readFile(join(root, 'web/picture.svg'), 'utf8')).toBe(picture);
  });

  it('has a Node snippet that runs', async () => {
    const [snippet] = blocks('js');
    // Inside the checkout, where the package can import itself by name.
    const folder = await mkdtemp(join(root, 'build/readme-'));
    try {
      await writeFile(join(folder, 'snippet.mjs'), snippet ?? '');
      const { stdout } = await run(process.execPath, [join(folder, 'snippet.mjs')]);
      const lines = stdout.trim().split('\n');
      expect(lines).toHaveLength(14);
      expect(lines[4]).toMatch(/^D 0\.6/);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('has commands that run', async () => {
    const commands = blocks('sh')
      .join('')
      .split('\n')
      .filter((line) => line.startsWith('npx untrained'));
    expect(commands.length).toBeGreaterThan(1);
    for (const command of commands) {
      const { stdout } = await run('bash', ['-c', command], { cwd: root, maxBuffer: 1 << 26 });
      expect(stdout.length).toBeGreaterThan(100);
    }
  });

  it('names tests that are there for what it claims beside others', async () => {
    const [, comparison = ''] = readme.split('## Beside other explainers');
    const rows = comparison.split('\n## ')[0]?.match(/^\| [^-|].*$/gm) ?? [];
    const claims = rows.filter((row) => !row.startsWith('| |'));
    expect(claims.length).toBe(18 + 9);
    for (const row of claims) {
      const tests =
        row
          .split('|')
          .at(-2)
          ?.match(/`[^`]+`/g) ?? [];
      expect(tests.length, row).toBeGreaterThan(0);
      for (const name of tests) {
        const text = await readFile(join(root, `tests/${name.slice(1, -1)}.test.ts`), 'utf8');
        expect(text).toMatch(/\b(it|test)(\.\w+)*\(/);
      }
    }
  });

  it('names scripts that are there', async () => {
    for (const [script] of readme.matchAll(/scripts\/[\w.]+/g)) {
      await expect(readFile(join(root, script)), script).resolves.toBeDefined();
    }
  });
});
