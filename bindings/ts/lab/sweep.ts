import { splittings } from '../abcd_parameters.js';
import { choice, defined, notInRange, toNumber, whole } from '../checks.js';
import { UntrainedError } from '../errors.js';
import { seedExamples } from '../examples.js';
import { defaultsOf, type ParameterValues } from '../parameter_values.js';
import { presetNames } from '../pronoun_parameters.js';
import { normalizeText, tokenizePrompt, Vocabulary } from '../tokens.js';
import { blockNumbers, blockOf } from './block_parameters.js';
import { callLab, type Lab } from './lab.js';
import type { RawPart, RawRun } from './module.js';
import { PRONOUN_PAIRS, type PronounPrompt, parsePronounPairs, rawPronounPrompts } from './pronoun_pairs.js';
import { mechanisms, sweepOptions, sweepParameters, taskNames, taskNumbers, updates } from './sweep_parameters.js';
import type { BlockOptions, SweepCell, SweepOptions } from './sweep_types.js';
import { sweepText, windowPrompt } from './text.js';

/** More cells than this are a slip. */
export const MAXIMUM_CELLS = 100_000;

/** The D of the seed's prompt, which its last token comes to. */
const ABCD_TARGETS = [4, 9];

type Asked = Required<Omit<SweepOptions, keyof BlockOptions>> & BlockOptions;

/** Cells that come from the same draws: they differ in their passes only. */
export interface SweepRun {
  /** What the module takes: plain data, which can be posted to a worker. */
  readonly raw: RawRun;
  /** The numbers that its cells have by name, but for the passes. */
  readonly setting: Readonly<Record<string, number>>;
  /** Which passes are cells, ascending. */
  readonly passes: readonly number[];
  /** How often each of its cells is drawn. */
  readonly draws: number;
  /** What is drawn from, for `pronoun`. */
  readonly sentences?: readonly PronounPrompt[];
  /** The different words of the text by number (`text`). */
  readonly vocabulary?: readonly string[];
}

const defaults = { text: '', pairsFile: PRONOUN_PAIRS, ...sweepOptions(defaultsOf(sweepParameters)) } as Asked;

/**
 * The runs of a sweep, with nothing computed yet.
 *
 * @param lab the started module
 * @param options what is swept; everything has a default
 * @returns one run for each combination of numbers but the passes
 * @throws UntrainedError out-of-range, unknown-choice, too-large, or what the core says of the first run that it refuses
 */
export function planSweep(lab: Lab, options: SweepOptions = {}): SweepRun[] {
  const given = defined(options);
  const usual = given.task === 'pronoun' ? ({ mechanism: 'memory-block' } as const) : {};
  const asked: Asked = { ...defaults, ...usual, ...given };
  const task = choice('task', asked.task, taskNames);
  const mechanism = choice('mechanism', asked.mechanism, mechanisms);
  const isRecurrent = mechanism === 'causal-mean';
  const { limits } = lab;
  const own = {
    'causal-mean': [],
    'random-attention': ['scale'],
    'memory-block': blockNumbers.filter((name) => name in given),
  };
  const names = [...taskNumbers[task], ...own[mechanism], 'dimension'] as (keyof SweepOptions)[];
  const lists = names.map((name) => [asked[name]].flat().map(toNumber));
  const passes = !isRecurrent ? [1] : [...new Set([asked.passes].flat().map(toNumber))].sort((a, b) => a - b);
  const cells = lists.reduce((product, list) => product * list.length, passes.length);
  if (cells < 1 || cells > MAXIMUM_CELLS) {
    const message = `a sweep must have between 1 and ${MAXIMUM_CELLS} cells, not ${cells}`;
    throw new UntrainedError('too-large', message, { found: String(cells), minimum: 1, maximum: MAXIMUM_CELLS });
  }
  const draws = whole('draws', asked.draws, 1, limits.draws);
  if (draws < 1 || draws > limits.draws) notInRange('draws', draws, 1, limits.draws);
  for (const pass of passes) if (pass < 1) notInRange('passes', pass, 1, limits.passes);
  const text = task === 'text' ? sweepText(asked.text, limits.words) : undefined;
  const sentences = task === 'pronoun' ? parsePronounPairs(asked.pairsFile) : undefined;
  const base = rawRun(lab, asked, Math.max(...passes.map((pass) => whole('passes', pass, 1, limits.passes))));
  if (text) base.words = text.words;
  if (sentences) base.prompts = rawPronounPrompts(lab, sentences);
  const runs = combinations(lists).map((numbers): SweepRun => {
    const setting = Object.fromEntries(names.map((name, index) => [name, numbers[index] ?? Number.NaN]));
    for (const [name, value] of Object.entries(setting)) {
      const most = name === 'dimension' ? limits.dimension : name === 'layers' ? limits.layers : limits.tokens;
      const isReal = name === 'scale' || (name !== 'layers' && blockNumbers.includes(name));
      if (!isReal) whole(name, value, name === 'filler' ? 0 : 1, most);
    }
    const block = mechanism === 'memory-block' ? blockOf(lab, given as ParameterValues, setting) : base.block;
    return {
      raw: { ...base, ...setting, block },
      setting,
      passes: isRecurrent ? passes : [],
      draws,
      ...(text && { vocabulary: text.vocabulary }),
      ...(sentences && { sentences }),
    };
  });
  // What the core refuses in a setting it refuses before any is computed; in a block, where it is run.
  for (const run of runs) mechanism === 'memory-block' ? sweepPart(lab, run, 0, 1) : sweepWork(lab, run, 1);
  return runs;
}

function rawRun(lab: Lab, asked: Asked, passes: number): RawRun {
  const vocabulary = new Vocabulary();
  const tokens = tokenizePrompt(normalizeText(seedExamples.abcdPrompt), splittings[0], 64);
  return {
    task: asked.task,
    pairs: 1,
    key: 1,
    filler: 0,
    queries: 1,
    length: 2,
    repeats: 2,
    window: 3,
    tokens: vocabulary.indices(tokens),
    targets: Int32Array.from(ABCD_TARGETS),
    words: new Int32Array(),
    prompts: [],
    mechanism: asked.mechanism,
    rule: asked.rule,
    update: choice('update', asked.update, updates),
    passes,
    scale: 1,
    block: lab.presets[presetNames[0]],
    embedding: asked.embedding,
    dimension: 1,
    seed: whole('seed', asked.seed, 0, lab.limits.seed),
    shuffled: Boolean(asked.shuffled),
  };
}

/** Every choice of one entry of each list, the last one turning fastest. */
function combinations(lists: readonly (readonly number[])[]): number[][] {
  return lists.reduce<number[][]>((begun, list) => begun.flatMap((some) => list.map((next) => [...some, next])), [[]]);
}

/**
 * Draws first … first + count − 1 of a run. Draws do not depend on how a run is cut into parts, nor parts on each other.
 *
 * @param lab the started module
 * @param run one of {@link planSweep}
 * @param first from 0
 * @param count how many
 * @returns what they came to, to be put together by {@link sweepCells}: plain data, which can be posted
 * @throws UntrainedError out-of-range (and others of the run's parameters), too-large
 */
export const sweepPart = (lab: Lab, { raw }: SweepRun, first: number, count: number): RawPart => {
  const { ok: _, ...part } = callLab(lab, (module) => module.cellPart({ ...raw, first, count })) as RawPart & {
    ok?: boolean;
  };
  return part;
};

/**
 * How many multiplications and additions `count` draws of a run take, to about a factor of two.
 *
 * @param lab the started module
 * @param run one of {@link planSweep}
 * @param count how many draws
 * @returns the number of them
 * @throws UntrainedError what {@link sweepPart} would refuse
 */
export const sweepWork = (lab: Lab, { raw }: SweepRun, count: number): number =>
  callLab(lab, (module) => module.cellWork({ ...raw, count })).work;

/**
 * The cells of a run, from its parts in any order.
 *
 * @param lab the started module
 * @param run one of {@link planSweep}
 * @param parts of {@link sweepPart}; together all of its first draws without a gap
 * @returns a cell for each of its passes, ascending
 * @throws UntrainedError shape-mismatch where parts overlap, or one is missing among them or before them
 */
export function sweepCells(lab: Lab, run: SweepRun, parts: readonly RawPart[]): SweepCell[] {
  const found = callLab(lab, (module) => module.cellSummary({ parts, seed: run.raw.seed }));
  const { draws, longestMatchHits, mostFrequentHits, rounds } = found;
  const [chance, choiceChance] = [rounded(found.chance), rounded(found.choiceChance)];
  const asked = run.passes.length > 0 ? run.passes : [undefined];
  return asked.flatMap((pass): SweepCell[] => {
    const round = rounds[(pass ?? rounds.length) - 1];
    if (!round) return [];
    const worst = run.sentences && sweepDraw(lab, run, round.worstSeed);
    const { shuffledSuccesses, shuffledLow = 0, shuffledHigh = 1, ...others } = round;
    return [
      {
        setting: { ...run.setting, ...(pass !== undefined && { passes: pass }) },
        draws,
        ...others,
        chance,
        choiceChance,
        longestMatchHits,
        mostFrequentHits,
        ...(worst && { worstPrompt: worst.prompt }),
        ...(shuffledSuccesses !== undefined && {
          shuffled: { successes: shuffledSuccesses, low: shuffledLow, high: shuffledHigh },
        }),
      },
    ];
  });
}

/** The module adds chances in units of 2⁻³². */
const rounded = (chance: number): number => Number(chance.toPrecision(9));

/** A draw, as the other parts of the library open it; for `pronoun` with its graph and candidates. */
export interface SweepDraw extends Partial<Omit<PronounPrompt, 'prompt'>> {
  /** Words with a space between, the probe last. */
  readonly prompt: string;
  /** The right positions, from 0. */
  readonly targets: readonly number[];
  /** The seed of W_Q and W_K, with which `randomAttention` has the same weights. */
  readonly matrixSeed: number;
}

/**
 * One draw of a run as a prompt of words. `abcd` runs it to the same digits with the run's rule, passes, embedding and
 * dimension, `tokens: 'word'` and this seed; for the memory block `pronoun` does, with the graph, the run's block and
 * this seed. A window of a text and a sentence of a pair have their own words, other tasks have letters.
 *
 * @param lab the started module
 * @param run one of {@link planSweep}
 * @param seed of the draw, such as {@link SweepCell.worstSeed}
 * @returns the prompt, the right positions in it, and the seed of the random matrices; for `pronoun` its graph and
 *   candidates, too
 * @throws UntrainedError out-of-range, for a seed that is none
 */
export function sweepDraw(lab: Lab, { raw, vocabulary, sentences = [] }: SweepRun, seed: number): SweepDraw {
  const drawn = whole('seed', seed, 0, lab.limits.seed);
  const draw = callLab(lab, (module) => module.taskDraw({ ...raw, seed: drawn }));
  const { tokens, targets, start, prompt, matrixSeed } = draw;
  const asked = sentences[prompt] ?? {
    prompt: vocabulary
      ? windowPrompt({ words: raw.words, vocabulary }, start, tokens.length - 1)
      : Array.from(tokens, wordOf).join(' '),
  };
  return { ...asked, targets: [...targets], matrixSeed };
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** A, B … Z, AA, AB … */
function wordOf(index: number): string {
  const last = LETTERS[index % LETTERS.length] ?? '';
  return index < LETTERS.length ? last : wordOf(Math.floor(index / LETTERS.length) - 1) + last;
}

/** What a module does in a second where nothing else is known, in multiplications and additions. */
const USUAL_SPEED = 1e9;
/** A part takes about this long: short enough to be paused and cancelled at once. */
const PART_SECONDS = 0.1;

/** One part of a run: draws first … first + count − 1. */
export interface SweepCut {
  /** From 0. */
  readonly first: number;
  /** How many draws. */
  readonly count: number;
}

/**
 * A run cut into parts that are short, so that it can be stopped soon.
 *
 * @param lab the started module
 * @param run one of {@link planSweep}
 * @returns the parts, which together are all of its draws
 * @throws UntrainedError as {@link sweepWork}
 */
export function* sweepCuts(lab: Lab, run: SweepRun): Generator<SweepCut> {
  const one = Math.max(sweepWork(lab, run, 1), 1);
  const most = Math.max(1, Math.floor(lab.limits.margins / Math.max(1, run.raw.passes)));
  const size = Math.min(run.draws, most, Math.max(1, Math.floor((PART_SECONDS * USUAL_SPEED) / one)));
  for (let first = 0; first < run.draws; first += size) yield { first, count: Math.min(size, run.draws - first) };
}

/**
 * A sweep from beginning to end.
 *
 * @param lab the started module
 * @param options what is swept; everything has a default
 * @returns its cells, the passes turning fastest
 * @throws UntrainedError as {@link planSweep}
 */
export function sweep(lab: Lab, options: SweepOptions = {}): SweepCell[] {
  return planSweep(lab, options).flatMap((run) => {
    const parts = Array.from(sweepCuts(lab, run), ({ first, count }) => sweepPart(lab, run, first, count));
    return sweepCells(lab, run, parts);
  });
}
