import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Plugin } from 'vite';

/** The file that tells whose work is in a built folder, and under which licences. */
export const NOTICES = 'THIRD_PARTY_NOTICES.txt';

/** The folder of the package that a module belongs to. */
const PACKAGE = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//;

/** What a package says of its authors and its licence. */
async function noticeOf(folder: string): Promise<string> {
  const { name, version, homepage } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
  const file = (await readdir(folder)).find((each) => /^licen[cs]e/i.test(each));
  if (!file) throw new Error(`${name} has no file with its licence`);
  const licence = (await readFile(path.join(folder, file), 'utf8')).trim();
  return `${name} ${version}${homepage ? ` (${homepage})` : ''}\n${licence}`;
}

/** The notices of a build that has these modules in it. */
export async function noticesOf(modules: Iterable<string>): Promise<string> {
  const folders = new Set([...modules].flatMap((id) => PACKAGE.exec(id)?.[1] ?? []));
  const own = (await readFile(path.join(import.meta.dirname, 'notices_module.txt'), 'utf8')).trim();
  const heading = 'Untrained is under the MIT licence of its own authors. It has parts of the following.';
  const packages = folders.size > 0 ? ['The scripts have parts of these.'] : [];
  const notices = await Promise.all([...folders].sort().map(noticeOf));
  return `${[heading, own, ...packages, ...notices].join(`\n\n${'-'.repeat(72)}\n\n`)}\n`;
}

/** Puts the notices beside what is built. */
export const notices = (): Plugin => ({
  name: 'notices',
  async generateBundle(_, bundle) {
    const chunks = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? [file] : []));
    const modules = chunks.flatMap((chunk) =>
      Object.entries(chunk.modules).flatMap(([id, { renderedLength }]) => (renderedLength > 0 ? [id] : [])),
    );
    this.emitFile({ type: 'asset', fileName: NOTICES, source: await noticesOf(modules) });
  },
});
