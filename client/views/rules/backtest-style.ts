import { css } from 'lit';

/** The backtest: what is tested against, its figures side by side, its strip. */
export const backtestStyle = css`
  :host {
    display: grid;
    min-width: 0;
  }
  .trial {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(150px, 1fr));
    gap: 10px;
    padding-bottom: 10px;
    border-bottom: 1px solid var(--line);
  }
  dl {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(128px, 1fr));
    gap: 10px 0;
    margin: 0;
    padding: 10px 0;
  }
  dl > div {
    padding: 0 12px;
    border-left: 1px solid var(--line);
  }
  dl > div:first-child {
    padding-left: 0;
    border-left: 0;
  }
  dt {
    font-size: var(--fs-small);
    color: var(--text-2);
  }
  dd {
    display: grid;
    margin: 0;
  }
  b {
    font-size: var(--fs-title);
    line-height: var(--lh-title);
    font-weight: var(--fw-strong);
  }
  dd span,
  .note {
    font-size: var(--fs-small);
    line-height: var(--lh-small);
    color: var(--text-2);
  }
  h3 {
    padding-top: 8px;
    font-size: var(--fs-small);
    font-weight: var(--fw-medium);
    color: var(--text-2);
  }
  .stale {
    opacity: 0.55;
  }
`;
