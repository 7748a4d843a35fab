import { readFileSync } from 'node:fs';

/** A prompt whose last word must come out as `right` rather than as `wrong`. */
export interface WinogradPrompt {
  pair: string;
  graph: string;
  prompt: string;
  right: string;
  wrong: string;
}

const files = {
  /** The pairs that the project began with. */
  given: './winograd.txt',
  /** More that the preset prediction-error was searched on. */
  searched: './winograd_searched.txt',
  /** Written after that. */
  unseen: './winograd_unseen.txt',
};

/** Pairs of prompts; the head of winograd.txt says how the files are written. */
export function winogradPrompts(set: keyof typeof files = 'given'): WinogradPrompt[] {
  const file = files[set];
  const prompts: WinogradPrompt[] = [];
  let pair = '';
  let graph = '';
  for (const line of readFileSync(new URL(file, import.meta.url), 'utf8').split('\n')) {
    const [kind, ...rest] = line.split(' ');
    if (kind === '#') {
      pair = rest.join(' ');
      graph = '';
    } else if (kind === 'G') {
      graph += `${rest.join(' ')}\n`;
    } else if (kind === 'S') {
      const [right = '', wrong = '', ...tokens] = rest;
      prompts.push({ pair, graph, prompt: tokens.join(' '), right, wrong });
    }
  }
  return prompts;
}
