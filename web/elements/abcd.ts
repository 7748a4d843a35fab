import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { type AbcdTrace, abcdOptions, abcdParameters, defaultsOf, standouts } from 'untrained';
import { coordinatesPicture, mapPicture, similarityPicture, tokenAt } from '../pictures/abcd';
import { MAXIMUM_BARS } from '../pictures/bars';
import { scaleKey } from '../pictures/grid';
import { firstView } from '../state/first_view';
import { abcdTexts } from '../text/abcd';
import { fixed, visibleToken } from '../text/texts';
import {
  type AbcdControls,
  type AbcdSettings,
  passesControls,
  promptControls,
  ruleControls,
  vectorControls,
} from './abcd_controls';
import { numbersTable } from './abcd_numbers';
import { cosineProvenance } from './abcd_provenance';
import { AbcdRun, MAXIMUM_MAP_TOKENS } from './abcd_run';
import { abcdStyles } from './abcd_styles';
import { LibraryController } from './library';
import { parameterProperties } from './parameters';
import type { CellPlace } from './picture';
import { PlayController } from './play';
import { sharedStyles } from './styles';
import { TextController } from './texts';

/** What the reader can set; the map and the coordinates are always shown. */
const inputs = abcdParameters.filter(({ name }) => !['map', 'map-token', 'coordinates'].includes(name));

/** Forms group the controls; nothing is sent. */
const stay = (event: Event): void => event.preventDefault();

/** Which picture the pointed-at cell belongs to. */
type Pointed = CellPlace & { picture: 'similarity' | 'map' };

/**
 * The ABCD experiment: the causal mean recurrence over a typed prompt, with its similarity pictures.
 *
 * Attributes are the parameters of the command `untrained abcd`.
 */
export class UntrainedAbcd extends LitElement {
  static override properties = {
    ...parameterProperties(inputs),
    pass: { state: true },
    pointed: { state: true },
  };

  declare prompt: AbcdSettings['prompt'];
  declare rule: AbcdSettings['rule'];
  declare passes: AbcdSettings['passes'];
  declare embedding: AbcdSettings['embedding'];
  declare dimension: AbcdSettings['dimension'];
  declare seed: AbcdSettings['seed'];
  declare probe: AbcdSettings['probe'];
  declare tokens: AbcdSettings['tokens'];
  /** The pass that the map and the bars show; the last one unless chosen. */
  declare private pass: number | undefined;
  declare private pointed: Pointed | undefined;

  private readonly run = new AbcdRun();
  private readonly player = new PlayController(this, () => {
    this.pass = this.shownPass + 1;
    return this.pass < this.trace.similarity.length;
  });
  private readonly library = new LibraryController(this, 'prompt');
  private readonly text = new TextController(this, abcdTexts);

  constructor() {
    super();
    Object.assign(this, this.defaults());
  }

  private defaults(): AbcdSettings {
    return abcdOptions(defaultsOf(inputs)) as AbcdSettings;
  }

  private get trace(): AbcdTrace {
    return this.run.trace;
  }

  private get settings(): AbcdSettings {
    return abcdOptions(
      Object.fromEntries(inputs.map(({ name }) => [name, this[name as keyof AbcdSettings]])),
    ) as AbcdSettings;
  }

  private get shownPass(): number {
    return Math.min(this.pass ?? this.trace.similarity.length, this.trace.similarity.length);
  }

  protected override willUpdate(changed: PropertyValues): void {
    const computed = [...inputs.map(({ name }) => name), 'pass'];
    const { loaded } = this.library;
    if (loaded && computed.some((name) => changed.has(name))) this.run.compute(loaded, this.settings, this.pass);
  }

  private readonly change = (change: Partial<AbcdSettings>): void => {
    Object.assign(this, change);
    if ('passes' in change) this.pass = undefined;
    this.pointed = undefined;
  };

  private readonly togglePlay = (): void => {
    if (this.player.playing) {
      this.player.pause();
      return;
    }
    if (this.shownPass === this.trace.similarity.length) this.pass = 0;
    this.player.play();
  };

  override render() {
    const words = this.text.words;
    return html`<section aria-labelledby="heading">
      <h2 id="heading">${words.heading}</h2>
      <p class="lead">${words.lead}</p>
      <div class="layout">
        ${this.controls()} ${this.similarityPanel()} ${this.moreControls()}
        <div class="more-pictures">${this.detailPanels()}</div>
      </div>
    </section>`;
  }

  private get controlled(): AbcdControls {
    const { settings, change } = this;
    return { settings, change, limits: firstView.limits, words: this.text.words, error: this.run.error };
  }

  private controls(): TemplateResult {
    return html`<form class="controls panel" @submit=${stay}>
      ${promptControls(this.controlled)} ${this.chips()} ${ruleControls(this.controlled)}
      ${this.library.failure ? html`<p class="error" role="alert">${this.library.failure}</p>` : nothing}
    </form>`;
  }

  private moreControls(): TemplateResult {
    return html`<form class="more-controls panel" @submit=${stay}>
      ${passesControls(this.controlled)} ${vectorControls(this.controlled)}
      <button type="button" @click=${() => this.change(this.defaults())}>${this.text.words.reset}</button>
    </form>`;
  }

  private chips(): TemplateResult {
    const { words } = this.text;
    const { tokens, probe } = this.trace;
    return html`<div class="field" role="group" aria-label=${words.tokens}>
      <span class="label">${words.tokens}</span>
      <div class="chips" dir="auto">
        ${tokens.map(
          (token, position) => html`<button
            type="button"
            class="chip mono"
            aria-pressed=${position === probe}
            aria-label=${words.probeToken(visibleToken(token), position + 1)}
            @click=${() => this.change({ probe: position })}
          >${visibleToken(token)}</button>`,
        )}
      </div>
      <p class="note">${words.tokensHint}</p>
    </div>`;
  }

  private similarityPanel(): TemplateResult {
    const { words } = this.text;
    const view = { words, pass: this.shownPass };
    return html`<article class="main-picture panel">
      <header>
        <h3>${words.heatmap}</h3>
        <untrained-picture class="key" .draw=${() => scaleKey('cosine', 132, words.keyLabel)}></untrained-picture>
      </header>
      <untrained-picture
        class="similarity"
        .draw=${(width: number) => similarityPicture(this.trace, { ...view, width })}
        @cell-change=${this.point('similarity')}
      ></untrained-picture>
      ${this.explanation()}
      ${numbersTable(this.trace, this.shownPass, words)}
    </article>`;
  }

  /** What the pointed-at cell says, or what the chosen pass says. */
  private explanation(): TemplateResult {
    const { words } = this.text;
    const cell = this.pointedCell();
    if (!cell)
      return html`<div class="explanation" aria-live="polite">
        ${this.summary()}
        <p class="note">${words.caution}</p>
        <p class="note">${words.cellHint}</p>
      </div>`;
    const { value, lines } = cosineProvenance(this.trace, cell, words);
    return html`<div class="explanation" aria-live="polite">
      <p class="mono value">${value}</p>
      ${lines.map((line) => html`<p class="note">${line}</p>`)}
      ${cell.value === 0 && cell.row === cell.column ? html`<p class="note">${words.noDirection(tokenAt(this.trace, cell.row))}</p>` : nothing}
    </div>`;
  }

  private summary(): TemplateResult {
    const { words } = this.text;
    const row = this.trace.similarity[this.shownPass - 1];
    if (!row) return html`<p class="value">${words.beforeFirst}</p>`;
    const list = standouts(row, this.trace.probe).map((position) =>
      words.highest(tokenAt(this.trace, position), position + 1, fixed(row[position] ?? 0, 3)),
    );
    return html`<p class="value">${list.length ? words.standOut(list.join('; ')) : words.nothingStandsOut}</p>`;
  }

  private pointedCell(): { row: number; column: number; pass: number; value: number } | undefined {
    const at = this.pointed;
    if (!at) return undefined;
    const onMap = at.picture === 'map';
    const value = (onMap ? this.trace.map : this.trace.similarity)?.[at.row]?.[at.column];
    if (value === undefined) return undefined;
    return {
      row: onMap ? at.row : this.trace.probe,
      column: at.column,
      pass: onMap ? (this.trace.settings.map ?? 0) : at.row + 1,
      value,
    };
  }

  private point(picture: Pointed['picture']) {
    return (event: CustomEvent<CellPlace | null>) => {
      this.pointed = event.detail ? { ...event.detail, picture } : undefined;
    };
  }

  private detailPanels(): TemplateResult {
    const { words } = this.text;
    const pass = this.shownPass;
    const view = { words, pass };
    const map = this.trace.map;
    // After a mistake the map is still the one of the last run.
    const mapPass = this.trace.settings.map ?? pass;
    const coordinates = this.trace.coordinates?.[pass - 1];
    const probe = tokenAt(this.trace, this.trace.probe);
    const tokens = this.trace.tokens.length;
    const vocabulary = this.trace.vocabulary.length;
    return html`<div class="scrubber panel">
        <button type="button" @click=${this.togglePlay}>${this.player.playing ? words.pause : words.play}</button>
        <label class="label" for="pass">${words.pass}</label>
        <input
          id="pass" type="range" min="0" max=${this.trace.similarity.length} step="1" .value=${String(pass)}
          aria-valuetext=${pass}
          @input=${(event: Event) => {
            this.player.pause();
            this.pass = (event.target as HTMLInputElement).valueAsNumber;
          }}
        />
        <output class="mono" for="pass">${pass}</output>
      </div>
      <div class="details">
        <article class="panel">
          <header><h3>${words.map(mapPass)}</h3></header>
          ${
            map
              ? html`<untrained-picture class="map" .draw=${(width: number) => mapPicture(this.trace, map, { words, pass: mapPass, width })} @cell-change=${this.point('map')}></untrained-picture>`
              : html`<p class="note">${words.mapTooLarge(tokens, MAXIMUM_MAP_TOKENS)}</p>`
          }
        </article>
        <article class="panel">
          <header><h3>${words.coordinates(probe, pass)}</h3></header>
          <p class="note above">${words.coordinatesNote(probe)}</p>
          ${
            coordinates
              ? html`<untrained-picture class="coordinates" .draw=${(width: number) => coordinatesPicture(this.trace, coordinates, { ...view, width })}></untrained-picture>`
              : html`<p class="note">${words.coordinatesStart(probe)}</p>`
          }
          ${vocabulary > MAXIMUM_BARS ? html`<p class="note">${words.coordinatesLeftOut(MAXIMUM_BARS, vocabulary)}</p>` : nothing}
        </article>
      </div>`;
  }

  static override styles = [sharedStyles, abcdStyles];
}
