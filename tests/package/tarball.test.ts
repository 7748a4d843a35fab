import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Host, open, root, startChromium } from './support/hosts';

const run = promisify(execFile);
const tool = (name: string) => join(root, 'node_modules/.bin', name);

const FRAMEWORK = `declare module 'framework/jsx-runtime' {
  export namespace JSX { interface IntrinsicElements {} interface Element {} }
  export function jsx(): JSX.Element;
}`;

/** What an author's own code may say, and what it may not: the compiler complains where it has nothing to refuse. */
const TYPED = `import { setWasmUrl, type UntrainedJsx } from 'untrained/elements';
declare module 'framework/jsx-runtime' {
  namespace JSX { interface IntrinsicElements extends UntrainedJsx {} }
}
setWasmUrl('/untrained.wasm');
const found = document.querySelector('untrained-abcd');
if (found) found.pass = 4;
// @ts-expect-error
if (found) found.pass = 'four';
document.createElement('untrained-pronoun').temperatureContext = 0.1;
found?.addEventListener('experiment-change', ({ detail }) => console.log(detail.values['prompt']));
export const shown = <untrained-abcd prompt="AB" passes={3} rule="add" view="heatmap" />;
// @ts-expect-error
export const wrong = <untrained-abcd passes="three" />;
document.createElement('untrained-attention').matrixSeed = 3;
export const random = <untrained-attention matrix-seed={3} view="softmax" />;
// @ts-expect-error
export const none = <untrained-attention view="heatmap" />;
export const best = <untrained-swarm first-velocity="zero" zoom={4} view="best-so-far" />;
export const other = <untrained-pronoun second-prompt="A B" temperature-context={0.1} view="graph" class="wide" />;
`;

let folder: string;
let tarball: string;

/** A folder with nothing in it but the package, installed from the file that would be published. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'untrained-package-'));
  const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', folder], { cwd: root });
  const [packed] = JSON.parse(stdout) as { filename: string }[];
  tarball = join(folder, packed?.filename ?? '');
  await writeFile(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
  await run('npm', ['install', tarball, '--offline', '--no-audit', '--no-fund'], { cwd: folder });
});
afterAll(() => rm(folder, { recursive: true }));

const node = (code: string) => run(process.execPath, ['--input-type=module', '--eval', code], { cwd: folder });

/** Builds an entry as an author would, with a bundler that knows nothing of us. */
async function bundled(name: string, entry: string): Promise<string> {
  const place = join(folder, name);
  await mkdir(place);
  await writeFile(join(place, 'main.js'), entry);
  const page = '<!doctype html><meta charset="utf-8"><script type="module" src="./main.js"></script>';
  await writeFile(join(place, 'index.html'), `${page}<untrained-abcd passes="2" view="heatmap"></untrained-abcd>`);
  await build({ root: place, base: './', configFile: false, logLevel: 'silent', build: { target: 'es2022' } });
  return join(place, 'dist');
}

describe('the package as it would be published', () => {
  it('has nothing that publint or attw would change', async () => {
    const lint = await run(tool('publint'), ['run', tarball, '--strict']);
    expect(lint.stdout).toContain('All good!');
    // Refuses by its exit code, and so rejects.
    const types = await run(tool('attw'), [tarball, '--profile', 'esm-only', '--no-color', '--no-emoji']);
    expect(types.stdout).toContain('"untrained/elements/abcd"');
    expect(types.stdout).toContain('"untrained/elements/attention"');
    expect(types.stdout).toContain('"untrained/elements/swarm"');
  });

  it('brings nothing else with it', async () => {
    expect((await readdir(join(folder, 'node_modules'))).filter((name) => !name.startsWith('.'))).toEqual([
      'untrained',
    ]);
  });

  it('runs the snippet of the README and the command', async () => {
    const readme = await readFile(join(root, 'README.md'), 'utf8');
    const snippet = /```js\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
    const { stdout } = await node(snippet);
    expect(stdout.split('\n')[4]).toMatch(/^D 0\.6/);
    const command = await run('npx', ['--offline', 'untrained', 'abcd', ' ABCD ABCDABCE', '--json'], { cwd: folder });
    expect(JSON.parse(command.stdout).tokens).toHaveLength(14);
  });

  it('can be imported where there is no document', async () => {
    const names = "Object.keys(await import('untrained/elements')).sort().join()";
    const { stdout } = await node(`console.log(${names}, typeof customElements)`);
    expect(stdout.trim()).toBe('UntrainedAbcd,UntrainedAttention,UntrainedPronoun,setWasmUrl undefined');
  });

  it('leaves out of a bundle what is not imported', async () => {
    const place = await bundled(
      'shaken',
      "import { loadCore, mem } from 'untrained'; console.log(mem(await loadCore(), {}))",
    );
    const files = await readdir(join(place, 'assets'));
    const code = await Promise.all(
      files.filter((name) => name.endsWith('.js')).map((name) => readFile(join(place, 'assets', name), 'utf8')),
    );
    expect(files.some((name) => name.endsWith('.wasm'))).toBe(true);
    // What both have, then what only the pronoun's, the recurrence's and the elements' code has.
    expect(code.join()).toContain('load-failed');
    for (const absent of ['prediction-error', 'ПОТОМУ', 'swapped', 'shuffle-seed', 'customElements']) {
      expect(code.join(), absent).not.toContain(absent);
    }
  });

  it('has types for the elements, their events and JSX', async () => {
    const place = join(folder, 'typed');
    await mkdir(place);
    // A framework as far as types see it.
    await writeFile(join(place, 'framework.d.ts'), FRAMEWORK);
    await writeFile(join(place, 'main.tsx'), TYPED);
    const options = ['--strict', '--noEmit', '--module', 'nodenext', '--target', 'es2022', '--jsx', 'react-jsx'];
    const files = ['--jsxImportSource', 'framework', 'framework.d.ts', 'main.tsx'];
    const complaints = await run(tool('tsc'), [...options, ...files], { cwd: place }).then(
      () => '',
      ({ stdout }: { stdout: string }) => stdout,
    );
    expect(complaints).toBe('');
  });

  it('shows an element in a page that Vite has built', async () => {
    const place = await bundled('page', "import 'untrained/elements';\n");
    const host = await Host.open({ folders: { '/some/where/': place } });
    const browser = await startChromium();
    const complaints: string[] = [];
    try {
      const page = await open(browser, `${host.address}/some/where/index.html`, complaints);
      await page.locator('untrained-abcd untrained-figure svg').first().waitFor();
      expect(host.requests.filter((path) => path.endsWith('.wasm'))).toHaveLength(1);
      expect(complaints).toEqual([]);
    } finally {
      await browser.close();
      await host.close();
    }
  });
});
