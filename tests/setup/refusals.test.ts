import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fakeTools, run, runWithSetup, temporaryFolder, toolsWithout } from './shell';

const inFront = (folder: string) => ({ PATH: `${folder}:${process.env.PATH}` });

describe.each(['start', 'test', 'build'])('./scripts/%s', (script) => {
  test('answers an unknown option with one line and exit code 2', () => {
    const { status, stdout, stderr } = run([`scripts/${script}`, '--nope']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^\.\/scripts\/\w+: unknown option --nope .*\n$/);
  });

  test('explains itself', () => {
    const { status, stdout } = run([`scripts/${script}`, '--help']);
    expect(status).toBe(0);
    expect(stdout).toContain(`./scripts/${script}`);
  });
});

describe('missing packages', () => {
  const asUser = 'is_root() { false; }\ninstall_packages cmake ninja-build';

  test('a user is told the one line to type', () => {
    const { status, stderr } = runWithSetup(asUser, inFront(fakeTools({ 'apt-cache': 'exit 0' })));
    expect(status).toBe(1);
    expect(stderr).toContain('Missing: cmake ninja-build.');
    expect(stderr).toMatch(/^ {2}sudo apt-get install -y cmake ninja-build$/m);
  });

  test('with an update first where apt does not know a package yet', () => {
    const { stderr } = runWithSetup(asUser, inFront(fakeTools({ 'apt-cache': '[[ $2 != ninja-build ]]' })));
    expect(stderr).toMatch(/^ {2}sudo apt-get update && sudo apt-get install -y cmake ninja-build$/m);
  });

  test('root’s apt-get is run without questions, and updated only where needed', () => {
    const tools = fakeTools({ 'apt-cache': 'exit 0', 'apt-get': 'echo "$DEBIAN_FRONTEND: $*" >&3' });
    const lines = 'exec 3>&1; is_root() { true; }; install_packages cmake';
    expect(runWithSetup(lines, inFront(tools)).stdout).toBe(
      'Installing cmake.\nnoninteractive: install -y --no-install-recommends cmake\n',
    );
  });

  test('root without a network is told so', () => {
    const tools = fakeTools({ 'apt-cache': 'exit 100', 'apt-get': 'echo "E: no network" >&2; exit 100' });
    const { status, stderr } = runWithSetup('is_root() { true; }; install_packages cmake', inFront(tools));
    expect(status).toBe(1);
    expect(stderr).toContain('E: no network');
    expect(stderr).toContain('is there a network?');
  });

  test('the whole script stops at a machine with neither compiler tools nor apt', () => {
    const tools = toolsWithout(/^(cmake|ninja|node|npm|npx|apt-.*|apt|em.*)$/);
    const { status, stderr } = run(['scripts/start', '--build'], { PATH: tools, XDG_CACHE_HOME: temporaryFolder() });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^Missing: cmake ninja-build nodejs npm/);
  });
});

describe('without a network', () => {
  test.each([
    ['use_headers', { 'apt-get': 'exit 100' }, /Could not fetch libxsimd-dev libeigen3-dev/],
    ['use_node', { node: 'echo v18.19.1', npm: 'exit 1' }, /npm could not fetch the packages .*is there a network\?/],
  ])('%s says what to do and leaves nothing half-filled', (lines, tools, message) => {
    const cache = temporaryFolder();
    const { status, stderr } = runWithSetup(lines, { ...inFront(fakeTools(tools)), XDG_CACHE_HOME: cache });
    expect(status).toBe(1);
    expect(stderr).toMatch(message);
    expect(stderr).toContain('type ./scripts/start again');
    expect(readdirSync(`${cache}/untrained`).filter((name) => !name.endsWith('.lock'))).toEqual([]);
  });
});

test('too little space for Emscripten is said before anything is fetched', () => {
  const tools = fakeTools({ df: 'printf "Avail\\n12M\\n"', 'apt-get': 'echo fetched >&2' });
  const env = { ...inFront(tools), XDG_CACHE_HOME: temporaryFolder() };
  const { status, stderr } = runWithSetup('path_emcc_works() { false; }; use_emscripten', env);
  expect(status).toBe(1);
  expect(stderr).toMatch(/has 12 MB free, and \d+ MB are needed/);
  expect(stderr).not.toContain('fetched');
});

test.each([
  ['v18.19.1', false],
  ['v20.18.3', false],
  ['v20.19.0', true],
  ['v21.7.3', false],
  ['v22.11.0', false],
  ['v22.12.0', true],
  ['v24.0.1', true],
])('Node %s fits: %s', (version, fits) => {
  const { status } = runWithSetup('node_fits', inFront(fakeTools({ node: `echo ${version}` })));
  expect(status === 0).toBe(fits);
});
