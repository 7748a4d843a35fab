import { attentionFigureWords, attentionInstrumentWords } from '../../../web/text/attention';
import { blockEditorWords } from '../../../web/text/block_editor';
import { comparedWords } from '../../../web/text/compared';
import { abcdFigureWords, pronounFigureWords } from '../../../web/text/figures';
import { fitWords } from '../../../web/text/fit';
import { fitParticlesWords } from '../../../web/text/fit_particles';
import { graphEditorWords } from '../../../web/text/graph_editor';
import { abcdInstrumentWords, pronounInstrumentWords } from '../../../web/text/instrument';
import type { Language, Loaders } from '../../../web/text/languages';
import { ownVectorsWords } from '../../../web/text/own_vectors';
import { savingWords } from '../../../web/text/saving';
import { steppingWords } from '../../../web/text/stepping';
import { storyWords } from '../../../web/text/story';
import { swarmWords } from '../../../web/text/swarm';
import { sweepWords } from '../../../web/text/sweep';

/** Everything that is written in every language and loaded when it is wanted. */
export const allWords = {
  abcdFigures: abcdFigureWords,
  pronounFigures: pronounFigureWords,
  abcdInstrument: abcdInstrumentWords,
  pronounInstrument: pronounInstrumentWords,
  attentionFigures: attentionFigureWords,
  attentionInstrument: attentionInstrumentWords,
  ownVectors: ownVectorsWords,
  story: storyWords,
  compared: comparedWords,
  graphEditor: graphEditorWords,
  stepping: steppingWords,
  blockEditor: blockEditorWords,
  saving: savingWords,
  fit: fitWords,
  fitParticles: fitParticlesWords,
  swarm: swarmWords,
  sweep: sweepWords,
};

type WordsOf<Group extends keyof typeof allWords> =
  (typeof allWords)[Group] extends Loaders<infer Words> ? Words : never;

/** The words of a group in one language. */
export async function loadWords<Group extends keyof typeof allWords>(
  group: Group,
  language: Language,
): Promise<WordsOf<Group>> {
  return (await allWords[group][language]()).words as WordsOf<Group>;
}
