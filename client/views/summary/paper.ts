import { css } from 'lit';

/** The sheet of a summary, on screen and on paper: one column, hairlines, readable in grey print. */
export const paper = css`
  :host {
    display: block;
    max-width: 960px;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 8px;
    margin-bottom: 12px;
    font-size: var(--fs-small);
  }
  .bar label {
    margin-right: auto;
  }
  .bar select {
    width: auto;
  }
  .paper {
    padding: 28px 32px;
    border: 1px solid var(--line);
    border-radius: var(--radius-3);
    background: var(--surface);
  }
  header {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 4px 16px;
    font-size: var(--fs-small);
    color: var(--text-2);
  }
  h2 {
    padding: 14px 0 8px;
    font-size: var(--fs-kpi);
    line-height: 1.3;
    font-weight: var(--fw-strong);
    text-wrap: pretty;
  }
  h3 {
    font-size: var(--fs-body);
    line-height: 20px;
    font-weight: var(--fw-strong);
  }
  p {
    font-size: var(--fs-small);
    line-height: 18px;
    color: var(--text-2);
  }
  .lead {
    padding-bottom: 14px;
    font-size: var(--fs-body);
    line-height: 1.6;
  }
  .figures {
    display: grid;
    grid-template-columns: repeat(4, minmax(0, 1fr));
    margin: 0 0 20px;
    border-top: 1px solid var(--text);
    border-bottom: 1px solid var(--line);
  }
  .figures > div {
    padding: 10px 12px;
  }
  .figures > div:first-child {
    padding-left: 0;
  }
  .figures > div + div {
    border-left: 1px solid var(--line);
  }
  dt,
  dd span {
    font-size: var(--fs-small);
    color: var(--text-2);
  }
  dd {
    margin: 0;
  }
  dd b {
    display: block;
    font-size: var(--fs-kpi);
    line-height: var(--lh-kpi);
  }
  .charts {
    display: grid;
    grid-template-columns: 3fr 2fr;
    gap: 20px 28px;
    padding-bottom: 20px;
  }
  .charts > section {
    min-width: 0;
  }
  .charts > .whole {
    grid-column: 1 / -1;
  }
  fw-chart {
    --chart-h: 208px;
    min-height: 208px;
  }
  .bars {
    margin: 10px 0 0;
    padding: 0;
    list-style: none;
    font-size: var(--fs-small);
  }
  .bars li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 120px 44px;
    align-items: center;
    gap: 8px;
    min-height: 26px;
  }
  .bars i {
    height: 10px;
    background: linear-gradient(var(--control-line), var(--control-line)) no-repeat 0 0 /
      calc(min(1, var(--share) / var(--reach)) * 100%) 100%;
    /* how far the bars reach, the critical limit being 1 */
    --reach: 1.2;
  }
  .bars i::after {
    content: '';
    display: block;
    width: 1px;
    height: 26px;
    margin: -8px 0 0 calc(100% / var(--reach));
    background: var(--crit-mark);
  }
  .bars .warn {
    background-image: linear-gradient(var(--warn-mark), var(--warn-mark));
  }
  .bars .critical {
    background-image: linear-gradient(var(--crit-mark), var(--crit-mark));
  }
  .number {
    text-align: right;
  }
  .sections {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 14px;
  }
  .sections > section {
    display: grid;
    grid-template-columns: 148px minmax(0, 1fr);
    gap: 2px 16px;
  }
  summary {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    font-size: var(--fs-small);
    line-height: 24px;
    color: var(--accent);
    cursor: pointer;
    list-style: none;
  }
  details[open] > summary svg {
    rotate: 180deg;
  }
  .scroll {
    overflow-x: auto;
  }
  table {
    width: 100%;
    margin-top: 6px;
    border-collapse: collapse;
    font-size: var(--fs-small);
  }
  th {
    font-weight: 420;
    color: var(--text-3);
  }
  th,
  td {
    padding: 6px 8px;
    border-bottom: 1px solid var(--line);
    text-align: left;
  }
  th:first-child,
  td:first-child {
    padding-left: 0;
  }
  /* a narrow table is scrolled, not squeezed */
  td {
    min-width: 64px;
  }
  td:first-child {
    min-width: 128px;
  }
  .right {
    text-align: right;
    white-space: nowrap;
  }
  @media (max-width: 599px) {
    .paper {
      padding: 16px 14px;
    }
    .figures {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .figures > div:nth-child(odd) {
      padding-left: 0;
      border-left: 0;
    }
    .charts,
    .sections > section {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media print {
    .bar,
    details,
    fw-note-form {
      display: none;
    }
    .paper {
      padding: 0;
      border: 0;
    }
    section,
    tr {
      break-inside: avoid;
    }
  }
`;
