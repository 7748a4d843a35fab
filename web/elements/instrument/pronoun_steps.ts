import { html, nothing, type TemplateResult } from 'lit/html.js';
import { memoryOf, type NamedBlockSettings } from 'untrained';
import type { Figure } from '../../figures/figure';
import { type StepWords, stepFigure, stopFormulas, stopLines, stopTitle } from '../../figures/pronoun_step';
import { readLabel } from '../../figures/read_label';
import { blockPicture } from '../../pictures/block';
import type { PronounExperiment, Sentence } from '../../state/pronoun';
import { choosePronounUnit, pronounUnit, pronounWalk } from '../../state/pronoun_walk';
import type { PronounWords } from '../../text/figures';
import type { PronounInstrumentWords } from '../../text/instrument';
import { type SteppingWords, steppingWords } from '../../text/stepping';
import { css, type PlainElement } from '../element';
import { WordsController } from '../words';
import { segments } from './fields';
import type { AllWords } from './instrument';
import { readsOf } from './pronoun_settings';
import { calmNote, Transport, transportStyles } from './transport';

/** Milliseconds between two steps: each has a formula and numbers to read. */
const PACE_MS = 1500;

type Words = AllWords<PronounWords, PronounInstrumentWords>;

/** The step-through of the block: the bar that chooses layer and read, and what is done at the shown stop. */
export class PronounSteps {
  readonly #transport: Transport;
  readonly #words: WordsController<SteppingWords>;

  constructor(private readonly host: PlainElement & { readonly experiment: PronounExperiment }) {
    this.#transport = new Transport(
      host,
      () => pronounWalk(host.experiment),
      () => PACE_MS,
    );
    this.#words = new WordsController(host, steppingWords);
    void this.#words.load();
    host.adopt([transportStyles, styles]);
  }

  #stepWords(words: Words): StepWords | undefined {
    const stepping = this.#words.words;
    return stepping && { figures: words.figures, stepping };
  }

  /** The layer and the read that both sentences are shown at. */
  bar(words: Words): TemplateResult | typeof nothing {
    const { experiment } = this.host;
    const { layer, layers, memory, block, step } = experiment;
    const all = this.#stepWords(words);
    if (!all || !block) return nothing;
    const { stepping } = all;
    const unit = pronounUnit(experiment);
    const told = stopTitle(experiment, all) ?? words.controls.layer(layer, layers);
    const reads = readsOf(block);
    const isLong = reads.some((name) => name !== memoryOf(name));
    return html`<div class=${isLong ? 'bar long' : 'bar'}><div class="scrubber">
        ${this.#transport.buttons(stepping, unit)}
        <div class="where"><label for="layer" aria-live=${this.#transport.playing ? 'off' : 'polite'}>${told}</label>
        <input
          id="layer"
          type="range"
          min="1"
          max=${layers}
          step="1"
          .value=${String(layer)}
          ?disabled=${layers === 1}
          aria-label=${words.controls.layer(layer, layers)}
          aria-valuetext=${words.controls.layer(layer, layers)}
          @input=${(event: Event) => {
            this.#transport.pause();
            experiment.change({ layer: (event.target as HTMLInputElement).valueAsNumber });
          }}
        /></div>
      </div>
      <div class="bar-choices">
        ${segments({
          name: 'unit',
          label: stepping.unit,
          value: unit,
          choices: (['layer', 'read'] as const).map((value) => ({ value, label: stepping.units[value] })),
          change: (chosen) => {
            this.#transport.pause();
            choosePronounUnit(experiment, chosen);
          },
        })}
        ${
          reads.length > 1
            ? segments({
                name: 'memory',
                label: words.controls.read,
                value: memory,
                choices: reads.map((value) => ({ value, label: readLabel(value, words.figures) })),
                change: (chosen) => experiment.change({ memory: chosen }),
              })
            : nothing
        }
      </div></div>
      ${calmNote(stepping)} ${step === undefined ? nothing : this.#block(block, step, all)}`;
  }

  /** The block with the present step marked, and the formula of the step. */
  #block(block: NamedBlockSettings, step: number, words: StepWords): TemplateResult {
    const { experiment } = this.host;
    const { figures, stepping } = words;
    const names = block.reads.map(({ name }) => readLabel(name, figures));
    return html`<div class="block-step panel">
      <untrained-picture
        class="diagram"
        .draw=${(width: number) =>
          blockPicture(block, {
            label: stepping.diagramLabel(names.join(', ')),
            width,
            names,
            layers: `× ${block.layers}`,
            present: step,
          })}
      ></untrained-picture>
      <p class="formula mono">${stopFormulas(experiment).join('   ')}</p>
    </div>`;
  }

  /** What the step does to the probe of a sentence, and the logits so far. */
  sentence(sentence: Sentence, words: Words, show: (figure: Figure) => unknown): unknown {
    const all = this.#stepWords(words);
    const figure = all && stepFigure(this.host.experiment, sentence, all);
    if (!figure) return nothing;
    const lines = stopLines(this.host.experiment, sentence, all);
    return html`<div class="step">
      <div class="step-told" aria-live=${this.#transport.playing ? 'off' : 'polite'}>
        ${lines.map((line, index) => html`<p class=${index === 0 ? 'step-first' : 'note'}>${line}</p>`)}
      </div>
      ${show(figure)}
    </div>`;
  }
}

const styles = css`
  .bar { display: contents; }
  .scrubber { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: 0 1.2rem; align-items: center; padding: 0.35rem 0; background: var(--page); border-block: 1px solid var(--line); }
  .where { display: grid; flex: 1 1 10rem; min-width: 0; }
  .where label { font-weight: 600; font-size: 0.95rem; }
  .where input { min-height: 28px; }
  .bar-choices { display: grid; gap: 0.9rem 2rem; margin-top: 0.9rem; }
  .calm { margin-top: 0.6rem; }
  .block-step { display: grid; gap: 0.4rem 1.5rem; align-items: center; margin-top: 1rem; }
  .block-step .formula { font-size: 0.95rem; overflow-wrap: anywhere; }
  .step { display: grid; gap: 1rem; }
  .step-told { display: grid; gap: 0.25rem; align-content: start; min-height: 5.2rem; overflow-wrap: anywhere; }
  @media (pointer: coarse) {
    .where input { min-height: 44px; }
  }
  @container (min-width: 860px) {
    .bar-choices { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center; }
    .bar-choices .field { display: flex; gap: 0.7rem; align-items: center; min-width: min-content; }
    .bar-choices legend { float: left; margin: 0; }
    .bar-choices .segments { flex: none; grid-template-columns: none; grid-auto-flow: column; grid-auto-columns: auto; }
    .bar-choices .segments label { padding-inline: 0.7rem; }
    .block-step { grid-template-columns: minmax(0, 38rem) minmax(16rem, 1fr); }
  }
  @container (min-width: 1200px) {
    .bar:not(.long) { position: sticky; top: 0; z-index: 1; display: flex; gap: 1.2rem; align-items: center; padding: 0.35rem 0; background: var(--page); border-block: 1px solid var(--line); }
    .bar:not(.long) .scrubber { position: static; flex: 1 1 auto; padding: 0; border: 0; }
    .bar:not(.long) .bar-choices { flex-wrap: nowrap; margin: 0; }
  }
`;
