import { type Core, defaultsOf, type Limits, type Parameter, type ParameterValues, UntrainedError } from 'untrained';
import type { OwnVectors } from './own_vectors';
import { vectorFiles } from './vector_files';

/** The started module that an experiment is computed with: what controls need to know of any. */
export interface Module {
  /** The bounds that inputs are held to, those that it knows of. */
  readonly limits: Readonly<Partial<Record<keyof Limits, number>>>;
}

/** Everything about an experiment that an address or an undo step has to hold. */
export interface Snapshot {
  readonly values: ParameterValues;
  /** A second setting, shown beside the first. */
  readonly compared: ParameterValues | undefined;
}

/** How a change is made. */
export interface Change {
  /** Whether it is one step to undo with the change before, where that was to the same parameters. */
  joins?: boolean | undefined;
  /** The setting that is kept to hold the new one against; the one that was kept where this is left out. */
  compared?: ParameterValues | undefined;
}

/** Changes to the same parameter that follow each other this fast, as when typing, are one step to undo. */
const ONE_STEP_MS = 1000;

/** Steps that can be undone. */
const MAXIMUM_STEPS = 200;

/** No change that a later one could join. */
const NOTHING = { names: '', at: Number.NEGATIVE_INFINITY };

/**
 * One experiment: its parameters by name, what was computed from them, and the way back. It knows neither elements nor
 * pictures.
 *
 * @fires change when anything of it is another than before
 */
export abstract class Experiment<Computing extends Module = Core> extends EventTarget {
  readonly parameters: readonly Parameter[];
  protected core: Computing | undefined;
  #now: Snapshot;
  #past: Snapshot[] = [];
  #future: Snapshot[] = [];
  #last = NOTHING;

  constructor(parameters: readonly Parameter[]) {
    super();
    this.parameters = parameters;
    this.#now = { values: defaultsOf(parameters), compared: undefined };
  }

  /** Computes what the values ask for. Where that fails, what was computed last stays. */
  protected abstract compute(core: Computing): void;

  /** Whether something has been computed. */
  abstract get ready(): boolean;

  get values(): ParameterValues {
    return this.#now.values;
  }

  get compared(): ParameterValues | undefined {
    return this.#now.compared;
  }

  get snapshot(): Snapshot {
    return this.#now;
  }

  get limits(): Computing['limits'] | undefined {
    return this.core?.limits;
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  /** The file of word vectors that the values ask for, where the page has it. */
  get vectors(): OwnVectors | undefined {
    return vectorFiles.get(this.values['vectors-sha256']);
  }

  /** The name of the file that the compared setting needs and that is not there: it is not computed without it. */
  get comparedMissing(): string | undefined {
    const { compared } = this;
    const wanted = compared?.['vectors-sha256'];
    if (wanted === undefined || vectorFiles.get(wanted)) return undefined;
    return String(compared?.['vectors-name'] ?? wanted);
  }

  /** Uses a file of word vectors, or drawn ones again. One step to undo. */
  useVectors(vectors: OwnVectors | undefined): void {
    const named = { 'vectors-name': vectors?.name, 'vectors-sha256': vectors?.sha256 };
    const values = { ...this.values, ...named };
    if (vectors) vectorFiles.add(vectors);
    // Where an address has named the file already, its coming is no step.
    if (sameValues(values, this.values)) this.takeVectors();
    else this.#alone({ ...this.#now, values });
  }

  /** Computes again, where that is with a file that has come since; see {@link vectorFiles}. */
  takeVectors(): void {
    const asked = [this.values, this.compared ?? {}].map((values) => vectorFiles.get(values['vectors-sha256']));
    if (asked.some((file) => file && !this.used.includes(file))) this.#refresh();
  }

  /** The files that what is shown was computed with. */
  protected get used(): readonly (OwnVectors | undefined)[] {
    return [];
  }

  /** From now on everything is computed, and so is what was asked for before. */
  attach(core: Computing): void {
    this.core = core;
    this.#refresh();
  }

  /** Sets some parameters; undefined stands for the default. One step to undo. */
  change(values: ParameterValues, how: Change = {}): void {
    const names = Object.keys(values).sort().join();
    const defaults = defaultsOf(this.parameters);
    const next: Record<string, ParameterValues[string]> = { ...this.values };
    for (const [name, value] of Object.entries(values)) next[name] = value ?? defaults[name];
    if (sameValues(next, this.values)) return;
    const now = Date.now();
    const follows = names === this.#last.names && (how.joins || now - this.#last.at < ONE_STEP_MS);
    this.#last = { names, at: now };
    this.#go({ values: next, compared: 'compared' in how ? how.compared : this.compared }, !follows);
  }

  /** Ends a step to undo: a change to the same parameters that follows at once is a step of its own. */
  settle(): void {
    this.#last = NOTHING;
  }

  /** Puts everything in the place of what was there; what is not named has its default. One step to undo. */
  replace({ values, compared }: { values: ParameterValues; compared?: ParameterValues | undefined }): void {
    const defaults = defaultsOf(this.parameters);
    const known = (given: ParameterValues): ParameterValues =>
      Object.fromEntries(this.parameters.map(({ name }) => [name, given[name] ?? defaults[name]]));
    const next = { values: known(values), compared: compared && known(compared) };
    const same = sameValues(next.values, this.values) && sameValues(next.compared ?? {}, this.compared ?? {});
    if (!same) this.#alone(next);
  }

  reset(): void {
    this.replace({ values: {} });
  }

  /** Keeps a setting, the present one unless given, to hold later ones against. */
  compare(compared: ParameterValues = this.values): void {
    this.#alone({ ...this.#now, compared });
  }

  stopComparing(): void {
    if (this.compared) this.#alone({ ...this.#now, compared: undefined });
  }

  /** Makes the present setting the first: there is nothing before it to go back to. */
  forget(): void {
    this.#past = [];
    this.#future = [];
    this.#last = NOTHING;
  }

  undo(): void {
    this.#step(this.#past, this.#future);
  }

  redo(): void {
    this.#step(this.#future, this.#past);
  }

  /** Tells everyone who shows the experiment. */
  protected announce(): void {
    this.dispatchEvent(new Event('change'));
  }

  /** One step to undo, which no later change joins. */
  #alone(next: Snapshot): void {
    this.#last = NOTHING;
    this.#go(next, true);
  }

  #go(next: Snapshot, isStep: boolean): void {
    if (isStep) {
      this.#past.push(this.#now);
      if (this.#past.length > MAXIMUM_STEPS) this.#past.shift();
    }
    this.#future = [];
    this.#now = next;
    this.#refresh();
  }

  #step(from: Snapshot[], to: Snapshot[]): void {
    const next = from.pop();
    if (!next) return;
    to.push(this.#now);
    this.#now = next;
    this.#last = NOTHING;
    this.#refresh();
  }

  #refresh(): void {
    if (this.core) this.compute(this.core);
    this.announce();
  }
}

const sameValues = (a: ParameterValues, b: ParameterValues): boolean =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].every((name) => Object.is(a[name], b[name]));

/** Runs something; the mistake in the input, if there was one. */
export function attempt(run: () => void): UntrainedError | undefined {
  try {
    run();
    return undefined;
  } catch (problem) {
    if (problem instanceof UntrainedError) return problem;
    throw problem;
  }
}
