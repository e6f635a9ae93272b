import { css } from 'lit';

/** What Monitor has beside the grid of a page: its strip, its key figures, products beside cohorts. */
export const monitorLayout = css`
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
  fw-kpi-strip {
    margin-bottom: 12px;
  }
  .trend,
  .products {
    display: grid;
    min-width: 0;
  }
  @media (min-width: 1200px) {
    .grid > .products {
      grid-column: span 7;
    }
    .grid > .cohorts {
      grid-column: span 5;
    }
  }
  @media (max-width: 599px) {
    .cohorts {
      --chart-h: 178px;
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
