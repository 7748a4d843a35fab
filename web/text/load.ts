import type { AttentionInstrumentWords, AttentionWords } from './attention';
import type { BlockEditorWords } from './block_editor';
import type { ComparedWords } from './compared';
import type { AbcdWords, PronounWords } from './figures';
import type { FitWords } from './fit';
import type { FitParticlesWords } from './fit_particles';
import type { GraphEditorWords } from './graph_editor';
import type { AbcdInstrumentWords, PronounInstrumentWords } from './instrument';
import type { Language } from './languages';
import type { OwnVectorsWords } from './own_vectors';
import type { SavingWords } from './saving';
import type { SteppingWords } from './stepping';
import type { StoryWords } from './story';
import type { SwarmWords } from './swarm';

/** What is loaded together: the words of figures are needed by all, the others when what they stand in is opened. */
interface Groups {
  abcdFigures: AbcdWords;
  pronounFigures: PronounWords;
  abcdInstrument: AbcdInstrumentWords;
  pronounInstrument: PronounInstrumentWords;
  ownVectors: OwnVectorsWords;
  attentionFigures: AttentionWords;
  attentionInstrument: AttentionInstrumentWords;
  story: StoryWords;
  compared: ComparedWords;
  graphEditor: GraphEditorWords;
  stepping: SteppingWords;
  blockEditor: BlockEditorWords;
  saving: SavingWords;
  fit: FitWords;
  fitParticles: FitParticlesWords;
  swarmFigures: SwarmWords;
}

const loaders: { [Group in keyof Groups]: Record<Language, () => Promise<{ words: Groups[Group] }>> } = {
  abcdFigures: { en: () => import('./en/abcd_figures'), ru: () => import('./ru/abcd_figures') },
  pronounFigures: { en: () => import('./en/pronoun_figures'), ru: () => import('./ru/pronoun_figures') },
  abcdInstrument: { en: () => import('./en/abcd_instrument'), ru: () => import('./ru/abcd_instrument') },
  pronounInstrument: { en: () => import('./en/pronoun_instrument'), ru: () => import('./ru/pronoun_instrument') },
  ownVectors: { en: () => import('./en/own_vectors'), ru: () => import('./ru/own_vectors') },
  attentionFigures: { en: () => import('./en/attention_figures'), ru: () => import('./ru/attention_figures') },
  attentionInstrument: { en: () => import('./en/attention_instrument'), ru: () => import('./ru/attention_instrument') },
  story: { en: () => import('./en/story'), ru: () => import('./ru/story') },
  compared: { en: () => import('./en/compared'), ru: () => import('./ru/compared') },
  graphEditor: { en: () => import('./en/graph_editor'), ru: () => import('./ru/graph_editor') },
  blockEditor: { en: () => import('./en/block_editor'), ru: () => import('./ru/block_editor') },
  stepping: { en: () => import('./en/stepping'), ru: () => import('./ru/stepping') },
  fit: { en: () => import('./en/fit'), ru: () => import('./ru/fit') },
  fitParticles: { en: () => import('./en/fit_particles'), ru: () => import('./ru/fit_particles') },
  swarmFigures: { en: () => import('./en/swarm'), ru: () => import('./ru/swarm') },
  saving: { en: () => import('./en/saving'), ru: () => import('./ru/saving') },
};

/** The words of a group in one language, fetched when they are first wanted. */
export async function loadWords<Group extends keyof Groups>(group: Group, language: Language): Promise<Groups[Group]> {
  return (await loaders[group][language]()).words;
}

export type WordGroup = keyof Groups;
export const wordGroups = Object.keys(loaders) as WordGroup[];
export type WordsOf<Group extends WordGroup> = Groups[Group];
