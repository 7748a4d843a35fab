import {
  type AttentionEvenness,
  attentionEvenness,
  type Core,
  evenness,
  type RandomAttention,
  type RandomAttentionOptions,
  randomAttention,
  randomAttentionOptions,
  tokenize,
  type UntrainedError,
} from 'untrained';
import { attentionStateParameters } from './attention_parameters';
import { attempt, Experiment } from './experiment';

/** How long the curve waits for the reader to stop typing; it takes longer than the map. */
const CURVE_DELAY_MS = 250;

/** Tokens up to which the curve is computed: some hundreds of maps, about a second in which the page stands still. */
export const MAXIMUM_CURVE_TOKENS = 200;

/** Softmax attention of one head whose W_Q and W_K are random. */
export class AttentionExperiment extends Experiment {
  attention: RandomAttention | undefined;
  error: UntrainedError | undefined;
  /** Evenness against scale; none until it has been computed, or where the prompt is too long. */
  curve: AttentionEvenness | undefined;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #run = '';

  constructor() {
    super(attentionStateParameters);
  }

  override get ready(): boolean {
    return this.attention !== undefined;
  }

  /** How even the shown map is; 1 is the plain mean. */
  get evenness(): number {
    return this.attention ? evenness(this.attention.effective) : 1;
  }

  /** Whether there is a curve, or will be soon. */
  get hasCurve(): boolean {
    const count = this.attention?.tokens.length ?? 0;
    return count > 1 && count <= MAXIMUM_CURVE_TOKENS;
  }

  /** Computes the curve at once. */
  computeCurve(): void {
    clearTimeout(this.#waiting);
    const { core, attention } = this;
    if (!core || !attention || !this.hasCurve) return;
    const { scale, matrixSeed, ...others } = attention.settings;
    this.curve = attentionEvenness(core, others);
    this.announce();
  }

  protected override compute(core: Core): void {
    this.error = attempt(() => {
      this.attention = randomAttention(core, this.#options(core));
    });
    const { scale, matrixSeed, vectors, ...others } = this.attention?.settings ?? {};
    const run = this.attention ? JSON.stringify([others, this.vectors?.sha256]) : '';
    if (run === this.#run) return;
    // Another prompt or other vectors have another curve, which waits until the reader has stopped typing.
    this.#run = run;
    this.curve = undefined;
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.computeCurve(), CURVE_DELAY_MS);
  }

  #options(core: Core): RandomAttentionOptions {
    const options = randomAttentionOptions(this.values) as RandomAttentionOptions &
      Required<Pick<RandomAttentionOptions, 'prompt' | 'tokens'>>;
    const file = this.vectors;
    const words = file ? tokenize(options.prompt, options.tokens) : [];
    const usable = words.length > 0 && words.length <= core.limits.tokens;
    return { ...options, vectors: file && usable ? file.rows(core, [...new Set(words)], options.seed) : null };
  }
}
