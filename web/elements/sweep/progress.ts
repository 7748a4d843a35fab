import { html, nothing, type TemplateResult } from 'lit/html.js';
import { UntrainedError } from 'untrained';
import { type Laboratory, secondsOf } from '../../state/sweep/laboratory';
import type { Sweep } from '../../state/sweep/sweep';
import type { SweepWords } from '../../text/sweep';
import { faultField, faultText } from './controls';

const percent = (share: number): string => String(Math.floor(100 * share));

const grouped = (number: number, { numberLanguage }: { numberLanguage: string }): string =>
  number.toLocaleString(numberLanguage);

/** Where a button is taken away that had the focus, the keyboard goes on with the one that stays. */
const focusStart = ({ target }: Event): void =>
  (target as HTMLElement).closest('.buttons')?.querySelector<HTMLElement>('.primary')?.focus();

/** How much work the setting is, or what is wrong with it; the buttons; and how far the sweep is. */
export function progressPart(laboratory: Laboratory, words: SweepWords, numberLanguage: string): TemplateResult {
  const { sweep, asksLong } = laboratory;
  const isPaused = sweep?.state === 'paused';
  const declined = (event: Event): void => {
    focusStart(event);
    laboratory.askLong(false);
  };
  const cancelled = (event: Event): void => {
    focusStart(event);
    sweep?.cancel();
  };
  return html`<div class="start">
    ${estimate(laboratory, words, numberLanguage)}
    <div class="row buttons">
      <button type="submit" class="primary" ?disabled=${!laboratory.plan && !laboratory.checking}>
        ${asksLong ? words.startLong : words.start}
      </button>
      ${asksLong ? html`<button type="button" class="decline" @click=${declined}>${words.notNow}</button>` : nothing}
      ${
        sweep && !sweep.isOver
          ? html`<button
                type="button"
                class=${isPaused ? 'resume' : 'pause'}
                @click=${() => (isPaused ? sweep.resume() : sweep.pause())}
              >
                ${isPaused ? words.resume : words.pause}
              </button>
              <button type="button" class="cancel" @click=${cancelled}>${words.cancel}</button>`
          : nothing
      }
    </div>
    ${sweep ? told(sweep, words, numberLanguage) : nothing}
    <p class="visually-hidden" role="status">
      ${sweep && sweep.state !== 'running' ? stateText(sweep, words, numberLanguage) : ''}
    </p>
  </div>`;
}

function estimate(laboratory: Laboratory, words: SweepWords, numberLanguage: string): TemplateResult {
  const { plan, asksLong, workers, checking } = laboratory;
  if (laboratory.fault && !checking) {
    // A mistake that belongs to no field is told here.
    return faultField(laboratory) ? html`` : html`<p class="error" role="alert">${faultText(laboratory, words)}</p>`;
  }
  if (!plan) return html`<p class="note estimate">${words.checking}</p>`;
  const time = words.duration(secondsOf(plan, workers));
  if (asksLong) return html`<p class="error" role="alert">${words.long(time)}</p>`;
  const cells = plan.runs.reduce((sum, { passes }) => sum + Math.max(1, passes.length), 0);
  const draws = grouped(plan.runs[0]?.draws ?? 0, { numberLanguage });
  return html`<p class="note estimate">
    ${words.estimate(grouped(cells, { numberLanguage }), draws, time, workers)}
  </p>`;
}

function told(sweep: Sweep, words: SweepWords, numberLanguage: string): TemplateResult {
  const { progress } = sweep;
  return html`<progress max="1" .value=${progress} aria-label=${words.progressLabel}></progress>
    <p class="note told" data-state=${sweep.state}>${stateText(sweep, words, numberLanguage)}</p>`;
}

function stateText(sweep: Sweep, words: SweepWords, numberLanguage: string): string {
  const { state, progress, secondsLeft, fault, plan } = sweep;
  const share = percent(progress);
  switch (state) {
    case 'running':
      return words.running(share, secondsLeft === undefined ? undefined : words.duration(secondsLeft));
    case 'paused':
      return words.paused(share);
    case 'cancelled':
      return words.cancelled(share);
    case 'failed':
      return words.failed(
        fault ? words.faultWithout(new UntrainedError(fault.code, fault.message, fault.details)) : '',
      );
    case 'finished': {
      const draws = plan.runs.reduce((sum, run) => sum + run.draws, 0);
      return words.finished(grouped(draws, { numberLanguage }), words.duration(sweep.milliseconds / 1000));
    }
  }
}
