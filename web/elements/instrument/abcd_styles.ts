import { css } from '../element';

/** The layout of the ABCD experiment: controls beside the pictures where there is room; on a phone the picture follows the prompt. */
export const abcdStyles = css`
  :host { container-type: inline-size; }
  .layout { display: grid; gap: 1.25rem; margin-top: 1.5rem; align-items: start; }
  .controls, .more-controls { display: grid; gap: 1.1rem; }
  .more-pictures, .details { display: grid; gap: 1.25rem; min-width: 0; }
  @container (min-width: 860px) {
    .layout {
      grid-template-columns: 20rem minmax(0, 1fr);
      grid-template-rows: auto auto 1fr;
      grid-template-areas: 'controls main' 'more main' 'more pictures';
    }
    .controls { grid-area: controls; }
    .more-controls { grid-area: more; }
    .main-picture { grid-area: main; }
    .more-pictures { grid-area: pictures; }
    .details { grid-template-columns: minmax(0, 1.15fr) minmax(0, 1fr); }
  }
  .formula { font-size: 0.82rem; color: var(--muted); overflow-x: auto; margin-top: -0.6rem; white-space: nowrap; }
  .passes { display: grid; grid-template-columns: minmax(0, 1fr) 6rem; gap: 0.9rem; align-items: center; }
  .seed { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0.3rem 0.9rem; }
  .seed > .field { display: contents; }
  .seed label { grid-column: 1 / -1; }
  .seed .error { grid-row: 3; grid-column: 1 / -1; }
  .vectors { display: grid; gap: 0.8rem; padding-top: 0.4rem; }
  .chips { display: flex; flex-wrap: wrap; gap: 4px; max-height: 12.5rem; overflow-y: auto; padding: 3px; margin: -3px; }
  .chip { min-width: 34px; min-height: 44px; padding: 0 0.45rem; font-size: 0.95rem; max-width: 100%; overflow: hidden; text-overflow: ellipsis; }
  @media (pointer: coarse) { .chip { min-width: 44px; } }
`;
