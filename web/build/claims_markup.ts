import { agrees, type Check, type ClaimId, type ClaimResult, type FigureTable, type Verdict } from 'untrained/lab';
import { sceneMarkup } from '../pictures/markup';
import { rateCurve } from '../pictures/rate_curve';
import { type ClaimGroup, type ClaimSaying, type ClaimsWords, claimGroups } from '../text/claims';
import { fixed } from '../text/format';
import { settingValue, tableMarkup } from './claims_tables';
import { escaped, sentence } from './markup';

/** What the page is made of. */
export interface ClaimsPage {
  results: readonly ClaimResult[];
  words: ClaimsWords;
  said: Readonly<Record<ClaimId, ClaimSaying>>;
}

/** A curve is as wide as fits on a phone. */
const CURVE_WIDTH = 328;

const signs: Readonly<Record<Verdict, string>> = {
  holds: '✓',
  'within-limits': '◐',
  'does-not-hold': '✗',
  'not-stated': '?',
};

const verdictMarkup = (verdict: Verdict, words: ClaimsWords): string =>
  `<span class="verdict" data-verdict="${verdict}"><span aria-hidden="true">${signs[verdict]}</span> ${escaped(words.verdicts[verdict])}</span>`;

/** Everything between the head of the page and its foot. */
export function claimsMarkup(page: ClaimsPage): string {
  const groups = (Object.keys(claimGroups) as ClaimGroup[]).map((group) => groupMarkup(group, page));
  return `${summaryMarkup(page)}\n${rulesMarkup(page.words)}\n${groups.join('\n')}`;
}

function resultOf({ results }: ClaimsPage, id: ClaimId): ClaimResult {
  const result = results.find((each) => each.id === id);
  if (!result) throw new Error(`the claim ${id} was not computed`);
  return result;
}

function summaryMarkup(page: ClaimsPage): string {
  const items = Object.values(claimGroups)
    .flat()
    .map((id) => {
      const { verdict } = resultOf(page, id);
      return `<li><a href="#${id}">${escaped(page.said[id].title)}</a> ${verdictMarkup(verdict, page.words)}</li>`;
    });
  return `<nav class="summary" aria-labelledby="summary-heading">
<h2 id="summary-heading">${escaped(page.words.summary)}</h2>
<ul>
${items.join('\n')}
</ul>
</nav>`;
}

const rulesMarkup = ({ rules, rule, legend }: ClaimsWords): string =>
  `<section class="rules" aria-labelledby="rules-heading">
<h2 id="rules-heading">${escaped(rules)}</h2>
${[...rule, legend].map((text) => `<p>${escaped(text)}</p>`).join('\n')}
</section>`;

function groupMarkup(group: ClaimGroup, page: ClaimsPage): string {
  const claims = claimGroups[group].map((id) => claimMarkup(resultOf(page, id), page));
  return `<section aria-labelledby="group-${group}">
<h2 id="group-${group}">${escaped(page.words.groups[group])}</h2>
${claims.join('\n')}
</section>`;
}

function claimMarkup(result: ClaimResult, { words, said }: ClaimsPage): string {
  const { id, source, verdict, draws, checks, tables, commands } = result;
  const { title, quote, meaning, note } = said[id];
  // A table that a verdict was taken from number by number is the claim itself.
  const isTable = checks.some(({ relation }) => relation === 'near' || relation === 'all');
  return `<article id="${id}" aria-labelledby="${id}-title">
<h3 id="${id}-title">${escaped(title)}</h3>
<p class="outcome">${verdictMarkup(verdict, words)}${draws > 1 ? ` <span class="draws">${escaped(words.drawn(draws))}</span>` : ''}</p>
<div class="said">
<p class="source">${escaped(words.sources[source])}</p>
${quote ? `<blockquote lang="ru">${escaped(quote)}</blockquote>\n` : ''}<p>${sentence(meaning)}</p>
${note ? `<p class="note">${sentence(note)}</p>` : ''}
</div>
<div class="found">
<ul class="checks">
${checkItems(checks, words).join('\n')}
</ul>
${[rangesMarkup(result, words), agreementMarkup(tables, words)].filter(Boolean).join('\n')}
${curveMarkup(tables, words)}
</div>
<details${isTable ? ' open' : ''}>
<summary>${escaped(words.numbers)}</summary>
${tables.map((table) => tableMarkup(table, words)).join('\n')}
</details>
<div class="again">
<p>${escaped(words.again)}</p>
<pre>${commands.map(commandMarkup).join('\n')}</pre>
</div>
</article>`;
}

/** A flag stays with its value where a line is broken. */
const commandMarkup = (line: string): string =>
  `<code>${escaped(line).replace(/--\S+( [^\s-]\S*)?/g, (flag) => `<span>${flag}</span>`)}</code>`;

/** Checks of one name together, with the numbers of those that are not met. */
function checkItems(checks: readonly Check[], words: ClaimsWords): string[] {
  return [...new Set(checks.map(({ name }) => name))].map((name) => {
    const own = checks.filter((check) => check.name === name);
    const failed = own.filter(({ outcome }) => !outcome);
    const met = own.length - failed.length;
    const [sign, word] = failed.length === 0 ? ['✓', words.met] : met === 0 ? ['✗', words.unmet] : ['◐', ''];
    const count = own.length > 1 ? ` <span class="count">${escaped(words.countOf(met, own.length))}</span>` : '';
    const shown = own.length === 1 ? own : failed;
    const details = shown.map((check) => `<li>${checkNumbers(check, words)}</li>`).join('');
    const unseen = own.length > 1 ? '' : `<span class="unseen">${escaped(word)}: </span>`;
    return `<li data-met="${failed.length === 0}"><span class="sign" aria-hidden="true">${sign}</span><div>${unseen}${escaped(words.checks[name])}${count}${details ? `<ul>${details}</ul>` : ''}</div></li>`;
  });
}

function checkNumbers({ setting, value, relation, bound }: Check, words: ClaimsWords): string {
  const where = Object.entries(setting).map(
    ([name, each]) => `${words.settings[name] ?? name}: ${settingValue(name, each, words)}`,
  );
  if (relation === 'all') return `${escaped(where.join(', '))} — <b>${escaped(words.countOf(value, bound))}</b>`;
  // Ranks are whole.
  const digits = bound >= 1 && Number.isInteger(bound) && Number.isInteger(value) ? 0 : 3;
  const numbers = `<b>${fixed(value, digits)}</b>, ${escaped(words.relations[relation])} ${fixed(bound, digits)}`;
  return `${escaped(where.join(', '))}${where.length > 0 ? ' — ' : ''}${numbers.replace('± ', '±').replace(', said', '; said')}`;
}

function rangesMarkup({ ranges }: ClaimResult, words: ClaimsWords): string {
  if (!ranges) return '';
  const spans = ranges.spans.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`));
  return `<p>${escaped(words.ranges(spans.join(', ') || words.nowhere))}</p>`;
}

function agreementMarkup(tables: readonly FigureTable[], words: ClaimsWords): string {
  const references = tables.flatMap(({ figures }) => figures.flatMap(({ reference }) => reference ?? []));
  if (references.length === 0) return '';
  return `<p>${escaped(words.agreement(references.filter(agrees).length, references.length))}</p>`;
}

/** Shares against passes, where there are many. */
function curveMarkup(tables: readonly FigureTable[], words: ClaimsWords): string {
  const rates = tables.find(({ name, across, figures }) => name === 'rates' && !across && figures.length >= 10);
  if (!rates) return '';
  const scene = rateCurve({
    values: rates.figures.map(({ setting }) => Number(setting.passes)),
    points: rates.figures.map(({ value, low = value, high = value, control, chance = 0, choiceChance = 0 }) => ({
      rate: value,
      low,
      high,
      shuffled: control && { ...control, rate: control.value },
      chance,
      choiceChance,
    })),
    label: words.curve(rates.figures.length),
    width: CURVE_WIDTH,
    words: words.curveNames,
  });
  return `<div class="curve">${sceneMarkup(scene)}</div>`;
}
