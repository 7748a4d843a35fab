import {
  type BlockSettings,
  type Core,
  type Memory,
  memories,
  type ParameterValues,
  type PresetName,
  type PronounTrace,
  parseGraph,
  presetNames,
  pronoun,
  pronounOptions,
  type RelationGraph,
  tokenize,
  type UntrainedError,
} from 'untrained';
import { attempt, Experiment } from './experiment';
import { pronounStateParameters } from './pronoun_parameters';

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

/** The associative block over two sentences that differ in a word. */
export class PronounExperiment extends Experiment {
  /** One for each sentence, once something could be computed. */
  sentences: readonly Sentence[] = [];
  relations: RelationGraph['relations'] = [];
  /** The mistake of each sentence's run, wherever it lies. */
  errors: readonly (UntrainedError | undefined)[] = [];
  graphError: UntrainedError | undefined;
  comparedError: UntrainedError | undefined;

  constructor() {
    super(pronounStateParameters);
  }

  override get ready(): boolean {
    return this.sentences.length > 0;
  }

  get preset(): PresetName {
    return presetNames.find((name) => name === this.values.preset) ?? presetNames[0];
  }

  /** The block that the shown traces were made with. */
  get block(): BlockSettings | undefined {
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
  get memory(): Memory {
    const read = this.block?.reads.map(({ memory }) => memory) ?? [];
    const wanted = memories.find((memory) => memory === this.values.memory);
    return wanted && read.includes(wanted) ? wanted : (read[0] ?? 'context');
  }

  /** How many reads of the probe have been done in the shown layer; none where the layer is shown as a whole. */
  get step(): number | undefined {
    const { step } = this.values;
    if (typeof step !== 'number') return undefined;
    return Math.min(Math.max(0, Math.trunc(step)), this.block?.reads.length ?? 0);
  }

  /** Takes another preset, and the changes to the last one back. */
  choosePreset(preset: PresetName): void {
    this.change({ ...Object.fromEntries(blockParameters.map(({ name }) => [name, undefined])), preset });
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
    const others = compared && this.#compare(core, compared);
    const [first, second] = traces;
    if (!first || !second) return;
    const before = this.sentences;
    this.sentences = [first, second].map((trace, index) => ({
      index,
      prompt: String(values[promptNames[index] ?? 'prompt']),
      trace,
      relations: this.errors[index] ? (before[index]?.relations ?? []) : this.relations,
      compared: others?.[index],
      error: this.errors[index],
    }));
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
    const words = this.vectors ? this.#words(core, prompt, String(values.graph)) : [];
    const vectors = this.vectors && words.length > 0 ? this.vectors.rows(words) : null;
    return pronoun(core, { ...options, vectors });
  }

  /** Every word of prompt and graph, in the order of the trace's vocabulary. */
  #words(core: Core, prompt: string, graph: string): string[] {
    const { relations } = parseGraph(core, graph);
    const named = relations.flatMap(({ key, terms }) => [key, ...terms.map(({ token }) => token)]);
    return [...new Set([...tokenize(prompt, 'word'), ...named])];
  }
}
