import { css } from 'lit';

/** The drawer's inside: path, head, rows. */
export const drillStyle = css`
  .head {
    padding: 12px 18px;
    border-bottom: 1px solid var(--line);
  }
  ol {
    display: flex;
    flex-wrap: wrap;
    margin: 0;
    padding: 0 90px 0 0;
    list-style: none;
    font-size: var(--fs-small);
    line-height: 24px;
    color: var(--text-2);
  }
  li + li::before {
    content: '/';
    padding: 0 8px;
    color: var(--text-3);
  }
  li button {
    min-height: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--accent);
    text-decoration: underline;
    text-underline-offset: 2px;
    cursor: pointer;
  }
  .close {
    position: absolute;
    top: 10px;
    right: 12px;
  }
  h2 {
    padding-top: 4px;
    font-size: var(--fs-title);
    line-height: var(--lh-title);
    font-weight: var(--fw-strong);
  }
  .head p,
  .foot {
    min-height: 18px;
    font-size: var(--fs-small);
    line-height: 18px;
    color: var(--text-2);
  }
  .body {
    padding: 12px 18px 24px;
  }
  fw-loans-list {
    padding-top: 18px;
  }
  .stale {
    opacity: 0.55;
  }
  .foot {
    padding-top: 10px;
  }
  kbd {
    padding: 0 4px;
    border: 1px solid var(--line-strong);
    border-radius: var(--radius-1);
    font: 11px/16px var(--font-mono);
  }
`;
