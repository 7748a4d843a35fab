import { abcd, abcdControl, abcdOptions, evenness, loadCore, pronoun, randomAttention } from 'untrained';
import { describe, expect, it } from 'vitest';
import { abcdFigure } from '../../../web/figures/abcd';
import { attentionFigure, percent } from '../../../web/figures/attention';
import type { Figure } from '../../../web/figures/figure';
import { graphFigure } from '../../../web/figures/graph';
import { sentenceFigure } from '../../../web/figures/pronoun';
import { storyText, storyTold } from '../../../web/figures/story';
import { continuations } from '../../../web/figures/story_abcd';
import { AbcdExperiment } from '../../../web/state/abcd';
import { AttentionExperiment } from '../../../web/state/attention';
import { PronounExperiment } from '../../../web/state/pronoun';
import { type StoryStep, storySteps } from '../../../web/state/story';
import { fixed } from '../../../web/text/format';
import { languages } from '../../../web/text/languages';
import type { StoryPart } from '../../../web/text/story';
import { loadWords } from '../support/words';
import { outside } from './places';

const core = await loadCore();
const abcdWords = await loadWords('abcdFigures', 'en');
const attentionWords = await loadWords('attentionFigures', 'en');
const pronounWords = await loadWords('pronounFigures', 'en');

/** A figure of the experiment that a step has set. */
function figureAt({ kind, values }: StoryStep, name: string): Figure | undefined {
  const experiment = {
    abcd: new AbcdExperiment(),
    attention: new AttentionExperiment(),
    pronoun: new PronounExperiment(),
  }[kind];
  experiment.replace({ values });
  experiment.attach(core);
  if (experiment instanceof AbcdExperiment) return abcdFigure(experiment, name as 'heatmap', abcdWords);
  if (experiment instanceof AttentionExperiment) {
    experiment.computeCurve();
    return attentionFigure(experiment, name as 'softmax', attentionWords);
  }
  if (name === 'graph') return graphFigure(experiment, pronounWords);
  const [figure, sentence] = name.split('-') as ['weights', string];
  return sentenceFigure(experiment, figure, Number(sentence) - 1, pronounWords);
}

const plain = (parts: readonly StoryPart[]): string =>
  parts.map((part) => (typeof part === 'string' ? part : part.text)).join('');

describe.each(storySteps)('the step $name', (step) => {
  it('has the figures that it names, and marks that are cells of them', async () => {
    const { marks } = await storyTold(core, step.name);
    for (const name of step.figures) expect(figureAt(step, name)?.draw, name).toBeDefined();
    for (const { figure, places } of Object.values(marks).flat()) {
      const shown = figureAt(step, figure);
      if (!shown) throw new Error(`no figure ${figure}`);
      expect(places.length).toBeGreaterThan(0);
      expect(outside(shown, places)).toEqual([]);
    }
  });

  it.each(languages)('tells all of its numbers, and has every mark in a sentence: %s', async (language) => {
    const words = await loadWords('story', language);
    const told = await storyTold(core, step.name);
    const { title, text } = storyText(words, step.name, told);
    const sentences = text.map(plain).join('\n');
    expect(title).not.toBe('');
    expect(sentences).not.toMatch(/undefined|NaN|\[object/);
    const marked = text.flat().flatMap((part) => (typeof part === 'string' ? [] : [part.mark]));
    expect(marked.sort()).toEqual(Object.keys(told.marks).sort());
    const values = JSON.stringify(told.numbers).match(/[−\d.]*\d\.\d+/g) ?? [];
    for (const value of values) expect(sentences).toContain(value);
    if (language === 'ru') expect(sentences).not.toMatch(/\b(the|of|and|with|for)\b/);
    else expect(sentences).not.toMatch(/(?<![А-Яа-яЁё])[а-яё]{3}/);
  });
});

describe('the numbers of the story', () => {
  it('of untrained attention are the library’s', async () => {
    const [small, large] = [0.58, 2].map((scale) => randomAttention(core, { scale }));
    const { numbers } = await storyTold(core, 'uniform');
    const row = small?.weights[13] ?? new Float64Array();
    expect(numbers).toMatchObject({
      scale: '0.58',
      last: 'E₁₄',
      count: 14,
      mean: fixed(1 / 14, 3),
      least: fixed(Math.min(...row), 3),
      most: fixed(Math.max(...row), 3),
      effective: fixed(small?.effective[13] ?? 0, 1),
      even: percent(evenness(small?.effective ?? new Float64Array())),
    });
    // What the sentences say: nearly even at the usual scale, and not at the larger one.
    expect(Number(numbers.even)).toBeGreaterThan(90);
    const larger = (await storyTold(core, 'large')).numbers;
    expect(larger.highest.value).toBe(fixed(Math.max(...(large?.weights[13] ?? [])), 2));
    expect(larger.evenBefore).toBe(numbers.even);
    expect(larger.even).toBe(percent(evenness(large?.effective ?? new Float64Array())));
    expect(Number(larger.even)).toBeLessThan(50);
    expect(Number(larger.average)).toBeLessThan(50);
  });

  it('of the recurrence are the library’s', async () => {
    const lastRow = (rule: 'add' | 'subtract' | 'subtract-rms') => abcd(core, { rule }).similarity.at(-1) ?? [];
    const { least, most, expected } = (await storyTold(core, 'add')).numbers;
    const earlier = Array.from(lastRow('add')).slice(0, 13);
    expect([least, most]).toEqual([fixed(Math.min(...earlier), 2), fixed(Math.max(...earlier), 2)]);
    expect(expected).toEqual(['D₅', 'D₁₀']);
    // Adding makes all alike.
    expect(Number(least)).toBeGreaterThan(0.95);

    const subtract = (await storyTold(core, 'subtract')).numbers;
    const row = lastRow('subtract');
    expect(subtract.first).toEqual({ token: 'D₁₀', value: fixed(row[9] ?? 0, 2) });
    expect(subtract.other).toEqual({ token: 'D₅', value: fixed(row[4] ?? 0, 2) });
    expect(subtract.stray).toEqual({ token: 'C₄', value: fixed(row[3] ?? 0, 2) });

    const normalized = (await storyTold(core, 'subtract-rms')).numbers;
    const both = [4, 9].map((at) => lastRow('subtract-rms')[at] ?? 0);
    expect(normalized.expected.map(({ value }) => value)).toEqual(both.map((value) => fixed(value, 2)));
    expect(normalized.strayBefore).toEqual(subtract.stray);
    // Both D come before every other token.
    expect(Math.min(...both)).toBeGreaterThan(Number(normalized.stray.value));
  });

  it('of the evidence are those that the picture tells, and a count over draws', async () => {
    const { numbers } = await storyTold(core, 'evidence');
    const step = storySteps.find(({ name }) => name === 'evidence');
    const trace = abcd(core, abcdOptions(step?.values ?? {}));
    const highest = Math.max(...Array.from(trace.similarity.at(-1) ?? []).slice(0, 13));
    const control = abcdControl(core, trace.settings);
    expect(numbers.first.value).toBe(fixed(highest, 2));
    expect([numbers.median, numbers.rare]).toEqual(
      [control.medianHighest, control.highest95].map((row) => fixed(row.at(-1) ?? 0, 2)),
    );
    const wins = Array.from({ length: 20 }, (_, draw) => {
      const { similarity, tokens } = abcd(core, { seed: 2 + draw });
      const row = Array.from(similarity.at(-1) ?? []).slice(0, 13);
      return tokens[row.indexOf(Math.max(...row))] === 'D';
    });
    expect([numbers.won, numbers.draws]).toEqual([wins.filter(Boolean).length, 20]);
    expect(numbers.won).toBeGreaterThan(15);
  });

  it('of the pronoun are the library’s', async () => {
    const traces = ['ВКУСНАЯ', 'ГОЛОДНАЯ'].map((word) =>
      pronoun(core, { prompt: `МАША ЕСТ КАШУ ПОТОМУ ЧТО ОНА ${word} ОНА` }),
    );
    const { numbers } = await storyTold(core, 'word');
    expect(numbers.different).toEqual(['ВКУСНАЯ', 'ГОЛОДНАЯ']);
    expect(numbers.firsts).toEqual(
      ['КАШУ', 'МАША'].map((token, i) => ({
        token,
        value: fixed(traces[i]?.logits[traces[i]?.vocabulary.indexOf(token) ?? -1] ?? 0, 2),
      })),
    );
    const read = (memory: string, layer: number) =>
      traces[0]?.attention.find((each) => each.read === memory && each.layer === layer && each.token === 7)?.weights;
    const query = (await storyTold(core, 'query')).numbers;
    expect(query.edges).toHaveLength(traces[0]?.edges.length ?? 0);
    expect(query.reads.map(({ value }) => value)).toEqual(
      [0, 1].map((row) => fixed(read('relation', 1)?.[row] ?? 0, 2)),
    );
    const memory = (await storyTold(core, 'memory')).numbers;
    const seeds = pronoun(core, { preset: 'seed-block' });
    expect(seeds.settings.block.reads.map((each) => each.memory)).toEqual(['relation', 'context', 'swapped']);
    const [relation, context, swapped] = seeds.attention.slice(-3).map(({ weights }) => weights);
    expect(memory.relation).toEqual([{ token: 'МАША→ЕСТ', value: fixed(relation?.[4] ?? 0, 2) }]);
    expect(memory.context).toEqual({ token: 'ВКУСНАЯ', value: fixed(context?.[6] ?? 0, 2) });
    expect(memory.swapped[0]).toEqual({ token: 'ОНА→МАША', value: fixed(swapped?.[0] ?? 0, 2) });
  });
});

describe('continuations', () => {
  const of = (prompt: string) => continuations(abcd(core, { prompt, passes: 1 }));

  it('follow where the last three tokens before the probe have stood', () => {
    expect(of(' ABCD ABCDABCE')).toEqual([4, 9]);
    expect(of('ABCDEFGH')).toEqual([]);
    expect(of('AAAAA')).toEqual([3]);
    expect(of('AB')).toEqual([]);
  });
});
