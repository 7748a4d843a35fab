import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

const script = path.resolve(import.meta.dirname, '../../scripts/check_floors.mjs');

/** What the check says about a tree of these files; nothing where it is content. */
function check(files: Record<string, string>): string {
  const root = mkdtempSync(path.join(tmpdir(), 'untrained-floors-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), text);
  }
  const { status, stderr } = spawnSync(process.execPath, [script, root], { encoding: 'utf8' });
  expect(status).toBe(stderr === '' ? 0 : 1);
  return stderr;
}

const listed = { 'CMakeLists.txt': 'add_library(core\n  core/source/numeric/a.cpp\n)\n' };

test('a good tree passes', () => {
  const files = {
    ...listed,
    'core/source/numeric/a.cpp': '#include <xsimd/xsimd.hpp>\n#include "untrained/numeric/a.hpp"\nsnprintf(text);\n',
    'core/include/untrained/attention/b.hpp': '#include "untrained/numeric/a.hpp"\n',
    'bindings/embind/bindings.cpp': '#include <emscripten/bind.h>\n',
    'web/elements/c.ts':
      "import { load } from 'untrained';\nimport { sweep } from 'untrained/lab';\nimport { d } from '../pictures/d';\n",
    'web/pictures/d.ts': "import type { Trace } from 'untrained';\nimport { e } from '../text/e';\n",
    'README.md': '# Untrained\n',
    'node_modules/x/y.ts': "import '../../web/elements/c';\n",
  };
  expect(check(files)).toBe('');
});

test.each([
  ['core/ knows no Emscripten', 'core/source/numeric/a.cpp', '#include <emscripten/val.h>'],
  ['core/ uses nothing above it', 'core/source/numeric/a.cpp', '#include "../../../bindings/embind/marshal.hpp"'],
  ['core/ does no input or output', 'core/source/numeric/a.cpp', '#include <iostream>'],
  ['core/ does no input or output', 'core/source/numeric/a.cpp', '  printf("%d", n);'],
  ['numeric/ is below attention/', 'core/source/numeric/a.cpp', '#include "untrained/attention/mem.hpp"'],
  ['attention/ is below lab/', 'core/include/untrained/attention/b.hpp', '#include "untrained/lab/sweep.hpp"'],
  ['xsimd stays inside numeric/', 'core/include/untrained/attention/b.hpp', '#include <xsimd/xsimd.hpp>'],
  ['bindings/ uses nothing of web/', 'bindings/ts/index.ts', "import { x } from '../../web/text/x';"],
  ['bindings/ uses nothing of web/', 'bindings/embind/b.hpp', '#include "../../web/x.hpp"'],
  ["only through 'untrained'", 'web/main.ts', "import create from '../dist/package/wasm/untrained.mjs';"],
  ["only through 'untrained'", 'web/main.ts', "import url from './untrained.wasm?url';"],
  ["only through 'untrained'", 'web/main.ts', "import { Lab } from 'untrained/dist/package/lab';"],
  ["only through 'untrained'", 'web/main.ts', "const b = await import('../bindings/ts/index');"],
  ['pictures/ uses nothing of state/', 'web/pictures/grid.ts', "import { x } from '../state/x';"],
  ['pictures/ uses nothing of elements/', 'web/pictures/grid.ts', "} from '../elements/x';"],
  ['state/ uses nothing of pictures/', 'web/state/s.ts', "export { x } from '../pictures/x';"],
  ['state/ uses nothing of elements/', 'web/state/s.ts', "import '../elements/x';"],
  ['has no place at the top', 'docs/x.md', 'text'],
  ['has no place at the top', 'notes.txt', 'text'],
  ['has to do without', 'scripts/x.mjs', `read('${['..', 'shared'].join('/')}/x')`],
  ['301 lines, more than 300', 'scripts/long', 'line\n'.repeat(301)],
  ['is not in CMakeLists.txt', 'core/source/numeric/unlisted.cpp', ''],
  ['is not in tests/core/CMakeLists.txt', 'tests/core/numeric/a_test.cpp', ''],
  ['names a host', 'package-lock.json', '{ "resolved": "https://mirror.test/x.tgz" }'],
])('%s: reported in %s', (message, name, text) => {
  const said = check({ ...listed, [name]: text });
  expect(said).toContain(message);
  expect(said.trim().split('\n')).toHaveLength(1);
});
