import { type BlockSettings, loadCore, type Memory, pronounParameters } from 'untrained';
import { describe, expect, it } from 'vitest';
import { moved, readsOf, slotsOf, switched, valueIn } from '../../../web/state/block';

const { presets } = await loadCore();
const all: Memory[] = ['relation', 'context', 'swapped'];
const written = (reads: Memory[], before?: Memory[]) =>
  slotsOf(reads, before).map(({ memory, isRead }) => (isRead ? memory : `(${memory})`));

describe('the order of the reads', () => {
  it.each<[Memory[], Memory[] | undefined, string[]]>([
    [all, undefined, ['relation', 'context', 'swapped']],
    [['swapped', 'relation'], undefined, ['swapped', 'relation', '(context)']],
    [['context', 'swapped'], undefined, ['(relation)', 'context', 'swapped']],
    [
      ['swapped', 'relation'],
      ['swapped', 'context', 'relation'],
      ['swapped', '(context)', 'relation'],
    ],
    [[], undefined, ['(relation)', '(context)', '(swapped)']],
    [[], ['swapped', 'context', 'relation'], ['(swapped)', '(context)', '(relation)']],
    [['context', 'context'], undefined, ['(relation)', 'context', 'context', '(swapped)']],
  ])('of %j, shown before as %j, is %j', (reads, before, shown) => {
    expect(written(reads, before)).toEqual(shown);
  });

  it('tells reads of one memory apart', () => {
    expect(slotsOf(['context', 'relation', 'context']).map(({ copy }) => copy)).toEqual([0, 0, 1, 0]);
  });

  it('is another when one is moved', () => {
    const slots = slotsOf(all);
    expect(readsOf(moved(slots, 0, 2))).toEqual(['context', 'swapped', 'relation']);
    expect(readsOf(moved(slots, 2, 0))).toEqual(['swapped', 'relation', 'context']);
    expect(readsOf(moved(slots, 1, 1))).toEqual(all);
  });

  it('leaves out what is switched off, and has it again at its place', () => {
    const off = switched(slotsOf(all), 'context');
    expect(readsOf(off)).toEqual(['relation', 'swapped']);
    expect(readsOf(switched(off, 'context'))).toEqual(all);
    expect(readsOf(switched(slotsOf(['context', 'relation', 'context']), 'context'))).toEqual(['relation']);
  });
});

describe('a parameter of a block', () => {
  it('has its value in the setting', () => {
    const values = Object.fromEntries(
      pronounParameters.map((parameter) => [parameter.name, valueIn(presets['prediction-error'], parameter)]),
    );
    expect(values).toMatchObject({ reads: 'relation,context,swapped', layers: 2, 'sign-context': -1 });
    expect(values).toMatchObject({ 'gain-context': 9, 'normalize-relation': 'query', norm: 'rms', prompt: undefined });
    const bare: BlockSettings = { ...presets.published, reads: [] };
    const gain = pronounParameters.find(({ name }) => name === 'gain-context');
    expect(gain && valueIn(bare, gain)).toBe(undefined);
  });
});
