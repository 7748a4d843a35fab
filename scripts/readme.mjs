// Writes the figures of README.md and its picture anew. Run it after ./scripts/build when a figure has changed.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const { module } = await runnerImport(`${root}web/build/readme.ts`);
const { picture, tables } = await module.readmeParts();
const readme = await readFile(`${root}README.md`, 'utf8');
await writeFile(`${root}web/picture.svg`, picture);
await writeFile(`${root}README.md`, module.withTables(readme, tables));
