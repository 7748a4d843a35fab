import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { loadCore } from 'untrained';
import { type ClaimResult, type ClaimText, claimIds, computeClaim, loadLab } from 'untrained/lab';
import type { Plugin } from 'vite';
import { words as english } from '../text/en/claims';
import { said as englishSaid } from '../text/en/claims_said';
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

/** A page of claims with its words and numbers; the language is that of its root. */
export function withClaims(html: string, results: readonly ClaimResult[]): string {
  const language = html.includes('<html lang="ru">') ? 'ru' : 'en';
  const { words, said } = texts[language];
  const { title } = pageTexts[language];
  return withTexts(
    html
      .replace('<title></title>', `<title>${escaped(`${title} — ${words.heading}`)}</title>`)
      .replace('<!-- claims -->', () => claimsMarkup({ results, words, said })),
    { ...pageTexts[language], ...words },
  );
}

/** Computes the claims when the site is built, and puts them into their pages. */
export function claimsPages(): Plugin {
  let found: Promise<ClaimResult[]> | undefined;
  return {
    name: 'claims-pages',
    async transformIndexHtml(html, { path }) {
      if (!/\/claims(\.\w+)?\.html$/.test(path)) return html;
      found ??= allClaims();
      return withClaims(html, await found);
    },
  };
}
