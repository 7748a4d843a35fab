import { css } from '../element';

/** The layout of the claims lab: the setting beside the pictures where there is room. */
export const sweepStyles = css`
  :host { container-type: inline-size; }
  .layout { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1.25rem; align-items: start; }
  .controls, .results { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1.1rem; min-width: 0; }
  .results { gap: 1.25rem; }
  .fields { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 0.75rem; align-items: start; }
  .wide { grid-column: 1 / -1; display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.3rem; min-width: 0; }
  .check { display: flex; gap: 0.6rem; align-items: center; min-height: 44px; cursor: pointer; font-size: 0.88rem; }
  .check input { width: 1.25rem; height: 1.25rem; accent-color: var(--accent); flex: none; }
  .file { display: grid; gap: 0.3rem; font-size: 0.85rem; color: var(--muted); }
  .file input { min-height: 44px; max-width: 100%; }
  .own-pairs { gap: 0.5rem; }
  .own-pairs > * { overflow-wrap: anywhere; }
  .used .note { display: block; }
  .asked { padding-inline-start: 0.8rem; border-inline-start: 3px solid var(--accent); font-size: 0.88rem; line-height: 1.45; }
  .choice { display: flex; flex-wrap: wrap; gap: 0.5rem 0.75rem; align-items: center; }
  .choose { position: relative; display: grid; place-items: center; min-height: 44px; padding: 0.4rem 0.9rem; border: 1px solid var(--line); border-radius: 8px; background: var(--page); cursor: pointer; }
  .choose:hover { border-color: var(--accent); }
  .choose input { position: absolute; inset: -1px; width: calc(100% + 2px); height: calc(100% + 2px); opacity: 0; cursor: pointer; font-size: 0; }
  .choose:has(input:focus-visible) { outline: 2px solid var(--accent); outline-offset: 2px; }
  .own-pairs pre { margin: 0.4rem 0 0; padding: 0.6rem 0.8rem; overflow-x: auto; background: var(--page); border: 1px solid var(--line); border-radius: 8px; font-size: 0.75rem; line-height: 1.5; }
  @media (pointer: coarse) { .or-drop, .for-mouse { display: none; } }
  @media not (pointer: coarse) { .for-fingers { display: none; } }
  .presets { margin-block: 0.75rem 1.25rem; }
  .fields input.mono { font-size: 0.85rem; padding-inline: 0.55rem; }
  .presets ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(19rem, 100%), 1fr)); gap: 0.6rem; margin: 0; padding: 0; list-style: none; }
  .presets li { display: grid; }
  .presets button { display: grid; align-content: start; gap: 0.15rem; text-align: start; padding: 0.6rem 0.8rem; background: var(--surface); line-height: 1.35; }
  .presets button[aria-current] { border-color: var(--accent); box-shadow: inset 3px 0 0 var(--accent); }
  .presets .name { font-weight: 600; font-size: 0.92rem; }
  .presets .note { font-size: 0.82rem; }
  .start { display: grid; gap: 0.7rem; }
  .buttons { flex-wrap: wrap; }
  .primary { background: var(--accent); border-color: var(--accent); color: var(--on-accent); font-weight: 600; padding-inline: 1.4rem; }
  .primary:disabled { background: var(--page); color: var(--muted); border-color: var(--line); }
  [hidden] { display: none; }
  progress { width: 100%; height: 0.5rem; accent-color: var(--accent); }
  .axes { display: grid; grid-template-columns: repeat(auto-fill, minmax(8rem, 1fr)); gap: 0.75rem; margin-bottom: 1rem; }
  .open { min-height: 48px; display: flex; flex-wrap: wrap; gap: 0.2rem 1rem; align-items: center; }
  .open a { color: var(--accent); display: inline-flex; align-items: center; min-height: 44px; }
  .stale { padding: 0.6rem 1rem; border-inline-start: 2px solid var(--accent); }
  .empty { padding: 3rem 1rem; text-align: center; max-width: none; border: 1px dashed var(--line); border-radius: 12px; }
  @container (max-width: 620px) {
    .presets ul { grid-template-columns: none; grid-auto-flow: column; grid-auto-columns: 14.5rem; overflow-x: auto; padding: 4px; margin: -4px; }
  }
  @container (min-width: 860px) {
    .layout { grid-template-columns: 20rem minmax(0, 1fr); }
    /* In reach wherever one is in the form, which is higher than most screens; what has the focus is not below it. */
    .start { position: sticky; inset-block-end: 0; background: var(--surface); border-top: 1px solid var(--line); padding-block: 0.7rem; }
    .fields :is(input, select, textarea) { scroll-margin-block-end: 13rem; }
  }
`;
