import { type Parameter, pronounParameters, readNames, seedExamples } from 'untrained';
import { ownVectorParameters } from './parameters';

/** What a pronoun element has. */
export const pronounStateParameters: readonly Parameter[] = [
  ...pronounParameters.filter(({ name }) => name !== 'probe'),
  {
    name: 'second-prompt',
    kind: 'text',
    default: seedExamples.prompts[1],
    help: 'the sentence beside the first one',
  },
  ...ownVectorParameters,
  {
    name: 'layer',
    kind: 'integer',
    minimum: 1,
    maximum: 'layers',
    help: 'the layer that is shown; the last unless given',
  },
  {
    name: 'memory',
    kind: 'choice',
    choices: readNames,
    default: 'context',
    help: 'the read that weights are shown of',
  },
  {
    name: 'step',
    kind: 'integer',
    minimum: 0,
    help: 'how many reads of the probe, and then the norm, have been done in that layer; all of them unless given',
  },
  {
    name: 'places',
    kind: 'text',
    help: 'where the words of the drawn graph were put, in shares of its width and usual height: word x y; word x y',
  },
];
