import { type Core, loadCore } from 'untrained';
import { beforeAll, describe, expect, it } from 'vitest';
import { snippetKindsOf, snippetOf } from '../../../../web/figures/snippets/snippet';
import type { SnippetSource } from '../../../../web/figures/snippets/source';
import { snippetKinds } from '../../../../web/text/saving';
import { loadWords } from '../../support/words';
import { ADDRESS, abcdSource, attentionSource, numbersOfTable, pronounSource } from './sources';

let core: Core;
beforeAll(async () => {
  core = await loadCore();
});

const words = await loadWords('saving', 'en');

const textOf = (kind: 'markdown' | 'html', source: SnippetSource): string => {
  const made = snippetOf(kind, core, source, words);
  return 'text' in made ? made.text : made.refused;
};

describe('copying as Markdown', () => {
  it('gives the table with its title, and a link to where it came from', () => {
    const source = abcdSource(core, 'heatmap', { passes: 2 });
    const [title, , head, rule, first, second, , link] = textOf('markdown', source).split('\n');
    expect(title).toBe(`**${source.figure.title}**`);
    expect(head?.split(' | ').length).toBe(15);
    expect(rule).toBe(`| --- |${' ---: |'.repeat(14)}`);
    const numbers = [first, second].map((row) =>
      row
        ?.split('|')
        .slice(2, -1)
        .map((cell) => Number(cell.replace('−', '-'))),
    );
    const wanted = numbersOfTable(source).map((row) => row.map((value) => Number(value.toFixed(3))));
    expect(numbers).toEqual(wanted);
    expect(link).toBe(`[Computed with Untrained 1.2.3](${ADDRESS})`);
  });

  it('leaves no sign of a prompt with a meaning in Markdown', () => {
    const text = textOf('markdown', abcdSource(core, 'map', { prompt: '|*_`<[', pass: 0 }));
    const [, , head, , ...rows] = text.split('\n');
    expect(head).toContain('\\|');
    for (const row of [head, ...rows.slice(0, 6)]) expect(row?.replace(/\\./g, '').split('|').length).toBe(9);
    expect(head?.replace(/\\./g, '')).not.toMatch(/[*_`<[]/);
  });

  it('is refused where the table is too large for a text', () => {
    const source = abcdSource(core, 'map', { prompt: 'AB'.repeat(50) });
    expect(textOf('markdown', source)).toBe(words.tooManyCells(10_000, 5000));
  });
});

describe('copying as HTML', () => {
  it('gives the element with what was set, and nothing else', () => {
    const text = textOf('html', abcdSource(core, 'map', { prompt: 'A"<b>&\nA', rule: 'subtract', pass: 3 }));
    expect(text).toContain('<script type="module" src="untrained/elements.js"></script>');
    expect(text).toContain(
      '<untrained-abcd view="map" prompt="A&quot;&lt;b&gt;&amp;&#10;A" rule="subtract" pass="3"><a href=',
    );
  });

  it('leaves what a preset decides to the preset', () => {
    const text = textOf('html', pronounSource(core, 'logits', 1, { preset: 'prediction-error', 'gain-context': 2 }));
    expect(text).toContain('<untrained-pronoun view="logits" preset="prediction-error" gain-context="2">');
  });
});

describe('the kinds of text', () => {
  it('are all of them for what is computed, and two for the graph', () => {
    expect(snippetKindsOf(pronounSource(core, 'weights'))).toEqual(snippetKinds);
    expect(snippetKindsOf(pronounSource(core, 'graph'))).toEqual(['markdown', 'html']);
    expect(snippetKindsOf(attentionSource(core, 'softmax'))).toEqual(['markdown', 'html', 'node']);
  });

  it.each(['en', 'ru'] as const)('have words in the language %s', async (language) => {
    const { snippets } = await loadWords('saving', language);
    for (const kind of snippetKinds) expect(snippets[kind].note).not.toBe('');
  });
});
