import { css } from './element';

/** Tables that may be wider than their place. */
export const tableStyles = css`
  .scroll { overflow: auto; max-height: 24rem; }
  table { border-collapse: collapse; font-size: 0.85rem; font-variant-numeric: tabular-nums; }
  caption { text-align: start; font-weight: 600; color: var(--muted); padding-bottom: 0.4rem; }
  th, td { padding: 0.3rem 0.9rem 0.3rem 0; text-align: end; border-bottom: 1px solid var(--line); white-space: nowrap; font-weight: 400; }
  th[scope='row'] { text-align: start; position: sticky; inset-inline-start: 0; background: var(--surface); }
  thead th { color: var(--muted); }
`;
