import { load, loadCore, parseGraph, seedExamples } from 'untrained';
import { publishedTargets } from 'untrained/lab';
import { describe, expect, it } from 'vitest';
import { draftOf, targetsOf, weightsOf } from '../../../web/state/fit_draft';
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
const drafts = () => seedExamples.prompts.map((prompt) => draftOf(sentenceOf(prompt)));

describe('targets as they are being written', () => {
  it('begin with the published figures', () => {
    const targets = targetsOf(drafts()) ?? [];
    expect(targets.map(({ logits, attention }) => ({ logits, attention }))).toEqual(
      publishedTargets.map(({ logits, attention }) => ({ logits, attention })),
    );
    expect(targets.map(({ probe }) => probe)).toEqual([7, 7]);
  });

  it('are blank for other sentences, of which nothing can be searched', () => {
    const draft = draftOf(sentenceOf('МАША ЕСТ КАШУ ОНА'));
    expect(draft.logits.every(Number.isNaN)).toBe(true);
    expect(targetsOf([draft])).toBeUndefined();
    draft.logits[2] = 1.5;
    expect(targetsOf([draft])?.[0]?.logits).toEqual({ КАШУ: 1.5 });
  });

  it('leave out an empty row, and stop at one that is no list of weights', () => {
    const all = drafts();
    const row = all[1]?.rows[0];
    if (!row) throw new Error('no row');
    row.text = ' ';
    expect(targetsOf(all)?.[1]?.attention).toHaveLength(1);
    row.text = '0.75, 0, 0';
    expect(targetsOf(all)).toBeUndefined();
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
