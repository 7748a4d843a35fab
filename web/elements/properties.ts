import type {
  AbcdInput,
  BlockSettings,
  Normalize,
  PronounOptions,
  RandomAttentionOptions,
  ReadName,
  TokenVectorOptions,
} from 'untrained';
import type { SwarmOptions } from 'untrained/lab';
import type { AbcdFigureName } from '../figures/abcd';
import type { AttentionFigureName } from '../figures/attention';
import type { CellPlace } from '../figures/figure';
import type { SentenceFigureName } from '../figures/pronoun_logits';
import type { SwarmFigureName } from '../figures/swarm';

// What can be set on the elements, for type checkers. The elements themselves make their properties from the tables of
// parameters; a test compares the two. An undefined value is one that was left to the rest, such as the last pass.

/** Properties of `<untrained-abcd>`; each is an attribute, too. */
export interface AbcdProperties extends Required<Omit<AbcdInput, 'vectors'>> {
  /** Name of the reader's own file of word vectors, which an address can only name. */
  vectorsName: string | undefined;
  vectorsSha256: string | undefined;
  /** The pass that is shown; 0 is before the first, the last unless given. */
  pass: number | undefined;
  /** The token that has just been updated in that pass, from 0; all of them unless given. */
  token: number | undefined;
}

/** What every read has in a block; `-2` is the second one of its memory. */
type ReadProperties<Name extends string> = { [Key in `temperature${Name}` | `gain${Name}`]: number | undefined } & {
  [Key in `sign${Name}`]: '1' | '-1' | undefined;
} & { [Key in `normalize${Name}`]: Normalize | undefined };

type Undefinable<Fields> = { [Key in keyof Fields]: Fields[Key] | undefined };

/** Properties of `<untrained-pronoun>`; each is an attribute, too, `temperatureContext` as `temperature-context`. */
export interface PronounProperties
  extends Required<Omit<TokenVectorOptions, 'vectors'>>,
    Required<Pick<PronounOptions, 'prompt' | 'graph' | 'preset'>>,
    Undefinable<Pick<BlockSettings, 'layers' | 'base' | 'norm' | 'rows' | 'readout' | 'readoutGain'>>,
    ReadProperties<'Relation'>,
    ReadProperties<'Context'>,
    ReadProperties<'Swapped'>,
    ReadProperties<'Relation2'>,
    ReadProperties<'Context2'>,
    ReadProperties<'Swapped2'> {
  /** The sentence beside the first one. */
  secondPrompt: string;
  /** The order of updates; `update` in attributes, where it stands in nobody's way. */
  updateOrder: BlockSettings['update'] | undefined;
  /** Which memories are read, in order, with commas between them; a second read of one has `-2`. */
  reads: string | undefined;
  vectorsName: string | undefined;
  vectorsSha256: string | undefined;
  /** The layer that is shown, from 1; the last unless given. */
  layer: number | undefined;
  /** The read that weights are shown of. */
  memory: ReadName;
  /** How many reads of the probe have been done in that layer; all of them unless given. */
  step: number | undefined;
  /** Where the words of the drawn graph were put: `word x y; word x y`. */
  places: string | undefined;
}

/** Properties of `<untrained-attention>`; each is an attribute, too. */
export interface AttentionProperties extends Required<Omit<RandomAttentionOptions, 'vectors'>> {
  vectorsName: string | undefined;
  vectorsSha256: string | undefined;
}

/** Properties of `<untrained-swarm>`; each is an attribute, too. */
export interface SwarmProperties extends Required<Omit<SwarmOptions, 'traced'>> {
  /** After how many moves the swarm is shown; after all of them unless given. */
  step: number | undefined;
  /** How many times the side of the box is longer than that of the part around the minimum that is shown. */
  zoom: number;
  /** How many of its last moves are drawn behind each particle. */
  trail: number;
}

/** What all have besides. */
export interface ElementProperties<View extends string> {
  /** Which figure is shown; the whole instrument unless given. */
  view: View | 'all';
  /** Computing begins near the screen, or at once. */
  loading: 'lazy' | 'eager';
  /** The address of a page that opens a saved state. */
  home: string;
}

export type AbcdView = AbcdFigureName;
export type AttentionView = AttentionFigureName;
export type SwarmView = SwarmFigureName;
export type PronounView = SentenceFigureName | 'graph';

/** Events of all, by name. They bubble, and cross shadow roots. */
export interface UntrainedEventMap {
  /** A parameter is another than before. */
  'experiment-change': CustomEvent<{ values: Readonly<Record<string, string | number | boolean | undefined>> }>;
  /** A cell of a figure is locked or pointed at. */
  'figure-point': CustomEvent<CellPlace | null>;
}
