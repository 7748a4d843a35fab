import type { Core } from '../../core.js';
import { seedExamples } from '../../examples.js';
import { pronoun } from '../../pronoun.js';
import type { BlockSettings } from '../../pronoun_types.js';
import type { Claim, Figure } from './claim_types.js';
import { share } from './statistics.js';
import { above } from './verdict.js';

/** What the post leaves open, with the values that are tried. */
const TEMPERATURES = [0.02, 0.1, 0.5];
const OPEN = {
  layers: [2, 3],
  base: ['x', 'q'],
  rows: ['edge', 'relation'],
  update: ['in-place', 'layer-by-layer'],
  norm: ['none', 'rms'],
  readout: ['context', 'output'],
} as const satisfies { [Name in keyof BlockSettings]?: readonly BlockSettings[Name][] };

/** Every setting of the block of three reads, all added with gain 1. */
function* settings({ presets }: Core): Generator<Partial<BlockSettings>> {
  const { reads } = presets['seed-block'];
  for (const temperatures of combinations(reads.map(() => TEMPERATURES))) {
    const each = reads.map((read, at) => ({ ...read, temperature: temperatures[at] ?? 0 }));
    const names = Object.keys(OPEN);
    for (const values of combinations<string | number>(Object.values(OPEN))) {
      yield { reads: each, ...Object.fromEntries(names.map((name, at) => [name, values[at]])) };
    }
  }
}

function combinations<Value>(lists: readonly (readonly Value[])[]): Value[][] {
  return lists.reduce<Value[][]>((begun, list) => begun.flatMap((some) => list.map((next) => [...some, next])), [[]]);
}

const [tasty, hungry] = seedExamples.prompts;

/** Whether the right one of КАШУ and МАША is ahead in both sentences. */
function resolves(core: Core, block: Partial<BlockSettings>): boolean {
  const ahead = (prompt: string): number => {
    const { vocabulary, logits } = pronoun(core, { prompt, preset: 'seed-block', settings: block });
    const logit = (word: string) => logits[vocabulary.indexOf(word)] ?? 0;
    return logit('КАШУ') - logit('МАША');
  };
  return ahead(tasty) > LEAD && ahead(hungry) < -LEAD;
}

/** A logit ahead by less than this may be so by rounding alone. */
const LEAD = 1e-9;

/** "Only reads from two kinds of memory, and nothing more." */
export const threeReads: Claim = {
  id: 'three-reads',
  source: 'post',
  open: true,
  draws: 1,
  evaluate({ core }) {
    let [tried, resolved] = [0, 0];
    let found: Partial<BlockSettings> | undefined;
    for (const block of settings(core)) {
      tried++;
      if (!resolves(core, block)) continue;
      resolved++;
      found ??= block;
    }
    const rate = { ...share(resolved, tried), draws: tried, chance: 1 / 4 };
    const figure: Figure = { setting: { kind: 'resolved' }, ...rate };
    const { value } = figure;
    return {
      checks: [
        above({ name: 'resolved-somewhere', setting: {} }, { value, low: value }, 0),
        above({ name: 'resolved-everywhere', setting: {} }, { value, low: value }, 1 - 1 / (2 * tried)),
      ],
      tables: [{ name: 'settings', digits: 4, figures: [figure] }],
      commands: ['npx untrained pronoun --preset seed-block', ...(found ? [commandFor(found)] : [])],
    };
  },
};

/** The command that runs the first setting that was found. */
function commandFor({ reads = [], ...block }: Partial<BlockSettings>): string {
  const flags = Object.entries(block).map(([name, value]) => `--${name} ${value}`);
  const temperatures = reads.map(({ memory, temperature }) => `--temperature-${memory} ${temperature}`);
  return ['npx untrained pronoun --preset seed-block', ...temperatures, ...flags].join(' ');
}
