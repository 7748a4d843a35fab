import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { CellPlace, Figure } from '../../figures/figure';
import type { FigureProvenance } from '../../figures/saved';
import { type Axis, rangedAxes } from '../../state/sweep/axes';
import type { Laboratory } from '../../state/sweep/laboratory';
import type { SweepWords } from '../../text/sweep';
import { select } from '../instrument/fields';

export type SweepFigureName = 'map' | 'curve';

/** The figures of a sweep; no map where fewer than two numbers have several values. */
export interface SweepFigures {
  readonly map: Figure | undefined;
  readonly curve: Figure;
}

/** What the results need of the element around them. */
export interface ResultsHost {
  readonly laboratory: Laboratory;
  readonly provenance: () => Promise<FigureProvenance>;
  figures(words: SweepWords): SweepFigures | undefined;
  /** A cell is pointed at. */
  point(name: SweepFigureName, place: CellPlace | null): void;
  /** A cell is to be opened. */
  open(): void;
  /** What stands below the picture in which a cell is pointed at. */
  openLine(name: SweepFigureName): TemplateResult;
}

const nameOf = (axis: Axis, words: SweepWords): string => words.parameters[axis.name] ?? axis.name;

/** The pictures of a sweep, and what they show of it. */
export function results(host: ResultsHost, words: SweepWords): TemplateResult {
  const { laboratory } = host;
  const figures = host.figures(words);
  if (!figures) return html`<p class="note empty">${laboratory.checking ? words.checking : words.nothing}</p>`;
  const { map, curve } = figures;
  return html`
    ${laboratory.isStale ? html`<p class="note stale" role="status">${words.stale}</p>` : nothing}
    ${
      map
        ? html`<article class="panel">${axisControls(laboratory, words)} ${figure(host, words, 'map', map)}</article>`
        : nothing
    }
    <article class="panel">${valueControls(laboratory, words, map !== undefined)} ${figure(host, words, 'curve', curve)}</article>
  `;
}

/** Which numbers the map is drawn over, and where the others stand. */
function axisControls(laboratory: Laboratory, words: SweepWords): TemplateResult {
  const { axes, view } = laboratory;
  const { across, down } = view;
  const ranged = rangedAxes(axes);
  if (ranged.length < 2) return html``;
  const choices = ranged.map((axis) => ({ value: axis.name, label: nameOf(axis, words) }));
  const others = ranged.filter((axis) => axis.name !== across?.name && axis.name !== down?.name);
  return html`<div class="axes" role="group" aria-label=${words.view}>
    ${select({
      name: 'across',
      label: words.across,
      value: across?.name ?? '',
      choices,
      change: (name) => laboratory.choose({ across: name }),
    })}
    ${select({
      name: 'down',
      label: words.down,
      value: down?.name ?? '',
      choices,
      change: (name) => laboratory.choose({ down: name }),
    })}
    ${others.map((axis) => valueSelect(laboratory, axis, words))}
  </div>`;
}

/** Where the numbers stand that the curve is not drawn over and the map is. */
function valueControls(laboratory: Laboratory, words: SweepWords, hasMap: boolean): TemplateResult {
  const { down } = laboratory.view;
  if (!hasMap || !down) return html``;
  return html`<div class="axes">${valueSelect(laboratory, down, words)}</div>`;
}

const valueSelect = (laboratory: Laboratory, axis: Axis, words: SweepWords): TemplateResult =>
  select({
    name: `at-${axis.name}`,
    label: nameOf(axis, words),
    value: String(laboratory.view.at[axis.name]),
    choices: axis.values.map((value) => ({ value: String(value), label: String(value) })),
    change: (value) => laboratory.choose({ at: { [axis.name]: Number(value) } }),
  });

const isPicture = (event: Event): boolean =>
  event.composedPath().some((part) => part instanceof HTMLElement && part.matches('untrained-picture.main'));

function figure(host: ResultsHost, words: SweepWords, name: SweepFigureName, shown: Figure): TemplateResult {
  const clicked = (event: PointerEvent): void => {
    // A finger has pointed at nothing before; it shows the numbers and the link first.
    const isMouse = event.pointerType ? event.pointerType === 'mouse' : matchMedia('(hover: hover)').matches;
    if (isMouse && isPicture(event)) host.open();
  };
  const pressed = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && isPicture(event)) host.open();
  };
  return html`<untrained-figure
    class=${name}
    .figure=${shown}
    .words=${words}
    .provenance=${host.provenance}
    @figure-point=${(event: CustomEvent<CellPlace | null>) => host.point(name, event.detail)}
    @click=${clicked}
    @keydown=${pressed}
  >
    <div slot="below" class="open">${host.openLine(name)}</div>
  </untrained-figure>`;
}
