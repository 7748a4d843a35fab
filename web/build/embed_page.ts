import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { words } from '../text/en/embed_page';
import { pageTexts } from '../text/page';
import { withEmbedding } from './embed_markup';
import { elementsManifest, type Manifest } from './manifest';
import { withTexts } from './markup';

const manifestFile = fileURLToPath(new URL('../../dist/package/custom-elements.json', import.meta.url));

/** The page about embedding, made from the code, and the custom elements manifest that it was made from. */
export function embedPage(): Plugin {
  let found: Promise<Manifest> | undefined;
  const manifest = () => {
    found ??= elementsManifest();
    return found;
  };
  return {
    name: 'embed-page',
    async transformIndexHtml(html, { path }) {
      if (!path.endsWith('/embed.html')) return html;
      return withTexts(withEmbedding(html, await manifest()), { ...pageTexts.en, ...words });
    },
    async closeBundle() {
      await writeFile(manifestFile, `${JSON.stringify(await manifest(), null, 2)}\n`);
    },
  };
}
