import { css } from '../element';

/** The menu of the save button; it stands in the top layer, where nothing cuts it off. */
export const menuStyles = css`
  .menu { position: fixed; inset: auto; margin: 0; padding: 0.25rem; border: 1px solid var(--line); border-radius: 10px; background: var(--surface); color: var(--ink); box-shadow: 0 6px 24px rgb(0 0 0 / 18%); max-width: calc(100vw - 8px); }
  .menu [role='menu'] { display: grid; }
  .menu button { display: grid; grid-template-columns: 3.2rem auto; align-items: center; min-height: 44px; padding: 0.3rem 0.7rem; border: 0; border-radius: 7px; background: none; color: inherit; font: inherit; text-align: start; cursor: pointer; }
  .menu button:hover, .menu button:focus-visible { background: var(--page); }
  .menu button:focus-visible { outline-offset: -2px; }
  .menu .format { font-size: 0.88rem; font-weight: 600; }
  .menu .error { padding: 0.3rem 0.7rem; max-width: 18rem; }
  .menu .error:empty { display: none; }
`;
