import { html, nothing, render, type TemplateResult } from 'lit/html.js';
import { PlainElement } from '../elements/element';
import { themeStyles } from '../elements/figure_styles';
import { controlStyles } from '../elements/instrument/styles';
import { startCore } from '../elements/library';
import { WordsController } from '../elements/words';
import { storyText, storyTold } from '../figures/story';
import type { StoryTold } from '../figures/story_told';
import { type StoryStep, storySteps } from '../state/story';
import { type StoryPart, type StoryStepName, type StoryWords, storyWords } from '../text/story';
import { StoryStage } from './story_stage';
import { guidedStory } from './story_state';
import { storyPageSheet, storyStyles } from './story_styles';

/** The guided story: a step of it at a time, each a state of an experiment on the page. */
export class UntrainedStory extends PlainElement {
  static override readonly styles = [themeStyles, controlStyles, storyStyles];

  readonly #words = new WordsController(this, storyWords);
  readonly #stage = new StoryStage();
  readonly #told = new Map<StoryStepName, StoryTold>();
  #failed = false;
  /** The mark that the reader points at. */
  #mark: string | undefined;
  #opened: StoryStepName | undefined;
  #shown: StoryStepName | undefined;
  /** After the story, while what was there before it can still be brought back. */
  #asking = false;
  #going = 0;
  /** Whether the button that goes on is to have the focus as soon as it is there. */
  #wantsFocus = false;

  constructor() {
    super();
    void this.#words.load();
    this.#stage.addEventListener('change', () => this.requestUpdate());
    guidedStory.addEventListener('change', () => this.requestUpdate());
    document.addEventListener('keydown', (event) => this.#key(event));
  }

  begin(): void {
    this.#asking = false;
    void this.#go(0);
  }

  get #index(): number {
    return storySteps.findIndex(({ name }) => name === guidedStory.step);
  }

  get #step(): StoryStep | undefined {
    return storySteps[this.#index];
  }

  /** Opens a step with its setting; before the first and after the last there is none. */
  async #go(index: number): Promise<void> {
    const step = storySteps[index];
    if (!step) return;
    this.#opened = step.name;
    guidedStory.choose(step.name);
    this.#wantsFocus = true;
    this.requestUpdate();
    await this.#show(step, true);
  }

  /** Brings a step's figures into view. @param setting whether the experiment takes the step's setting first */
  async #show(step: StoryStep, setting: boolean): Promise<void> {
    this.#going++;
    const going = this.#going;
    const isWanted = () => going === this.#going && guidedStory.step === step.name;
    void this.#tell(step.name);
    this.#mark = undefined;
    if (setting) await this.#stage.set(step, isWanted);
    const [figure = ''] = step.figures;
    await this.#stage.bring(step.kind, figure, () => this.#top, isWanted);
    this.requestUpdate();
  }

  /** Where the panel begins, where it stands below the page rather than beside it. */
  get #top(): number {
    const box = this.root.querySelector('.panel')?.getBoundingClientRect();
    return box && box.left < innerWidth / 2 ? box.top : innerHeight;
  }

  /** Lights a mark, and brings what it lights into view. */
  #bring(mark: string): void {
    const step = this.#step;
    this.#mark = mark;
    this.requestUpdate();
    const [first] = (step && this.#told.get(step.name)?.marks[mark]) ?? [];
    if (!step || !first) return;
    void this.#stage.bring(
      step.kind,
      first.figure,
      () => this.#top,
      () => guidedStory.step === step.name,
    );
  }

  async #tell(name: StoryStepName): Promise<void> {
    if (this.#told.has(name)) return;
    try {
      this.#told.set(name, await storyTold(await startCore(), name));
      this.#failed = false;
    } catch {
      this.#failed = true;
    }
    this.requestUpdate();
  }

  readonly #next = (): void => {
    if (this.#index === storySteps.length - 1) this.#close();
    else void this.#go(this.#index + 1);
  };

  readonly #back = (): void => void this.#go(this.#index - 1);

  readonly #close = (): void => {
    this.#asking = this.#stage.isChanged;
    guidedStory.choose(undefined);
    document.querySelector<HTMLElement>('button.story')?.focus({ preventScroll: true });
  };

  readonly #restore = (): void => {
    this.#stage.restore();
    this.#dismiss();
  };

  readonly #dismiss = (): void => {
    this.#stage.forget();
    this.#asking = false;
    this.requestUpdate();
  };

  #key(event: KeyboardEvent): void {
    const [target] = event.composedPath();
    const inside = event.composedPath().includes(this);
    if (!this.#step || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey)
      return;
    if (!inside && target !== document.body && target !== document.documentElement) return;
    // A button has a use for the space bar of its own.
    if (event.key === 'Escape') this.#close();
    else if (event.key === 'ArrowRight' && this.#index < storySteps.length - 1) this.#next();
    else if (event.key === 'ArrowLeft') this.#back();
    else if (event.key === ' ' && !(target instanceof HTMLButtonElement)) this.#next();
    else return;
    event.preventDefault();
  }

  protected override update(): void {
    const words = this.#words.words;
    const step = this.#step;
    document.documentElement.classList.toggle('in-story', step !== undefined);
    if (step && step.name !== this.#opened) {
      // An address has opened it, with what the experiments are to show.
      this.#opened = step.name;
      void this.#show(step, false);
    }
    if (!step) this.#opened = undefined;
    this.#light(step);
    if (!words) return;
    render(step ? this.#panel(step, words) : this.#after(words), this.root);
    if (step && step.name !== this.#shown) this.root.querySelector('.told')?.scrollTo(0, 0);
    this.#shown = step?.name;
    if (step && this.#wantsFocus) this.root.querySelector<HTMLElement>('.next')?.focus({ preventScroll: true });
    this.#wantsFocus = false;
  }

  /** Lights what the reader points at, or what the step speaks of first. */
  #light(step: StoryStep | undefined): void {
    const told = step && this.#told.get(step.name);
    if (!step || !told || !this.#stage.isAt(step)) {
      this.#stage.light(undefined, []);
      return;
    }
    const mark = this.#mark ?? Object.keys(told.marks)[0] ?? '';
    this.#stage.light(step.kind, told.marks[mark] ?? []);
  }

  #panel(step: StoryStep, words: StoryWords): TemplateResult {
    const told = this.#told.get(step.name);
    const text = told && storyText(words, step.name, told);
    const last = this.#index === storySteps.length - 1;
    const steps = storySteps.length;
    return html`<section class="panel" aria-labelledby="heading">
      <header>
        <p class="progress">
          <span>${words.story}</span><span class="count">${words.progress(this.#index + 1, steps)}</span>
        </p>
        <button type="button" class="close" aria-label=${words.close} title=${words.close} @click=${this.#close}>
          <svg viewBox="0 0 24 24" width="18" height="18" aria-hidden="true" stroke="currentColor" stroke-width="2">
            <path d="M5 5l14 14M19 5L5 19" />
          </svg>
        </button>
      </header>
      <div class="told" tabindex="0" role="group" aria-labelledby="heading">
        <div class="sentences" aria-live="polite" aria-atomic="true">
          <h2 id="heading">${text?.title ?? words.story}</h2>
          ${
            text
              ? text.text.map((parts) => html`<p>${parts.map((part) => this.#part(part))}</p>`)
              : html`<p>${this.#failed ? words.failed : words.waiting}</p>`
          }
        </div>
        <div role="status">
          ${
            this.#stage.isAt(step)
              ? nothing
              : html`<p class="changed">
                  ${words.changed}
                  <button type="button" class="again" @click=${() => void this.#go(this.#index)}>${words.again}</button>
                </p>`
          }
        </div>
      </div>
      <footer>
        <button type="button" class="back" ?disabled=${this.#index === 0} @click=${this.#back}>${words.back}</button>
        <progress max=${steps} value=${this.#index + 1} aria-hidden="true"></progress>
        <button type="button" class="next" @click=${this.#next}>${last ? words.finish : words.next}</button>
      </footer>
      <p class="keys">${words.keys}</p>
    </section>`;
  }

  #part(part: StoryPart): TemplateResult | string {
    if (typeof part === 'string') return part;
    const { mark, text } = part;
    const point = (pointed: string | undefined) => () => {
      this.#mark = pointed;
      this.requestUpdate();
    };
    // A button element would not break across lines with the sentence.
    return html`<span
      role="button"
      tabindex="0"
      class="mark"
      data-mark=${mark}
      @pointerenter=${point(mark)}
      @pointerleave=${point(undefined)}
      @focus=${point(mark)}
      @blur=${point(undefined)}
      @click=${() => this.#bring(mark)}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key !== ' ' && event.key !== 'Enter') return;
        event.preventDefault();
        this.#bring(mark);
      }}
      >${text}</span
    >`;
  }

  /** What stands there after the story. */
  #after(words: StoryWords): TemplateResult | typeof nothing {
    if (!this.#asking) return nothing;
    return html`<section class="panel after" role="status">
      <p>${words.closed}</p>
      <p class="choices">
        <button type="button" class="restore" @click=${this.#restore}>${words.restore}</button>
        <button type="button" class="keep" @click=${this.#dismiss}>${words.keep}</button>
      </p>
    </section>`;
  }
}

let panel: UntrainedStory | undefined;

/** The panel of the story, which is put into the page when it is first wanted. */
export function showStory(): UntrainedStory {
  if (!panel) {
    customElements.define('untrained-story', UntrainedStory);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, storyPageSheet()];
    panel = new UntrainedStory();
    // Before the experiments, so that the keyboard comes to it first.
    document.querySelector('main')?.before(panel);
  }
  return panel;
}

declare global {
  interface HTMLElementTagNameMap {
    'untrained-story': UntrainedStory;
  }
}
