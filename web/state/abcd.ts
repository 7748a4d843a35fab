import {
  type AbcdControl,
  type AbcdOptions,
  type AbcdTrace,
  type AbcdUpdate,
  abcd,
  abcdControl,
  abcdOptions,
  abcdUpdate,
  type Core,
  type ParameterValues,
  tokenize,
  type UntrainedError,
} from 'untrained';
import { abcdStateParameters } from './abcd_parameters';
import { attempt, Experiment } from './experiment';
import { sourceOf } from './own_vectors';
import { vectorFiles } from './vector_files';

/** The full map is drawn for prompts of up to this many tokens; a million cells is what a screen can still tell apart. */
export const MAXIMUM_MAP_TOKENS = 1000;

/** How long the chance level waits for the reader to stop typing; it takes longer than the picture itself. */
const CONTROL_DELAY_MS = 250;

/** Tokens times passes up to which the chance level is computed: about a second, in which the page stands still. */
export const MAXIMUM_CONTROL_UPDATES = 40_000;

/** The causal mean recurrence over one prompt. */
export class AbcdExperiment extends Experiment {
  trace: AbcdTrace | undefined;
  /** The trace of the compared setting. */
  comparedTrace: AbcdTrace | undefined;
  error: UntrainedError | undefined;
  comparedError: UntrainedError | undefined;
  /** How high cosines get in the shuffled prompt; none until it has been computed, or where nothing can be shuffled. */
  control: AbcdControl | undefined;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #run = '';
  #update: { key: string; update: AbcdUpdate | undefined } | undefined;

  constructor() {
    super(abcdStateParameters);
  }

  override get ready(): boolean {
    return this.trace !== undefined;
  }

  /** The pass that is shown, from 1; 0 is before the first. */
  get pass(): number {
    return this.shownPass(this.trace);
  }

  /** The token that has just been updated in the shown pass; none where the pass is shown as a whole. */
  get token(): number | undefined {
    if (this.pass === 0 || !this.trace) return undefined;
    return shownToken(this.values, this.trace.tokens.length);
  }

  /** The same pass in another trace, which may be shorter. */
  shownPass(trace: AbcdTrace | undefined): number {
    const passes = trace?.similarity.length ?? 0;
    const { pass } = this.values;
    return typeof pass === 'number' && pass >= 0 ? Math.min(Math.trunc(pass), passes) : passes;
  }

  /** How one token came about in one pass (from 1) of the shown trace. */
  update(pass: number, token: number): AbcdUpdate | undefined {
    const { trace, core } = this;
    if (!trace || !core || pass < 1) return undefined;
    const key = JSON.stringify([pass, token, this.#run]);
    if (this.#update?.key !== key) {
      let update: AbcdUpdate | undefined;
      attempt(() => {
        update = abcdUpdate(core, { ...trace.settings, pass, token });
      });
      this.#update = { key, update };
    }
    return this.#update.update;
  }

  protected override compute(core: Core): void {
    this.error = attempt(() => {
      this.trace = abcd(core, this.#options(core, this.values));
    });
    const { compared } = this;
    this.comparedTrace = undefined;
    this.comparedError =
      compared &&
      attempt(() => {
        this.comparedTrace = abcd(core, this.#options(core, compared));
      });
    this.#watchControl();
  }

  /** Whether there is a chance level, or will be soon: there is something to shuffle, and not too much of it. */
  get hasControl(): boolean {
    const { trace } = this;
    return trace !== undefined && trace.probe > 0 && updatesOf(trace) <= MAXIMUM_CONTROL_UPDATES;
  }

  /** Computes the chance level at once. */
  computeControl(): void {
    clearTimeout(this.#waiting);
    const { core, trace } = this;
    if (!core || !trace || !this.hasControl) return;
    this.control = abcdControl(core, trace.settings);
    this.announce();
  }

  /** Another run has another chance level, which waits until the reader has stopped typing. */
  #watchControl(): void {
    const run = runKey(this.trace);
    if (run === this.#run) return;
    this.#run = run;
    this.control = undefined;
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.computeControl(), CONTROL_DELAY_MS);
  }

  protected override get used() {
    return [this.trace, this.comparedTrace].map((trace) => sourceOf(trace)?.file);
  }

  #options(core: Core, values: ParameterValues): AbcdOptions {
    const options = abcdOptions(values) as AbcdOptions & Required<Pick<AbcdOptions, 'prompt' | 'tokens' | 'passes'>>;
    const tokens = tokenize(options.prompt, options.tokens);
    const file = tokens.length > core.limits.tokens ? undefined : vectorFiles.get(values['vectors-sha256']);
    const vectors = file && tokens.length > 0 ? file.rows(core, [...new Set(tokens)], options.seed) : null;
    const asked = { ...options, vectors, coordinates: true };
    if (tokens.length > MAXIMUM_MAP_TOKENS) return asked;
    const { pass } = values;
    const map = typeof pass === 'number' && pass >= 0 ? Math.min(Math.trunc(pass), options.passes) : options.passes;
    return { ...asked, map, mapToken: shownToken(values, tokens.length) ?? null };
  }
}

const updatesOf = ({ tokens, similarity }: AbcdTrace): number => tokens.length * similarity.length;

/** The token that the values ask for, of so many. */
function shownToken({ token }: ParameterValues, count: number): number | undefined {
  if (typeof token !== 'number' || Number.isNaN(token) || count === 0) return undefined;
  return Math.min(Math.max(0, Math.trunc(token)), count - 1);
}

/** What a run is told from others by, whatever pass of it is shown. */
function runKey(trace: AbcdTrace | undefined): string {
  if (!trace) return '';
  const { map, mapToken, vectors, ...settings } = trace.settings;
  return JSON.stringify([settings, sourceOf(trace)?.file.sha256]);
}
