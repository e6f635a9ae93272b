import { css } from 'lit';

/** Alerts: filters, then the list beside the alert chosen; where there is no room for both, one of them. */
export const alertsLayout = css`
  :host {
    display: block;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    margin-bottom: 12px;
  }
  .keys {
    display: flex;
    align-items: center;
    gap: 6px;
    margin-left: auto;
    font-size: var(--fs-small);
    color: var(--text-3);
  }
  kbd {
    display: inline-grid;
    place-items: center;
    min-width: 20px;
    height: 20px;
    padding: 0 4px;
    border: 1px solid var(--line-strong);
    border-radius: var(--radius-1);
    background: var(--surface);
    font: var(--fs-micro) var(--font-mono);
    color: var(--text-2);
  }
  .split {
    display: grid;
    grid-template-columns: 344px minmax(0, 1fr);
    align-items: start;
    gap: 12px;
  }
  .list {
    min-width: 0;
    overflow: hidden;
    border: 1px solid var(--line);
    border-radius: var(--radius-3);
    background: var(--surface);
  }
  .hold {
    padding: 14px;
  }
  .more {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    padding: 10px 14px;
    border-top: 1px solid var(--line);
  }
  .detail {
    min-width: 0;
  }
  .back {
    display: none;
    margin-bottom: 10px;
  }
  @media (max-width: 1199px) {
    .split {
      grid-template-columns: 300px minmax(0, 1fr);
    }
    .keys {
      display: none;
    }
  }
  @media (max-width: 899px) {
    .split {
      display: block;
    }
    .split:not(.chosen) .detail,
    .split.chosen .list {
      display: none;
    }
    .back {
      display: inline-flex;
    }
  }
`;
