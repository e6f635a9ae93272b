import { css } from 'lit';

/** The table of columns; where it is narrow each row becomes a block of its own. */
export const mappingTable = css`
  .scroll {
    overflow: auto;
    max-height: 560px;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font-size: 12.5px;
  }
  th,
  td {
    padding: 4px 8px;
    border-bottom: 1px solid var(--line);
    text-align: left;
    vertical-align: middle;
  }
  thead th {
    position: sticky;
    top: 0;
    z-index: 1;
    border-bottom-color: var(--line-strong);
    background: var(--surface);
    font-size: 11.5px;
    font-weight: var(--fw-medium);
    color: var(--text-3);
    white-space: nowrap;
  }
  tbody tr:last-child > * {
    border-bottom: 0;
  }
  .file {
    min-width: 96px;
    font: var(--fw-regular) 12px / 16px var(--font-mono);
    font-variant-ligatures: none;
    overflow-wrap: anywhere;
  }
  .value {
    max-width: 170px;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    font: 12px / 16px var(--font-mono);
    font-variant-ligatures: none;
    color: var(--text-2);
  }
  td .input {
    min-width: 128px;
    max-width: 210px;
  }
  .standing {
    min-width: 140px;
    color: var(--text-2);
  }
  .read {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }
  .standing strong {
    font-weight: var(--fw-strong);
    color: var(--text);
  }
  tr.wants > * {
    background: var(--accent-soft);
  }
  tr.wants > th {
    box-shadow: inset 3px 0 0 var(--accent);
  }
  @media (max-width: 899px) {
    .scroll {
      max-height: none;
    }
    thead {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    tbody tr {
      display: grid;
      grid-template-columns: 92px minmax(0, 1fr);
      gap: 4px 8px;
      padding: 10px 8px;
      border-bottom: 1px solid var(--line);
    }
    tr.wants {
      background: var(--accent-soft);
      box-shadow: inset 3px 0 0 var(--accent);
    }
    tr.wants > * {
      background: none;
      box-shadow: none !important;
    }
    th.file,
    td {
      display: contents;
      border: 0;
    }
    tbody tr > :not(th):empty {
      display: none;
    }
    th.file {
      display: block;
      grid-column: 1 / -1;
      padding: 0;
      font-weight: var(--fw-medium);
    }
    td::before {
      content: attr(data-label);
      font: var(--fs-small) / var(--lh-small) var(--font-sans);
      align-self: center;
      color: var(--text-3);
    }
    td .input {
      max-width: none;
    }
    .value {
      white-space: normal;
      overflow-wrap: anywhere;
    }
  }
`;
