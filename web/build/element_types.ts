import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import type { Folder } from './elements';

/** What only subclasses see; it would lead to everything that is loaded later. */
const PROTECTED = /^ {4}protected (?:[^;{]|\{[^}]*\})*;\n/gm;

/** A relative module that a declaration names, with what stands before it. */
const NAMED = /(\bfrom |\bimport\(|\bimport |\bdeclare module )(['"])(\.[^'"]+)\2/g;

/** The declarations of the package's elements, with the file endings that Node's way of finding modules needs. */
export async function elementTypes(root: string): Promise<Folder> {
  const made = await mkdtemp(join(root, 'build/element-types-'));
  try {
    const compiler = join(root, 'node_modules/typescript/bin/tsc');
    const options = ['--project', join(root, 'tsconfig.elements.json'), '--outDir', made];
    await promisify(execFile)(process.execPath, [compiler, ...options]);
    return await reached(made, ['elements', 'only_abcd', 'only_attention', 'only_pronoun', 'only_swarm']);
  } finally {
    await rm(made, { recursive: true });
  }
}

/** The files that the starting ones lead to. */
async function reached(folder: string, starts: readonly string[]): Promise<Folder> {
  const files: Record<string, string> = {};
  const add = async (file: string): Promise<void> => {
    const path = relative(folder, file);
    if (path in files) return;
    const text = (await readFile(file, 'utf8')).replace(PROTECTED, '');
    files[path] = text.replace(NAMED, (_, before, quote, target) => `${before}${quote}${target}.js${quote}`);
    for (const [, , , target] of text.matchAll(NAMED)) await add(join(dirname(file), `${target}.d.ts`));
  };
  for (const name of starts) await add(join(folder, 'elements', `${name}.d.ts`));
  return files;
}
