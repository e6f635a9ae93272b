import { css } from 'lit';

/** Headings, notes and charts of the drawer's loans and of one loan. */
export const loansStyle = css`
  :host {
    display: block;
  }
  .title {
    display: flex;
    align-items: baseline;
    gap: 8px;
  }
  h3 {
    flex: 1;
  }
  p {
    padding-bottom: 10px;
    font-size: var(--fs-small);
    line-height: 18px;
    color: var(--text-2);
  }
  code {
    font: 12px var(--font-mono);
  }
  .more {
    margin-top: 10px;
  }
  .stale {
    opacity: 0.55;
  }
  fw-chart {
    --chart-h: 128px;
    margin-bottom: 14px;
  }
`;
