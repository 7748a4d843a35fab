import type { ReadName } from 'untrained';
import { describe, expect, it } from 'vitest';
import { moved, readsOf, slotsOf, switched } from '../../../web/state/block';

const all: ReadName[] = ['relation', 'context', 'swapped'];
const written = (reads: ReadName[], before?: ReadName[]) =>
  slotsOf(reads, before).map(({ name, isRead }) => (isRead ? name : `(${name})`));

describe('the order of the reads', () => {
  it.each<[ReadName[], ReadName[] | undefined, string[]]>([
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
    [
      ['relation-2', 'context'],
      ['relation', 'context', 'relation-2', 'swapped'],
      ['(relation)', 'relation-2', '(swapped)', 'context'],
    ],
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
    const twice: ReadName[] = ['relation', 'context', 'relation-2'];
    expect(readsOf(switched(slotsOf(twice), 'relation'))).toEqual(['context', 'relation-2']);
    expect(readsOf(switched(slotsOf(twice), 'relation-2'))).toEqual(['relation', 'context']);
  });
});
