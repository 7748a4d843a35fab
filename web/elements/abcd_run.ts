import { type AbcdTrace, tokenize, type Untrained, UntrainedError } from 'untrained';
import { firstView } from '../state/first_view';
import type { AbcdSettings } from './abcd_controls';

/** The full map is drawn for prompts of up to this many tokens; a million cells is what a screen can still tell apart. */
export const MAXIMUM_MAP_TOKENS = 1000;

/** What was computed last, and the mistake since. What could not be computed stays as it was. */
export class AbcdRun {
  trace: AbcdTrace = firstView.abcd;
  error: UntrainedError | undefined;

  /** @param pass the pass of the map; the last one unless given */
  compute(untrained: Untrained, settings: AbcdSettings, pass: number | undefined): void {
    try {
      const options = { ...settings, coordinates: true };
      const small = tokenize(settings.prompt, settings.tokens).length <= MAXIMUM_MAP_TOKENS;
      const map = Math.min(pass ?? settings.passes, settings.passes);
      this.trace = untrained.abcd(small ? { ...options, map } : options);
      this.error = undefined;
    } catch (problem) {
      if (!(problem instanceof UntrainedError)) throw problem;
      this.error = problem;
    }
  }
}
