import { defineConfig } from 'vitest/config';

/** Tests that start programs or draw many thousands of times. */
const slower = ['tests/bindings/lab/claims/**/*.test.ts', 'tests/scripts/compare_draws.test.ts'];

const project = (
  name: string,
  include: string[],
  testTimeout: number,
  more: { isolate?: boolean; exclude?: string[] } = {},
) => ({
  test: {
    name,
    include,
    ...more,
    testTimeout,
    hookTimeout: testTimeout,
    // What a page shows late is waited for, on a busy machine too; what is wrong stays so and fails all the same.
    expect: { poll: { timeout: 10_000 } },
    // The built package runs as it is in Node: rewritten, it would not find its .wasm file.
    server: { deps: { external: [/\/dist\/package\//] } },
  },
});

export default defineConfig({
  test: {
    // Vitest leaves a core to the reader of its output, which on a machine with two is half of it.
    maxWorkers: 2,
    projects: [
      project(
        'quick',
        ['bindings', 'scripts', 'web/build', 'web/state', 'web/figures', 'web/pictures', 'web/text'].map(
          (folder) => `tests/${folder}/**/*.test.ts`,
        ),
        20_000,
        { exclude: slower },
      ),
      project('commands', ['tests/command/**/*.test.ts', ...slower], 20_000),
      // Files that follow each other in one worker share its browser.
      project('browser', ['tests/web/*.test.ts'], 60_000, { isolate: false }),
      project('package', ['tests/package/**/*.test.ts'], 60_000),
      project('setup', ['tests/setup/**/*.test.ts'], 300_000),
    ],
  },
});
