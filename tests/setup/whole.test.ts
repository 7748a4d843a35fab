import { existsSync, readdirSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { fakeTools, runWithSetup, temporaryFolder, toolsWithout } from './shell';

/** The tools of this machine, without any Emscripten. */
const plainTools = () => toolsWithout(/^em(cc|\+\+|cmake|ar|config|configure|make|ranlib)$/);

const wrapper = (folder: string, name: string) => ({ [name]: `exec ${path.join(folder, name)} "$@"` });

test('an empty cache is filled, and what is in it builds; an emcc on PATH is used only where it works', () => {
  const tools = plainTools();
  const cache = temporaryFolder();
  const env = { PATH: tools, XDG_CACHE_HOME: cache };
  const show = 'use_emscripten; use_headers; printf "%s\\n" "$UNTRAINED_EMCC" "$UNTRAINED_HEADERS"';

  const first = runWithSetup(show, env);
  expect(first.stderr).toBe('');
  const [emcc = '', headers = ''] = first.stdout.trim().split('\n').slice(-2);
  expect(emcc.startsWith(cache) && existsSync(emcc)).toBe(true);
  expect(existsSync(`${headers}/xsimd/xsimd/xsimd.hpp`)).toBe(true);
  expect(existsSync(`${headers}/eigen/Eigen/Core`)).toBe(true);
  expect(readdirSync(`${cache}/untrained`).filter((name) => name.startsWith('.'))).toEqual([]);

  expect(runWithSetup(`probe ${emcc}`, env)).toEqual({ status: 0, stdout: '', stderr: '' });

  // Nothing is fetched again: the second run says nothing but the answer.
  expect(runWithSetup(show, env).stdout).toBe(`${emcc}\n${headers}\n`);

  const folder = path.dirname(emcc);
  const works = fakeTools({ ...wrapper(folder, 'emcc'), ...wrapper(folder, 'emcmake') });
  const withWorking = { ...env, PATH: `${works}:${tools}` };
  const chosen = runWithSetup(show, withWorking);
  expect(chosen.stdout).toBe(`Trying ${works}/emcc.\n${works}/emcc\n${headers}\n`);
  expect(runWithSetup(show, withWorking).stdout).toBe(`${works}/emcc\n${headers}\n`);

  const broken = fakeTools({ emcc: 'echo "Unknown option" >&2; exit 1', ...wrapper(folder, 'emcmake') });
  const withBroken = { ...env, PATH: `${broken}:${tools}` };
  const refused = runWithSetup(show, withBroken);
  expect(refused.stderr).toContain('Unknown option');
  expect(refused.stdout).toContain(`${broken}/emcc cannot build this project`);
  expect(refused.stdout.endsWith(`\n${emcc}\n${headers}\n`)).toBe(true);
  expect(runWithSetup(show, withBroken)).toEqual({ status: 0, stdout: `${emcc}\n${headers}\n`, stderr: '' });
});

test('an old Node makes way for Node 20 in the cache', () => {
  const old = fakeTools({
    node: `if [[ $1 == --version ]]; then echo v18.19.1; else exec ${realpathSync(process.execPath)} "$@"; fi`,
  });
  const env = { PATH: `${old}:${process.env.PATH}`, XDG_CACHE_HOME: temporaryFolder() };
  const lines = 'use_node; node --version; npm --version';
  const { stdout } = runWithSetup(lines, env);
  expect(stdout).toMatch(/^Node v18\.19\.1 is too old: .*\nv20\.20\.2\n10\.\d+\.\d+\n$/);
  expect(runWithSetup(lines, env).stdout).toMatch(/^v20\.20\.2\n10\./);
});
