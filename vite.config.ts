import { defineConfig } from 'vite';
import { claimsPages } from './web/build/claims_page';
import { embedPage } from './web/build/embed_page';
import { firstView } from './web/build/first_view';

import { notices } from './web/build/notices';
import { offline } from './web/build/offline';
import { samplePosts } from './web/build/post';
import { toolPages } from './web/build/tool_pages';

export default defineConfig({
  root: 'web',
  // Relative addresses: the site works under any path of any host.
  base: './',
  plugins: [firstView(), embedPage(), claimsPages(), toolPages(), samplePosts(), notices(), offline()],
  // Workers are modules, as everything else.
  worker: { format: 'es' },
  build: {
    outDir: '../dist/site',
    emptyOutDir: true,
    target: 'es2022',
    // The module stays a file: a data: address would need a wider Content-Security-Policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // The claims are computed in the build, which takes seconds.
      checks: { bundlerTimings: false },
      input: ['index', 'embed', 'lab', 'swarm', 'post', 'post.ru', 'claims', 'claims.ru'].map(
        (page) => `web/${page}.html`,
      ),
      // What the pages share would else be cut into small files, which pack worse together.
      output: {
        codeSplitting: {
          groups: [
            { name: 'elements', test: /\/web\/elements\/define_(abcd|pronoun)\.ts$/, priority: 2 },
            { name: 'site', test: /\/web\/site\/(preferences|show_page|clipboard|drops)\.ts$/, priority: 1 },
          ],
        },
      },
    },
  },
  preview: { host: 'localhost', port: 5173 },
});
