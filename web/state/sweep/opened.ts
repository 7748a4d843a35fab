import { type ParameterValues, seedExamples } from 'untrained';
import { type Lab, type SweepCell, type SweepRun, sweepDraw } from 'untrained/lab';
import type { UnopenedReason } from '../../text/sweep';
import { writeAddress } from '../address';

/** The setting of a cell with its worst seed, as the causal mean experiment has it; or why there is none. */
export function worstSetting(lab: Lab, run: SweepRun, cell: SweepCell): ParameterValues | UnopenedReason {
  const { raw } = run;
  if (raw.mechanism !== 'causal-mean') return 'mechanism';
  if (raw.update !== 'in-place') return 'update';
  const question =
    raw.task === 'abcd'
      ? { prompt: seedExamples.abcdPrompt, tokens: 'character' }
      : { prompt: sweepDraw(lab, run, cell.worstSeed).prompt, tokens: 'word' };
  return {
    ...question,
    rule: raw.rule,
    passes: cell.setting.passes,
    embedding: raw.embedding,
    dimension: raw.dimension,
    seed: cell.worstSeed,
    probe: -1,
  };
}

/** The part of an address after `#` that opens a setting of the causal mean experiment. */
export const addressOfSetting = (values: ParameterValues): Promise<string> =>
  writeAddress({ experiments: { abcd: { values, compared: undefined } } });
