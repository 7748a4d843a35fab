import { css } from '../elements/element';

/** From this width on the panel stands beside the page; below it, at its foot. */
const BESIDE = '1100px';

/** Makes room for the panel. */
export function storyPageSheet(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css`
    .in-story body { padding-bottom: 45vh; }
    @media (min-width: ${BESIDE}) {
      .in-story body { padding-bottom: 0; padding-inline-end: 25.5rem; }
    }
  `);
  return sheet;
}

export const storyStyles = css`
  :host { display: contents; }
  .panel {
    position: fixed; inset: auto 0 0 0; z-index: 2; max-height: 42vh; padding: 0.3rem 1rem 0.6rem; display: grid;
    grid-template-rows: auto minmax(0, 1fr) auto auto; gap: 0.3rem; border-radius: 14px 14px 0 0;
    border-color: var(--accent); border-width: 2px 0 0; box-shadow: 0 -6px 24px rgb(0 0 0 / 0.14);
  }
  header { display: flex; align-items: center; justify-content: space-between; gap: 1rem; }
  .panel > header { margin: 0; flex-wrap: nowrap; align-items: center; }
  .progress { display: flex; gap: 0.8rem; font-size: 0.85rem; color: var(--muted); font-variant-numeric: tabular-nums; }
  .progress span:first-child { font-weight: 600; color: var(--accent); }
  .close { display: grid; place-items: center; padding: 0; border: 0; background: none; margin-inline-end: -0.6rem; }
  /* What goes on below fades, so that a reader sees that it does. */
  .told { overflow-y: auto; overscroll-behavior: contain; padding-bottom: 1rem; mask-image: linear-gradient(to top, transparent, #000 1rem); }
  .sentences { display: grid; gap: 0.55rem; }
  h2 { font-size: 1.15rem; margin: 0; }
  .told p { font-size: 0.95rem; line-height: 1.55; max-width: 72ch; text-wrap: pretty; }
  .mark { border-radius: 2px; cursor: pointer; color: var(--accent); font-weight: 600; text-decoration: underline dotted; text-decoration-thickness: 1.5px; text-underline-offset: 0.22em; }
  .mark:hover { background: color-mix(in srgb, var(--accent) 14%, transparent); }
  .changed { margin-top: 0.7rem; color: var(--muted); border-inline-start: 2px solid var(--accent); padding-inline-start: 0.7rem; }
  .changed button { margin-inline-start: 0.4rem; }
  footer { display: grid; grid-template-columns: auto minmax(2rem, 1fr) auto; gap: 0.9rem; align-items: center; }
  progress { width: 100%; height: 4px; appearance: none; border: 0; border-radius: 2px; background: var(--line); overflow: hidden; }
  progress::-webkit-progress-bar { background: var(--line); }
  progress::-webkit-progress-value { background: var(--accent); }
  progress::-moz-progress-bar { background: var(--accent); }
  .next { background: var(--accent); border-color: var(--accent); color: var(--on-accent); min-width: 7rem; font-weight: 600; }
  .keys { display: none; font-size: 0.8rem; line-height: 1.4; color: var(--muted); }
  .after { max-height: none; gap: 0.6rem; padding-block: 0.9rem; grid-template-rows: auto; }
  .choices { display: flex; flex-wrap: wrap; gap: 0.6rem; }
  @media (min-width: ${BESIDE}) {
    .panel { inset: auto 1.25rem 1.25rem auto; width: 23.5rem; max-height: calc(100vh - 2.5rem); padding: 0.7rem 1.3rem 1.1rem; gap: 0.8rem; border-width: 1px; border-radius: 14px; box-shadow: 0 8px 32px rgb(0 0 0 / 0.16); }
    .told { padding-bottom: 0; mask-image: none; }
    .told p { font-size: 1rem; line-height: 1.6; }
    h2 { font-size: 1.3rem; }
  }
  @media (min-width: ${BESIDE}) and (pointer: fine) {
    .keys { display: block; }
  }
`;
