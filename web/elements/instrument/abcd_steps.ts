import { html, nothing, type TemplateResult } from 'lit/html.js';
import { abcdStepLines } from '../../figures/abcd_step';
import { markedTrace } from '../../figures/marked';
import type { AbcdExperiment } from '../../state/abcd';
import { abcdUnit, abcdWalk, chooseAbcdUnit } from '../../state/abcd_walk';
import type { AbcdWords } from '../../text/figures';
import { withPlace } from '../../text/format';
import { type SteppingWords, steppingWords } from '../../text/stepping';
import { css, type PlainElement } from '../element';
import { WordsController } from '../words';
import { segments } from './fields';
import { stay } from './instrument';
import { calmNote, Transport, transportStyles } from './transport';

/** Milliseconds between two steps; slow enough to follow a row with the eye. */
const PACE_MS = { pass: 500, token: 400 } as const;

/** The step-through of the recurrence: by passes, or by single tokens, with the formula of the present step. */
export class AbcdSteps {
  readonly #transport: Transport;
  readonly #words: WordsController<SteppingWords>;

  constructor(private readonly host: PlainElement & { readonly experiment: AbcdExperiment }) {
    const { experiment } = host;
    this.#transport = new Transport(
      host,
      () => abcdWalk(experiment),
      () => PACE_MS[abcdUnit(experiment)],
    );
    this.#words = new WordsController(host, steppingWords);
    void this.#words.load();
    host.adopt([transportStyles, styles]);
  }

  template(figures: AbcdWords): TemplateResult | typeof nothing {
    const { experiment } = this.host;
    const { words } = this.#words;
    const { trace, pass, token } = experiment;
    if (!words || !trace) return nothing;
    const unit = abcdUnit(experiment);
    const passes = trace.similarity.length;
    const tokens = trace.tokens.length;
    const told = abcdStepLines(experiment, figures, words);
    return html`<form class="steps panel" @submit=${stay} aria-label=${words.title}>
      <div class="step-buttons">
        ${this.#transport.buttons(words, unit)}
        ${segments({
          name: 'unit',
          label: words.unit,
          value: unit,
          choices: (['pass', 'token'] as const).map((value) => ({ value, label: words.units[value] })),
          change: (chosen) => {
            this.#transport.pause();
            chooseAbcdUnit(experiment, chosen);
          },
        })}
      </div>
      <div class="step-ranges">
        ${this.#range('pass', words, [0, passes], pass, String(pass), (chosen) => ({ pass: chosen }))}
        ${
          unit === 'token'
            ? this.#range(
                'token',
                words,
                [1, tokens],
                (token ?? 0) + 1,
                withPlace(markedTrace(trace).tokens[token ?? 0] ?? '', token ?? 0),
                (chosen) => ({
                  pass: Math.max(1, pass),
                  token: chosen - 1,
                }),
              )
            : nothing
        }
      </div>
      <div class="step-told" aria-live=${this.#transport.playing ? 'off' : 'polite'}>
        ${told.map((line, index) => html`<p class=${index === 0 && token !== undefined ? 'mono' : 'note'}>${line}</p>`)}
      </div>
      ${calmNote(words)}
    </form>`;
  }

  #range(
    name: 'pass' | 'token',
    words: SteppingWords,
    [least, most]: readonly [number, number],
    value: number,
    shown: string,
    values: (chosen: number) => { pass: number; token?: number },
  ): TemplateResult {
    return html`<label class="label" for=${name}>${words[name]}</label>
      <input
        id=${name}
        type="range"
        min=${least}
        max=${most}
        step="1"
        .value=${String(value)}
        aria-valuetext=${words.ofAll(shown, most)}
        @input=${(event: Event) => {
          this.#transport.pause();
          this.host.experiment.change(values((event.target as HTMLInputElement).valueAsNumber));
        }}
      />
      <output class="mono" for=${name}>${words.ofAll(shown, most)}</output>`;
  }
}

const styles = css`
  .steps { display: grid; gap: 0.6rem; }
  .step-buttons { display: flex; flex-wrap: wrap; gap: 0.6rem 2rem; align-items: center; justify-content: space-between; }
  .step-buttons .field { display: flex; gap: 0.7rem; align-items: center; }
  .step-buttons legend { float: left; margin: 0; }
  .step-buttons .segments { grid-template-columns: repeat(2, minmax(5.25rem, 1fr)); }
  .step-ranges { display: grid; grid-template-columns: auto minmax(0, 1fr) minmax(4.5rem, auto); gap: 0 0.9rem; align-items: center; }
  .step-ranges output { text-align: end; white-space: nowrap; font-size: 0.9rem; }
  .step-told { min-height: 6.6rem; display: grid; gap: 0.25rem; align-content: start; overflow-wrap: anywhere; }
`;
