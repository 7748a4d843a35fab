import type { Plugin } from 'vite';
import { words as lab } from '../text/en/lab_page';
import { words as swarm } from '../text/en/swarm_page';
import { pageTexts } from '../text/page';
import { withTexts } from './markup';

/** The words of pages around one element, by file. */
const pages: Readonly<Record<string, object>> = { 'lab.html': lab, 'swarm.html': swarm };

/** Puts the English words into pages around one element, for the time before their scripts have run. */
export const toolPages = (): Plugin => ({
  name: 'tool-pages',
  transformIndexHtml(html, { path }) {
    const words = pages[path.slice(path.lastIndexOf('/') + 1)];
    return words ? withTexts(html, { ...pageTexts.en, ...words }) : html;
  },
});
