import { css } from './element';

/** Colours and type of every element; an author may set any of the custom properties on the element or above it. */
export const themeStyles = css`
  :host {
    --ink: var(--u-ink, light-dark(#1d2024, #e8e6e1));
    --muted: var(--u-muted, light-dark(#5b6068, #a3a7ae));
    --line: var(--u-line, light-dark(#dcd9d2, #3a3e45));
    --surface: var(--u-surface, light-dark(#ffffff, #1c1f24));
    --page: var(--u-page, light-dark(#faf9f6, #141619));
    --accent: var(--u-accent, light-dark(#0b6b64, #56c8bc));
    --on-accent: var(--u-on-accent, light-dark(#ffffff, #10201e));
    --error: var(--u-error, light-dark(#a3261b, #ff9d91));
    display: block;
    min-width: 0;
    color: var(--ink);
    font: var(--u-font, 16px/1.55 system-ui, -apple-system, 'Segoe UI', 'Noto Sans', sans-serif);
  }
  :host([hidden]) { display: none; }
  * { box-sizing: border-box; }
  h3 { font-size: 0.95rem; font-weight: 600; margin: 0; line-height: 1.35; }
  p { margin: 0; }
  .view > * + * { margin-top: 1.5rem; }
  .note { color: var(--muted); font-size: 0.85rem; line-height: 1.45; max-width: 72ch; text-wrap: pretty; overflow-wrap: anywhere; }
  .error { color: var(--error); font-size: 0.875rem; line-height: 1.4; }
  .mono { font-family: ui-monospace, 'SF Mono', 'Cascadia Mono', 'Noto Sans Mono', 'DejaVu Sans Mono', monospace; }
  :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
`;

/** What folds away. */
export const foldStyles = css`
  summary { cursor: pointer; min-height: 44px; display: flex; align-items: center; font-size: 0.88rem; color: var(--muted); width: fit-content; }
  summary::before { content: '›'; font-size: 1.2em; line-height: 1; margin-inline-end: 0.4em; }
  details[open] > summary::before { rotate: 90deg; }
`;

export const figureStyles = [
  themeStyles,
  foldStyles,
  css`
    figure { margin: 0; display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.7rem; }
    figcaption { display: flex; flex-wrap: wrap; gap: 0.4rem 1rem; align-items: center; }
    h3 { flex: 1 1 12rem; }
    .key { flex: 0 0 132px; }
    .save { margin-block: -0.7rem; margin-inline-start: auto; min-height: 44px; min-width: 44px; padding: 0 0.5rem; border: 0; border-radius: 8px; background: none; font: inherit; font-size: 0.85rem; color: var(--muted); cursor: pointer; }
    .save:hover, .save[aria-expanded='true'] { color: var(--accent); }
    .save[hidden] { display: none; }
    .main { max-height: 46rem; overflow: auto; }
    .told { display: grid; gap: 0.25rem; align-content: start; }
    .told p { overflow-wrap: anywhere; }
    .value { margin-bottom: 0.1rem; }
  `,
];
