import { deflateRawSync } from 'node:zlib';
import { defaultsOf } from 'untrained';
import { describe, expect, it } from 'vitest';
import { abcdStateParameters } from '../../../web/state/abcd_parameters';
import { ADDRESS_VERSION, type PageState, readAddress, writeAddress } from '../../../web/state/address';
import { attentionStateParameters } from '../../../web/state/attention_parameters';
import { pronounStateParameters } from '../../../web/state/pronoun_parameters';
import { addressFixtures } from '../../data/addresses';

const usual: PageState = {
  experiments: {
    abcd: { values: defaultsOf(abcdStateParameters), compared: undefined },
    pronoun: { values: defaultsOf(pronounStateParameters), compared: undefined },
    attention: { values: defaultsOf(attentionStateParameters), compared: undefined },
  },
  language: 'en',
  theme: 'auto',
};

const packed = (text: string): string => `1.${deflateRawSync(text).toString('base64url')}`;
const faultOf = (address: string): Promise<unknown> =>
  readAddress(address).then(
    () => 'none',
    ({ fault, found }) => (found ? `${fault}: ${found}` : fault),
  );

/** Without the values that nobody has set. */
const plain = (state: PageState): unknown => JSON.parse(JSON.stringify(state));

describe('an address', () => {
  it('gives back what was written', async () => {
    const state: PageState = {
      ...usual,
      experiments: {
        ...usual.experiments,
        abcd: {
          values: { prompt: '<b>“ 𝔄\n\t"#&', rule: 'add', passes: 3, seed: 2 ** 53 - 1, pass: 0, dimension: 64 },
          compared: { rule: 'subtract' },
        },
      },
      language: 'ru',
      theme: 'dark',
      story: 'subtract',
    };
    expect(plain(await readAddress(`#${await writeAddress(state)}`))).toEqual(plain(state));
  });

  it('holds the defaults too, in characters that no program changes', async () => {
    const address = await writeAddress(usual);
    expect(plain(await readAddress(address))).toEqual(plain(usual));
    expect(address).toMatch(/^1\.[\w-]+$/);
    expect(address.length).toBeLessThan(1000);
  });

  it.each(addressFixtures)('of version $version is still read', async ({ address, state }) => {
    expect(plain(await readAddress(address))).toEqual(state);
  });

  it('has a fixture of every version', () => {
    expect(addressFixtures.map(({ version }) => version)).toEqual(
      Array.from({ length: ADDRESS_VERSION }, (_, index) => index + 1),
    );
  });
});

describe('an address that cannot be read', () => {
  it.each([
    ['1.', 'damaged'],
    ['1.%%%', 'damaged'],
    ['1.AAAA', 'damaged'],
    ['0.abc', 'damaged'],
    ['2.abc', 'later: 2'],
    ['99999999999999999999.abc', 'later: 99999999999999999999'],
    [packed('not json'), 'damaged'],
    [packed('[]'), 'damaged'],
    [packed('null'), 'damaged'],
    [packed('{"abcd":7}'), 'damaged'],
    [packed('{"abcd":{"values":[]}}'), 'damaged'],
    [packed('{"other":{}}'), 'unknown: other'],
    [packed('{"toString":{}}'), 'unknown: toString'],
    [packed('{"abcd":{"values":{"__proto__":{"polluted":true}}}}'), 'unknown: __proto__'],
    [packed('{"abcd":{"values":{"passes":"15"}}}'), 'type: passes'],
    [packed('{"abcd":{"values":{"prompt":["A"]}}}'), 'type: prompt'],
    [packed('{"abcd":{"values":{"rule":"<b>"}}}'), 'type: rule'],
    [packed('{"pronoun":{"values":{"reads":"context,elsewhere"}}}'), 'type: reads'],
    [packed(`{"abcd":{"values":{"prompt":"${'A'.repeat(3_000_000)}"}}}`), 'large'],
  ])('says why: %.40s', async (address, fault) => {
    expect(await faultOf(address)).toBe(fault);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('is damaged wherever it is cut', async () => {
    const address = await writeAddress(usual);
    for (let length = 2; length < address.length; length += 7) {
      expect(await faultOf(address.slice(0, length))).toBe('damaged');
    }
  });
});
