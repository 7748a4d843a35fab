import { html, nothing, render, type TemplateResult } from 'lit/html.js';
import { blockValues, type Core, UntrainedError } from 'untrained';
import { fitNumberNames, type Lab, loadLab } from 'untrained/lab';
import { PlainElement } from '../elements/element';
import { foldStyles, themeStyles } from '../elements/figure_styles';
import { controlStyles } from '../elements/instrument/styles';
import { startCore } from '../elements/library';
import '../elements/picture';
import { tableStyles } from '../elements/table_styles';
import { WordsController } from '../elements/words';
import { fitCurve } from '../pictures/fit_curve';
import { draftOf, type RowDraft, type TargetDraft, targetsOf, weightsOf } from '../state/fit_draft';
import { FitRun } from '../state/fit_run';
import type { PronounExperiment } from '../state/pronoun';
import type { FitWords } from '../text/fit';
import { fixed, signed } from '../text/format';
import { fitStyles } from './fit_styles';

/** Swarms of one search: some minutes. */
const SWARMS = 200;

const count = (value: number): string => Math.round(value).toLocaleString('en').replaceAll(',', '\u202f');

/** Searches a setting of the pronoun experiment that is on the page. */
export class UntrainedFit extends PlainElement {
  readonly #words = new WordsController(this, 'fit');
  readonly #run = new FitRun(() => this.requestUpdate());
  #modules: { core: Core; lab: Lab } | undefined;
  #experiment: PronounExperiment | undefined;
  #drafts: readonly TargetDraft[] = [];
  /** The sentences and relations that the drafts are of. */
  #of = '';
  #adopted = false;
  #stopped = false;
  readonly #redraw = (): void => this.requestUpdate();

  static override readonly styles = [themeStyles, foldStyles, controlStyles, tableStyles, fitStyles];

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#words.load();
    void Promise.all([startCore(), loadLab()]).then(
      ([core, lab]) => {
        this.#modules = { core, lab };
        this.requestUpdate();
      },
      (problem: unknown) => {
        this.#run.problem = problem;
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
    const { words } = this.#words;
    if (!words || !this.#experiment) return;
    this.#renewDrafts(this.#experiment);
    render(this.#template(words, this.#experiment), this.root, { host: this });
  }

  /** Other sentences have other targets. */
  #renewDrafts({ sentences, values, ready }: PronounExperiment): void {
    const of = JSON.stringify([sentences.map(({ prompt, trace }) => [prompt, trace.vocabulary]), values.graph]);
    if (!ready || of === this.#of) return;
    this.#of = of;
    this.#drafts = sentences.map(draftOf);
    if (this.#run.running) this.#run.stop();
    this.#run.progress = undefined;
    this.#run.curve = [];
  }

  #template(words: FitWords, experiment: PronounExperiment): TemplateResult {
    const run = this.#run;
    const targets = targetsOf(this.#drafts);
    const { problem } = run;
    return html`<section class="panel fit" aria-label=${words.start}>
      <p class="lead">${words.lead}</p>
      ${experiment.values['vectors-sha256'] === undefined ? nothing : html`<p class="note">${words.ownVectors}</p>`}
      <div class="targets">${this.#drafts.map((draft, index) => this.#draft(draft, index, words))}</div>
      <p class="note">${words.blank}</p>
      <div class="buttons">
        ${
          run.running
            ? html`<button type="button" data-fit="stop" @click=${() => this.#stop()}>${words.stop}</button>`
            : html`<button
                type="button"
                data-fit="start"
                ?disabled=${!targets || !this.#modules}
                @click=${() => this.#start(experiment)}
              >${this.#modules ? words.start : words.loading}</button>`
        }
        <button type="button" data-fit="adopt" ?disabled=${!run.progress?.best} @click=${() => this.#adopt(experiment)}>
          ${words.adopt}
        </button>
        <span role="status">${this.#adopted ? words.adopted : nothing}</span>
      </div>
      ${problem ? html`<p class="error" role="alert">${problem instanceof UntrainedError ? problem.message : String(problem)}</p>` : nothing}
      ${this.#found(words)}
    </section>`;
  }

  /** The wanted numbers of one sentence, with those that were found beside them. */
  #draft(draft: TargetDraft, index: number, words: FitWords): TemplateResult {
    const { best } = this.#run.progress ?? {};
    const differences = best?.logits[index];
    return html`<div class="target">
      <div class="scroll" tabindex="0" role="region" aria-label=${words.wanted(draft.prompt)}>
        <table data-fit-targets=${index + 1}>
          <caption>${words.wanted(draft.prompt)}</caption>
          <thead>
            <tr>
              <th scope="col">${words.word}</th><th scope="col">${words.target}</th>
              <th scope="col">${words.found}</th><th scope="col">${words.difference}</th>
            </tr>
          </thead>
          <tbody>
            ${draft.words.map((word, place) => {
              const wanted = draft.logits[place] ?? Number.NaN;
              const difference = differences?.[word];
              return html`<tr>
                <th scope="row">${word}</th>
                <td>
                  <input
                    type="number"
                    step="any"
                    inputmode="decimal"
                    aria-label=${words.targetOf(word, draft.prompt)}
                    .value=${Number.isNaN(wanted) ? '' : String(wanted)}
                    @change=${(event: Event) => {
                      draft.logits[place] = (event.target as HTMLInputElement).valueAsNumber;
                      this.requestUpdate();
                    }}
                  />
                </td>
                <td data-found=${difference === undefined ? nothing : wanted + difference}>
                  ${difference === undefined ? nothing : fixed(wanted + difference, 3)}
                </td>
                <td>${difference === undefined ? nothing : signed(difference, 3)}</td>
              </tr>`;
            })}
          </tbody>
        </table>
      </div>
      ${draft.rows.map((row, place) => this.#row(draft, index, row, place, words))}
    </div>`;
  }

  #row(draft: TargetDraft, index: number, row: RowDraft, place: number, words: FitWords): TemplateResult {
    const before = this.#drafts.slice(0, index).reduce((sum, { rows }) => sum + rows.length, 0);
    const error = this.#run.progress?.best?.attention[before + place];
    const isWrong = weightsOf(row) === undefined;
    const id = `row-${index}-${place}`;
    return html`<div class="field weights">
      <label for=${id}>${words.row(draft.tokens[row.token] ?? '', row.layer)}</label>
      <input
        id=${id}
        type="text"
        .value=${row.text}
        aria-invalid=${isWrong ? 'true' : 'false'}
        aria-describedby="${id}-told"
        @change=${(event: Event) => {
          row.text = (event.target as HTMLInputElement).value;
          this.requestUpdate();
        }}
      />
      <p id="${id}-told" class=${isWrong ? 'error' : 'note'}>
        ${isWrong ? words.rowFault(row.token) : words.rowHint}${error === undefined ? nothing : html`; <span data-row-error=${error}>${words.rowError(fixed(error, 3))}</span>`}
      </p>
    </div>`;
  }

  /** How far the search is, and what it has found. */
  #found(words: FitWords): TemplateResult | typeof nothing {
    const { progress, curve, running } = this.#run;
    if (!progress) return nothing;
    const { best, evaluations } = progress;
    const tried = count(evaluations);
    const told = running
      ? words.searching(progress.swarm, SWARMS, tried)
      : this.#stopped
        ? words.stopped(tried)
        : words.done(tried);
    return html`<div class="found">
      <p class="note" data-tried=${evaluations}>${told} ${words.free(fitNumberNames.length, Object.keys(progress.choices).length)}</p>
      ${
        best
          ? html`<p class="best" data-rms=${best.rms}>${words.best(fixed(best.rms, 4))}</p>
            <p class="note">${words.choices(best.block, best.block.reads.at(-1)?.memory)}</p>
            <untrained-picture
              .draw=${(width: number) =>
                fitCurve(curve, {
                  label: words.curve(fixed(best.loss, 3), tried),
                  width,
                  tried: evaluations,
                  names: { loss: words.loss, tried: words.tried },
                  number: (value) => (value < 100 ? fixed(value, 2) : count(value)),
                })}
            ></untrained-picture>`
          : nothing
      }
    </div>`;
  }

  #start(experiment: PronounExperiment): void {
    const targets = targetsOf(this.#drafts);
    if (!targets || !this.#modules) return;
    const { core, lab } = this.#modules;
    const { graph, embedding, dimension, seed } = experiment.values;
    this.#adopted = false;
    this.#stopped = false;
    void this.#run.start(core, lab, {
      targets,
      graph: String(graph),
      embedding: embedding as 'orthogonal',
      dimension: Number(dimension),
      seed: Number(seed),
      layers: experiment.block?.layers ?? 3,
      swarms: SWARMS,
    });
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
