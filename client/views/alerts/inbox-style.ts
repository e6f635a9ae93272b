import { css } from 'lit';

/** The list of alerts: hairlines between items, the chosen one on accent ground. */
export const inboxStyle = css`
  :host {
    display: block;
    min-width: 0;
  }
  [role='listbox'] {
    border-radius: var(--radius-3);
  }
  .heading {
    padding: 8px 14px 7px;
    border-bottom: 1px solid var(--line);
    font-size: var(--fs-small);
    line-height: var(--lh-small);
    font-weight: var(--fw-strong);
  }
  .heading span {
    padding-left: 4px;
    font-weight: var(--fw-regular);
    color: var(--text-3);
  }
  [role='option'] {
    display: grid;
    grid-template-columns: 16px minmax(0, 1fr) auto;
    gap: 1px 6px;
    padding: 8px 14px;
    border-bottom: 1px solid var(--line);
    line-height: 18px;
    cursor: pointer;
  }
  [role='group']:last-child [role='option']:last-child {
    border-bottom: 0;
    border-radius: 0 0 var(--radius-3) var(--radius-3);
  }
  [role='option']:hover {
    background: var(--surface-2);
  }
  [role='option'][aria-selected='true'] {
    background: var(--accent-soft);
  }
  svg {
    align-self: center;
  }
  .name {
    font-weight: var(--fw-strong);
    overflow-wrap: anywhere;
  }
  .text {
    grid-column: 2;
    font-size: var(--fs-small);
    color: var(--text-2);
  }
  .amount {
    font-weight: var(--fw-medium);
    text-align: right;
    white-space: nowrap;
  }
  .since {
    font-size: var(--fs-small);
    text-align: right;
    white-space: nowrap;
    color: var(--text-2);
  }
  @media (forced-colors: active) {
    [role='option'][aria-selected='true'] {
      outline: 2px solid;
      outline-offset: -2px;
    }
  }
`;
