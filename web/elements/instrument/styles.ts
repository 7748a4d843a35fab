import { css } from '../element';

/** Controls and panels. */
export const controlStyles = css`
  h2 { font-size: clamp(1.35rem, 1rem + 1.4vw, 1.9rem); line-height: 1.2; font-weight: 600; letter-spacing: -0.015em; margin: 0 0 0.6rem; text-wrap: balance; }
  .lead { max-width: 68ch; color: var(--muted); text-wrap: pretty; }
  .panel { background: var(--surface); border: 1px solid var(--line); border-radius: 12px; padding: clamp(0.85rem, 0.5rem + 1.2vw, 1.4rem); min-width: 0; }
  .panel > header { display: flex; flex-wrap: wrap; gap: 0.4rem 1rem; align-items: baseline; justify-content: space-between; margin-bottom: 0.8rem; }
  code { font-family: ui-monospace, 'SF Mono', 'Cascadia Mono', 'Noto Sans Mono', 'DejaVu Sans Mono', monospace; }
  code { font-size: 0.9em; }
  .field { display: grid; gap: 0.3rem; min-width: 0; border: 0; margin: 0; padding: 0; }
  .field > label, .field > legend, .label { font-size: 0.8rem; font-weight: 600; color: var(--muted); padding: 0; }
  .field > legend { margin-bottom: 0.3rem; }
  input, select, textarea, button { font: inherit; color: inherit; }
  input[type='text'], input[type='number'], select, textarea {
    width: 100%; min-height: 44px; padding: 0.45rem 0.7rem; border: 1px solid var(--line); border-radius: 8px; background: var(--page);
  }
  textarea { line-height: 1.5; resize: vertical; max-height: 12rem; }
  /* As high as its text, which stands once more behind it: not every browser has field-sizing. */
  .grow { display: grid; grid-template-columns: minmax(0, 1fr); }
  .grow > textarea, .grow::after { grid-area: 1 / 1; }
  .grow::after { content: attr(data-text) ' '; visibility: hidden; max-height: 12rem; overflow: hidden; padding: 0.45rem 0.7rem; border: 1px solid; line-height: 1.5; white-space: pre-wrap; overflow-wrap: break-word; }
  input[aria-invalid='true'], textarea[aria-invalid='true'] { border-color: var(--error); }
  input[type='range'] { width: 100%; accent-color: var(--accent); min-height: 44px; margin: 0; }
  button { min-height: 44px; min-width: 44px; padding: 0.4rem 0.9rem; border: 1px solid var(--line); border-radius: 8px; background: var(--page); cursor: pointer; }
  button:hover { border-color: var(--accent); }
  button:disabled { color: var(--muted); opacity: 0.55; cursor: default; border-color: var(--line); }
  .history { display: flex; flex-wrap: wrap; gap: 0.4rem; }
  .history button { flex: 1 1 auto; padding-inline: 0.45rem; font-size: 0.88rem; }
  button[aria-pressed='true'] { background: var(--accent); border-color: var(--accent); color: var(--on-accent); }
  .segments { display: grid; grid-template-columns: repeat(auto-fit, minmax(5.25rem, 1fr)); border: 1px solid var(--line); border-radius: 8px; overflow: hidden; background: var(--page); }
  .segments label { position: relative; display: grid; place-items: center; min-height: 44px; padding: 0.3rem 0.5rem; text-align: center; line-height: 1.2; cursor: pointer; font-size: 0.88rem; box-shadow: 0 0 0 0.5px var(--line); }
  .segments input { position: absolute; inset: 0; opacity: 0; margin: 0; cursor: pointer; }
  .segments label:has(input:checked) { background: var(--accent); color: var(--on-accent); }
  .segments label:has(input:focus-visible) { outline: 2px solid var(--accent); outline-offset: -4px; }
  .stale untrained-figure::part(picture) { opacity: 0.5; }
  section[data-dragging] { outline: 2px dashed var(--accent); outline-offset: 10px; border-radius: 8px; }
  form summary { font-weight: 600; color: var(--accent); }
  .row { display: flex; gap: 0.6rem; align-items: center; min-width: 0; }
  .visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
`;
