import { html, type TemplateResult } from 'lit/html.js';
import { css } from '../element';

interface Cards<Choice extends string> {
  /** Unique within the element. */
  name: string;
  label: string;
  value: Choice | undefined;
  choices: readonly { value: Choice; label: string; note: string }[];
  change: (value: Choice) => void;
}

/** One choice of a few, each with a sentence. */
export const cards = <Choice extends string>(field: Cards<Choice>): TemplateResult => html`<fieldset class="field">
  <legend class="label">${field.label}</legend>
  <div class="cards">
    ${field.choices.map(
      ({ value, label, note }) => html`<label class="card"
        ><input
          type="radio"
          name=${field.name}
          value=${value}
          .checked=${value === field.value}
          @change=${() => field.change(value)}
        /><span>${label}</span><span class="note">${note}</span></label
      >`,
    )}
  </div>
</fieldset>`;

export const cardStyles = css`
  .cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr)); gap: 0.6rem; }
  .card { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0.1rem 0.6rem; align-content: start; align-items: center; min-height: 44px; padding: 0.6rem 0.8rem; border: 1px solid var(--line); border-radius: 8px; background: var(--page); cursor: pointer; }
  .card:hover, .card:has(:checked) { border-color: var(--accent); }
  .card input { width: 1.1rem; height: 1.1rem; margin: 0; accent-color: var(--accent); cursor: pointer; }
  .card > span { font-size: 0.92rem; font-weight: 600; line-height: 1.35; }
  .card > .note { grid-column: 2; font-size: 0.85rem; font-weight: 400; }
`;
