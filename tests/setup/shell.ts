import { spawnSync } from 'node:child_process';
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

export const root = path.resolve(import.meta.dirname, '../..');

export interface Result {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** A folder that is gone when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'untrained-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Runs a command with exactly this PATH and cache. */
export function run(command: string[], env: Record<string, string> = {}, input = ''): Result {
  const [name = '', ...rest] = command;
  const { status, stdout, stderr } = spawnSync(name, rest, {
    cwd: root,
    env: { ...process.env, UNTRAINED_COMMAND: './scripts/start', ...env },
    input,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

/** Runs lines of bash behind the set-up's own functions. */
export function runWithSetup(lines: string, env: Record<string, string> = {}, input = ''): Result {
  const script = `set -euo pipefail; root=${JSON.stringify(root)}; source "$root/scripts/setup/prepare.sh"\n${lines}`;
  return run(['/bin/bash', '-c', script], env, input);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A folder for PATH with everything that is on PATH now, but for some names. */
export function toolsWithout(missing: RegExp): string {
  const folder = temporaryFolder();
  for (const place of (process.env.PATH ?? '').split(path.delimiter)) {
    if (!path.isAbsolute(place) || !existsSync(place)) continue;
    for (const name of readdirSync(place)) {
      const link = path.join(folder, name);
      if (missing.test(name) || existsSync(link) || !isExecutable(path.join(place, name))) continue;
      symlinkSync(path.join(place, name), link);
    }
  }
  return folder;
}

/** A folder for the front of PATH that holds these scripts. */
export function fakeTools(scripts: Record<string, string>): string {
  const folder = temporaryFolder();
  mkdirSync(folder, { recursive: true });
  for (const [name, lines] of Object.entries(scripts)) {
    writeFileSync(path.join(folder, name), `#!/bin/bash\n${lines}\n`);
    chmodSync(path.join(folder, name), 0o755);
  }
  return folder;
}
