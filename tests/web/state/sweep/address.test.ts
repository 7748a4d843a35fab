import { describe, expect, it } from 'vitest';
import { readSweepAddress, writeSweepAddress } from '../../../../web/state/sweep/address';
import { fullValues } from '../../../../web/state/sweep/parameters';
import { presetNames, presetOf, presets } from '../../../../web/state/sweep/presets';

describe('the address of a sweep', () => {
  it.each(presetNames)('brings the preset %s back whole', (name) => {
    const address = writeSweepAddress({ values: presets[name], across: 'passes', down: 'pairs' });
    const read = readSweepAddress(`#${address}`);
    expect(fullValues(read?.values ?? {})).toEqual(fullValues(presets[name]));
    expect([read?.across, read?.down, read?.unknown]).toEqual(['passes', 'pairs', []]);
    expect(presetOf(fullValues(read?.values ?? {}))).toBe(name);
    expect(presetOf(fullValues({ ...read?.values, seed: 2 }))).toBeUndefined();
  });

  it('is readable, and names what the setting has and nothing else', () => {
    const address = writeSweepAddress({ values: { task: 'planted', filler: '5..40..5', pairs: '3', draws: 50 } });
    expect(address).toBe(
      'task=planted&key=1&filler=5..40..5&mechanism=causal-mean&rule=subtract-rms&update=in-place&passes=15' +
        '&embedding=gaussian&dimension=1000&draws=50&seed=1&no-shuffle=false',
    );
  });

  it('does not hold a text', () => {
    expect(writeSweepAddress({ values: { task: 'text', text: 'secret words' } })).not.toContain('secret');
    expect(readSweepAddress('#text=a')?.unknown).toEqual(['text']);
  });

  it('takes what is half right, and tells the rest', () => {
    const read = readSweepAddress('#task=chess&draws=many&pairs=8..4&colour=red');
    expect(read?.unknown).toEqual(['task', 'colour']);
    expect(read?.values.draws).toBeNaN();
    expect(read?.values.pairs).toBe('8..4');
    for (const hash of ['', '#', '#lab', '#across=passes']) expect(readSweepAddress(hash)?.values ?? {}).toEqual({});
    expect(readSweepAddress('#')).toBeUndefined();
  });
});
