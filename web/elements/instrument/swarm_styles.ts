import { css } from '../element';

/** The layout of the particle swarm: controls beside the pictures where there is room. */
export const swarmStyles = css`
  :host { container-type: inline-size; }
  .layout { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1.25rem; margin-top: 1.5rem; align-items: start; }
  .controls, .pictures, .function, .more { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1.1rem; min-width: 0; }
  .pictures { gap: 1.25rem; }
  .function { gap: 0.35rem; }
  .function .mono { margin: 0; font-size: 0.85rem; overflow-wrap: anywhere; }
  .more { padding-top: 0.6rem; }
  .numbers { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 0.6rem 0.75rem; align-items: start; }
  .dice { grid-column: 1 / -1; }
  .check { display: flex; gap: 0.6rem; align-items: center; min-height: 44px; cursor: pointer; font-size: 0.9rem; }
  .check input { width: 1.25rem; height: 1.25rem; accent-color: var(--accent); flex: none; }
  .walk { display: flex; flex-wrap: wrap; gap: 0.5rem 1rem; align-items: center; margin-bottom: 0.8rem; }
  .calm { margin: 0 0 0.9rem; }
  .walk input { flex: 1 1 8rem; min-width: 0; width: auto; }
  label.row { justify-content: space-between; }
  .row output { font-weight: 400; }
  .rule p { margin: 0.2rem 0; }
  @container (min-width: 860px) {
    .layout { grid-template-columns: 20rem minmax(0, 1fr); }
  }
  @container (min-width: 1120px) {
    .pictures { grid-template-columns: minmax(0, 1.1fr) minmax(0, 1fr); align-items: start; }
  }
`;
