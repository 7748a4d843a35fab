import { html, nothing, type TemplateResult } from 'lit/html.js';
import { type FitProgress, fitNumberBounds, fitNumberNames } from 'untrained/lab';
import { fitCurve } from '../pictures/fit_curve';
import { fitParticles, type ParticleScale } from '../pictures/fit_particles';
import type { FitRun } from '../state/fit_run';
import { leaderOf, spreadsOf } from '../state/fit_spread';
import { median } from '../state/median';
import type { PronounWords } from '../text/figures';
import type { FitWords } from '../text/fit';
import type { FitParticlesWords } from '../text/fit_particles';
import { fixed, shortNumber } from '../text/format';

/** Coordinates of a read: its gain and the logarithm of its temperature. */
const OF_A_READ = 2;

export const count = (value: number): string => Math.round(value).toLocaleString('en').replaceAll(',', '\u202f');
const loss = (value: number): string => (value < 100 ? fixed(value, 2) : count(value));
const gain = (coordinate: number): string => fixed(coordinate, 2);
const temperature = (coordinate: number): string => shortNumber(10 ** coordinate, 2);

/** What the view of a search needs to say it. */
export interface FoundWords {
  readonly fit: FitWords;
  readonly particles: FitParticlesWords;
  readonly figures: PronounWords;
}

/** How far a search is, what it has found, and where its particles are. */
export function foundView(run: FitRun, told: string, words: FoundWords): TemplateResult | typeof nothing {
  const { progress, shown, curve } = run;
  if (!progress) return nothing;
  const { best, evaluations } = progress;
  const { fit, particles } = words;
  return html`<div class="found">
    <p class="note" data-tried=${evaluations}>${told} ${fit.free(fitNumberNames.length, Object.keys(progress.choices).length)}</p>
    ${
      best
        ? html`<p class="best" data-rms=${best.rms}>${fit.best(fixed(best.rms, 4))}</p>
          <p class="note">${fit.choices(best.block, best.block.reads.at(-1)?.memory)}</p>`
        : nothing
    }
    <div class="pictures">
      ${shown ? swarmView(shown, words) : nothing}
      ${
        best
          ? html`<div class="picture">
              <h3>${particles.curveTitle}</h3>
              <untrained-picture
                class="curve"
                .draw=${(width: number) =>
                  fitCurve(curve, {
                    label: fit.curve(fixed(best.loss, 3), count(evaluations)),
                    width,
                    tried: evaluations,
                    names: { loss: fit.loss, tried: fit.tried },
                    number: loss,
                  })}
              ></untrained-picture>
            </div>`
          : nothing
      }
    </div>
  </div>`;
}

/** The swarm as a picture, and as a table. */
function swarmView(shown: FitProgress, words: FoundWords): TemplateResult {
  const { positions, values, swarm, iteration } = shown;
  const { particles } = words;
  const leader = leaderOf(values);
  const finite = [...values].filter(Number.isFinite);
  const best = loss(values[leader] ?? Number.NaN);
  const draw = (width: number) =>
    fitParticles(positions, values, {
      label:
        leader < 0 ? particles.none(positions.length) : particles.picture(positions.length, best, loss(median(finite))),
      width,
      scales: scalesOf(shown, words),
      leader,
      names: { best: particles.best(best), worse: particles.worse, better: particles.better },
    });
  return html`<div class="picture">
    <h3 data-swarm=${swarm}>${particles.shown(swarm, iteration, positions.length)}</h3>
    <untrained-picture class="swarm" .draw=${draw}></untrained-picture>
    <p class="note">${particles.hint}</p>
    <details>
      <summary>${particles.numbers}</summary>
      ${spreadTable(shown, words)}
    </details>
  </div>`;
}

/** The reads of a swarm, in order. */
const readsOf = ({ choices }: FitProgress, { figures, particles }: FoundWords): string[] =>
  choices.reads.split(',').map((memory, index) => particles.read(index + 1, figures.reads[memory as 'context']));

/** The numbers of a setting in the order in which they are drawn: gains, temperatures, the factor of the logits. */
function scalesOf(shown: FitProgress, words: FoundWords): ParticleScale[] {
  const { particles } = words;
  const reads = readsOf(shown, words);
  const ofReads = (offset: number) => reads.map((name, index) => ({ name, coordinate: OF_A_READ * index + offset }));
  const last = fitNumberNames.length - 1;
  const scale = (name: string, marks: readonly number[], axes: ParticleScale['axes'], number: typeof gain) => {
    const { lower, upper } = fitNumberBounds[axes[0]?.coordinate ?? 0] ?? { lower: 0, upper: 1 };
    const named = marks.map((at) => ({ at, name: number === gain ? shortNumber(at) : number(at) }));
    return { name, lower, upper, marks: named, axes, number };
  };
  return [
    scale(particles.gains, [-5, 0, 5], ofReads(0), gain),
    scale(particles.temperatures, [-3, -2, -1, 0, 1], ofReads(1), temperature),
    scale(particles.logits, [0, 1, 2, 3, 4, 5], [{ name: particles.readoutGain, coordinate: last }], gain),
  ];
}

function spreadTable(shown: FitProgress, words: FoundWords): TemplateResult {
  const { particles } = words;
  const spreads = spreadsOf(shown);
  const reads = readsOf(shown, words);
  const columns = ['best', 'lowest', 'median', 'highest'] as const;
  const rows = [
    ...reads.flatMap((read) => [
      { name: particles.gainOf(read), number: gain },
      { name: particles.temperatureOf(read), number: temperature },
    ]),
    { name: particles.logits, number: gain },
  ];
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${particles.caption}>
    <table data-spread>
      <caption>${particles.caption}</caption>
      <thead>
        <tr>
          <th scope="col">${particles.number}</th>
          ${columns.map((column) => html`<th scope="col">${particles.spread[column]}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ name, number }, index) => html`<tr>
            <th scope="row">${name}</th>
            ${columns.map((column) => {
              const value = spreads[index]?.[column] ?? Number.NaN;
              return html`<td>${Number.isNaN(value) ? '—' : number(value)}</td>`;
            })}
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
