import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const command = fileURLToPath(new URL('../../../dist/package/command/main.js', import.meta.url));

/** What the command line prints as JSON: the numbers that the page must show. */
export async function untrained<Answer>(...words: string[]): Promise<Answer> {
  const { stdout } = await promisify(execFile)(process.execPath, [command, ...words, '--json'], {
    maxBuffer: 1 << 28,
  });
  return JSON.parse(stdout) as Answer;
}
