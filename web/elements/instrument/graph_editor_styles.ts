import { css } from '../element';

/** The editor over and below the drawn graph. */
export const graphEditorStyles = css`
  .graph-over { position: absolute; inset: 0; }
  .graph-hands { display: block; overflow: visible; touch-action: manipulation; }
  .graph-hands:has(g:focus-visible) { outline: 1px solid var(--line); outline-offset: 2px; border-radius: 4px; }
  .graph-hands g { outline: none; }
  .graph-hands .hit { fill: transparent; stroke: none; }
  .graph-hands path.hit { fill: none; stroke: transparent; stroke-width: 22; pointer-events: stroke; }
  .graph-hands .arrow { cursor: pointer; }
  .graph-hands .word { cursor: grab; }
  .graph-hands .word:active { cursor: grabbing; }
  .graph-hands.connect .word, .graph-hands.connecting .word { cursor: crosshair; }
  .graph-hands .ring, .graph-hands .loose { fill: none; stroke: var(--accent); stroke-width: 2; pointer-events: none; visibility: hidden; }
  .graph-hands path.ring { stroke-width: 9; stroke-linecap: round; opacity: 0.3; }
  .graph-hands .selected .ring, .graph-hands g:focus-visible .ring, .graph-hands .ring.from, .graph-hands .loose { visibility: visible; }
  .graph-hands g:focus-visible path.ring { opacity: 0.45; }
  .graph-hands .word:hover .ring { visibility: visible; opacity: 0.5; }
  .graph-hands .ring.from { stroke-dasharray: 5 3; }
  .graph-hands .loose { stroke-dasharray: 5 4; }
  .graph-tools { display: grid; gap: 0.6rem; min-width: 0; }
  .graph-panel { display: flex; flex-wrap: wrap; gap: 0.4rem 0.5rem; align-items: center; min-height: 44px; }
  .graph-panel .chosen { font-weight: 600; overflow-wrap: anywhere; flex: 1 1 8rem; }
  .graph-panel .weight { grid-template-columns: auto 5.5rem; align-items: center; gap: 0.4rem; }
  .graph-panel button { font-size: 0.9rem; padding-inline: 0.7rem; }
  .graph-panel input { font-size: 0.92rem; padding-inline: 0.5rem; }
  .graph-told { min-height: 1.45em; color: var(--ink); }
  .graph-bar { display: flex; flex-wrap: wrap; gap: 0.6rem; align-items: stretch; }
  .graph-bar .segments { flex: 1 1 15rem; grid-template-columns: 1fr 1fr; }
  .graph-bar .new-word { flex: 1 1 13rem; gap: 0.4rem; }
  .graph-bar .new-word input { flex: 1 1 6rem; min-width: 0; font-size: 0.92rem; }
  .graph-bar button, .graph-foot button { flex: none; font-size: 0.9rem; }
  .graph-bar input::placeholder { color: var(--muted); opacity: 1; }
  .graph-foot { display: flex; flex-wrap: wrap; gap: 0.4rem 1rem; justify-content: space-between; }
  .graph-foot .keys { border-color: transparent; background: none; padding-inline: 0; color: var(--muted); }
  .graph-foot .keys::before { content: '›'; display: inline-block; font-size: 1.2em; line-height: 1; margin-inline-end: 0.4em; }
  .graph-foot .keys[aria-expanded='true']::before { rotate: 90deg; }
  @container (max-width: 460px) {
    .graph-panel .chosen { flex-basis: 100%; }
  }
  @media (pointer: coarse) {
    .graph-hands path.hit { stroke-width: 44; }
  }
`;
