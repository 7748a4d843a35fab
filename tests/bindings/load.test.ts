import { readFileSync } from 'node:fs';
import { abcd, load, loadCore, UntrainedError, version } from 'untrained';
import { beforeEach, expect, test, vi } from 'vitest';

const wasm = new URL('../../dist/package/wasm/untrained.wasm', import.meta.url);

/** A copy of the loader that has loaded nothing yet. */
const freshLoad = async (): Promise<typeof loadCore> => {
  const address = `../../dist/package/load.js?fresh=${Math.random()}`;
  return ((await import(/* @vite-ignore */ address)) as { loadCore: typeof loadCore }).loadCore;
};

beforeEach(() => {
  vi.restoreAllMocks();
});

test('is memoised', async () => {
  expect(loadCore()).toBe(loadCore());
  expect(await load()).toBe(await load());
  expect(await load()).toBe(await load({ wasmUrl: 'nowhere' }));
});

test('takes the bytes or the address of the module', async () => {
  const fromBytes = await (await freshLoad())({ wasmBinary: readFileSync(wasm) });
  const fromUrl = await (await freshLoad())({ wasmUrl: wasm });
  expect(abcd(fromBytes)).toEqual(abcd(fromUrl));
});

test('a failure is a typed error, and the next call tries again', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const loadAgain = await freshLoad();
  const failure = await loadAgain({ wasmUrl: new URL('missing.wasm', wasm) }).catch((error: unknown) => error);
  expect((failure as UntrainedError).code).toBe('load-failed');
  const garbage = await loadAgain({ wasmBinary: new Uint8Array([1, 2, 3]) }).catch((error: unknown) => error);
  expect((garbage as UntrainedError).code).toBe('load-failed');
  expect((await loadAgain()).limits.tokens).toBeGreaterThan(0);
});

test('functions take what loadCore returned, and nothing else', async () => {
  const core = await loadCore();
  expect(abcd(core)).toEqual((await load()).abcd());
  expect(() => abcd({ ...core })).toThrow('this is no core');
});

test('the version is that of the package', () => {
  const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  expect(version).toBe(manifest.version);
});

test('errors have a place for everything', () => {
  expect(new UntrainedError('too-large', 'too large')).toMatchObject({
    name: 'UntrainedError',
    message: 'too large',
    parameter: '',
    found: '',
    minimum: 0,
    maximum: 0,
    line: 0,
    column: 0,
  });
});
