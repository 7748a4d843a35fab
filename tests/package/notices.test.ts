import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { noticesOf } from '../../web/build/notices';
import { root } from './support/hosts';

const NAME = 'THIRD_PARTY_NOTICES.txt';

/** The libraries that the scripts of the page ask for by name. */
async function asked(): Promise<Set<string>> {
  const found = new Set<string>();
  const parts = ['state', 'pictures', 'figures', 'elements', 'site', 'text'].map((part) => join(root, 'web', part));
  const files = await Promise.all(parts.map((part) => readdir(part, { recursive: true, withFileTypes: true })));
  for (const file of files.flat().filter(({ name }) => name.endsWith('.ts'))) {
    const code = await readFile(join(file.parentPath, file.name), 'utf8');
    for (const [, name = ''] of code.matchAll(
      /^(?:import|export) (?!type)[^;]*?from '((?:@[^'/]+\/)?[^.'/][^'/]*)/gm,
    )) {
      // lit hands on what is in lit-html.
      if (name !== 'untrained') found.add(name === 'lit' ? 'lit-html' : name);
    }
  }
  return found;
}

const folders: Record<string, string> = {};
beforeAll(async () => {
  for (const folder of ['package', 'embed', 'site']) {
    folders[folder] = await readFile(join(root, 'dist', folder, NAME), 'utf8');
  }
  const files = unzipSync(await readFile(join(root, 'dist/site/untrained-embed.zip')));
  folders.zip = new TextDecoder().decode(files[`untrained/${NAME}`]);
});

describe('the notices', () => {
  it.each(['package', 'embed', 'site', 'zip'])('of %s name whose work is in it', async (folder) => {
    const libraries = await asked();
    expect(libraries.size).toBeGreaterThan(2);
    for (const name of libraries) {
      const { version } = JSON.parse(await readFile(join(root, 'node_modules', name, 'package.json'), 'utf8'));
      expect(folders[folder], name).toContain(`\n${name} ${version}`);
    }
    for (const part of ['Eigen', 'xsimd', 'Emscripten', 'musl', 'libc++'])
      expect(folders[folder]).toContain(`\n${part}`);
  });

  it('have the licence of what a library brings with it', () => {
    expect(folders.site).toContain('\nd3-quadtree ');
  });

  it('are not made for a library without a licence', async () => {
    await expect(noticesOf([join(root, 'tests/data/node_modules/none/index.js')])).rejects.toThrow();
  });
});
