import { readFileSync } from 'node:fs';

/** A prompt whose last word must come out as `right` rather than as `wrong`. */
export interface WinogradPrompt {
  pair: string;
  graph: string;
  prompt: string;
  right: string;
  wrong: string;
}

/**
 * Pairs of prompts; the head of winograd.txt says how the files are written.
 *
 * `given`: eight prompts that the preset prediction-error was searched on. `unseen`: twelve written after that.
 */
export function winogradPrompts(set: 'given' | 'unseen' = 'given'): WinogradPrompt[] {
  const file = set === 'given' ? './winograd.txt' : './winograd_unseen.txt';
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
