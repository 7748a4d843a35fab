import { defaultsOf, type ParameterValues } from 'untrained';
import type { Lab } from 'untrained/lab';
import type { PresetName } from '../../text/sweep';
import { type ReadAddress, writeSweepAddress } from './address';
import { type Axis, axesOf, type ChosenView, type SweepView, viewOf } from './axes';
import { LocalFileError, type LocalText, readLocalText } from './local_file';
import type { Fault, SweepPlan } from './messages';
import { type AskedPairs, PAIRS_NAME, PAIRS_SHA256, PairsFiles } from './pairs_files';
import { fullValues, pageParameters } from './parameters';
import { Planner } from './planner';
import type { WorkerLike } from './pool';
import { firstPreset, presets } from './presets';
import { Sweep } from './sweep';

/** Bytes of a text: some five million words, which is more than the library takes. */
const MAXIMUM_TEXT_BYTES = 2 ** 25;

/** A setting is checked when the typing stops. */
const CHECK_DELAY_MS = 200;

/** What takes longer is asked about before it is started. */
export const LONG_SECONDS = 30 * 60;

/** What is opened or chosen as a whole, and takes no longer than this, starts by itself. */
const SHORT_SECONDS = 10;

/** How long a sweep would take. */
export const secondsOf = ({ work, speed }: SweepPlan, workers: number): number =>
  work.reduce((sum, one) => sum + one, 0) / speed / workers;

/**
 * The setting of the next sweep, and the sweep that is shown.
 *
 * @fires change when anything of it is another than before
 */
export class Laboratory extends EventTarget {
  /** All parameters, those too that the present task does not have: nothing that was typed is lost. */
  #values: ParameterValues = { ...defaultsOf(pageParameters), ...presets[firstPreset] };
  /** What the setting comes to, once it has been checked. */
  plan: SweepPlan | undefined;
  fault: Fault | undefined;
  checking = false;
  /** Whether the reader is asked if a long sweep is meant. */
  asksLong = false;
  sweep: Sweep | undefined;
  /** What an address names that is not known here. */
  unknown: readonly string[] = [];
  readonly pairs = new PairsFiles();
  /** Why a file that was chosen is not used. */
  fileError: LocalFileError | undefined;
  /** The file of pairs that the setting asks for and that has not been opened. */
  missing: AskedPairs | undefined;
  /** What was asked for when another file came, while that is used. */
  insteadOf: AskedPairs | undefined;
  #chosen: ChosenView = {};
  readonly #planner: Planner;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #startsWhenPlanned: 'short' | 'any' | undefined;
  #lab: Lab | undefined;

  constructor(
    private readonly startWorker: () => WorkerLike,
    /** How many workers compute at a time. */
    readonly workers: number,
  ) {
    super();
    this.#planner = new Planner(startWorker);
  }

  get lab(): Lab | undefined {
    return this.#lab;
  }

  /** Begins with the setting of an address, or with the first preset. */
  attach(lab: Lab, address: ReadAddress | undefined): void {
    this.#lab = lab;
    this.open(address ?? { values: presets[firstPreset], unknown: [] });
  }

  /** Takes a setting as a whole, and shows it at once where that is short. */
  open({ values, across, down, unknown }: ReadAddress): void {
    this.unknown = unknown;
    this.#chosen = { across, down };
    this.#replace(values);
  }

  usePreset(name: PresetName): void {
    this.unknown = [];
    this.#chosen = {};
    this.#replace(presets[name]);
  }

  /** The values of what the setting has. */
  get values(): ParameterValues {
    return fullValues(this.#values);
  }

  change(values: ParameterValues): void {
    this.#values = { ...this.#values, ...values };
    this.#startsWhenPlanned = undefined;
    this.#check(CHECK_DELAY_MS);
  }

  /** Reads a text of the reader's own and uses it. */
  openText(file: File): Promise<void> {
    return this.#open(async () => this.change({ text: (await readLocalText(file, MAXIMUM_TEXT_BYTES)).text }));
  }

  /** Reads a file of pairs and uses it. */
  openPairs(file: File): Promise<void> {
    return this.#open(async () => this.usePairs(await this.pairs.read(file)));
  }

  /** Where a file cannot be read everything stays as it was. */
  async #open(use: () => Promise<void>): Promise<void> {
    try {
      await use();
    } catch (problem) {
      if (!(problem instanceof LocalFileError)) throw problem;
      this.fileError = problem;
      this.#announce();
    }
  }

  /** Uses a file of pairs, or the four that are there without one. */
  usePairs(file: LocalText | undefined): void {
    const { missing } = this;
    this.insteadOf = undefined;
    this.change({ [PAIRS_NAME]: file?.name, [PAIRS_SHA256]: file?.sha256 });
    if (!missing || !file) return;
    this.insteadOf = missing.sha256 === file.sha256 ? undefined : missing;
    // What an address asked for starts as the address would have.
    this.#startsWhenPlanned = 'short';
  }

  #replace(values: ParameterValues): void {
    const { text } = this.#values;
    this.insteadOf = undefined;
    this.#values = { ...defaultsOf(pageParameters), text, ...values };
    this.#startsWhenPlanned = 'short';
    this.#check(0);
  }

  #check(delay: number): void {
    clearTimeout(this.#waiting);
    this.asksLong = false;
    this.fileError = undefined;
    this.plan = undefined;
    this.checking = true;
    this.#waiting = setTimeout(() => this.#plan(), delay);
    this.#announce();
  }

  #plan(): void {
    const { values } = this;
    const checked = (): void => {
      this.checking = false;
      this.#announce();
    };
    this.missing = this.pairs.missing(values);
    if (this.missing) {
      this.#planner.stop();
      const { name: found } = this.missing;
      const details = { parameter: PAIRS_SHA256, found };
      this.fault = { code: 'shape-mismatch', message: `the pairs of ${found} are not there`, details };
      this.#startsWhenPlanned = undefined;
      checked();
      return;
    }
    const pairs = this.pairs.of(values);
    this.#planner.plan(
      pairs ? { ...values, 'pairs-file': pairs.text } : values,
      (plan) => {
        this.plan = plan;
        this.fault = undefined;
        const wanted = this.#startsWhenPlanned;
        this.#startsWhenPlanned = undefined;
        const isShort = secondsOf(plan, this.workers) <= SHORT_SECONDS;
        checked();
        if (wanted === 'any' || (wanted === 'short' && isShort)) this.start();
      },
      (fault) => {
        this.fault = fault;
        this.#startsWhenPlanned = undefined;
        checked();
      },
    );
  }

  /** Starts the sweep, asking first where it would take long; while the setting is being checked, as soon as that is done. */
  start(): void {
    const { plan } = this;
    if (!plan) {
      if (this.checking) this.#startsWhenPlanned = 'any';
    } else if (secondsOf(plan, this.workers) > LONG_SECONDS) this.askLong(true);
    else this.startAnyway();
  }

  askLong(asks: boolean): void {
    this.asksLong = asks;
    this.#announce();
  }

  startAnyway(): void {
    const { plan, lab } = this;
    if (!plan || !lab) return;
    this.asksLong = false;
    this.sweep?.cancel();
    const sweep = new Sweep(lab, this.values, plan, { start: this.startWorker, size: this.workers });
    this.sweep = sweep;
    sweep.addEventListener('change', () => {
      if (this.sweep === sweep) this.#announce();
    });
    this.#announce();
  }

  /** Whether the shown sweep is of another setting than the present one. */
  get isStale(): boolean {
    const { sweep, values } = this;
    return (
      sweep !== undefined &&
      Object.keys({ ...sweep.values, ...values }).some((name) => !Object.is(sweep.values[name], values[name]))
    );
  }

  /** The numbers of the shown sweep. */
  get axes(): readonly Axis[] {
    return this.sweep?.axes ?? (this.plan ? axesOf(this.plan.runs) : []);
  }

  get view(): SweepView {
    return viewOf(this.axes, this.#chosen);
  }

  /** Chooses what of the sweep is shown; an axis that the other one has changes places with it. */
  choose({ across, down, at }: ChosenView): void {
    const { view } = this;
    const before = { across: view.across?.name, down: view.down?.name };
    const next = { across: across ?? before.across, down: down ?? before.down };
    if (next.across === next.down) {
      if (across !== undefined) next.down = before.across;
      else next.across = before.down;
    }
    this.#chosen = { ...next, at: { ...view.at, ...at } };
    this.#announce();
  }

  /** The present setting as the part of an address after `#`. */
  get address(): string {
    return writeSweepAddress({ values: this.values, across: this.#chosen.across, down: this.#chosen.down });
  }

  /** Ends all workers. */
  stop(): void {
    clearTimeout(this.#waiting);
    this.#planner.stop();
    this.sweep?.cancel();
  }

  #announce(): void {
    this.dispatchEvent(new Event('change'));
  }
}
