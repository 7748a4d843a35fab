import type { ExperimentElement } from '../elements/experiment_element';
import type { UntrainedFigure } from '../elements/figure';
import type { Mark } from '../figures/story_told';
import type { Experiment, Snapshot } from '../state/experiment';
import { type ExperimentKind, experimentKinds } from '../state/parameters';
import { isAt, type StoryStep } from '../state/story';
import type { FigureWords } from '../text/figures';
import { loadAttention } from './attention_later';

type AnyElement = ExperimentElement<Experiment, FigureWords>;

/** Frames that a figure may take to be there: about ten seconds. */
const MOST_FRAMES = 600;

/** Room kept above and below the picture. */
const MARGIN = 14;
/** Room kept above it where there is plenty: the pronoun's layers have a bar there. */
const GENEROUS_MARGIN = 76;

const elementOf = (kind: ExperimentKind): AnyElement | undefined =>
  document.querySelector<AnyElement>(`untrained-${kind}:defined`) ?? undefined;

const frame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(done));

function isOnScreen(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

const figuresOf = (kind: ExperimentKind): UntrainedFigure[] =>
  Array.from(elementOf(kind)?.root.querySelectorAll('untrained-figure') ?? []);

const figureOf = (kind: ExperimentKind, name: string): UntrainedFigure | undefined =>
  figuresOf(kind).find(({ figure }) => figure?.name === name);

/** The experiments of the page, as the story sets and lights them. */
export class StoryStage extends EventTarget {
  /** What each experiment was like before the story first set it. */
  readonly #before = new Map<ExperimentKind, Snapshot>();
  readonly #followed = new Set<ExperimentKind>();

  /** Whether the experiment is as the step sets it; until it is there, nothing speaks against it. */
  isAt(step: StoryStep): boolean {
    const experiment = elementOf(step.kind)?.experiment;
    return !experiment?.ready || isAt(experiment, step);
  }

  /** Sets an experiment as a step wants it, once it is there. One step to undo. */
  async set(step: StoryStep, isWanted: () => boolean): Promise<void> {
    const experiment = await this.#readyExperiment(step.kind, isWanted);
    if (!experiment || !isWanted()) return;
    if (!this.#before.has(step.kind)) this.#before.set(step.kind, experiment.snapshot);
    experiment.replace({ values: step.values });
  }

  async #readyExperiment(kind: ExperimentKind, isWanted: () => boolean): Promise<Experiment | undefined> {
    if (kind === 'attention') await loadAttention();
    const element = elementOf(kind);
    if (!element || !isWanted()) return undefined;
    const { experiment } = element;
    if (!this.#followed.has(kind)) {
      this.#followed.add(kind);
      experiment.addEventListener('change', () => this.dispatchEvent(new Event('change')));
    }
    for (let frames = 0; !experiment.ready && frames < MOST_FRAMES && isWanted(); frames++) {
      // It begins to load when it is near the screen, from which what loads above it may push it away again.
      if (!isOnScreen(element)) element.scrollIntoView({ block: 'start' });
      await frame();
    }
    return experiment.ready ? experiment : undefined;
  }

  /** Whether bringing back would change something. */
  get isChanged(): boolean {
    return [...this.#before].some(([kind, before]) => {
      const now = elementOf(kind)?.experiment.snapshot;
      return now !== undefined && JSON.stringify(now) !== JSON.stringify(before);
    });
  }

  /** Brings back what was there before the story. One step to undo in each experiment. */
  restore(): void {
    for (const [kind, before] of this.#before) elementOf(kind)?.experiment.replace(before);
    this.forget();
  }

  forget(): void {
    this.#before.clear();
  }

  /** Lights what a mark stands for, and nothing else. */
  light(kind: ExperimentKind | undefined, marks: readonly Mark[]): void {
    for (const known of experimentKinds) {
      for (const shown of figuresOf(known)) {
        const mark = known === kind && marks.find(({ figure }) => figure === shown.figure?.name);
        const places = mark ? mark.places : [];
        if (shown.highlights.length > 0 || places.length > 0) shown.highlights = places;
      }
    }
  }

  /**
   * Brings a figure into view: its title at the top, or where the room is too small for all of it, its end.
   *
   * @param roomBelow where what stands before the page begins, in pixels from the top of the window
   */
  async bring(kind: ExperimentKind, name: string, roomBelow: () => number, isWanted: () => boolean): Promise<void> {
    await this.#readyExperiment(kind, isWanted);
    for (let frames = 0; !figureOf(kind, name)?.pictureWidth && frames < MOST_FRAMES && isWanted(); frames++) {
      await frame();
    }
    // What has just been set is drawn in the frame after.
    for (let frames = 0; frames < 3; frames++) await frame();
    const figure = figureOf(kind, name);
    if (!figure || !isWanted()) return;
    const { top, bottom } = figure.pictureBox;
    const room = roomBelow();
    const free = room - (bottom - top);
    const above = Math.max(MARGIN, Math.min(GENEROUS_MARGIN, free / 2));
    const by = free >= 2 * MARGIN ? top - above : bottom + MARGIN - room;
    const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
    scrollBy({ top: by, behavior });
  }
}
