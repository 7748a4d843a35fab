import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const main = fileURLToPath(new URL('../../dist/package/command/main.js', import.meta.url));

export interface Outcome {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the built command as a process of its own. */
export function untrained(...arguments_: string[]): Promise<Outcome> {
  const child = spawn(process.execPath, [main, ...arguments_], { stdio: ['ignore', 'pipe', 'pipe'] });
  const outcome: Outcome = { status: null, stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    outcome.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    outcome.stderr += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (status) => resolve({ ...outcome, status }));
  });
}

/** What a run that must succeed printed as JSON. */
export async function untrainedJson<Value>(command: string, ...arguments_: string[]): Promise<Value> {
  const { status, stdout, stderr } = await untrained(command, '--json', ...arguments_);
  if (status !== 0) throw new Error(`exit status ${status}: ${stderr}`);
  return JSON.parse(stdout) as Value;
}
