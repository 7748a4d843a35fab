import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { runWithSetup, temporaryFolder } from './shell';

test('two clones at once fill a folder once, and the second waits for it', () => {
  const cache = temporaryFolder();
  const lines = `
    fill() { sleep 0.5; echo filled >>"$cache_dir/log"; touch "$1/inside"; }
    cached_folder things 1 fill & cached_folder things 1 fill & wait
    [[ -f $cache_dir/things/inside ]]`;
  const { status, stdout } = runWithSetup(lines, { XDG_CACHE_HOME: cache });
  expect(status).toBe(0);
  expect(stdout).toMatch(/^Another run is filling .*\/things: waiting for it\.\n$/);
  expect(readFileSync(`${cache}/untrained/log`, 'utf8')).toBe('filled\n');
});

test('a filling that breaks off leaves nothing, and the next one starts afresh', () => {
  const cache = temporaryFolder();
  const env = { XDG_CACHE_HOME: cache };
  const broken = runWithSetup('fill() { touch "$1/half"; false; }; cached_folder things 1 fill', env);
  expect(broken.status).toBe(1);
  expect(readdirSync(`${cache}/untrained`)).toEqual(['things.lock']);
  expect(runWithSetup('fill() { touch "$1/whole"; }; cached_folder things 1 fill', env).status).toBe(0);
  expect(readdirSync(`${cache}/untrained/things`)).toEqual(['whole']);
});
