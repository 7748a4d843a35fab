import { type ParameterValues, seedExamples } from 'untrained';
import type { AbcdExampleName, PronounExampleName } from '../text/instrument';

/** A setting to begin from; what it does not name has its default. */
export interface Example<Name extends string> {
  readonly name: Name;
  readonly values: ParameterValues;
  /** Where a reader begins to look, which is not what makes it that example. */
  readonly shown?: ParameterValues;
}

export interface PromptExample<Name extends string> extends Example<Name> {
  /** What the probe of each prompt is to turn to; of a pair, rather than to the other's. */
  readonly expected: readonly string[];
}

const repeated = { tokens: 'character', rule: 'subtract-rms', passes: 15 } as const;

/** Prompts whose last token stands where something else is expected. */
export const abcdExamples: readonly PromptExample<AbcdExampleName>[] = [
  { name: 'abcd', values: { ...repeated, prompt: seedExamples.abcdPrompt }, expected: ['D'] },
  { name: 'longer', values: { ...repeated, prompt: ' ABCDEFGH ABCDEFGHABCDEFGX' }, expected: ['H'] },
  { name: 'recall', values: { ...repeated, prompt: 'A1B2C3D4B?' }, expected: ['2'] },
];

/** The posts' sentences, and pairs in the way of Winograd's with relations written by hand. */
export const pronounExamples: readonly PromptExample<PronounExampleName>[] = [
  {
    name: 'masha',
    values: {
      preset: 'published',
      graph: seedExamples.graph,
      prompt: seedExamples.prompts[0],
      'second-prompt': seedExamples.prompts[1],
    },
    expected: ['КАШУ', 'МАША'],
  },
  {
    name: 'trophy',
    values: {
      preset: 'prediction-error',
      graph: 'IT = TROPHY + SUITCASE\nBIG = TROPHY\nSMALL = SUITCASE\nTROPHY = FIT\nFIT = SUITCASE\nBECAUSE = IT\n',
      prompt: 'TROPHY DOES NOT FIT IN SUITCASE BECAUSE IT IS BIG IT',
      'second-prompt': 'TROPHY DOES NOT FIT IN SUITCASE BECAUSE IT IS SMALL IT',
    },
    expected: ['TROPHY', 'SUITCASE'],
  },
  {
    name: 'fish',
    values: {
      preset: 'prediction-error',
      graph: 'IT = FISH + WORM\nHUNGRY = FISH\nTASTY = WORM\nFISH = ATE\nATE = WORM\n',
      prompt: 'FISH ATE WORM IT WAS HUNGRY IT',
      'second-prompt': 'FISH ATE WORM IT WAS TASTY IT',
    },
    expected: ['FISH', 'WORM'],
  },
  {
    name: 'cup',
    values: {
      preset: 'prediction-error',
      graph: 'IT = BOTTLE + CUP\nFULL = CUP\nEMPTY = BOTTLE\nPOURED = WATER\nFROM = BOTTLE\nINTO = CUP\n',
      prompt: 'POURED WATER FROM BOTTLE INTO CUP UNTIL IT WAS FULL IT',
      'second-prompt': 'POURED WATER FROM BOTTLE INTO CUP UNTIL IT WAS EMPTY IT',
    },
    expected: ['CUP', 'BOTTLE'],
  },
];

/** The example that values are those of; view, seed and the like may be others. */
export const exampleOf = <Name extends string>(
  examples: readonly Example<Name>[],
  values: ParameterValues,
): Example<Name> | undefined =>
  examples.find((example) => Object.entries(example.values).every(([name, value]) => values[name] === value));
