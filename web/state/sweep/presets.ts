import type { ParameterValues } from 'untrained';
import type { PresetName } from '../../text/sweep';
import { fullValues } from './parameters';

const recall = { task: 'mqar', dimension: '256', passes: '1..40' } as const;

/** Settings to begin from; what they do not name has its default. */
export const presets: Readonly<Record<PresetName, ParameterValues>> = {
  map: { ...recall, pairs: '2,4,6,8,12,16', draws: 200 },
  recall: { ...recall, pairs: '4', draws: 500 },
  long: { ...recall, pairs: '8', key: '3', draws: 500 },
  abcd: { task: 'abcd', passes: '1..40', draws: 500 },
  repeated: { task: 'repeated', length: '5..30..5', repeats: '4', filler: '2', passes: '1..40', dimension: '256' },
  planted: { task: 'planted', filler: '5..40..5', passes: '1..40', dimension: '256' },
  dimension: { ...recall, pairs: '8', passes: '1..20', dimension: '16,32,64,128,256,512' },
  pronoun: {
    task: 'pronoun',
    mechanism: 'memory-block',
    'temperature-relation': '0.001,0.003,0.01,0.03,0.1,0.3,1',
    'temperature-context': '0.02,0.05,0.1,0.2,0.5,1,2',
    draws: 100,
  },
  control: {
    task: 'mqar',
    mechanism: 'random-attention',
    pairs: '2,4,8,16',
    dimension: '16,32,64',
    draws: 200,
  },
};

/** In the order in which they are offered. */
export const presetNames = Object.keys(presets) as PresetName[];

/** The preset that a setting is; none where anything of it is another. */
export const presetOf = (values: ParameterValues): PresetName | undefined =>
  presetNames.find((name) => {
    const known = fullValues(presets[name]);
    return Object.keys({ ...known, ...values }).every((each) => Object.is(known[each], values[each]));
  });

/** What the page opens with. */
export const firstPreset: PresetName = 'map';
