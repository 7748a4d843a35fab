import type { Parameter } from 'untrained';
import { describe, expect, it } from 'vitest';
import { readPlainAddress, writePlainAddress } from '../../../web/state/plain_address';

const parameters: readonly Parameter[] = [
  { name: 'kind', kind: 'choice', choices: ['a', 'b'], default: 'a', help: '' },
  { name: 'count', kind: 'integer', help: '' },
  { name: 'values', kind: 'range', help: '' },
  { name: 'moved', kind: 'flag', default: false, help: '' },
  { name: 'essay', kind: 'text', help: '' },
];

describe('a readable address', () => {
  it('brings values back, texts left out', () => {
    const values = { kind: 'b', count: 3, values: '1,2,4..6', moved: true, essay: 'long & private' };
    const written = writePlainAddress(parameters, values);
    expect(written).toBe('kind=b&count=3&values=1,2,4..6&moved=true');
    const { essay: _, ...short } = values;
    expect(readPlainAddress(parameters, `#${written}`)).toEqual({ values: short, unknown: [] });
  });

  it('leaves out what has no value', () => {
    expect(writePlainAddress(parameters, { kind: 'a', count: undefined, values: '' })).toBe('kind=a');
  });

  it('names what is not known, and keeps what is no number for its field', () => {
    const read = readPlainAddress(parameters, '#kind=c&colour=red&count=many&essay=x&axis=count', ['axis']);
    expect(read).toEqual({ values: { count: Number.NaN }, unknown: ['kind', 'colour', 'essay'] });
  });

  it.each(['', '#', '#axis=count'])('is none where nothing is named: %j', (fragment) => {
    expect(readPlainAddress(parameters, fragment, ['axis'])).toBeUndefined();
  });
});
