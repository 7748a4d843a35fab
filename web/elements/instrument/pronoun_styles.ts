import { css } from '../element';

/** The layout of the pronoun experiment: the two sentences side by side where there is room, else one below the other. */
export const pronounStyles = css`
  :host { container-type: inline-size; }
  .gloss { margin-top: 0.5rem; }
  .top { display: grid; gap: 0.9rem 1.5rem; align-items: start; margin-top: 1.25rem; }
  .buttons { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 0.5rem; }
  .buttons .history { display: contents; }
  .buttons button { padding-inline: 0.9rem; font-size: 0.95rem; }
  .opening { display: grid; gap: 1rem 3rem; align-items: start; }
  .opening .lead { margin-top: 0.5rem; }
  .formulas { margin: 0; display: grid; gap: 0.2rem; padding-inline-start: 1.1rem; border-inline-start: 2px solid var(--accent); align-content: start; }
  .formulas dt { font-size: clamp(0.72rem, 3.3cqi, 0.95rem); white-space: nowrap; }
  .formulas dd { margin: 0 0 0.7rem; color: var(--muted); font-size: 0.85rem; line-height: 1.45; max-width: 44ch; }
  .formulas dd:last-child { margin-bottom: 0; }

  .controls { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1.4rem; margin-top: 1.25rem; }
  .controls h3, .sentences-beside > h3, .beside h3 { font-size: 1.05rem; }
  .changed { display: flex; flex-wrap: wrap; gap: 0.4rem 1rem; align-items: center; margin-top: 0.6rem; font-size: 0.92rem; }
  .folds { display: grid; grid-template-columns: minmax(0, 1fr); }
  .folds > details { border-top: 1px solid var(--line); }
  .folds > details[open] { padding-bottom: 1.2rem; }
  .inputs { display: grid; gap: 1.4rem 2rem; align-items: start; margin-top: 1.25rem; }
  .temperature { display: grid; grid-template-columns: minmax(0, 1fr) 6.5rem; gap: 0.9rem; align-items: end; }
  .temperature .row { justify-content: space-between; }
  .temperature output { font-weight: 400; white-space: nowrap; }
  .temperature input[type='number'] { appearance: textfield; font-variant-numeric: tabular-nums; }
  .temperature input::-webkit-inner-spin-button { appearance: none; margin: 0; }
  .temperature .error { grid-column: 1 / -1; }
  .more { display: grid; gap: 1.4rem 2rem; }
  .group { display: grid; gap: 0.9rem 1rem; border: 0; margin: 0; padding: 0; min-width: 0; grid-template-columns: repeat(auto-fit, minmax(min(100%, 16.5rem), 1fr)); align-items: end; }
  .group > legend { float: left; grid-column: 1 / -1; font-size: 0.9rem; font-weight: 600; padding: 0; }

  .editor { display: grid; grid-template-columns: auto minmax(0, 1fr); border: 1px solid var(--line); border-radius: 8px; background: var(--page); overflow: hidden; }
  .editor[aria-invalid='true'] { border-color: var(--error); }
  .editor:focus-within { outline: 2px solid var(--accent); outline-offset: 2px; }
  .editor textarea { display: block; position: relative; max-height: none; border: 0; border-radius: 0; background: none; white-space: pre; overflow: auto; resize: vertical; outline: none; }
  .editor pre { margin: 0; overflow: hidden; white-space: pre; }
  .editor pre, .editor textarea { font-size: 0.9rem; line-height: 1.6; padding: 0.55rem 0.7rem; tab-size: 4; }
  .written { position: relative; min-width: 0; }
  .marks { position: absolute; inset: 0; color: transparent; pointer-events: none; }
  .marks span { background: color-mix(in srgb, var(--error) 14%, transparent); }
  .marks mark { color: transparent; background: color-mix(in srgb, var(--error) 45%, transparent); border-radius: 2px; }
  .editor .lines { text-align: right; color: var(--muted); border-inline-end: 1px solid var(--line); padding-inline: 0.6rem; user-select: none; max-height: 100%; contain: size; min-width: 2.6rem; }
  .lines b { color: var(--error); }

  .pairs { display: grid; gap: 1.25rem; margin-top: 1.25rem; }
  .sentence .grow { font-size: 1.02rem; }
  .sentence textarea { resize: none; }
  .weights { overflow: auto; max-height: 46rem; }
  .result { display: grid; gap: 0.6rem; margin-top: 1rem; }
  .attention .result { gap: 1.6rem; margin-top: 0.4rem; }
  .stale .winner { color: var(--muted); }
  .winner { font-size: clamp(1.3rem, 1rem + 1.2vw, 1.7rem); font-weight: 600; letter-spacing: 0.01em; line-height: 1.25; color: var(--accent); overflow-wrap: anywhere; }
  .ranking { font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
  .apart { margin-top: 0.9rem; }
  .beside { display: grid; gap: 1.4rem 3rem; align-items: start; margin-top: 1.25rem; }
  .beside > :first-child { display: grid; gap: 0.5rem; }
  .rms { font-variant-numeric: tabular-nums; }

  .layers { margin-top: clamp(2rem, 5vw, 3rem); }
  /* What is far from the screen is laid out when the reader comes near: a key in a prompt need not wait for it. */
  @media screen {
    .controls, .attention, .beside { content-visibility: auto; contain-intrinsic-height: auto 40rem; }
  }

  caption { text-align: start; font-weight: 600; color: var(--muted); padding-bottom: 0.4rem; white-space: nowrap; }
  table { font-size: 0.85rem; }
  th, td { padding-inline-end: clamp(0.4rem, 2cqi, 0.9rem); }
  thead th:first-child { text-align: start; }
  tbody th { font-weight: 400; }

  @container (min-width: 620px) {
    .inputs { grid-template-columns: repeat(2, minmax(0, 1fr)); }
    .beside > :first-child { grid-column: 1 / -1; }
    .beside { grid-template-columns: auto auto; justify-content: start; }
  }
  @container (min-width: 860px) {
    .top { grid-template-columns: minmax(0, 26rem) 1fr; }
    .top:has([open]) { grid-template-columns: minmax(0, 1fr) auto; }
    .buttons { display: flex; justify-content: end; }
    .buttons button { flex: none; }
    .opening { grid-template-columns: minmax(0, 62ch) minmax(22.5rem, 1fr); }
    .beside { grid-template-columns: minmax(0, 1fr) auto auto; justify-content: stretch; }
    .beside > :first-child { grid-column: auto; }
    .pairs { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  }
  @container (min-width: 1040px) {
    .inputs { grid-template-columns: minmax(0, 22rem) minmax(0, 1fr); }
  }
`;
