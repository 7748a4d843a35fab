import { load, loadCore, parseGraph, seedExamples } from 'untrained';
import { publishedTargets } from 'untrained/lab';
import { describe, expect, it } from 'vitest';
import { draftOf, isBlank, rowFaultOf, targetsOf, wantedOf, weightsOf } from '../../../web/state/fit_draft';
import type { Sentence } from '../../../web/state/pronoun';

const library = await load();
const core = await loadCore();

const sentenceOf = (prompt: string): Sentence => ({
  index: 0,
  prompt,
  trace: library.pronoun({ prompt }),
  relations: parseGraph(core, seedExamples.graph).relations,
  compared: undefined,
  error: undefined,
});
const LAYERS = 3;
const drafts = () => seedExamples.prompts.map((prompt) => draftOf(sentenceOf(prompt)));

describe('targets as they are being written', () => {
  it('begin with the published figures', () => {
    const targets = targetsOf(drafts(), LAYERS) ?? [];
    expect(targets.map(({ logits, attention }) => ({ logits, attention }))).toEqual(
      publishedTargets.map(({ logits, attention }) => ({ logits, attention })),
    );
    expect(targets.map(({ probe }) => probe)).toEqual([7, 7]);
  });

  it('are blank for other sentences, of which nothing can be searched', () => {
    const draft = draftOf(sentenceOf('МАША ЕСТ КАШУ ОНА'));
    expect(draft.logits.every((text) => text === '')).toBe(true);
    expect(isBlank([draft])).toBe(true);
    expect(targetsOf([draft], LAYERS)).toBeUndefined();
    draft.logits[2] = '1,5';
    expect(isBlank([draft])).toBe(false);
    expect(targetsOf([draft], LAYERS)?.[0]?.logits).toEqual({ КАШУ: 1.5 });
  });

  it('leave out an empty row, and stop at one that is no list of weights', () => {
    const all = drafts();
    const row = all[1]?.rows[0];
    if (!row) throw new Error('no row');
    row.text = ' ';
    expect(targetsOf(all, LAYERS)?.[1]?.attention).toHaveLength(1);
    row.text = '0.75, 0, 0';
    expect(targetsOf(all, LAYERS)).toBeUndefined();
  });

  it('keep what is no number, and are not searched before it is one', () => {
    const all = drafts();
    const [draft] = all;
    if (!draft) throw new Error('no draft');
    draft.logits[0] = '1.x';
    expect(targetsOf(all, LAYERS)).toBeUndefined();
    draft.logits[0] = '−1.5';
    expect(targetsOf(all, LAYERS)?.[0]?.logits[draft.words[0] ?? '']).toBe(-1.5);
  });

  it('stop at a row of a layer that the block does not have', () => {
    const all = drafts();
    const row = all[1]?.rows.find(({ layer }) => layer === LAYERS);
    if (!row) throw new Error('no row');
    expect(rowFaultOf(row, LAYERS)).toBeUndefined();
    expect(rowFaultOf(row, LAYERS - 1)).toBe('layer');
    expect(targetsOf(all, LAYERS - 1)).toBeUndefined();
    row.text = '';
    expect(rowFaultOf(row, LAYERS - 1)).toBeUndefined();
    row.text = '1, x';
    expect(rowFaultOf(row, LAYERS)).toBe('weights');
  });

  it.each([
    ['', Number.NaN],
    [' 1.5 ', 1.5],
    ['1,5', 1.5],
    ['−2', -2],
    ['1e-2', 0.01],
    ['1,2,3', undefined],
    ['x', undefined],
    ['Infinity', undefined],
  ])('reads %j as a wanted number', (text, number) => {
    expect(wantedOf(text)).toBe(number);
  });

  it.each([
    ['0.5, 0.5', [0.5, 0.5]],
    ['1 0', [1, 0]],
    ['1;0', [1, 0]],
    ['', []],
    ['1', undefined],
    ['1, x', undefined],
  ])('reads %j as weights of two', (text, weights) => {
    expect(weightsOf({ layer: 1, token: 2, text })).toEqual(weights);
  });
});
