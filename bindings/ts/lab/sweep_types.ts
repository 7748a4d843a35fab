import type { BlockSettings, Read } from '../pronoun_types.js';
import type { Embedding, PresetName, Rule } from '../types.js';

/** What is asked. */
export type TaskName =
  /** The prompt " ABCD ABCDABCE" with other vectors each time; right are the two D. */
  | 'abcd'
  /** Multi-query associative recall: keys with values, then some keys again. */
  | 'mqar'
  /** A sequence of different tokens, repeated: the test for induction heads. */
  | 'repeated'
  /** One key and its value among tokens that never come again. */
  | 'planted'
  /** Windows of a text. */
  | 'text'
  /** Pairs of sentences, each with a relation graph: what does the last word, a pronoun, stand for? */
  | 'pronoun';

/** What answers. */
export type Mechanism =
  | 'causal-mean'
  | 'random-attention'
  /** Reads of the relations and the context; without a graph, of the context alone. */
  | 'memory-block';

/** Whether a pass reads what it has written itself, or only what the pass before has left. */
export type Update = BlockSettings['update'];

/**
 * What can be swept of the memory block; what is not given is the preset's. Names and bounds are those of `pronoun`, and
 * every number may be a list.
 */
export interface BlockOptions {
  /** The setting that is begun with; `prediction-error` unless given. */
  preset?: PresetName;
  /** How often the block is applied. */
  layers?: number | readonly number[];
  /** Factor of the logits. */
  readoutGain?: number | readonly number[];
  /** Which memories are read, in order, with commas between them; a second read of one has `-2`. */
  reads?: string;
  /** Whether an edge or a whole relation makes a row of the relation memory. */
  rows?: BlockSettings['rows'];
  /** What the reads are added to. */
  base?: BlockSettings['base'];
  /** What is done to the sum after the reads of a layer. */
  norm?: BlockSettings['norm'];
  /** Where the logits are read. */
  readout?: BlockSettings['readout'];
  /** Temperature of the relation read, in units of the dimension. */
  temperatureRelation?: number | readonly number[];
  /** Temperature of the context read, in units of the dimension. */
  temperatureContext?: number | readonly number[];
  /** Temperature of the swapped read, in units of the dimension. */
  temperatureSwapped?: number | readonly number[];
  /** Gain of the relation read. */
  gainRelation?: number | readonly number[];
  /** Gain of the context read. */
  gainContext?: number | readonly number[];
  /** Gain of the swapped read. */
  gainSwapped?: number | readonly number[];
  /** Whether the relation read is added or subtracted. */
  signRelation?: '1' | '-1';
  /** Whether the context read is added or subtracted. */
  signContext?: '1' | '-1';
  /** Whether the swapped read is added or subtracted. */
  signSwapped?: '1' | '-1';
  /** Which side the relation read brings to norm √d first. */
  normalizeRelation?: Read['normalize'];
  /** Which side the context read brings to norm √d first. */
  normalizeContext?: Read['normalize'];
  /** Which side the swapped read brings to norm √d first. */
  normalizeSwapped?: Read['normalize'];
  /** Temperature of the second relation read, in units of the dimension. */
  temperatureRelation2?: number | readonly number[];
  /** Temperature of the second context read, in units of the dimension. */
  temperatureContext2?: number | readonly number[];
  /** Temperature of the second swapped read, in units of the dimension. */
  temperatureSwapped2?: number | readonly number[];
  /** Gain of the second relation read. */
  gainRelation2?: number | readonly number[];
  /** Gain of the second context read. */
  gainContext2?: number | readonly number[];
  /** Gain of the second swapped read. */
  gainSwapped2?: number | readonly number[];
  /** Whether the second relation read is added or subtracted. */
  signRelation2?: '1' | '-1';
  /** Whether the second context read is added or subtracted. */
  signContext2?: '1' | '-1';
  /** Whether the second swapped read is added or subtracted. */
  signSwapped2?: '1' | '-1';
  /** Which side the second relation read brings to norm √d first. */
  normalizeRelation2?: Read['normalize'];
  /** Which side the second context read brings to norm √d first. */
  normalizeContext2?: Read['normalize'];
  /** Which side the second swapped read brings to norm √d first. */
  normalizeSwapped2?: Read['normalize'];
}

/** What is swept. Every number may be a list: each combination of them is a cell. */
export interface SweepOptions extends BlockOptions {
  /** What is asked; `mqar` unless given. */
  task?: TaskName;
  /** Keys with a value each (`mqar`). */
  pairs?: number | readonly number[];
  /** Tokens of a key (`mqar`, `planted`). */
  key?: number | readonly number[];
  /** Tokens that occur nowhere else (`mqar`: after each pair, `repeated`: between repeats, `planted`: in all). */
  filler?: number | readonly number[];
  /** How many keys are asked (`mqar`). */
  queries?: number | readonly number[];
  /** Different tokens of the sequence (`repeated`). */
  length?: number | readonly number[];
  /** How often it stands there (`repeated`). */
  repeats?: number | readonly number[];
  /** Words of a window (`text`). */
  window?: number | readonly number[];
  /** The text itself (`text`), split into words. */
  text?: string;
  /** The text of a file of pairs (`pronoun`), as `parsePronounPairs` reads it; four pairs unless given. */
  pairsFile?: string;
  /** What answers; `causal-mean` unless given, for `pronoun` `memory-block`. */
  mechanism?: Mechanism;
  /** What is done with the mean (`causal-mean`). */
  rule?: Rule;
  /** What a pass reads (`causal-mean`); `in-place` unless given, for the memory block as in its preset. */
  update?: Update;
  /** Passes; those of one draw come from one run, so that the points of a curve depend on each other. */
  passes?: number | readonly number[];
  /** Scale of W_Q and W_K (`random-attention`). */
  scale?: number | readonly number[];
  /** How token vectors are made. */
  embedding?: Embedding;
  /** Length d of a token vector. */
  dimension?: number | readonly number[];
  /** How often each cell is drawn. */
  draws?: number;
  /** The seed that those of all draws come from. */
  seed?: number;
  /** Whether each draw is run once more as a control; see {@link SweepCell.shuffled}. */
  shuffled?: boolean;
}

/** What the draws of a cell came to with the tokens before the probe in random order: the control. */
export interface ShuffledCell {
  /** Draws in which a right position was clearly ahead of all others. */
  readonly successes: number;
  /** Lower end of Wilson's 95 % interval of their share. */
  readonly low: number;
  /** Its upper end. */
  readonly high: number;
}

/** What one cell came to. */
export interface SweepCell {
  /** The numbers that the task has, by name. */
  readonly setting: Readonly<Record<string, number>>;
  /** How many draws. */
  readonly draws: number;
  /** Draws in which a right position was clearly ahead of all others; for `pronoun`, of the other candidate. */
  readonly successes: number;
  /** Their share, with Wilson's 95 % interval. */
  readonly rate: number;
  /** The interval's lower end. */
  readonly low: number;
  /** Its upper end. */
  readonly high: number;
  /** Chance: one over the earlier tokens, times the right ones; for `pronoun` over the candidates' places. */
  readonly chance: number;
  /** Chance for one who knows the task's form: one over the pairs, for `mqar`. */
  readonly choiceChance: number;
  /**
   * The same draws shuffled, where they were: the words before the probe in random order; for `pronoun` the relations
   * with what they lead to in random order.
   */
  readonly shuffled?: ShuffledCell;
  /**
   * Median over draws of how far the best right position is ahead of the best other, in cosine; for the memory block in
   * logits, for random attention in scores.
   */
  readonly medianMargin: number;
  /** Mean prefix-matching score, in [0, 1]; that of equal weights is `chance`. */
  readonly prefixMatching: number;
  /** Draws in which the positions of the token that comes next, for `pronoun` the right word, were ahead of all. */
  readonly hits: number;
  /** Draws in which the token after the longest earlier match comes next (`text`). */
  readonly longestMatchHits: number;
  /** Draws in which the window's most frequent token comes next (`text`). */
  readonly mostFrequentHits: number;
  /** The seed of the draw with the smallest margin. */
  readonly worstSeed: number;
  /** That margin. */
  readonly worstMargin: number;
  /** The sentence of that draw (`pronoun`). */
  readonly worstPrompt?: string;
}
