// Builds the elements into dist/package/elements and dist/embed. Run by ./scripts/build, when the library is there.
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const { module } = await runnerImport(`${root}web/build/elements.ts`);
await module.writeElements(root);
