import { expect, test } from 'vitest';
import { Instance } from '../../dist/package/instance.js';
import type { RawModule } from '../../dist/package/module.js';
import { thrown } from './thrown';

/** A module that traps whenever `broken` says so. */
function fake(broken: () => boolean): RawModule {
  return {
    parseGraph: () => {
      if (broken()) throw new WebAssembly.RuntimeError('unreachable');
      return { ok: true, relations: [] };
    },
  } as unknown as RawModule;
}

const parse = (instance: Instance<RawModule>) => instance.call((module) => module.parseGraph(''));

test('a hundred traps, a hundred recoveries', async () => {
  let starts = 0;
  let broken = false;
  const instance = await Instance.start(async () => {
    starts += 1;
    broken = false;
    return fake(() => broken);
  });
  for (let trap = 1; trap <= 100; trap += 1) {
    expect(parse(instance)).toMatchObject({ relations: [] });
    broken = true;
    expect(thrown(() => parse(instance)).code).toBe('module-stopped');
    // Not back yet: the next one is being started.
    expect(thrown(() => parse(instance)).code).toBe('module-stopped');
    await Promise.resolve();
    await Promise.resolve();
    expect(starts).toBe(trap + 1);
  }
  expect(parse(instance)).toMatchObject({ relations: [] });
});

test('a module that cannot be started again says so at every call', async () => {
  let starts = 0;
  const instance = await Instance.start(async () => {
    starts += 1;
    if (starts > 1) throw new Error('no memory');
    return fake(() => true);
  });
  thrown(() => parse(instance));
  await new Promise((resolve) => setTimeout(resolve));
  expect(thrown(() => parse(instance)).code).toBe('module-stopped');
});
