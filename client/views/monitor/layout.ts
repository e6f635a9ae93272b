import { css } from 'lit';

/** Monitor's grid: key figures, trend beside buckets, products beside cohorts, alerts; one column where it is narrow. */
export const monitorLayout = css`
  :host {
    display: block;
  }
  fw-filter-bar {
    display: block;
    margin-bottom: 12px;
  }
  .note {
    padding-bottom: 8px;
    font-size: var(--fs-small);
    color: var(--text-2);
  }
  .strip {
    display: flex;
    align-items: center;
    gap: 10px;
    min-height: 36px;
    margin-bottom: 12px;
    padding: 7px 12px;
    border: 1px solid var(--line);
    border-radius: 8px;
    background: var(--surface);
  }
  .strip a {
    flex: none;
    margin-left: auto;
  }
  .strip strong {
    font-weight: var(--fw-strong);
  }
  .strip fw-status-tag {
    flex: none;
  }
  .grid {
    display: grid;
    grid-template-columns: repeat(12, minmax(0, 1fr));
    gap: 12px;
  }
  fw-kpi-strip {
    margin-bottom: 12px;
  }
  .trend,
  .products {
    display: grid;
    min-width: 0;
  }
  .trend {
    grid-column: span 8;
  }
  .buckets {
    grid-column: span 4;
  }
  .products {
    grid-column: span 7;
  }
  .cohorts {
    grid-column: span 5;
  }
  .alerts {
    grid-column: span 12;
  }
  .stale {
    opacity: 0.55;
  }
  @media (max-width: 1199px) {
    .trend,
    .buckets,
    .products,
    .cohorts {
      grid-column: span 12;
    }
  }
  @media (max-width: 599px) {
    .cohorts {
      --chart-h: 178px;
    }
    .grid {
      gap: 10px;
    }
    /* Room for a state, three lines and the link, so that nothing moves when they are there. */
    .strip {
      flex-direction: column;
      align-items: flex-start;
      gap: 6px;
      min-height: 138px;
    }
    .strip a {
      margin: auto 0 0;
    }
  }
`;
