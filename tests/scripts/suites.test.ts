import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

const setup = path.resolve(import.meta.dirname, '../../scripts/setup');

/** Runs suites as ./scripts/test does; the logs go to a folder of their own. */
function runSuites(lines: string) {
  const root = mkdtempSync(path.join(tmpdir(), 'untrained-suites-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const script = `set -euo pipefail; root=${root}
source ${setup}/messages.sh; source ${setup}/suites.sh
${lines}
sum_up`;
  const { status, stdout } = spawnSync('bash', ['-c', script], { encoding: 'utf8' });
  return { status, last: stdout.trimEnd().split('\n').at(-1), stdout };
}

const googletest = (passed: number) => `echo '[  PASSED  ] ${passed} tests.'`;

test('adds up what the runners counted', () => {
  const { status, last } = runSuites(`
    a() { ${googletest(12)}; }
    b() { echo ' Test Files  3 passed (3)'; echo '      Tests  30 passed (30)'; }
    suite A googletest a
    suite B vitest b
    suite C checks true`);
  expect({ status, last }).toEqual({ status: 0, last: '42 passed, 0 failed' });
});

test('a failure hides nothing that comes after it', () => {
  const { status, last, stdout } = runSuites(`
    a() { echo '[  PASSED  ] 3 tests.'; echo '[  FAILED  ] 2 tests, listed below:'; exit 1; }
    b() { echo '      Tests  1 failed | 4 passed | 1 skipped (6)'; return 1; }
    c() { false; echo 'not reached'; }
    suite A googletest a
    suite B vitest b
    suite C checks c
    d() { ${googletest(1)}; }
    suite D googletest d`);
  expect({ status, last }).toEqual({ status: 1, last: '8 passed, 4 failed' });
  expect(stdout).not.toContain('not reached');
  expect(stdout).toContain('1 skipped');
});

test.each([
  ['breaks off', `a() { ${googletest(5)}; exit 3; }`, '5 passed, 1 failed'],
  ['ran no test', 'a() { true; }', '0 passed, 1 failed'],
  ['is not there', '', '0 passed, 1 failed'],
])('a suite that %s has failed', (_, lines, sum) => {
  const { status, last } = runSuites(`${lines}\nsuite A googletest a`);
  expect({ status, last }).toEqual({ status: 1, last: sum });
});
