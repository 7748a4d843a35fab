import {
  type ParameterValues,
  type PronounTrace,
  pronounOptions,
  pronounParameters,
  type RelationGraph,
  type Untrained,
  UntrainedError,
} from 'untrained';
import type { Relations } from '../pictures/relation_layout';
import { firstView } from '../state/first_view';
import { sameRelations } from './pronoun_graph';

/** What was computed last for both sentences, and the mistakes since. What could not be computed stays as it was. */
export class PronounRun {
  traces: readonly PronounTrace[] = firstView.pronoun;
  relations: readonly Relations[] = firstView.pronoun[0]?.edges ?? [];
  graphError: UntrainedError | undefined;
  /** The mistake of each sentence's run, wherever it lies. */
  errors: readonly (UntrainedError | undefined)[] = [];

  /** @param values parameters by name, without the prompt */
  compute(untrained: Untrained, values: ParameterValues, prompts: readonly string[]): void {
    this.graphError = attempt(() => this.draw(untrained.parseGraph(String(values.graph))));
    const traces = [...this.traces];
    const run = (prompt: string, changes: ParameterValues = {}): PronounTrace =>
      untrained.pronoun(pronounOptions({ ...values, ...changes, prompt }, untrained.presets));
    this.errors = prompts.map((prompt, index) => {
      // A mistake in the graph would hide one in the prompt, which is told at another place.
      const inPrompt = this.graphError && attempt(() => run(prompt, { graph: '' }));
      const error = attempt(() => {
        traces[index] = run(prompt);
      });
      return inPrompt?.parameter === 'prompt' ? inPrompt : error;
    });
    this.traces = traces;
  }

  /** The first mistake in a parameter. */
  errorAt(parameter: string): UntrainedError | undefined {
    return [this.graphError, ...this.errors].find((error) => error?.parameter === parameter);
  }

  /** Whether the mistake of one sentence has no field of its own, or is not the other's too. */
  isAlone(index: number): boolean {
    const error = this.errors[index];
    if (!error || error.parameter === 'prompt' || error.parameter === 'graph') return false;
    const field = pronounParameters.some(({ name }) => name === error.parameter);
    return !field || this.errors.some((other) => other?.message !== error.message);
  }

  /** Keeps the old relations where the new are the same, so that their drawing is not laid out again. */
  private draw({ relations }: RelationGraph): void {
    if (!sameRelations(relations, this.relations)) this.relations = relations;
  }
}

/** Runs something; the mistake in the input, if there was one. */
function attempt(run: () => void): UntrainedError | undefined {
  try {
    run();
    return undefined;
  } catch (problem) {
    if (problem instanceof UntrainedError) return problem;
    throw problem;
  }
}
