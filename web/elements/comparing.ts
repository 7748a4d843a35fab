import { type ParameterValues, UntrainedError } from 'untrained';
import type { Experiment, Module } from '../state/experiment';

/** The second setting of an element, as its author asks for it. */
export class Comparing {
  /** What is wrong with the attribute. */
  fault: UntrainedError | undefined;
  #asked: ParameterValues | undefined;
  #text: string | null = null;
  #started = false;

  constructor(
    private readonly experiment: Experiment<Module>,
    private readonly changed: () => void,
  ) {}

  get setting(): ParameterValues | null {
    return this.experiment.compared ?? this.#asked ?? null;
  }

  set setting(values: ParameterValues | null) {
    this.#asked = values ?? undefined;
    if (!this.#started) return;
    if (values) this.experiment.compare({ ...this.experiment.values, ...values });
    else this.experiment.stopComparing();
    this.#asked = undefined;
  }

  /** The attribute's text; what reads it is loaded when the element has started. */
  set text(text: string | null) {
    this.#text = text;
    if (this.#started) void this.#read(text);
  }

  /** Until here, values that the second setting takes over may still come. */
  start(): void {
    this.#started = true;
    if (this.#asked) this.setting = this.#asked;
    if (this.#text !== null) void this.#read(this.#text);
  }

  async #read(text: string | null): Promise<void> {
    this.fault = undefined;
    const isFirst = !this.experiment.canUndo;
    try {
      const { readComparedSetting } = await import('./compared_setting');
      this.setting = text === null ? null : readComparedSetting(text, this.experiment.parameters);
    } catch (problem) {
      if (problem instanceof UntrainedError) this.fault = problem;
      this.changed();
    }
    if (isFirst) this.experiment.forget();
  }
}
