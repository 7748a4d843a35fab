import { css } from '../element';

/** The menu of the save button; it stands in the top layer, where nothing cuts it off. */
export const menuStyles = css`
  .menu { position: fixed; inset: auto; margin: 0; padding: 0.25rem; border: 1px solid var(--line); border-radius: 10px; background: var(--surface); color: var(--ink); box-shadow: 0 6px 24px rgb(0 0 0 / 18%); max-width: calc(100vw - 8px); max-height: calc(100vh - 8px); overflow-y: auto; box-sizing: border-box; }
  .menu { width: max-content; }
  .menu [role='group'] { display: grid; }
  .menu button { display: grid; grid-template-columns: 5.8rem minmax(0, 1fr); align-items: center; min-height: 44px; padding: 0.3rem 0.7rem; border: 0; border-radius: 7px; background: none; color: inherit; font: inherit; text-align: start; cursor: pointer; }
  .menu button:hover, .menu button:focus-visible { background: var(--page); }
  .menu button:focus-visible { outline-offset: -2px; }
  .menu .format { font-size: 0.88rem; font-weight: 600; }
  .menu .group { margin: 0; padding: 0.45rem 0.7rem 0.1rem; font-size: 0.8rem; }
  .menu [role='group'] + [role='group'] { margin-top: 0.25rem; border-top: 1px solid var(--line); }
  .menu > p { margin: 0; padding: 0.3rem 0.7rem; max-width: 20rem; }
  .menu > p:empty { display: none; }
  .menu textarea { box-sizing: border-box; width: calc(100% - 1.4rem); margin: 0 0.7rem 0.5rem; padding: 0.4rem; border: 1px solid var(--line); border-radius: 6px; background: var(--page); color: inherit; font-size: 0.78rem; resize: vertical; }
`;
