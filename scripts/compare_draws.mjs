// node scripts/compare_draws.mjs: how long a draw of the ABCD prompt takes here, and in the posts' own loop in PyTorch,
// and in NumPy. All take turns in one run, each on one thread, and the shortest time of each counts. The slow loops draw
// fewer times. Run by hand on a quiet machine, after ./scripts/build and
//   cmake --build build/native --target abcd_draws
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { loadLab, planSweep, sweepPart } from 'untrained/lab';

const root = path.resolve(import.meta.dirname, '..');
const native = path.join(root, 'build/native/tests/core/abcd_draws');
const { values } = parseArgs({
  options: {
    draws: { type: 'string', default: '10000' },
    'loop-draws': { type: 'string', default: '200' },
    rounds: { type: 'string', default: '3' },
    dimension: { type: 'string', default: '1000' },
    passes: { type: 'string', default: '15' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
  },
});
const [draws, loopDraws, rounds, dimension, passes, seed] = [
  values.draws,
  values['loop-draws'],
  values.rounds,
  values.dimension,
  values.passes,
  values.seed,
].map(Number);

// One thread for all, as this core has it.
const environment = { ...process.env, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1' };

/** The first Python that has a module. */
const pythonWith = (module) =>
  ['/usr/bin/python3', 'python3'].find((command) => spawnSync(command, ['-c', `import ${module}`]).status === 0);

/** Runs a program that prints its outcome as JSON. */
function run(command, words) {
  const { status, stdout, stderr, error } = spawnSync(command, words.map(String), {
    encoding: 'utf8',
    env: environment,
  });
  if (status !== 0) throw new Error(`${command} ${words.join(' ')}: ${error?.message ?? stderr}`);
  return JSON.parse(stdout);
}

const inPython = (name, module, count) => {
  const python = pythonWith(module);
  const script = path.join(import.meta.dirname, 'compare_draws.py');
  const take = () => run(python, [script, name, count, dimension, passes, seed]);
  return { count, missing: python ? '' : `no Python with ${module} is installed`, take };
};

const lab = await loadLab();
const [sweep] = planSweep(lab, { task: 'abcd', dimension, passes, draws, seed, shuffled: false });
sweepPart(lab, sweep, 0, Math.min(draws, 100));
function inWebAssembly() {
  const begun = performance.now();
  const { successes } = sweepPart(lab, sweep, 0, draws);
  return { seconds: (performance.now() - begun) / 1000, draws, successes: successes.at(-1), version: process.version };
}

const torch = inPython('torch-loop', 'torch', loopDraws);
const contenders = new Map([
  [
    'native',
    {
      count: draws,
      missing: existsSync(native) ? '' : 'build/native/tests/core/abcd_draws is not built',
      take: () => run(native, [draws, dimension, passes, seed]),
    },
  ],
  ['WebAssembly', { count: draws, missing: '', take: inWebAssembly }],
  ['NumPy, batched', inPython('numpy-batched', 'numpy', draws)],
  ['NumPy, last pass', inPython('numpy-last', 'numpy', draws)],
  ['PyTorch loop', torch],
  // Where there is no PyTorch, the same loop stands for it.
  ...(torch.missing ? [['NumPy loop', inPython('numpy-loop', 'numpy', loopDraws)]] : []),
]);

const outcomes = new Map();
for (let round = 0; round < rounds; ++round) {
  for (const [name, { missing, take }] of contenders) {
    if (missing) continue;
    const outcome = take();
    const best = outcomes.get(name);
    if (!best || outcome.seconds < best.seconds) outcomes.set(name, outcome);
  }
}

const perDraw = (name) => {
  const outcome = outcomes.get(name);
  return outcome && (1e6 * outcome.seconds) / outcome.draws;
};
const rows = [...contenders].map(([name, { missing }]) => ({
  name,
  missing,
  ...outcomes.get(name),
  microseconds: perDraw(name),
}));
const ours = ['native', 'WebAssembly'].filter((name) => outcomes.has(name));
const theirs = [...contenders.keys()].filter((name) => !ours.includes(name) && outcomes.has(name));
const ratios = ours.flatMap((mine) =>
  theirs.map((other) => ({ ours: mine, other, ratio: perDraw(other) / perDraw(mine) })),
);

if (values.json) {
  console.log(JSON.stringify({ dimension, passes, seed, rows, ratios }, null, 2));
} else {
  console.log(
    `" ABCD ABCDABCE", subtract with RMSNorm, d = ${dimension}, ${passes} passes; ${cpus()[0]?.model ?? 'unknown processor'}`,
  );
  console.log(`the shortest of ${rounds} rounds, taken in turn, one thread each\n`);
  for (const { name, missing, draws: count, successes, microseconds, version } of rows) {
    if (missing) console.log(`${name.padEnd(16)} not measured: ${missing}`);
    else {
      const whole = `${((microseconds * 10_000) / 1e6).toPrecision(3)} s for 10 000${count === 10_000 ? '' : ` (from ${count} draws)`}`;
      const rate = `a D first in ${((100 * successes) / count).toFixed(1)} %`;
      console.log(
        `${name.padEnd(16)} ${microseconds.toPrecision(3).padStart(8)} µs a draw, ${whole}, ${rate}${version ? `, ${version}` : ''}`,
      );
    }
  }
  console.log('');
  for (const { ours: mine, other, ratio } of ratios)
    console.log(`${other} takes ${ratio.toPrecision(3)} times as long as ${mine}`);
}
