import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { untrained } from './command';

const page = readFileSync(path.resolve(import.meta.dirname, '../../bindings/ts/lab/texts.md'), 'utf8');
const [first = '', ...others] = [...page.matchAll(/^npx untrained (.*)$/gm)].map(([, words = '']) => words);
const options = first.slice(first.indexOf(' --window')).trim().split(' ');
const fileOf = (command: string) => /--text (\S+)/.exec(command)?.[1] ?? '';
const texts = [first, ...others].map(fileOf);
/** The rows of the table, two for each text. */
const rows = page
  .split('\n')
  .filter((line) => /^\| (GPL|Opticks|FAQ)/.test(line))
  .map((line) =>
    line
      .split('|')
      .map((cell) => cell.trim())
      .slice(1, -1),
  );

const short = (share: number) => share.toFixed(2).replace(/^0/, '');

/** Only the first is on every Debian system. */
it.each(texts.map((text, index) => [text, index] as const).filter(([text]) => existsSync(text)))(
  'the page about texts has the numbers that its command gives: %s',
  async (text, index) => {
    const { stdout } = await untrained('sweep', '--json', '--task', 'text', '--text', text, ...options);
    const { cells } = JSON.parse(stdout);
    expect(cells).toHaveLength(6);
    for (const half of [0, 1]) {
      const some = cells.slice(3 * half, 3 * half + 3);
      const last = some.at(-1);
      const [, ...written] = rows[2 * index + half] ?? [];
      const shares = (name: string) =>
        some.map((cell: Record<string, number>) => short((cell[name] ?? 0) / last.draws));
      expect(written).toEqual([
        String(last.window),
        shares('successes').join(' '),
        shares('hits').join(' '),
        short(last.longestMatchHits / last.draws),
        short(last.mostFrequentHits / last.draws),
        short(last.chance),
        short(last.shuffledSuccesses / last.draws),
      ]);
    }
  },
);
