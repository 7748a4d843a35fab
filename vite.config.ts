import { defineConfig } from 'vite';
import { firstView } from './web/build/first_view';
import { offline } from './web/build/offline';

export default defineConfig({
  root: 'web',
  // Relative addresses: the site works under any path of any host.
  base: './',
  plugins: [firstView(), offline()],
  build: {
    outDir: '../dist/site',
    emptyOutDir: true,
    target: 'es2022',
    // The module stays a file: a data: address would need a wider Content-Security-Policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  preview: { host: 'localhost', port: 5173 },
});
