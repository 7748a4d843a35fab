import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Zippable, zipSync } from 'fflate';
import { build, type InlineConfig } from 'vite';
import { elementTypes } from './element_types';
import { chunkOf } from './elements_chunks';
import { shortStyles, wasmAt, wasmInside, withoutHelp } from './elements_plugins';
import { NOTICES, notices } from './notices';

/** A built folder: contents by the path inside it. */
export type Folder = Readonly<Record<string, string | Uint8Array>>;

/** Archives of equal files are equal, whenever and wherever they are made. */
const ARCHIVE_TIME = new Date(2000, 0, 1);

type BuildOptions = NonNullable<InlineConfig['build']>;

/** What a build of the elements makes, without writing it anywhere. */
async function built(root: string, plugins: InlineConfig['plugins'], options: BuildOptions): Promise<Folder> {
  const result = await build({
    configFile: false,
    root: join(root, 'web'),
    publicDir: false,
    logLevel: 'warn',
    plugins: plugins ?? [],
    build: { write: false, target: 'es2022', modulePreload: false, ...options },
  });
  const files = [result].flat().flatMap((each) => ('output' in each ? each.output : []));
  return Object.fromEntries(
    files.map((file) => [file.fileName, file.type === 'chunk' ? file.code : file.source] as const),
  );
}

const element = (root: string, name: string): string => join(root, `web/elements/${name}.ts`);

const readModule = (root: string, name = 'untrained.wasm'): Promise<Uint8Array> =>
  readFile(join(root, 'dist/package/wasm', name));

/** The module of sweeps and swarms. */
const LAB_MODULE = 'untrained_lab.wasm';

/** The elements of the package, for bundlers and browsers: not minified, and with the library beside them. */
export function packageElements(root: string): Promise<Folder> {
  return built(root, [notices()], {
    minify: false,
    lib: {
      entry: {
        elements: element(root, 'elements'),
        abcd: element(root, 'only_abcd'),
        attention: element(root, 'only_attention'),
        pronoun: element(root, 'only_pronoun'),
        swarm: element(root, 'only_swarm'),
      },
      formats: ['es'],
    },
    rolldownOptions: {
      external: ['untrained', 'untrained/lab'],
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: 'part-[name]-[hash].js',
        paths: { untrained: '../index.js', 'untrained/lab': '../lab/index.js' },
      },
    },
  });
}

/** The elements as modules that a page loads part by part, with the WebAssembly module beside them. */
export async function embedModules(root: string): Promise<Folder> {
  const beside = wasmAt((file) => `new URL(/* @vite-ignore */ '../${file}', import.meta.url)`);
  const files = await built(root, [withoutHelp(), shortStyles(), beside, notices()], {
    minify: true,
    lib: { entry: { elements: element(root, 'autoload') }, formats: ['es'] },
    rolldownOptions: {
      // Chunks may have more exports than the entry promises; nobody else imports them.
      preserveEntrySignatures: 'allow-extension',
      output: {
        minify: true,
        comments: { legal: true },
        entryFileNames: '[name].js',
        chunkFileNames: 'parts/[name]-[hash].js',
        codeSplitting: {
          groups: [{ name: chunkOf(root), debugName: 'experiments' }],
          includeDependenciesRecursively: false,
        },
      },
    },
  });
  return { ...files, 'untrained.wasm': await readModule(root), [LAB_MODULE]: await readModule(root, LAB_MODULE) };
}

/** Everything in one script that is no module, for pages opened from a file. */
export async function classicScript(root: string): Promise<string> {
  const nowhere = wasmAt(() => 'new URL(location.href)');
  const files = await built(root, [withoutHelp(), shortStyles(), nowhere, wasmInside(await readModule(root))], {
    minify: true,
    lib: { entry: element(root, 'classic'), formats: ['iife'], name: 'untrained', fileName: () => 'classic.js' },
    rolldownOptions: {
      transform: { define: { 'import.meta.url': 'location.href' } },
      output: { minify: true, comments: { legal: true }, codeSplitting: false },
    },
  });
  const [script, ...others] = Object.values(files);
  if (typeof script !== 'string' || others.length > 0) throw new Error('the classic script is not one file');
  return script;
}

/** All that an author puts on a server. */
export async function embedFolder(root: string): Promise<Folder> {
  return {
    ...(await embedModules(root)),
    'untrained.classic.js': await classicScript(root),
    LICENSE: await readFile(join(root, 'LICENSE'), 'utf8'),
    'README.txt': await readFile(join(root, 'web/build/embed_readme.txt'), 'utf8'),
  };
}

/** One archive with a folder in it; the same bytes for the same files. */
export function archive(name: string, folder: Folder): Uint8Array {
  const bytes: Zippable = {};
  for (const path of Object.keys(folder).sort()) {
    const content = folder[path] ?? '';
    bytes[`${name}/${path}`] = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  }
  return zipSync(bytes, { level: 9, mtime: ARCHIVE_TIME });
}

/** Puts a folder in the place of what was there. */
async function write(place: string, folder: Folder): Promise<void> {
  await rm(place, { recursive: true, force: true });
  for (const [path, content] of Object.entries(folder)) {
    const file = join(place, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}

/** Builds the elements of the package and the folder for other people's pages, beside it the same as an archive. */
export async function writeElements(root: string): Promise<void> {
  const { [NOTICES]: packageNotices = '', ...elements } = await packageElements(root);
  await write(join(root, 'dist/package/elements'), elements);
  await writeFile(join(root, 'dist/package', NOTICES), packageNotices);
  await write(join(root, 'dist/package/elements/types'), await elementTypes(root));
  const folder = await embedFolder(root);
  await write(join(root, 'dist/embed'), folder);
  await writeFile(join(root, 'dist/untrained-embed.zip'), archive('untrained', folder));
}
