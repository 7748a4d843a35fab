import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { untrained } from './command';

const page = readFileSync(path.resolve(import.meta.dirname, '../../bindings/ts/lab/texts.md'), 'utf8');
const [first = '', ...others] = [...page.matchAll(/^npx untrained (.*)$/gm)].map(([, words = '']) => words);
const options = first.slice(first.indexOf(' --window')).trim().split(' ');
const fileOf = (command: string) => /--text (\S+)/.exec(command)?.[1] ?? '';
const texts = [first, ...others].map(fileOf);
/** The rows of the table for windows of 64 words; those of 128 are as many draws again, and take four times as long. */
const rows = page
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .filter(([, text = '', window]) => /^(GPL|Opticks|FAQ)/.test(text) && window === '64');

const short = (share: number) => share.toFixed(2).replace(/^0/, '');

/** Only the first is on every Debian system. */
it.each(texts.map((text, index) => [text, index] as const).filter(([text]) => existsSync(text)))(
  'the page about texts has the numbers that its command gives: %s',
  async (text, index) => {
    const { stdout } = await untrained(
      'sweep',
      '--json',
      '--task',
      'text',
      '--text',
      text,
      ...options,
      '--window',
      '64',
    );
    const { cells } = JSON.parse(stdout);
    expect(cells).toHaveLength(3);
    const last = cells.at(-1);
    const shares = (name: string) => cells.map((cell: Record<string, number>) => short((cell[name] ?? 0) / last.draws));
    expect(rows[index]?.slice(2, -1)).toEqual([
      String(last.window),
      shares('successes').join(' '),
      shares('hits').join(' '),
      short(last.longestMatchHits / last.draws),
      short(last.mostFrequentHits / last.draws),
      short(last.chance),
      short(last.shuffledSuccesses / last.draws),
    ]);
  },
);
