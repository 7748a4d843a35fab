import { loadCore } from 'untrained';
import { type ClaimResult, claimIds, computeClaim, loadLab } from 'untrained/lab';
import type { Plugin } from 'vite';
import { words as english } from '../text/en/claims';
import { said as englishSaid } from '../text/en/claims_said';
import { pageTexts } from '../text/page';
import { words as russian } from '../text/ru/claims';
import { said as russianSaid } from '../text/ru/claims_said';
import { claimsMarkup } from './claims_markup';
import { escaped, withTexts } from './markup';

const texts = { en: { words: english, said: englishSaid }, ru: { words: russian, said: russianSaid } } as const;

/** Every claim with its own number of draws: some seconds. */
export async function allClaims(): Promise<ClaimResult[]> {
  const [core, lab] = [await loadCore(), await loadLab()];
  return claimIds.map((id) => computeClaim(core, lab, id));
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
