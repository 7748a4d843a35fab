import { css } from 'lit';

/** What every element of the page shares: type, controls, panels. Colours and lengths are custom properties. */
export const sharedStyles = css`
  :host {
    --u-ink: light-dark(#1d2024, #e8e6e1);
    --u-muted: light-dark(#5b6068, #a3a7ae);
    --u-line: light-dark(#dcd9d2, #3a3e45);
    --u-surface: light-dark(#ffffff, #1c1f24);
    --u-page: light-dark(#faf9f6, #141619);
    --u-accent: light-dark(#0b6b64, #56c8bc);
    --u-on-accent: light-dark(#ffffff, #10201e);
    --u-error: light-dark(#a3261b, #ff9d91);
    display: block;
    color: var(--u-ink);
    font: 16px/1.55 system-ui, -apple-system, 'Segoe UI', 'Noto Sans', sans-serif;
  }
  :host([hidden]) { display: none; }
  * { box-sizing: border-box; }
  h2 { font-size: clamp(1.35rem, 1rem + 1.4vw, 1.9rem); line-height: 1.2; font-weight: 600; letter-spacing: -0.015em; margin: 0 0 0.6rem; text-wrap: balance; }
  h3 { font-size: 0.95rem; font-weight: 600; margin: 0; line-height: 1.35; }
  p { margin: 0; }
  .lead { max-width: 68ch; color: var(--u-muted); text-wrap: pretty; }
  .note { color: var(--u-muted); font-size: 0.85rem; line-height: 1.45; max-width: 72ch; text-wrap: pretty; }
  .error { color: var(--u-error); font-size: 0.875rem; line-height: 1.4; }
  .panel { background: var(--u-surface); border: 1px solid var(--u-line); border-radius: 12px; padding: clamp(0.85rem, 0.5rem + 1.2vw, 1.4rem); min-width: 0; }
  .panel > header { display: flex; flex-wrap: wrap; gap: 0.4rem 1rem; align-items: baseline; justify-content: space-between; margin-bottom: 0.8rem; }
  code, .mono { font-family: ui-monospace, 'SF Mono', 'Cascadia Mono', 'Noto Sans Mono', 'DejaVu Sans Mono', monospace; }
  code { font-size: 0.9em; }
  .field { display: grid; gap: 0.3rem; min-width: 0; border: 0; margin: 0; padding: 0; }
  .field > label, .field > legend, .label { font-size: 0.8rem; font-weight: 600; color: var(--u-muted); padding: 0; }
  .field > legend { margin-bottom: 0.3rem; }
  input, select, textarea, button { font: inherit; color: inherit; }
  input[type='text'], input[type='number'], select, textarea {
    width: 100%; min-height: 44px; padding: 0.45rem 0.7rem; border: 1px solid var(--u-line); border-radius: 8px; background: var(--u-page);
  }
  textarea { line-height: 1.5; resize: vertical; field-sizing: content; max-height: 12rem; }
  input[aria-invalid='true'], textarea[aria-invalid='true'] { border-color: var(--u-error); }
  input[type='range'] { width: 100%; accent-color: var(--u-accent); min-height: 44px; margin: 0; }
  button { min-height: 44px; min-width: 44px; padding: 0.4rem 0.9rem; border: 1px solid var(--u-line); border-radius: 8px; background: var(--u-page); cursor: pointer; }
  button:hover { border-color: var(--u-accent); }
  button[aria-pressed='true'] { background: var(--u-accent); border-color: var(--u-accent); color: var(--u-on-accent); }
  :focus-visible { outline: 2px solid var(--u-accent); outline-offset: 2px; }
  .segments { display: grid; grid-template-columns: repeat(auto-fit, minmax(5.25rem, 1fr)); border: 1px solid var(--u-line); border-radius: 8px; overflow: hidden; background: var(--u-page); }
  .segments label { position: relative; display: grid; place-items: center; min-height: 44px; padding: 0.3rem 0.5rem; text-align: center; line-height: 1.2; cursor: pointer; font-size: 0.88rem; box-shadow: 0 0 0 0.5px var(--u-line); }
  .segments input { position: absolute; inset: 0; opacity: 0; margin: 0; cursor: pointer; }
  .segments label:has(input:checked) { background: var(--u-accent); color: var(--u-on-accent); }
  .segments label:has(input:focus-visible) { outline: 2px solid var(--u-accent); outline-offset: -4px; }
  .row { display: flex; gap: 0.6rem; align-items: center; min-width: 0; }
  summary { cursor: pointer; min-height: 44px; display: flex; align-items: center; font-size: 0.88rem; color: var(--u-muted); }
  summary::before { content: '›'; width: 1.1em; font-size: 1.2em; }
  details[open] > summary::before { rotate: 90deg; translate: -0.1em 0; }
  .scroll { overflow: auto; max-height: 24rem; }
  table { border-collapse: collapse; font-size: 0.88rem; font-variant-numeric: tabular-nums; }
  th, td { padding: 0.3rem 1.1rem 0.3rem 0; text-align: start; border-bottom: 1px solid var(--u-line); white-space: nowrap; }
  th { font-weight: 600; color: var(--u-muted); }
  td.number, th.number { text-align: end; }
  .visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
`;
