import {
  attentionEvenness,
  type Core,
  evenness,
  type RandomAttention,
  randomAttention,
  randomAttentionOptions,
} from 'untrained';
import type { StoryStep } from '../state/story';
import { fixed, shortNumber, withPlace } from '../text/format';
import { percent } from './attention';
import { highestAt, type StoryTold } from './story_told';

const run = (core: Core, { values }: StoryStep): RandomAttention =>
  randomAttention(core, randomAttentionOptions(values));

/** The last token and its row. */
function lastOf({ tokens, weights, effective, settings }: RandomAttention) {
  const row = tokens.length - 1;
  return {
    row,
    count: tokens.length,
    weights: weights[row] ?? new Float64Array(),
    last: withPlace(tokens[row] ?? '', row),
    effective: fixed(effective[row] ?? 1, 1),
    scale: shortNumber(settings.scale),
  };
}

export function tellUniform(core: Core, step: StoryStep): StoryTold<'uniform'> {
  const attention = run(core, step);
  const { row, count, weights, last, effective, scale } = lastOf(attention);
  return {
    numbers: {
      scale,
      last,
      count,
      mean: fixed(1 / count, 3),
      least: fixed(Math.min(...weights), 3),
      most: fixed(Math.max(...weights), 3),
      effective,
      even: percent(evenness(attention.effective)),
    },
    marks: { last: [{ figure: 'softmax', places: attention.tokens.map((_, column) => ({ row, column })) }] },
  };
}

/** @param before the same at another scale */
export function tellLarge(core: Core, step: StoryStep, before: StoryStep): StoryTold<'large'> {
  const attention = run(core, step);
  const { row, count, weights, last, effective, scale } = lastOf(attention);
  const highest = highestAt(weights);
  const curve = attentionEvenness(core, { ...attention.settings, scales: [attention.settings.scale] });
  const { scales } = attentionEvenness(core, { ...attention.settings, draws: 1 });
  const near = highestAt(scales.map((at) => -Math.abs(at - attention.settings.scale)));
  return {
    numbers: {
      scale,
      last,
      count,
      highest: { token: withPlace(attention.tokens[highest] ?? '', highest), value: fixed(weights[highest] ?? 0, 2) },
      isItself: highest === row,
      effective,
      even: percent(evenness(attention.effective)),
      evenBefore: percent(evenness(run(core, before).effective)),
      draws: curve.draws,
      average: percent(curve.mean[0] ?? 0),
    },
    marks: {
      highest: [{ figure: 'softmax', places: [{ row, column: highest }] }],
      curve: [{ figure: 'evenness', places: [{ row: near, column: 0 }] }],
    },
  };
}
