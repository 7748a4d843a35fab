import { attentionEvenness } from '../../attention_evenness.js';
import { rateFigure, shuffledOf, successes } from './cells.js';
import type { Claim, FigureTable } from './claim_types.js';
import { above, atMost } from './verdict.js';

/** From where rows are called nearly even: nine tokens of ten are read in effect. */
const NEARLY_EVEN = 0.9;
/** Of W_Q and W_K; linear layers of PyTorch begin at 1/√3. */
const SCALES = [0.2, 0.4, 0.6, 0.8, 1, 1.5, 2, 3, 4];
/** Each is a map of its own. */
const MOST_MATRICES = 400;

/** "The softmax of untrained attention gives nearly equal scores." */
export const attentionUniform: Claim = {
  id: 'attention-uniform',
  source: 'post',
  draws: 4000,
  sweeps: ({ draws, seed }) => [
    // Which score is the highest does not depend on their scale.
    { options: { task: 'abcd', mechanism: 'random-attention', scale: 1, dimension: 1000, draws, seed } },
  ],
  evaluate({ core, draws }, [cells = []]) {
    const matrices = Math.min(draws, MOST_MATRICES);
    const { scales, mean, low, high } = attentionEvenness(core, { scales: SCALES, draws: matrices });
    const even: FigureTable = {
      name: 'evenness',
      digits: 3,
      figures: scales.map((scale, at) => ({
        setting: { scale },
        value: mean[at] ?? 0,
        low: low[at] ?? 0,
        high: high[at] ?? 1,
        draws: matrices,
      })),
    };
    const rates: FigureTable = {
      name: 'attention-rates',
      digits: 3,
      figures: cells.map((cell) => rateFigure(cell, ['scale'])),
    };
    return {
      checks: [
        ...even.figures.map(({ setting, value, low: nine = 0 }) =>
          above({ name: 'near-uniform', setting }, { value, low: nine }, NEARLY_EVEN),
        ),
        ...cells.map((cell) =>
          atMost(
            { name: 'at-chance', setting: { scale: cell.setting.scale ?? 0 } },
            successes(cell),
            shuffledOf(cell).high,
          ),
        ),
      ],
      tables: [even, rates],
    };
  },
};
