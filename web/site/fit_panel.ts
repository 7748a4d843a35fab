import { html, nothing, render, type TemplateResult } from 'lit/html.js';
import { blockValues, type Core, UntrainedError } from 'untrained';
import { type Lab, loadLab } from 'untrained/lab';
import { PlainElement } from '../elements/element';
import { foldStyles, themeStyles } from '../elements/figure_styles';
import { controlStyles } from '../elements/instrument/styles';
import { startCore } from '../elements/library';
import { pronounFigureWords } from '../text/figures';
import { fitWords } from '../text/fit';
import { fitParticlesWords } from '../text/fit_particles';
import '../elements/picture';
import { tableStyles } from '../elements/table_styles';
import { WordsController } from '../elements/words';
import { draftOf, isBlank, type TargetDraft, targetsOf } from '../state/fit_draft';
import { FitRun } from '../state/fit_run';
import type { PronounExperiment } from '../state/pronoun';
import { count, type FoundWords, foundView } from './fit_found_view';
import { fitStyles } from './fit_styles';
import { targetsView } from './fit_targets_view';

const calm = '(prefers-reduced-motion: reduce)';

/** Searches a setting of the pronoun experiment that is on the page. */
export class UntrainedFit extends PlainElement {
  /** Swarms of one search: some minutes. */
  swarms = 200;

  readonly #fitWords = new WordsController(this, fitWords);
  readonly #particlesWords = new WordsController(this, fitParticlesWords);
  readonly #figureWords = new WordsController(this, pronounFigureWords);
  readonly #run = new FitRun(() => this.requestUpdate());
  #modules: { core: Core; lab: Lab } | undefined;
  /** Why the modules are not there. */
  #missing: unknown;
  #experiment: PronounExperiment | undefined;
  #drafts: readonly TargetDraft[] = [];
  /** The sentences and relations that the drafts are of. */
  #of = '';
  /** What was written for sentences and relations that may come back. */
  readonly #written = new Map<string, readonly TargetDraft[]>();
  #adopted = false;
  #stopped = false;
  readonly #redraw = (): void => this.requestUpdate();

  static override readonly styles = [themeStyles, foldStyles, controlStyles, tableStyles, fitStyles];

  override connectedCallback(): void {
    super.connectedCallback();
    for (const words of [this.#fitWords, this.#particlesWords, this.#figureWords]) void words.load();
    void Promise.all([startCore(), loadLab()]).then(
      ([core, lab]) => {
        this.#modules = { core, lab };
        this.requestUpdate();
      },
      (problem: unknown) => {
        this.#missing = problem;
        this.requestUpdate();
      },
    );
    this.#experiment = document.querySelector('untrained-pronoun')?.experiment;
    this.#experiment?.addEventListener('change', this.#redraw);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#run.stop();
    this.#experiment?.removeEventListener('change', this.#redraw);
  }

  protected override update(): void {
    const [fit, particles, figures] = [this.#fitWords.words, this.#particlesWords.words, this.#figureWords.words];
    if (!fit || !particles || !figures || !this.#experiment) return;
    this.#renewDrafts(this.#experiment);
    render(this.#template({ fit, particles, figures }, this.#experiment), this.root, { host: this });
  }

  /** Other sentences have other targets. */
  #renewDrafts({ sentences, values, ready }: PronounExperiment): void {
    const of = JSON.stringify([sentences.map(({ prompt, trace }) => [prompt, trace.vocabulary]), values.graph]);
    if (!ready || of === this.#of || this.#mistake) return;
    this.#written.set(this.#of, this.#drafts);
    this.#of = of;
    this.#drafts = this.#written.get(of) ?? sentences.map(draftOf);
    if (this.#run.running) this.#run.stop();
    this.#run.clear();
  }

  /** What is wrong in the experiment; it is told there at its field, and nothing can be searched before it is right. */
  get #mistake(): UntrainedError | undefined {
    return [this.#experiment?.graphError, ...(this.#experiment?.errors ?? [])].find((error) => error);
  }

  get #layers(): number {
    return this.#experiment?.block?.layers ?? 1;
  }

  #template(words: FoundWords, experiment: PronounExperiment): TemplateResult {
    const { fit, particles, figures } = words;
    const run = this.#run;
    const { progress, targets } = run;
    const problem = this.#missing ?? run.problem;
    const mistake = this.#mistake;
    const canStart = this.#modules && !mistake && targetsOf(this.#drafts, this.#layers);
    return html`<section class="panel fit" aria-label=${fit.start}>
      <p class="lead">${fit.lead}</p>
      ${experiment.values['vectors-sha256'] === undefined ? nothing : html`<p class="note">${fit.ownVectors}</p>`}
      ${targetsView({
        drafts: this.#drafts,
        found: progress?.best && { targets, best: progress.best },
        layers: this.#layers,
        words: fit,
        faults: particles,
        changed: this.#redraw,
      })}
      <p class="note">${fit.blank}</p>
      ${isBlank(this.#drafts) ? html`<p class="error" data-blank>${particles.blank}</p>` : nothing}
      ${mistake ? html`<p class="error" data-above>${particles.above(figures.error(mistake))}</p>` : nothing}
      <div class="buttons">
        ${
          run.running
            ? html`<button type="button" data-fit="stop" @click=${() => this.#stop()}>${fit.stop}</button>`
            : html`<button
                type="button"
                class="primary"
                data-fit="start"
                ?disabled=${!canStart}
                @click=${() => this.#start(experiment)}
              >${this.#modules ? fit.start : fit.loading}</button>`
        }
        <button type="button" data-fit="adopt" ?disabled=${!progress?.best} @click=${() => this.#adopt(experiment)}>
          ${fit.adopt}
        </button>
        <span role="status">${this.#adopted ? fit.adopted : nothing}</span>
      </div>
      ${problem ? html`<p class="error" role="alert">${this.#problem(problem, words)}</p>` : nothing}
      ${foundView(run, this.#told(words), words)}
      <p class="visually-hidden" role="status">${run.running || !progress ? nothing : this.#told(words)}</p>
    </section>`;
  }

  /** How far the search is. */
  #told({ fit }: FoundWords): string {
    const { progress, running } = this.#run;
    const tried = count(progress?.evaluations ?? 0);
    if (running) return fit.searching(progress?.swarm ?? 1, this.swarms, tried);
    return this.#stopped ? fit.stopped(tried) : fit.done(tried);
  }

  /** What the library refused, in the reader's language. */
  #problem(problem: unknown, { particles, figures }: FoundWords): string {
    const told = problem instanceof UntrainedError ? figures.error(problem) : String(problem);
    return this.#missing ? told : particles.failed(told);
  }

  #start(experiment: PronounExperiment): void {
    const targets = targetsOf(this.#drafts, this.#layers);
    if (!targets || !this.#modules) return;
    const { core, lab } = this.#modules;
    const { graph, embedding, dimension, seed } = experiment.values;
    this.#adopted = false;
    this.#stopped = false;
    this.#run.isCalm = matchMedia(calm).matches;
    void this.#run.start(core, lab, {
      targets,
      graph: String(graph),
      embedding: embedding as 'orthogonal',
      dimension: Number(dimension),
      seed: Number(seed),
      layers: this.#layers,
      swarms: this.swarms,
    });
    this.requestUpdate();
  }

  #stop(): void {
    this.#stopped = true;
    this.#run.stop();
  }

  #adopt(experiment: PronounExperiment): void {
    const block = this.#run.progress?.best?.block;
    if (!block) return;
    experiment.changeBlock(blockValues(block));
    this.#adopted = true;
    this.requestUpdate();
  }
}

customElements.define('untrained-fit', UntrainedFit);
