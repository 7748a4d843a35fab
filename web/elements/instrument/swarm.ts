import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Limits, ParameterValues } from 'untrained';
import type { SwarmFunction } from 'untrained/lab';
import type { CellPlace } from '../../figures/figure';
import { moveAt, type SwarmFigureName, swarmFigure } from '../../figures/swarm';
import { planeFunctions, type SwarmExperiment } from '../../state/swarm';
import { swarmExamples } from '../../state/swarm_examples';
import { swarmWalk } from '../../state/swarm_walk';
import { shortNumber } from '../../text/format';
import { type SteppingWords, steppingWords } from '../../text/stepping';
import { type SwarmWords, swarmFormulas, swarmWords } from '../../text/swarm';
import { WordsController } from '../words';
import { cardStyles } from './cards';
import { choicesOf, numberField, segments, select, slider } from './fields';
import { galleryField, galleryStyles } from './gallery';
import { historyControls } from './history';
import { errorAt, type Host, Instrument, staleNote, stay } from './instrument';
import { swarmStyles } from './swarm_styles';
import { calmNote, Transport, transportStyles } from './transport';

/** Fast enough to see particles fly, slow enough to follow one. */
const PACE_MS = 160;

/** Longer trails hide the map. */
const LONGEST_TRAIL = 40;

/** A box a thousandth as wide shows where a swarm has settled. */
const MOST_DOUBLED = 10;

/** A particle swarm with all its controls and figures. */
export class SwarmInstrument extends Instrument<SwarmExperiment, SwarmWords, SwarmWords> {
  readonly #transport: Transport;
  readonly #stepping: WordsController<SteppingWords>;
  /** The move that is pointed at in the curve. */
  #pointed: number | undefined;

  constructor(host: Host<SwarmExperiment>) {
    super(host, swarmWords, [cardStyles, galleryStyles, transportStyles, swarmStyles]);
    this.#transport = new Transport(
      host,
      () => swarmWalk(this.experiment),
      () => PACE_MS,
    );
    this.#stepping = new WordsController(host, steppingWords);
    void this.#stepping.load();
  }

  protected override template(words: SwarmWords): TemplateResult {
    const { error, run } = this.experiment;
    const panel = error ? 'panel stale' : 'panel';
    return html`<section aria-labelledby="heading">
      <h2 id="heading" class="visually-hidden">${words.heading}</h2>
      <p class="lead">${words.lead}</p>
      <div class="layout">
        <form class="controls panel" aria-label=${words.settings} @submit=${stay}>
          ${galleryField(this.experiment, swarmExamples, words)} ${this.#function(words)} ${this.#swarm(words)}
          ${this.#more(words)} ${historyControls(this.experiment, words)}
        </form>
        ${run ? this.#pictures(words, panel) : nothing}
      </div>
    </section>`;
  }

  #pictures(words: SwarmWords, panel: string): TemplateResult {
    return html`<div class="pictures">
          <article class=${panel}>
            ${staleNote(this.experiment.error, words)} ${this.#walk(words)} ${this.#figure('swarm', words, this.#zoom(words))}
          </article>
          <article class=${panel} @click=${this.#jump} @keydown=${this.#jumpByKey}>
            ${this.#figure('best-so-far', words, html`<p slot="below" class="note">${words.jump}</p>`)}
          </article>
        </div>`;
  }

  #figure(name: SwarmFigureName, words: SwarmWords, below: TemplateResult | typeof nothing = nothing): TemplateResult {
    const pointed = ({ detail }: CustomEvent<CellPlace | null>): void => {
      if (name === 'best-so-far') this.#pointed = detail ? moveAt(this.experiment, detail.row) : undefined;
    };
    return html`<untrained-figure
      class=${name}
      exportparts="figure, title, picture, explanation"
      .figure=${swarmFigure(this.experiment, name, words)}
      .words=${words}
      .provenance=${this.host.provenance}
      @figure-point=${pointed}
      >${below}</untrained-figure
    >`;
  }

  readonly #jump = (event: Event): void => {
    const inPicture = event
      .composedPath()
      .some((part) => part instanceof HTMLElement && part.matches('untrained-picture.main'));
    if (!inPicture || this.#pointed === undefined) return;
    this.#transport.pause();
    this.#change({ step: this.#pointed });
  };

  readonly #jumpByKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') this.#jump(event);
  };

  readonly #change = (values: ParameterValues): void => this.experiment.change(values);

  /** Play and pause, single moves, and all moves as one line. */
  #walk(words: SwarmWords): TemplateResult | typeof nothing {
    const stepping = this.#stepping.words;
    const { step, lastStep } = this.experiment;
    if (!stepping) return nothing;
    return html`<div class="walk">
        ${this.#transport.buttons(stepping, 'move')}
        <input
          type="range"
          id="step"
          min="0"
          max=${lastStep}
          step="1"
          .value=${String(step)}
          aria-label=${words.moves}
          aria-valuetext=${words.swarm(step, lastStep)}
          @input=${(event: Event) => {
            this.#transport.pause();
            this.#change({ step: (event.target as HTMLInputElement).valueAsNumber });
          }}
        />
      </div>
      ${calmNote(stepping)}`;
  }

  /** Once a swarm has settled, all of it is one point of the whole box. */
  #zoom(words: SwarmWords): TemplateResult {
    const zoom = Number(this.experiment.values.zoom);
    const field = slider({
      name: 'zoom',
      label: words.zoom,
      value: Math.log2(Math.max(1, zoom)),
      minimum: 0,
      maximum: MOST_DOUBLED,
      step: 1,
      shown: words.zoomShown(shortNumber(zoom)),
      error: errorAt(this.experiment.error, 'zoom', words),
      change: (doubled) => this.#change({ zoom: 2 ** doubled }),
    });
    return html`<div slot="below">${field}</div>`;
  }

  #number(name: string, label: string, words: SwarmWords, limit?: keyof Limits, step: number | 'any' = 1) {
    const maximum = limit && this.experiment.limits?.[limit as 'seed'];
    return numberField({
      name,
      label,
      value: Number(this.experiment.values[name]),
      minimum: step === 'any' ? -1 : 0,
      ...(maximum === undefined ? {} : { maximum }),
      step,
      error: errorAt(this.experiment.error, name, words),
      change: (value) => this.#change({ [name]: value }),
    });
  }

  #function(words: SwarmWords): TemplateResult {
    const { values, run } = this.experiment;
    const chosen = values.function as SwarmFunction;
    const trace = run?.options.function === chosen ? run.trace : undefined;
    const shown = [trace?.lower, trace?.upper, trace?.goal].map((value) => shortNumber(value ?? 0, 6));
    return html`<div class="function">
        ${select({
          name: 'function',
          label: words.function,
          value: chosen,
          choices: choicesOf(words.functions),
          error: errorAt(this.experiment.error, 'function', words),
          change: (name) =>
            this.#change({ function: name, ...(planeFunctions.includes(name) ? { dimensions: 2 } : {}) }),
        })}
        <p class="mono">${swarmFormulas[chosen]}</p>
        ${trace ? html`<p class="note">${words.functionNote(shown[0] ?? '', shown[1] ?? '', shown[2] ?? '')}</p>` : nothing}
      </div>
      <div>
        <label class="check"
          ><input
            type="checkbox"
            id="shifted"
            .checked=${values.shifted === true}
            @change=${(event: Event) => this.#change({ shifted: (event.target as HTMLInputElement).checked })}
          /><span>${words.shifted}</span></label
        >
        ${values.shifted === true ? html`<p class="note">${words.shiftedNote}</p>` : nothing}
      </div>`;
  }

  #swarm(words: SwarmWords): TemplateResult {
    const { values } = this.experiment;
    return html`${segments({
      name: 'topology',
      label: words.topology,
      value: String(values.topology),
      choices: choicesOf(words.topologies),
      change: (topology) => this.#change({ topology }),
    })}
      <div class="numbers">
        ${numberField({
          name: 'dimensions',
          label: words.dimensions,
          value: Number(values.dimensions),
          minimum: 2,
          disabled: planeFunctions.includes(String(values.function)) && values.dimensions === 2,
          error: errorAt(this.experiment.error, 'dimensions', words),
          change: (dimensions) => this.#change({ dimensions }),
        })}
        ${this.#number('particles', words.particles, words)} ${this.#number('iterations', words.iterations, words)}
        ${this.#number('seed', words.seed, words, 'seed')}
        <button type="button" class="dice" @click=${() => this.#change({ seed: 1 + Math.floor(Math.random() * 9999) })}>
          ${words.dice}
        </button>
      </div>`;
  }

  #more(words: SwarmWords): TemplateResult {
    const { values, trail } = this.experiment;
    return html`<details>
      <summary>${words.more}</summary>
      <div class="more">
        <div class="rule">
          <p class="label">${words.rule}</p>
          <p class="mono">v ← w·v + c₁·r₁·(p − x) + c₂·r₂·(l − x)</p>
          <p class="mono">x ← x + v</p>
          <p class="note">${words.ruleNote}</p>
        </div>
        <div class="numbers">
          ${this.#number('inertia', words.inertia, words, undefined, 'any')}
          ${this.#number('cognitive', words.cognitive, words, undefined, 'any')}
          ${this.#number('social', words.social, words, undefined, 'any')}
        </div>
        ${select({
          name: 'walls',
          label: words.walls,
          value: String(values.walls),
          choices: choicesOf(words.wallKinds),
          change: (walls) => this.#change({ walls }),
        })}
        ${select({
          name: 'first-velocity',
          label: words.firstVelocity,
          value: String(values['first-velocity']),
          choices: choicesOf(words.firstVelocities),
          change: (velocity) => this.#change({ 'first-velocity': velocity }),
        })}
        ${slider({
          name: 'trail',
          label: words.trail,
          value: trail,
          minimum: 0,
          maximum: LONGEST_TRAIL,
          step: 1,
          shown: words.trailShown(trail),
          change: (moves) => this.#change({ trail: moves }),
        })}
      </div>
    </details>`;
  }
}
