import { css } from '../elements/element';

/** The panel of the search. */
export const fitStyles = css`
  .fit { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.9rem; }
  .targets { display: grid; gap: 1rem 2rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 19rem), 1fr)); align-items: start; }
  .target { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.8rem; }
  .fit .scroll { max-height: none; }
  .fit table { width: 100%; }
  .fit th { text-align: start; }
  .fit thead th + th { text-align: end; }
  .fit caption { text-align: start; font-size: 0.8rem; font-weight: 600; color: var(--muted); padding-bottom: 0.3rem; }
  .fit :is(th, td) { padding-inline: 0.3rem; }
  .fit td { text-align: end; font-variant-numeric: tabular-nums; min-width: 3.2rem; }
  .fit td input { width: 4.4rem; min-height: 36px; padding: 0.2rem 0.4rem; text-align: end; }
  .buttons { display: flex; flex-wrap: wrap; gap: 0.6rem; align-items: center; }
  .best { font-weight: 600; font-variant-numeric: tabular-nums; }
  .found { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.4rem; }
  .pictures { display: grid; gap: 1.5rem 2.5rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr)); margin-top: 0.8rem; }
  [data-spread] th[scope='row'] { white-space: normal; }
  .picture { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.5rem; align-content: start; }
  .fit .primary { background: var(--accent); border-color: var(--accent); color: var(--on-accent); font-weight: 600; padding-inline: 1.4rem; }
  .fit .primary:disabled { background: var(--page); color: var(--muted); border-color: var(--line); }
  @media (max-width: 480px) {
    .fit table { font-size: 0.78rem; }
    .fit :is(th, td) { padding-inline: 0.12rem; }
    .fit td { min-width: 0; }
    .fit [data-spread] { font-size: 0.72rem; }
    .fit [data-spread] :is(th, td) + :is(th, td) { padding-inline-start: 0.3rem; }
    .fit td input { width: 3.7rem; padding-inline: 0.2rem; }
  }
  @media (pointer: coarse) { .fit td input { min-height: 44px; } }
`;
