import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin, Rollup } from 'vite';
import { pageTexts } from '../text/page';
import { iconPng } from './icon';
import { NOTICES } from './notices';

const web = path.resolve(import.meta.dirname, '..');

const WORKER = 'service_worker.js';
const MANIFEST = 'manifest.webmanifest';
const ICON_SIZE = 192;
const LARGE_ICON_SIZE = 512;

const icons = {
  'icon-192.png': () => iconPng(ICON_SIZE),
  'icon-512.png': () => iconPng(LARGE_ICON_SIZE),
  'icon-maskable-512.png': () => iconPng(LARGE_ICON_SIZE, true),
  'icon.svg': () => readFileSync(path.join(web, 'icon.svg')),
};

/** What an installed site is called and looks like. */
function manifest(): string {
  const { title, tagline } = pageTexts.en;
  return JSON.stringify({
    name: title,
    description: tagline,
    lang: 'en',
    id: './',
    start_url: './',
    scope: './',
    display: 'standalone',
    background_color: '#faf9f6',
    theme_color: '#0b6b64',
    icons: [
      { src: 'icon.svg', type: 'image/svg+xml', sizes: 'any' },
      { src: 'icon-192.png', type: 'image/png', sizes: '192x192' },
      { src: 'icon-512.png', type: 'image/png', sizes: '512x512' },
      { src: 'icon-maskable-512.png', type: 'image/png', sizes: '512x512', purpose: 'maskable' },
    ],
  });
}

const sha256 = (content: string | Uint8Array) => createHash('sha256').update(content);

const contentOf = (output: Rollup.OutputAsset | Rollup.OutputChunk): string | Uint8Array =>
  output.type === 'chunk' ? output.code : output.source;

/** Files that a page is made of have their hash in their names, so that one name never stands for two versions. */
const isNamedByContent = (name: string): boolean => /^assets\/.+-[\w-]{8}\.\w+$/.test(name);

/** Pages, and what only browsers ask for. */
const standsAlone = (name: string): boolean =>
  name.endsWith('.html') || [MANIFEST, NOTICES].includes(name) || name in icons;

/** The files of a build by path, each with its hash as `fetch` takes it. */
export function hashedFiles(contents: Readonly<Record<string, string | Uint8Array>>): Record<string, string> {
  const hashed = Object.entries(contents).map(
    ([name, content]) => [name, `sha256-${sha256(content).digest('base64')}`] as const,
  );
  return Object.fromEntries(hashed.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Makes the page installable, and tells the service worker which files make up the version of the site. */
export function offline(): Plugin {
  return {
    name: 'offline',
    apply: 'build',
    enforce: 'post',
    buildStart() {
      this.emitFile({ type: 'chunk', id: path.join(web, 'site/service_worker.ts'), fileName: WORKER });
      this.emitFile({ type: 'asset', fileName: MANIFEST, source: manifest() });
      for (const [fileName, source] of Object.entries(icons)) {
        this.emitFile({ type: 'asset', fileName, source: source() });
      }
    },
    transformIndexHtml(_, { path: page }) {
      if (page !== '/index.html') return [];
      return [
        { tag: 'link', attrs: { rel: 'manifest', href: `./${MANIFEST}` }, injectTo: 'head' },
        { tag: 'link', attrs: { rel: 'apple-touch-icon', href: './icon-192.png' }, injectTo: 'head' },
      ];
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const worker = bundle[WORKER];
        if (worker?.type !== 'chunk' || worker.imports.length > 0) return this.error(`${WORKER} is not one file`);
        const contents = Object.entries(bundle)
          .filter(([name]) => name !== WORKER)
          .map(([name, output]) => [name, contentOf(output)] as const);
        const unhashed = contents.map(([name]) => name).filter((name) => !isNamedByContent(name) && !standsAlone(name));
        if (unhashed.length > 0) return this.error(`versions of the site could be mixed: no hash in ${unhashed}`);
        const files = JSON.stringify(hashedFiles(Object.fromEntries(contents)));
        const version = JSON.stringify(sha256(files).digest('hex').slice(0, 16));
        worker.code = worker.code.replace(/\bUNTRAINED_FILES\b/, files).replace(/\bUNTRAINED_VERSION\b/, version);
      },
    },
  };
}
