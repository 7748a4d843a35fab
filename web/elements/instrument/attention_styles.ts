import { css } from '../element';

/** The layout of untrained attention: controls beside the pictures where there is room. */
export const attentionStyles = css`
  :host { container-type: inline-size; }
  .layout { display: grid; gap: 1.25rem; margin-top: 1.5rem; align-items: start; }
  .controls, .scale { display: grid; gap: 1.1rem; }
  .scale { gap: 0.2rem; }
  .scale .row { justify-content: space-between; }
  .scale output { font-weight: 400; }
  .numbers { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 0.6rem 0.75rem; align-items: end; }
  .dice { grid-column: 1 / -1; }
  .vectors { display: grid; gap: 0.8rem; padding-top: 0.4rem; }
  @container (min-width: 860px) {
    .layout { grid-template-columns: 20rem minmax(0, 1fr); grid-template-areas: 'controls main' 'controls curve'; grid-template-rows: auto 1fr; }
    .controls { grid-area: controls; }
    .main-picture { grid-area: main; }
    .curve { grid-area: curve; }
  }
`;
