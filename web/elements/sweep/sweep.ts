import { html, nothing, render, type TemplateResult } from 'lit/html.js';
import { version } from 'untrained';
import { loadLab } from 'untrained/lab';
import type { CellPlace } from '../../figures/figure';
import type { FigureProvenance } from '../../figures/saved';
import { curveFigure, curvePlace, mapFigure, mapPlace } from '../../figures/sweep';
import { readSweepAddress, writeSweepAddress } from '../../state/sweep/address';
import type { FoundCell } from '../../state/sweep/axes';
import { Laboratory } from '../../state/sweep/laboratory';
import { addressOfSetting, worstSetting } from '../../state/sweep/opened';
import { type SweepWords, sweepWords } from '../../text/sweep';
import { PlainElement } from '../element';
import type {} from '../figure';
import { foldStyles, themeStyles } from '../figure_styles';
import { controlStyles } from '../instrument/styles';
import { PageHash } from '../page_hash';
import { WordsController } from '../words';
import { presetList, settingFields } from './controls';
import { progressPart } from './progress';
import { type ResultsHost, results, type SweepFigureName, type SweepFigures } from './results';
import { startWorker } from './start_worker';
import { sweepStyles } from './styles';

/** How many workers compute at a time: as many as the machine has cores. */
const cores = (): number => Math.max(1, navigator.hardwareConcurrency || 1);

/**
 * The claims lab: a sweep over tasks and their numbers, run in workers, with its success rates as curve and map. Its
 * setting is in the page's address.
 */
export class UntrainedSweep extends PlainElement implements ResultsHost {
  static override readonly styles = [themeStyles, foldStyles, controlStyles, sweepStyles];

  readonly laboratory = new Laboratory(startWorker, cores());
  #failure: string | undefined;
  #started = false;
  /** The cell that is pointed at, and where; and the address of its worst draw. */
  #pointed: { name: SweepFigureName; place: CellPlace } | undefined;
  #link: { key: string; href: string } | undefined;
  #figures: (SweepFigures & { words: SweepWords }) | undefined;
  readonly #words = new WordsController(this, sweepWords);
  readonly #hash = new PageHash(
    (hash) => {
      const address = readSweepAddress(hash);
      if (address) this.laboratory.open(address);
    },
    () => this.laboratory.address,
  );

  constructor() {
    super();
    this.laboratory.addEventListener('change', () => {
      this.#figures = undefined;
      this.requestUpdate();
      this.#hash.writeSoon();
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#hash.follow();
    void this.#words.load();
    if (this.#started) return;
    this.#started = true;
    loadLab().then(
      (lab) => this.laboratory.attach(lab, readSweepAddress(this.#hash.read())),
      (reason: unknown) => {
        this.#failure = reason instanceof Error ? reason.message : String(reason);
        this.requestUpdate();
      },
    );
  }

  /** Takes a file to where the present task has one; others have none. */
  take(file: File): void {
    const { laboratory } = this;
    const { task } = laboratory.values;
    if (task === 'pronoun') void laboratory.openPairs(file);
    if (task === 'text') void laboratory.openText(file);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#hash.leave();
    this.laboratory.stop();
  }

  protected override update(): void {
    const { words } = this.#words;
    if (!words) return;
    render(this.#template(words), this.root, { host: this });
  }

  #template(words: SweepWords): TemplateResult {
    const { laboratory } = this;
    if (this.#failure) return html`<p class="error" role="alert">${words.loadFailed(this.#failure)}</p>`;
    const submitted = (event: Event): void => {
      event.preventDefault();
      if (laboratory.asksLong) laboratory.startAnyway();
      else laboratory.start();
    };
    const { unknown } = laboratory;
    return html`<section aria-labelledby="heading">
      <h2 id="heading" class="visually-hidden">${words.heading}</h2>
      ${unknown.length > 0 ? html`<p class="error" role="alert">${words.addressUnknown(unknown.join(', '))}</p>` : nothing}
      ${presetList(laboratory, words)}
      <div class="layout">
        <form class="controls panel" aria-label=${words.setting} @submit=${submitted}>
          ${settingFields(laboratory, words)} ${progressPart(laboratory, words, this.#words.language)}
        </form>
        <div class="results">${results(this, words)}</div>
      </div>
    </section>`;
  }

  point(name: SweepFigureName, place: CellPlace | null): void {
    if (place) this.#pointed = { name, place };
    // The other picture tells its own.
    else if (this.#pointed?.name === name) this.#pointed = undefined;
    void this.#address();
    this.requestUpdate();
  }

  /** Made once for all that is pointed at in them. */
  figures(words: SweepWords): SweepFigures | undefined {
    const { sweep, view } = this.laboratory;
    if (!sweep) return undefined;
    if (this.#figures?.words !== words) {
      const shown = { sweep, view, words };
      this.#figures = { words, map: mapFigure(shown), curve: curveFigure(shown) };
    }
    return this.#figures;
  }

  get #cell(): FoundCell | undefined {
    const { sweep, view } = this.laboratory;
    if (!this.#pointed) return undefined;
    const { name, place } = this.#pointed;
    return sweep?.cells.at(view, name === 'map' ? mapPlace(view, place) : curvePlace(view, place));
  }

  /** The address of the page that opens the worst draw of the cell that is pointed at. */
  async #address(): Promise<string | undefined> {
    const found = this.#cell;
    const { lab } = this.laboratory;
    if (!found || !lab) return undefined;
    const setting = worstSetting(lab, found.run, found.cell);
    if (typeof setting === 'string') return undefined;
    const key = JSON.stringify(setting);
    if (this.#link?.key !== key) {
      const link = new URL('./', document.baseURI);
      link.search = location.search;
      link.hash = await addressOfSetting(setting);
      this.#link = { key, href: link.href };
      this.requestUpdate();
    }
    return this.#link.href;
  }

  async open(): Promise<void> {
    const name = this.#pointed?.name;
    if ((await this.#address()) === undefined) return;
    this.requestUpdate();
    await this.updateComplete;
    this.root.querySelector<HTMLAnchorElement>(`.${name} .open a`)?.click();
  }

  openLine(name: SweepFigureName): TemplateResult {
    const words = this.#words.words as SweepWords;
    const { lab, sweep } = this.laboratory;
    const found = this.#pointed?.name === name ? this.#cell : undefined;
    if (!found || !lab || !sweep) {
      return html`<span class="note for-mouse">${words.mapHint}</span>
        <span class="note for-fingers">${words.touchHint}</span>`;
    }
    const { run, cell } = found;
    const setting = worstSetting(lab, run, cell);
    if (typeof setting === 'string') return html`<span class="note">${words.unopened[setting]}</span>`;
    const href = this.#link?.key === JSON.stringify(setting) ? this.#link.href : nothing;
    return html`<a href=${href} target="_blank" rel="noopener">${words.open}</a>
${run.raw.task === 'abcd' || run.vocabulary ? nothing : html`<span class="note">${words.openNote}</span>`}`;
  }

  /** What saved files say of where their numbers came from. */
  readonly provenance = async (): Promise<FigureProvenance> => {
    const { sweep, view, values: present } = this.laboratory;
    const values = sweep?.values ?? present;
    const { text: _, ...parameters } = values;
    const known = Object.entries(parameters).map(([name, value]) => [name, value ?? null] as const);
    // Which of the cells are in the figure: its axes, and the curve's place on the other axes.
    const at = Object.entries(view.at).map(([name, value]) => [`at-${name}`, value] as const);
    const axes = { across: view.across?.name ?? null, down: view.down?.name ?? null, ...Object.fromEntries(at) };
    const address = new URL(location.href);
    address.hash = writeSweepAddress({ values, across: view.across?.name, down: view.down?.name });
    return {
      version,
      experiment: 'sweep',
      parameters: { ...Object.fromEntries(known), ...axes },
      address: address.href,
      values,
      settable: [],
      vectors: undefined,
    };
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'untrained-sweep': UntrainedSweep;
  }
}
