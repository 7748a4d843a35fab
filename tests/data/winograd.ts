import { readFileSync } from 'node:fs';

/** A prompt whose last word must come out as `right` rather than as `wrong`. */
export interface WinogradPrompt {
  pair: string;
  graph: string;
  prompt: string;
  right: string;
  wrong: string;
}

/** Eight prompts in four pairs; the file's head says how it is written. */
export function winogradPrompts(): WinogradPrompt[] {
  const prompts: WinogradPrompt[] = [];
  let pair = '';
  let graph = '';
  for (const line of readFileSync(new URL('./winograd.txt', import.meta.url), 'utf8').split('\n')) {
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
