import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { loadCore } from 'untrained';
import { type ClaimResult, type ClaimText, claimIds, computeClaim, loadLab } from 'untrained/lab';
import type { Plugin } from 'vite';
import { claimsFiles } from '../text/claims';
import { words as english } from '../text/en/claims';
import { said as englishSaid } from '../text/en/claims_said';
import { type Language, languages } from '../text/languages';
import { pageTexts } from '../text/page';
import { words as russian } from '../text/ru/claims';
import { said as russianSaid } from '../text/ru/claims_said';
import { claimsMarkup } from './claims_markup';
import { escaped, withTexts } from './markup';

const texts = { en: { words: english, said: englishSaid }, ru: { words: russian, said: russianSaid } } as const;

const root = path.resolve(import.meta.dirname, '../..');

/** Licence texts of some thousand words: that of every Debian, and one that the build has in any case. */
const licences = ['/usr/share/common-licenses/GPL-3', 'node_modules/typescript/LICENSE.txt'];

function licence(): ClaimText {
  const name = licences.find((each) => existsSync(path.resolve(root, each)));
  if (name === undefined) throw new Error(`there is none of the texts ${licences.join(', ')}`);
  return { name, text: readFileSync(path.resolve(root, name), 'utf8') };
}

/** Every claim with its own number of draws: some seconds. */
export async function allClaims(): Promise<ClaimResult[]> {
  const [core, lab] = [await loadCore(), await loadLab()];
  const text = licence();
  return claimIds.map((id) => computeClaim(core, lab, id, { text }));
}

const template = path.join(root, 'web', claimsFiles.en);

/** The page of claims in a language, with its words and numbers. */
export function claimsPage(language: Language, results: readonly ClaimResult[]): string {
  const { words, said } = texts[language];
  const other = language === 'en' ? 'ru' : 'en';
  const fields: Readonly<Record<string, string>> = {
    title: `${pageTexts[language].title} — ${words.heading}`,
    description: words.description,
    other,
    otherFile: claimsFiles[other],
  };
  const html = readFileSync(template, 'utf8')
    .replace('<html lang="en">', `<html lang="${language}">`)
    .replace(/\{(\w+)\}/g, (whole, name: string) => escaped(fields[name] ?? whole))
    .replace('<!-- claims -->', () => claimsMarkup({ results, words, said }));
  return withTexts(html, { ...pageTexts[language], ...words });
}

/** Computes the claims when the site is built, and makes their pages of one template. */
export function claimsPages(): Plugin {
  let found: Promise<ClaimResult[]> | undefined;
  return {
    name: 'claims-pages',
    transformIndexHtml: {
      // Before the build looks for the scripts and styles in it.
      order: 'pre',
      async handler(html, { filename }) {
        const language = languages.find((each) => claimsFiles[each] === path.basename(filename));
        if (!language) return html;
        found ??= allClaims();
        return claimsPage(language, await found);
      },
    },
  };
}
