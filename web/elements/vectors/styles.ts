import { css } from '../element';

/** The place for a file of word vectors. */
export const vectorStyles = css`
  .own-vectors { min-width: 0; }
  .own { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.7rem; justify-items: start; padding-top: 0.3rem; max-width: 44rem; }
  .own > * { max-width: 100%; overflow-wrap: anywhere; }
  .own > [role='status']:not(:has(p)) { position: absolute; }
  .file { margin: 0; }
  .file dt { font-weight: 600; }
  .file dd { margin: 0; font-size: 0.88rem; }
  .file code { font-size: 0.72rem; }
  .coverage { display: grid; gap: 0.3rem; font-size: 0.88rem; line-height: 1.45; }
  .asked { padding-inline-start: 0.8rem; border-inline-start: 3px solid var(--accent); font-size: 0.88rem; line-height: 1.45; }
  .choice, .reading { display: flex; flex-wrap: wrap; gap: 0.5rem 0.75rem; align-items: center; }
  .choice .note { flex: 1 1 9rem; }
  .choose { position: relative; display: grid; place-items: center; min-height: 44px; padding: 0.4rem 0.9rem; border: 1px solid var(--line); border-radius: 8px; background: var(--page); cursor: pointer; }
  .choose:hover { border-color: var(--accent); }
  .choose input { position: absolute; inset: -1px; width: calc(100% + 2px); height: calc(100% + 2px); opacity: 0; cursor: pointer; font-size: 0; }
  .choose:has(input:focus-visible) { outline: 2px solid var(--accent); outline-offset: 2px; }
  @media (pointer: coarse) { .choice .note { display: none; } }
  .reading progress { accent-color: var(--accent); width: 9rem; }
`;
