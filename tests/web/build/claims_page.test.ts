import { readFileSync } from 'node:fs';
import { loadCore } from 'untrained';
import { claimIds, computeClaim, loadLab } from 'untrained/lab';
import { describe, expect, it } from 'vitest';
import { claimsPage } from '../../../web/build/claims_page';
import { claimGroups } from '../../../web/text/claims';
import { words as english } from '../../../web/text/en/claims';
import { said as englishSaid } from '../../../web/text/en/claims_said';
import { fixed } from '../../../web/text/format';
import { words as russian } from '../../../web/text/ru/claims';
import { said as russianSaid } from '../../../web/text/ru/claims_said';

const [core, lab] = [await loadCore(), await loadLab()];
const text = { name: 'LICENSE.txt', text: readFileSync('node_modules/typescript/LICENSE.txt', 'utf8') };
const results = claimIds.map((id) => computeClaim(core, lab, id, { draws: 30, text }));

it('every claim has a place on the page', () => {
  expect(Object.values(claimGroups).flat().sort()).toEqual([...claimIds].sort());
});

describe.each([
  ['en', english, englishSaid],
  ['ru', russian, russianSaid],
] as const)('the page in %s', (language, words, said) => {
  const html = claimsPage(language, results);

  it('says in its head what it is, and where the other one is', () => {
    const other = language === 'en' ? ['ru', 'claims.ru.html'] : ['en', 'claims.html'];
    expect(html).toContain(`<html lang="${language}">`);
    expect(html).toContain(`content="${words.description}"`);
    expect(html).toMatch(new RegExp(`<title>[^<]+ — ${words.heading}</title>`));
    expect(html).toContain(`<link vite-ignore rel="alternate" hreflang="${other[0]}" href="./${other[1]}" />`);
    expect(html).toContain(`<a href="./${other[1]}" hreflang="${other[0]}" lang="${other[0]}"`);
    expect(html).not.toMatch(/\{\w+\}/);
  });

  it('has each claim with its verdict and its commands, and no gaps', () => {
    expect(html).not.toMatch(/<!--|undefined|NaN|>heading</);
    for (const { id, verdict, commands } of results) {
      const article = html.split(`<article id="${id}"`)[1]?.split('</article>')[0] ?? '';
      expect(article, id).toContain(`data-verdict="${verdict}"`);
      expect(article, id).toContain(words.verdicts[verdict]);
      expect(article.replace(/<\/?(span|code)>/g, ''), id).toContain(commands.join('\n'));
      expect(article, id).toContain(said[id].title);
    }
  });

  it('has every number of a table', () => {
    const { tables } = results.find(({ id }) => id === 'repeated-25x4') ?? { tables: [] };
    const article = html.split('<article id="repeated-25x4"')[1]?.split('</article>')[0] ?? '';
    for (const { figures, digits } of tables) {
      for (const { value, reference } of figures) {
        expect(article).toContain(`<b>${fixed(value, digits)}</b>`);
        expect(article).toContain(fixed(reference?.value ?? Number.NaN, digits));
      }
    }
  });
});

it('both languages have words for the same things, with the same numbers in them', () => {
  const numbers = (text: string) =>
    (
      text
        .replace(/\.(?=\d)/g, '0.')
        .replace(/00\./g, '0.')
        .match(/\d+(\.\d+)?/g) ?? []
    ).sort();
  for (const id of claimIds) {
    const [en, ru] = [englishSaid[id], russianSaid[id]];
    expect(ru.quote, id).toBe(en.quote);
    expect(Boolean(ru.note), id).toBe(Boolean(en.note));
    // Numbers of one digit may be words.
    const large = (text: string) => numbers(text).filter((each) => each.length > 1);
    expect(large(`${ru.meaning} ${ru.note}`), id).toEqual(large(`${en.meaning} ${en.note}`));
  }
  for (const name of ['settings', 'values'] as const) {
    expect(Object.keys(russian[name])).toEqual(Object.keys(english[name]));
    const used = results.flatMap(({ tables }) =>
      tables.flatMap(({ figures }) => figures.map(({ setting }) => setting)),
    );
    if (name === 'settings')
      for (const setting of used) for (const key of Object.keys(setting)) expect(english.settings).toHaveProperty(key);
  }
});
