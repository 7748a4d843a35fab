import type { AbcdExperiment } from '../state/abcd';
import type { AbcdWords } from '../text/figures';
import { withPlace } from '../text/format';
import type { SteppingWords } from '../text/stepping';
import { formula, tokenLines } from './abcd_provenance';
import { markedTrace } from './marked';

/** What is done at the shown stop of the recurrence, with the numbers in it, a line a sentence. */
export function abcdStepLines(experiment: AbcdExperiment, figures: AbcdWords, words: SteppingWords): string[] {
  const { pass, token } = experiment;
  const trace = experiment.trace && markedTrace(experiment.trace);
  if (!trace) return [];
  if (pass === 0) return [figures.beforeFirst];
  if (token !== undefined) return tokenLines(experiment, token, pass, figures);
  return [
    words.wholePass(pass, formula(trace.settings.rule, 'X[i]')),
    words.probe(withPlace(trace.tokens[trace.probe] ?? '', trace.probe)),
    ...tokenLines(experiment, trace.probe, pass, figures),
  ];
}
