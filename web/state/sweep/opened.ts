import { blockValues, type ParameterValues, seedExamples } from 'untrained';
import { type Lab, type SweepCell, type SweepRun, sweepDraw } from 'untrained/lab';
import type { UnopenedReason } from '../../text/sweep';
import { writeAddress } from '../address';

/** A setting of one of the experiments. */
export interface OpenedSetting {
  readonly kind: 'abcd' | 'attention' | 'pronoun';
  readonly values: ParameterValues;
}

/** The setting of a cell with its worst seed, as an experiment has it; or why there is none. */
export function worstSetting(lab: Lab, run: SweepRun, cell: SweepCell): OpenedSetting | UnopenedReason {
  const { task, mechanism, rule, update, scale, embedding, dimension } = run.raw;
  // Without a graph, the block is in no experiment.
  if (mechanism === 'memory-block' && task === 'pronoun') return pronounSetting(lab, run, cell);
  if (mechanism !== 'causal-mean' && mechanism !== 'random-attention') return 'mechanism';
  // The experiment of the causal mean has no other order of updates.
  if (mechanism === 'causal-mean' && update !== 'in-place') return 'update';
  const { prompt, matrixSeed } = sweepDraw(lab, run, cell.worstSeed);
  const question = {
    ...(task === 'abcd' ? { prompt: seedExamples.abcdPrompt, tokens: 'character' } : { prompt, tokens: 'word' }),
    embedding,
    dimension,
    seed: cell.worstSeed,
  };
  if (mechanism === 'random-attention') {
    return { kind: 'attention', values: { ...question, scale, 'matrix-seed': matrixSeed } };
  }
  return { kind: 'abcd', values: { ...question, rule, passes: cell.setting.passes, probe: -1 } };
}

/** The sentence with its graph and vectors, and what the block has that its first preset has not. */
function pronounSetting(lab: Lab, run: SweepRun, cell: SweepCell): OpenedSetting {
  const { block, embedding, dimension } = run.raw;
  const preset = 'prediction-error';
  const usual = blockValues(lab.presets[preset]);
  const changed = Object.entries(blockValues(block)).filter(([name, value]) => value !== usual[name]);
  const { prompt, graph } = sweepDraw(lab, run, cell.worstSeed);
  const sentence = { prompt, graph, preset, embedding, dimension, seed: cell.worstSeed };
  return { kind: 'pronoun', values: { ...sentence, ...Object.fromEntries(changed) } };
}

/** The part of an address after `#` that opens a setting. */
export const addressOfSetting = ({ kind, values }: OpenedSetting): Promise<string> =>
  writeAddress({ experiments: { [kind]: { values, compared: undefined } } });
