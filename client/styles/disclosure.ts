import { css } from 'lit';

/** A row that opens what it is made of: `details` with a `summary` of name and figure, and `.inside`. */
export const disclosure = css`
  details {
    border-bottom: 1px solid var(--line);
  }
  details:last-of-type {
    border-bottom: 0;
  }
  summary {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: var(--row-h);
    padding: 4px 0;
    list-style: none;
    cursor: pointer;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary:hover {
    background: var(--surface-2);
  }
  summary > svg {
    flex: none;
  }
  summary .name {
    flex: 1;
    min-width: 0;
    font-weight: var(--fw-medium);
  }
  summary .figure {
    color: var(--text-2);
    text-align: right;
    font-variant-numeric: tabular-nums;
  }
  summary .caret {
    display: inline-grid;
    color: var(--text-3);
  }
  details[open] > summary .caret {
    rotate: 180deg;
  }
  .inside {
    display: grid;
    gap: 6px;
    min-width: 0;
    padding: 2px 0 12px;
  }
  .inside p {
    font-size: var(--fs-small);
    color: var(--text-2);
    overflow-wrap: anywhere;
  }
`;
