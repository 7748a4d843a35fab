import type { Core } from 'untrained';
import { type StoryStep, storySteps } from '../state/story';
import type { StoryStepName, StoryText, StoryWords } from '../text/story';
import { tellAdd, tellEvidence, tellNormalized, tellSubtract } from './story_abcd';
import { tellLarge, tellUniform } from './story_attention';
import { tellMemory, tellQuery, tellWord } from './story_pronoun';
import type { StoryTold } from './story_told';

const stepOf = (name: StoryStepName): StoryStep => {
  const step = storySteps.find((known) => known.name === name);
  if (!step) throw new RangeError(`there is no step ${name}`);
  return step;
};

type Tellers = { readonly [Name in StoryStepName]: (core: Core, step: StoryStep) => StoryTold<Name> };

const tellers: Tellers = {
  uniform: tellUniform,
  large: (core, step) => tellLarge(core, step, stepOf('uniform')),
  add: tellAdd,
  subtract: tellSubtract,
  'subtract-rms': (core, step) => tellNormalized(core, step, stepOf('subtract')),
  evidence: (core, step) => tellEvidence(core, step, stepOf('subtract-rms')),
  query: tellQuery,
  word: tellWord,
  memory: tellMemory,
};

/**
 * What a step tells, from traces of the step's own setting, whatever the instruments show meanwhile. A promise, as some
 * of the library may be fetched first.
 */
export const storyTold = async <Name extends StoryStepName>(core: Core, name: Name): Promise<StoryTold<Name>> =>
  tellers[name](core, stepOf(name));

/** The sentences of a step with its numbers in them. */
export const storyText = <Name extends StoryStepName>(
  words: StoryWords,
  name: Name,
  { numbers }: StoryTold<Name>,
): StoryText => words.steps[name](numbers);
