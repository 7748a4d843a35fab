import {
  type Core,
  type NamedBlockSettings,
  type ParameterValues,
  type PresetName,
  type PronounTrace,
  parseGraph,
  presetNames,
  pronoun,
  pronounOptions,
  type ReadName,
  type RelationGraph,
  tokenize,
  type UntrainedError,
  valueInBlock,
} from 'untrained';
import { attempt, Experiment } from './experiment';
import { sourceOf } from './own_vectors';
import { pronounStateParameters } from './pronoun_parameters';
import { vectorFiles } from './vector_files';

/** One of the two sentences with what came out for it. */
export interface Sentence {
  /** 0 or 1. */
  readonly index: number;
  readonly prompt: string;
  /** The trace of the last input that could be computed. */
  readonly trace: PronounTrace;
  /** The graph's relations in that input. */
  readonly relations: RelationGraph['relations'];
  /** The same under the compared setting. */
  readonly compared: PronounTrace | undefined;
  readonly error: UntrainedError | undefined;
}

/** The parameters that hold the prompts. */
export const promptNames = ['prompt', 'second-prompt'] as const;

/** The parameters of the block, which a preset decides unless they are set. */
export const blockParameters = pronounStateParameters.filter(
  ({ block, read, kind }) => block !== undefined || read !== undefined || kind === 'list',
);

/** The preset that values name. */
export const presetOf = ({ preset }: ParameterValues): PresetName =>
  presetNames.find((name) => name === preset) ?? presetNames[0];

/** What the numbers do not depend on. */
const viewParameters = ['layer', 'memory', 'step', 'places'];

/** The associative block over two sentences that differ in a word. */
export class PronounExperiment extends Experiment {
  /** One for each sentence, once something could be computed. */
  sentences: readonly Sentence[] = [];
  relations: RelationGraph['relations'] = [];
  /** The mistake of each sentence's run, wherever it lies. */
  errors: readonly (UntrainedError | undefined)[] = [];
  /** The last runs by what they were made from: a change to one sentence leaves the other's as it is. */
  #runs: ReadonlyMap<string, PronounTrace> = new Map();
  #newRuns = new Map<string, PronounTrace>();
  graphError: UntrainedError | undefined;
  comparedError: UntrainedError | undefined;

  constructor() {
    super(pronounStateParameters);
  }

  override get ready(): boolean {
    return this.sentences.length > 0;
  }

  get preset(): PresetName {
    return presetOf(this.values);
  }

  /** The block that the shown traces were made with. */
  get block(): NamedBlockSettings | undefined {
    return this.sentences[0]?.trace.settings.block;
  }

  /** Whether the reader has changed the preset. */
  get changed(): boolean {
    return blockParameters.some(({ name }) => this.values[name] !== undefined);
  }

  get layers(): number {
    return Math.max(1, ...this.sentences.map(({ trace }) => trace.settings.block.layers));
  }

  /** The layer that is shown, from 1. */
  get layer(): number {
    const { layer } = this.values;
    return typeof layer === 'number' ? Math.min(Math.max(1, Math.trunc(layer) || 1), this.layers) : this.layers;
  }

  /** The read whose weights are shown. */
  get memory(): ReadName {
    const names = this.block?.reads.map(({ name }) => name) ?? [];
    return names.find((name) => name === this.values.memory) ?? names[0] ?? 'context';
  }

  /** The steps of a layer: its reads, then its norm where it has one. */
  get steps(): number {
    const { block } = this;
    return block ? block.reads.length + (block.norm === 'none' ? 0 : 1) : 0;
  }

  /** How many of them have been done for the probe in the shown layer; none where it is shown as a whole. */
  get step(): number | undefined {
    const { step } = this.values;
    if (typeof step !== 'number') return undefined;
    return Math.min(Math.max(0, Math.trunc(step) || 0), this.steps);
  }

  /**
   * Changes the block. The setting before is kept to hold the new one against, unless one is kept already; with the
   * last change taken back there is nothing to hold it against.
   */
  changeBlock(values: ParameterValues): void {
    const usual = this.core?.presets[presetOf({ ...this.values, ...values })];
    const changes: Record<string, ParameterValues[string]> = { ...values };
    // What the preset has by itself is no change to it.
    for (const parameter of blockParameters) {
      const value = values[parameter.name];
      if (usual && value !== undefined && String(value) === String(valueInBlock(usual, parameter)))
        changes[parameter.name] = undefined;
    }
    const before = this.compared ?? this.values;
    const next = { ...this.values, ...changes };
    const isBack = this.parameters
      .filter(({ name }) => !viewParameters.includes(name))
      .every(({ name }) => Object.is(next[name], before[name]));
    this.change(changes, { compared: isBack ? undefined : before });
  }

  /** Takes another preset, and the changes to the last one back. */
  choosePreset(preset: PresetName): void {
    this.changeBlock({ ...Object.fromEntries(blockParameters.map(({ name }) => [name, undefined])), preset });
  }

  /** Takes the changes to the preset back. */
  undoChanges(): void {
    this.choosePreset(this.preset);
  }

  /** The first mistake in a parameter. */
  errorAt(parameter: string): UntrainedError | undefined {
    return [this.graphError, ...this.errors].find((error) => error?.parameter === parameter);
  }

  /** Whether the mistake of one sentence is told at no parameter that both share. */
  isAlone(index: number): boolean {
    const error = this.errors[index];
    if (!error || error.parameter === 'prompt' || error.parameter === 'graph') return false;
    const declared = this.parameters.some(({ name }) => name === error.parameter);
    return !declared || this.errors.some((other) => other?.message !== error.message);
  }

  /** What keeps a text from being the graph. */
  graphMistake(text: string): UntrainedError | undefined {
    const { core } = this;
    return core && attempt(() => parseGraph(core, text));
  }

  protected override compute(core: Core): void {
    const { values, compared } = this;
    this.graphError = attempt(() => {
      const { relations } = parseGraph(core, String(values.graph));
      // The old ones stay where the new are the same, so that their drawing is not laid out again.
      if (JSON.stringify(relations) !== JSON.stringify(this.relations)) this.relations = relations;
    });
    this.comparedError = undefined;
    const traces = this.sentences.map(({ trace }): PronounTrace | undefined => trace);
    this.errors = promptNames.map((name, index) => {
      const prompt = String(values[name]);
      const error = attempt(() => {
        traces[index] = this.#run(core, values, prompt);
      });
      // A mistake in the graph would hide one in the prompt, which is told at another place.
      const inPrompt = this.graphError && attempt(() => this.#run(core, { ...values, graph: '' }, prompt));
      return inPrompt?.parameter === 'prompt' ? inPrompt : error;
    });
    const others = compared && !this.comparedMissing ? this.#compare(core, compared) : undefined;
    this.#runs = this.#newRuns;
    this.#newRuns = new Map();
    const [first, second] = traces;
    if (!first || !second) return;
    const before = this.sentences;
    this.sentences = [first, second].map((trace, index) => ({
      index,
      prompt: String(values[promptNames[index] ?? 'prompt']),
      trace,
      relations: this.errors[index] ? (before[index]?.relations ?? []) : this.relations,
      // What stays after a mistake stays beside what it was beside.
      compared: others && (this.errors[index] ? before[index]?.compared : others[index]),
      error: this.errors[index],
    }));
  }

  protected override get used() {
    return this.sentences.flatMap(({ trace, compared }) => [trace, compared]).map((trace) => sourceOf(trace)?.file);
  }

  #compare(core: Core, compared: ParameterValues): readonly (PronounTrace | undefined)[] {
    return promptNames.map((name) => {
      let trace: PronounTrace | undefined;
      const error = attempt(() => {
        trace = this.#run(core, compared, String(compared[name]));
      });
      this.comparedError ??= error;
      return trace;
    });
  }

  #run(core: Core, values: ParameterValues, prompt: string): PronounTrace {
    const options = pronounOptions({ ...values, prompt }, core.presets);
    const sha256 = values['vectors-sha256'];
    const file = vectorFiles.get(sha256);
    const made = JSON.stringify([options, file && sha256]);
    let trace = this.#runs.get(made);
    if (!trace) {
      const words = file ? this.#words(core, prompt, String(values.graph)) : [];
      const vectors = file && words.length > 0 ? file.rows(core, words, options.seed) : null;
      trace = pronoun(core, { ...options, vectors });
    }
    this.#newRuns.set(made, trace);
    return trace;
  }

  /** Every word of prompt and graph, in the order of the trace's vocabulary. */
  #words(core: Core, prompt: string, graph: string): string[] {
    const { relations } = parseGraph(core, graph);
    const named = relations.flatMap(({ key, terms }) => [key, ...terms.map(({ token }) => token)]);
    const tokens = tokenize(prompt, 'word');
    // One prompt too long is refused by the library, before any vectors are made for it.
    return tokens.length > core.limits.tokens ? [] : [...new Set([...tokens, ...named])];
  }
}
