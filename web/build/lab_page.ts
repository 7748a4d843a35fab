import type { Plugin } from 'vite';
import { words } from '../text/en/lab_page';
import { pageTexts } from '../text/page';
import { withTexts } from './markup';

/** Puts the English words into the page of the claims lab, for the time before its script has run. */
export const labPage = (): Plugin => ({
  name: 'lab-page',
  transformIndexHtml: (html, { path }) =>
    path.endsWith('/lab.html') ? withTexts(html, { ...pageTexts.en, ...words }) : html,
});
