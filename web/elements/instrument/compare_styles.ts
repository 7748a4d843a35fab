import { css } from '../element';

/** The bar of a comparison, and its figures: side by side where there is room, else one below the other. */
export const compareStyles = css`
  .comparison { container-type: inline-size; display: grid; gap: 1.1rem; min-width: 0; }
  .compare-bar { display: grid; gap: 0.6rem; padding-inline-start: 0.9rem; border-inline-start: 3px solid var(--accent); min-width: 0; }
  .compare-head { display: flex; flex-wrap: wrap; gap: 0.5rem 1rem; align-items: center; justify-content: space-between; }
  .compare-buttons { display: flex; flex-wrap: wrap; gap: 0.5rem; }
  .compare-buttons button { font-size: 0.88rem; padding-inline: 0.75rem; }
  .compare-try { display: flex; flex-wrap: wrap; gap: 0.3rem 0.8rem; align-items: center; }
  .compare-try select { width: auto; max-width: 100%; }
  .compare-list { margin: 0; display: grid; gap: 0.35rem; font-size: 0.92rem; }
  .compare-list > div { display: flex; flex-wrap: wrap; gap: 0.1rem 0.7rem; align-items: baseline; min-width: 0; }
  .compare-list dt { color: var(--muted); font-size: 0.85rem; }
  .compare-list dd { margin: 0; min-width: 0; overflow-wrap: anywhere; white-space: pre-wrap; display: flex; flex-wrap: wrap; gap: 0 0.5rem; }
  .compare-list del { color: var(--muted); text-decoration: none; }
  .compare-list ins { font-weight: 600; text-decoration: none; }
  .compare-list .arrow { color: var(--accent); }
  .compare-list .lines-alone { display: grid; }
  .compare-list .text { font-family: ui-monospace, 'SF Mono', 'Cascadia Mono', 'Noto Sans Mono', 'DejaVu Sans Mono', monospace; }
  .compare-list .text :is(del, ins) { color: var(--ink); font-weight: 400; }
  .compare-list b { font-weight: 700; text-decoration: underline 2px var(--accent); text-underline-offset: 3px; }
  .sign { display: inline-block; width: 1.2em; color: var(--accent); }
  .trio { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1.6rem; align-items: start; min-width: 0; }
  .compare-told { display: none; }
  .panel.comparison { margin-top: 1.25rem; }
  .sentences-beside > h3 { font-size: 1.05rem; }
  @container (min-width: 640px) {
    .details:has(.map-difference) { grid-template-columns: repeat(2, minmax(0, 1fr)); }
    .trio.in-row { grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 1.2rem; }
    .in-row > untrained-figure::part(title) { min-height: 2.7em; }
    .in-row > untrained-figure::part(explanation) { display: none; }
    .compare-told { display: grid; gap: 0.25rem; align-content: start; min-height: 8.2rem; }
    .compare-told p { overflow-wrap: anywhere; }
  }
`;
