import { defaultsOf, type ParameterValues, seedExamples } from 'untrained';
import { type StoryStepName, storyStepNames } from '../text/story';
import type { Experiment } from './experiment';
import type { ExperimentKind } from './parameters';

/** One step of the guided story: a state of one experiment, and the figures that it speaks of. */
export interface StoryStep {
  readonly name: StoryStepName;
  readonly kind: ExperimentKind;
  /** What is not named has its default. */
  readonly values: ParameterValues;
  /** By name; the first is brought into view. */
  readonly figures: readonly string[];
}

/** A scale between those at which GPT-2 and PyTorch begin. */
const USUAL_SCALE = 0.58;

/** An order of the prompt's letters in which one of them gets high without any pattern that asks for it. */
const SHUFFLED_PROMPT = ' ADDBAAB CCBCE';

const attention = (scale: number) => ({
  prompt: seedExamples.abcdPrompt,
  tokens: 'character',
  scale,
  'matrix-seed': 1,
});

const abcd = (rule: string, prompt: string = seedExamples.abcdPrompt) => ({
  prompt,
  tokens: 'character',
  rule,
  passes: 15,
});

const pronoun = {
  preset: 'published',
  graph: seedExamples.graph,
  prompt: seedExamples.prompts[0],
  'second-prompt': seedExamples.prompts[1],
};

const steps: Record<StoryStepName, Omit<StoryStep, 'name'>> = {
  uniform: { kind: 'attention', values: attention(USUAL_SCALE), figures: ['softmax'] },
  large: { kind: 'attention', values: attention(2), figures: ['softmax', 'evenness'] },
  add: { kind: 'abcd', values: abcd('add'), figures: ['heatmap'] },
  subtract: { kind: 'abcd', values: abcd('subtract'), figures: ['heatmap'] },
  'subtract-rms': { kind: 'abcd', values: abcd('subtract-rms'), figures: ['heatmap'] },
  evidence: { kind: 'abcd', values: abcd('subtract-rms', SHUFFLED_PROMPT), figures: ['heatmap'] },
  query: { kind: 'pronoun', values: { ...pronoun, memory: 'relation', layer: 1 }, figures: ['graph', 'weights-1'] },
  word: { kind: 'pronoun', values: pronoun, figures: ['logits-1', 'logits-2'] },
  // The setting that is nearest to the published figures does not read the swapped relations.
  memory: { kind: 'pronoun', values: { ...pronoun, preset: 'seed-block', memory: 'swapped' }, figures: ['weights-1'] },
};

export const storySteps: readonly StoryStep[] = storyStepNames.map((name) => ({ name, ...steps[name] }));

/** The values of a step in full. */
export const valuesAt = ({ parameters }: Experiment, { values }: StoryStep): ParameterValues => ({
  ...defaultsOf(parameters),
  ...values,
});

/** Whether an experiment is as a step sets it. */
export function isAt(experiment: Experiment, step: StoryStep): boolean {
  const wanted = valuesAt(experiment, step);
  const same = experiment.parameters.every(({ name }) => Object.is(experiment.values[name], wanted[name]));
  return same && experiment.compared === undefined;
}
