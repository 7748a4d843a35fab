import { type Core, loadCore } from 'untrained';
import { beforeAll, describe, expect, it } from 'vitest';
import { abcdFigure, abcdFigureNames } from '../../../web/figures/abcd';
import { abcdSavedParameters } from '../../../web/figures/abcd_saved';
import type { Figure } from '../../../web/figures/figure';
import { graphFigure } from '../../../web/figures/graph';
import { pronounFigureNames, sentenceFigure } from '../../../web/figures/pronoun';
import { pronounSavedParameters } from '../../../web/figures/pronoun_saved';
import { fileName, type SavedProvenance, savedCsv, savedJson, savedSvg } from '../../../web/figures/saved';
import { roles } from '../../../web/pictures/scene';
import { AbcdExperiment } from '../../../web/state/abcd';
import { PronounExperiment } from '../../../web/state/pronoun';
import { words as abcdWords } from '../../../web/text/en/abcd_figures';
import { words as pronounWords } from '../../../web/text/ru/pronoun_figures';
import { child, everyNode, parseCsv, parseXml, type XmlNode } from '../support/read_saved';

let core: Core;
beforeAll(async () => {
  core = await loadCore();
});

/** An experiment with some values set, as an element has it. */
function abcd(values: Parameters<AbcdExperiment['change']>[0] = {}): AbcdExperiment {
  const experiment = new AbcdExperiment();
  experiment.change(values);
  experiment.attach(core);
  return experiment;
}

function pronoun(values: Parameters<PronounExperiment['change']>[0] = {}): PronounExperiment {
  const experiment = new PronounExperiment();
  experiment.change(values);
  experiment.attach(core);
  return experiment;
}

const abcdProvenance = (experiment: AbcdExperiment): SavedProvenance => ({
  version: '1.2.3',
  experiment: 'abcd',
  parameters: abcdSavedParameters(experiment),
});

function heatmap(values?: Parameters<typeof abcd>[0]): { figure: Figure; provenance: SavedProvenance } {
  const experiment = abcd(values);
  return { figure: abcdFigure(experiment, 'heatmap', abcdWords) as Figure, provenance: abcdProvenance(experiment) };
}

/** Every figure of both experiments. */
function everyFigure(): { figure: Figure; provenance: SavedProvenance }[] {
  const [first, second] = [abcd(), pronoun()];
  const provenance: SavedProvenance = {
    version: '1.2.3',
    experiment: 'pronoun',
    parameters: pronounSavedParameters(second),
  };
  const sentences = pronounFigureNames.flatMap((name) =>
    [0, 1].map((index) => sentenceFigure(second, name, index, pronounWords)),
  );
  return [
    ...abcdFigureNames.map((name) => ({
      figure: abcdFigure(first, name, abcdWords),
      provenance: abcdProvenance(first),
    })),
    ...[...sentences, graphFigure(second, pronounWords)].map((figure) => ({ figure, provenance })),
  ] as { figure: Figure; provenance: SavedProvenance }[];
}

const HOSTILE = '<script>alert(1)</script> "]]>& ]]> \u0001 \ud800 light-dark(a,b) =1+1 ,;\' <!--';

describe('savedSvg', () => {
  it.each(['light', 'dark'] as const)('stands alone in the %s theme, whatever the figure', (theme) => {
    for (const { figure, provenance } of everyFigure()) {
      const source = savedSvg(figure, provenance, theme) ?? '';
      const svg = parseXml(source);
      expect(svg.attributes.xmlns).toBe('http://www.w3.org/2000/svg');
      expect(svg.attributes.viewBox).toBe(`0 0 ${svg.attributes.width} ${svg.attributes.height}`);
      expect(svg.attributes['font-family']).toContain('sans-serif');
      expect(child(svg, 'title').text).toBe(figure.title);
      expect(child(svg, 'desc').text).toContain(figure.draw?.(720).label);
      expect(child(svg, 'rect').attributes.fill).toBe(roles.surface[theme]);
      const { version, ...others } = provenance;
      expect(JSON.parse(child(svg, 'metadata').text)).toEqual({ untrained: version, ...others });
      for (const { attributes } of everyNode(svg)) {
        for (const colour of [attributes.fill, attributes.stroke])
          expect(colour ?? 'none').toMatch(/^(#[\da-f]{6}|none)$/);
        expect(attributes.class).toBeUndefined();
        for (const value of Object.values(attributes)) expect(value).not.toMatch(/NaN|undefined|var\(|light-dark/);
      }
    }
  });

  it('has every cell of the picture in the colour of its value', () => {
    const { figure, provenance } = heatmap();
    const cells = figure.draw?.(720).cells;
    const source = savedSvg(figure, provenance, 'dark') ?? '';
    const drawn = everyNode(parseXml(source)).filter(({ tag, attributes }) => tag === 'rect' && attributes.rx === '2');
    const colours = (cells?.values ?? []).flatMap((row) =>
      Array.from(row, (value) =>
        (cells?.colour(value, 'dark') ?? []).reduce(
          (text, channel) => text + channel.toString(16).padStart(2, '0'),
          '#',
        ),
      ),
    );
    expect(drawn.map(({ attributes }) => attributes.fill)).toEqual(colours);
  });

  it('says what hostile tokens say, and nothing else', () => {
    const values = { prompt: HOSTILE.repeat(2), tokens: 'word', passes: 2 } as const;
    for (const name of abcdFigureNames) {
      const experiment = abcd(values);
      const figure = abcdFigure(experiment, name, abcdWords) as Figure;
      const svg = parseXml(savedSvg(figure, abcdProvenance(experiment), 'light') ?? '');
      expect(everyNode(svg).some(({ tag }) => tag === 'script')).toBe(false);
      const { parameters } = JSON.parse(child(svg, 'metadata').text) as SavedProvenance;
      expect(parameters.prompt).toBe(experiment.trace?.settings.prompt);
    }
  });

  it('has many cells as a path for each colour', () => {
    const experiment = abcd({ prompt: 'abcdefghij'.repeat(8), passes: 2 });
    const map = abcdFigure(experiment, 'map', abcdWords) as Figure;
    const svg = parseXml(savedSvg(map, abcdProvenance(experiment), 'light') ?? '');
    const group = everyNode(svg).find(({ attributes }) => attributes['shape-rendering'] === 'crispEdges') as XmlNode;
    const lengths = group.children.flatMap(({ attributes }) => [...(attributes.d ?? '').matchAll(/h(\d+)v/g)]);
    expect(lengths.reduce((sum, [, length]) => sum + Number(length), 0)).toBe(80 * 80);
  });

  it('is none for a figure without a picture', () => {
    const { figure, provenance } = heatmap();
    expect(savedSvg({ ...figure, draw: undefined } as unknown as Figure, provenance, 'light')).toBeUndefined();
  });
});

describe('saved names', () => {
  it('are the tokens themselves, without the signs that keep their direction', () => {
    const { figure, provenance } = heatmap({ prompt: 'אבאב' });
    expect(figure.table().columns.join()).toContain('\u2068');
    const { columns } = JSON.parse(savedJson(figure, provenance)).figure;
    expect(columns).toEqual(['א₁', 'ב₂', 'א₃', 'ב₄']);
    expect(parseCsv(savedCsv(figure, provenance)).rows[0]?.slice(1)).toEqual(columns);
  });
});

describe('savedCsv', () => {
  it('is read back to the same numbers, whatever the figure', () => {
    for (const { figure, provenance } of everyFigure()) {
      const table = figure.table();
      const { comments, rows } = parseCsv(savedCsv(figure, provenance));
      expect(comments).toHaveLength(1);
      expect(JSON.parse(comments[0]?.slice(2) ?? '')).toMatchObject({ untrained: '1.2.3' });
      expect(rows[0]).toEqual([table.corner, ...table.columns]);
      expect(rows.slice(1).map(([name]) => name)).toEqual(table.rows.map(({ name }) => name));
      const read = rows.slice(1).map(([, ...fields]) => fields.map((field) => (field === '' ? null : Number(field))));
      // A minus sign before 0 is not kept.
      expect(read).toEqual(table.rows.map(({ values }) => values.map((value) => (value === 0 ? 0 : value))));
    }
  });

  it('keeps hostile names as they are', () => {
    const { figure, provenance } = heatmap();
    const names = ['=1+1', 'a"b', 'c,d', 'e\r\nf', '# g', ' h '];
    const table = { caption: '', corner: '"', columns: names, rows: [{ name: '=1+1', values: names.map(() => null) }] };
    const { rows } = parseCsv(savedCsv({ ...figure, table: () => table }, provenance));
    expect(rows).toEqual([
      ['"', ...names],
      ['=1+1', ...names.map(() => '')],
    ]);
  });
});

describe('savedJson', () => {
  it('has the numbers in full and what they came from', () => {
    const { figure, provenance } = heatmap({ seed: 5 });
    const { caption, corner, columns, rows } = figure.table();
    const address = 'https://example.org/#x';
    expect(JSON.parse(savedJson(figure, { ...provenance, address }))).toEqual({
      untrained: '1.2.3',
      experiment: 'abcd',
      parameters: { ...provenance.parameters },
      address,
      figure: { name: 'heatmap', title: figure.title, caption, corner, columns, rows },
    });
    expect(provenance.parameters.seed).toBe(5);
  });
});

describe('saved parameters', () => {
  it('name every parameter and give the same numbers again', () => {
    const { figure, provenance } = heatmap({ passes: 4, rule: 'subtract' });
    expect(provenance.parameters).toMatchObject({ passes: 4, pass: 4, rule: 'subtract', probe: 13, dimension: 1000 });
    expect(Object.keys(provenance.parameters)).toEqual(abcd().parameters.map(({ name }) => name));
    const again = heatmap(defined(provenance));
    expect(again.figure.table()).toEqual(figure.table());
  });

  it('are those of the run that is shown, not of a mistake after it', () => {
    const experiment = abcd({ passes: 3 });
    experiment.change({ passes: 100_000 });
    expect(abcdSavedParameters(experiment).passes).toBe(3);
  });

  it.each(['published', 'prediction-error', 'seed-block'])('have what the preset %s decided', (preset) => {
    const experiment = pronoun({ preset });
    const parameters = pronounSavedParameters(experiment);
    expect(parameters).toMatchObject({ preset, layers: experiment.block?.layers, layer: experiment.layer, seed: 1 });
    const again = pronoun(defined({ parameters }));
    expect(again.block).toEqual(experiment.block);
    expect(again.sentences.map(({ trace }) => trace.logits)).toEqual(
      experiment.sentences.map(({ trace }) => trace.logits),
    );
  });
});

const defined = ({ parameters }: Pick<SavedProvenance, 'parameters'>): Record<string, string | number | boolean> =>
  Object.fromEntries(Object.entries(parameters).flatMap(([name, value]) => (value === null ? [] : [[name, value]])));

describe('fileName', () => {
  it('says the experiment and the figure', () => {
    expect(fileName('abcd', heatmap().figure, 'svg')).toBe('untrained-abcd-heatmap.svg');
  });
});
